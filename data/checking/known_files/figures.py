"""Reads tables whose figures are declared by their headings and title: one record a figure, with its own cell."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import replace

from data.checking.batch import Batch
from data.checking.columns.heading_units import folded
from data.checking.columns.headings import Column, Table, letter
from data.checking.known_files.nomis import take_what_columns_say
from data.checking.layout.heading_rows import heading_text
from data.checking.values import as_typed
from data.grammar.figure_words import FigureWords, read_figure_words, without_notes
from data.grammar.names import normal_text
from data.grammar.places import read_place
from data.kinds import KINDS
from data.kinds.figures import Figures
from data.kinds.known_files import KnownFile
from data.lists import entries
from data.model import Row, Sheet

JOINED = "its words stand in the {field} of each figure of the row"
NO_FIGURE_OF_ITS_OWN = "it holds shares, changes or notes, which are no figures of their own"
_NUMBERED = re.compile(r"(?:table|figure) ?[0-9][\w.]*\b[ .:-]*", re.IGNORECASE)
_BY = re.compile(r"\bby\b[^,:;(]*", re.IGNORECASE)
_SCALED = re.compile(r"thousand|million|billion|\b000s?\b|£", re.IGNORECASE)
_UNITED_KINGDOM = "United Kingdom"


def lines_above(sheet: Sheet, first: int) -> list[str]:
    """The texts above the row of headings, from the top down, and the name of the sheet where there are none."""
    found = [text for row in sheet.above(first) for value in row.values if (text := as_typed(value))]
    return found or [sheet.name.replace("_", " ")]


def figures_table(known: KnownFile, sheet: Sheet, row: Row) -> Table | None:
    """The table below a row of headings, where they and the lines above them are those of a declared table of figures.

    Every heading must be one of the declared ones: a column that narrows the figures unseen would make them say too much.
    """
    texts = [without_notes(heading_text(value)) for value in row.values]
    if sum(map(bool, texts)) < 2 or folded(next(filter(None, texts))) not in known.headings:
        return None
    lines = lines_above(sheet, row.number)
    if not any(known.figures.about.search(line) for line in lines):
        return None
    title = _title(known.figures, lines)
    if title is None:
        return None
    by_rows = any(known.headings.get(folded(text)) == "measure" for text in texts)
    of_columns = replace(title, measures=()) if by_rows else title
    columns = [_column(known, of_columns, position, text) for position, text in enumerate(texts) if text]
    if None in columns:
        return None
    kind, once = KINDS[known.kind], _joined_once(columns, known.figures.joined)
    values = [column for column in once if column.field is kind["value"]]
    fields = [column.field.name for column in once if column.field and column not in values]
    parts = {column.part for column in values}
    dated = "period" in fields or len(title.periods) == 1 or all(column.as_at for column in values)
    measured = "measure" in fields or all(dict(column.says).get("measure") for column in values)
    if not values or len(parts) < len(values) or len(set(fields)) < len(fields) or not (dated and measured):
        return None
    return Table(kind, (row.number,), tuple(once), known)


def _title(figures: Figures, lines: Sequence[str]) -> FigureWords | None:
    """What the title says; its `rest` is what narrows the figures. None where they are shares, or are scaled otherwise."""
    line = _NUMBERED.sub("", next((line for line in lines if _NUMBERED.match(line)), lines[0]), count=1)
    line = figures.holders.sub(r"\g<1>", line)
    said = read_figure_words(line, [measure.told_by for measure in figures.measures])
    if found := figures.aside.search(line):
        if not any(figures.measures[place].told_by.search(line[: found.start()]) for place in said.measures):
            return None
        said = replace(said, measures=())  # of two things that it names which a column holds is for its heading to say
    words = re.sub(r"[(),:;.]", " ", _BY.sub(" ", said.rest)).split()
    rest = " ".join(word for word in words if word.casefold() not in figures.fill)
    return None if _SCALED.search(rest) else replace(said, rest=rest)


def _column(known: KnownFile, title: FigureWords, position: int, text: str) -> Column | None:
    """One column by its heading; None for a heading that is not declared."""
    kind, figures = KINDS[known.kind], known.figures
    if field := kind.by_name.get(known.headings.get(folded(text), "")):
        return Column(position, letter(position), text, field)
    said = read_figure_words(text, [measure.told_by for measure in figures.measures])
    if figures.aside.search(text):
        return Column(position, letter(position), text, None, aside=NO_FIGURE_OF_ITS_OWN)
    says = _says(figures, title, said)
    is_figure = said.measures or said.periods or folded(text) in figures.plain or figures.parts.fullmatch(said.rest) or _place(said.rest)
    if says is None or not is_figure or len(said.periods) > 1:
        return None
    if (place := says.get("place")) and read_place(place).within == "elsewhere":
        return Column(position, letter(position), text, None, aside=f"the list goes beyond the region, and {place} is no part of it")
    as_at = said.periods[0] if said.periods else None
    return Column(position, letter(position), text, kind["value"], as_at=as_at, says=tuple(says.items()))


def _says(figures: Figures, title: FigureWords, said: FigureWords) -> dict[str, str] | None:
    """What the heading of a column of figures says of them, with what the title says of its measure; None where it is not clear."""
    measures = said.measures or title.measures
    says: dict[str, str] = {}
    if len(measures) == 1:
        measure = figures.measures[measures[0]]
        is_money = measure.unit == "GBP"
        says = {"measure": measure.name, "unit": said.money or title.money if is_money else measure.unit}
        says |= {"price_basis": said.basis or title.basis} if is_money else {}
    elif said.measures:
        return None
    if place := _place(said.rest):
        says["place"] = place
    elif figures.parts.fullmatch(said.rest):
        says[figures.joined] = said.rest
    elif said.rest and folded(said.rest) not in figures.plain | figures.totals:
        return None
    return {name: text for name, text in says.items() if text}


def _joined_once(columns: Sequence[Column], joined: str) -> list[Column]:
    """Of the columns that say a field together the first is that field, and the others are left beside it."""
    first = next((column for column in columns if column.field and column.field.name == joined), None)
    return [
        Column(each.position, each.letter, each.header, None, aside=JOINED.format(field=joined))
        if first and each is not first and each.field is first.field else each for each in columns
    ]  # fmt: skip


@functools.cache
def _codes() -> dict[str, str]:
    """Countries and regions, by every name of theirs, with their codes."""
    wide = [place for place in entries("places") if place["kind"] in ("region", "wider", "elsewhere") and place["code"]]
    others = {normal_text(other): place["code"] for place in wide for other in place["also_called"].split(";") if other.strip()}
    return others | {normal_text(place["name"]): place["code"] for place in wide}


@functools.cache
def _place(text: str) -> str:
    """The country or region that a text is; "" where it is something else."""
    code = _codes().get(normal_text(text))
    return next((place["name"] for place in entries("places") if code and place["code"] == code), "")


def take_figures(sheet: Sheet, batch: Batch) -> None:
    """What the title, the headings and the other columns say of each figure: measure, unit, place and its code, sector, period, group."""
    known = batch.table.known
    take_what_columns_say(batch)
    if not known or not known.figures or not batch.rows:
        return
    title = _title(known.figures, lines_above(sheet, batch.table.begins))
    says = [dict(part[1]) if part else {} for part in batch.parts]
    count = len(batch.rows)
    if batch.has("measure"):
        says = [_of_row(known.figures, title, text) for text in batch.columns["measure"]]
    for name in ("measure", "unit", "price_basis"):
        if not batch.has(name) or name == "measure":
            given = batch.columns["measure"] if batch.has("measure") and name == "measure" else [None] * count
            batch.take_texts(batch.kind[name], [each.get(name, text) for each, text in zip(says, given, strict=True)])
    if not batch.has("period") and title.periods and not any(batch.periods):
        batch.take_texts(batch.kind["period"], [title.periods[0].text] * count)
    _take_places(batch, says, _place(title.rest))
    if batch.has("period"):  # as it is printed everywhere: `2021/22`, and not `2021 to 2022 [note 1]`
        batch.columns["period_text"] = [known.meant("period", text) for text in batch.columns["period_text"]]
    figures, narrower = known.figures, "" if _place(title.rest) else title.rest
    if narrower and not figures.parts.fullmatch(narrower):
        narrower = f"{figures.whole}, {narrower}"
    batch.take_texts(batch.kind[figures.joined], _joined(batch, says, narrower))
    ends = batch.columns["period_end"]
    batch.take_texts(batch.kind["comparable_group"], [end and figures.group_of(end) for end in ends])


def _of_row(figures: Figures, title: FigureWords, text: str | None) -> dict[str, str]:
    """What a row of a long table says by the words of its measure."""
    said = read_figure_words(text or "", [each.told_by for each in figures.measures])
    return _says(figures, replace(title, measures=()), said) or {}


def _take_places(batch: Batch, says: Sequence[dict[str, str]], of_title: str) -> None:
    """The place of each figure and the code that its name is certain to have; no place at all is the country's figure."""
    known = batch.table.known
    stated = batch.columns["place"] if batch.has("place") else [None] * len(says)
    meant = [known.meant("place", text) or each.get("place") for text, each in zip(stated, says, strict=True)]
    whole = "" if batch.has("place") or batch.has("place_code") else of_title or _UNITED_KINGDOM
    places = [_place(text or whole) or text or None for text in meant]
    batch.take_texts(batch.kind["place"], places)
    codes = batch.columns["place_code"] if batch.has("place_code") else [None] * len(says)
    codes = [code or _codes().get(normal_text(place or "")) for code, place in zip(codes, places, strict=True)]
    batch.take_texts(batch.kind["place_code"], codes)


def _joined(batch: Batch, says: Sequence[dict[str, str]], narrower: str) -> list[str]:
    """The field that several columns say together: all that narrows, the title's words first; what narrows nothing is left out."""
    figures = batch.table.known.figures
    aside = JOINED.format(field=figures.joined)
    columns = [each for each in batch.table.columns if each.aside == aside or (each.field and each.field.name == figures.joined)]
    found = []
    for row, each in zip(batch.rows, says, strict=True):
        cells = [as_typed(row.values[column.position]) for column in columns if column.position < len(row.values)]
        words = [narrower, each.get(figures.joined), *map(without_notes, filter(None, cells))]
        parts = {normal_text(word): word for word in reversed(words) if word and normal_text(word) not in figures.totals}
        found.append(", ".join(reversed(parts.values())) or figures.whole)
    return found

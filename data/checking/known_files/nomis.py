"""Reads a download of Nomis in its own layout: blocks of areas, each with the lines above it that say what its figures are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from data.checking.batch import Batch
from data.checking.columns.heading_units import folded
from data.checking.columns.headings import Column, Table, letter
from data.checking.layout.heading_rows import heading_text
from data.checking.values import as_typed
from data.grammar.dates import read_when
from data.kinds import KINDS
from data.kinds.nomis import AREA_TYPE, DOWNLOADED, DOWNLOADS, NO_CODES, NOT_CERTAIN, OTHER, TOTALS, Download
from data.model import NotUnderstood, Row, Sheet, When

CODES, FLAGS = "mnemonic", ("flag", "flags", "note", "notes")
FLAGGED, SHARE = "it holds marks of Nomis beside the figures", "it holds percentages, which are no figures of their own"
_ABOVE = 6  # rows in which the title and the line of a download stand


def is_download(sheet: Sheet) -> bool:
    """Whether a sheet is a download of Nomis in its own layout."""
    return any(isinstance(value, str) and DOWNLOADED.search(value) for row in sheet.rows[:_ABOVE] for value in row.values)


def tables_of_download(sheet: Sheet) -> list[tuple[Sheet, Table | None]]:
    """The blocks of a download, one a date or an industry, each with its own lines; one part without a table where it is not read."""
    download = _download(sheet)
    starts = [at for at, row in enumerate(sheet.rows) if _has_codes(row)] if download else []
    if not starts:
        return [(sheet, None)]
    edges = [0, *(_first_line(sheet.rows, at) for at in starts[1:]), len(sheet.rows)]
    parts = [replace(sheet, rows=sheet.rows[first:end]) for first, end in pairwise(edges)]
    title = _title(sheet)
    said: dict[str, str] = {}
    found: list[tuple[Sheet, Table | None]] = []
    for part in parts:
        said |= _lines(part)  # what a later block does not say again stands
        found.append((part, _table(download, part, title, said)))
    return found if all(table for _, table in found) else [(sheet, None)]


def why_not_read(sheet: Sheet) -> str:
    """Why a download of Nomis is left alone; blank for what is none."""
    if not is_download(sheet):
        return ""
    if _download(sheet) is None:
        return OTHER
    return NOT_CERTAIN if any(map(_has_codes, sheet.rows)) else NO_CODES


def _download(sheet: Sheet) -> Download | None:
    return next((each for each in DOWNLOADS if each.title.search(_title(sheet))), None)


def _title(sheet: Sheet) -> str:
    return next((value.strip() for row in sheet.rows[:_ABOVE] for value in row.values if isinstance(value, str) and value.strip()), "")


def _has_codes(row: Row) -> bool:
    return CODES in map(folded, map(heading_text, row.values))


def _first_line(rows: Sequence[Row], heading: int) -> int:
    """The place of the first line above a block: those of one text or a pair, with no number among them."""
    first = heading
    while first and len([value for value in rows[first - 1].values if value is not None]) <= 2 and _is_line(rows[first - 1]):
        first -= 1
    return first


def _is_line(row: Row) -> bool:
    first = heading_text(row.values[0]) if row.values else ""
    return bool(first) and (len(row.values) == 1 or folded(first) in _labels() or first.rstrip().endswith(":"))


def _labels() -> set[str]:
    return {"date", "industry", "geography", "area type", *(name for each in DOWNLOADS for name in (each.measured_by, *each.narrowed_by))}


def _lines(part: Sheet) -> dict[str, str]:
    """What the pairs above a block say, folded label by label."""
    heading = next(at for at, row in enumerate(part.rows) if _has_codes(row))
    pairs = [[text for value in row.values if (text := as_typed(value))] for row in part.rows[:heading]]
    return {folded(pair[0]): pair[1] for pair in pairs if len(pair) == 2}


def _table(download: Download, part: Sheet, title: str, said: Mapping[str, str]) -> Table | None:
    """The table of a block; None where it is not certain what its figures are."""
    heading = next(row for row in part.rows if _has_codes(row))
    if any(folded(text) not in TOTALS and not folded(text).startswith(("total", "all ")) for name, text in said.items()
           if name in download.narrowed_by):  # fmt: skip
        return None
    kind = KINDS["statistics"]
    codes = next(at for at, value in enumerate(heading.values) if folded(heading_text(value)) == CODES)
    columns = [Column(codes, letter(codes), CODES, kind["place_code"])]
    if codes:
        columns.insert(0, Column(codes - 1, letter(codes - 1), heading_text(heading.values[codes - 1]), kind["place"]))
    figures = [
        Column(at, letter(at), text, None) for at, value in enumerate(heading.values) if at > codes and (text := heading_text(value))
    ]
    spread = _spread(download, figures, said)
    stands = _stands_for_all(download, title, said, spread)
    if not spread or stands is None:
        return None
    known = replace(download.known, every_row=download.known.every_row | stands)
    return Table(kind, (heading.number,), (*columns, *spread), known)


def _spread(download: Download, figures: Sequence[Column], said: Mapping[str, str]) -> list[Column]:
    """The columns of figures, each with what its heading says of them: a date, what is measured, or an industry."""
    value, held = KINDS["statistics"]["value"], []
    for column in figures:
        name = folded(column.header)
        if name in FLAGS or "%" in column.header or name.startswith("percent"):
            held.append(replace(column, aside=FLAGGED if name in FLAGS else SHARE))
        elif when := _when(column.header):
            held.append(replace(column, field=value, as_at=when))
        elif name in download.measures:
            held.append(replace(column, field=value, says=(("measure", column.header),)))
        else:
            own = said.get("industry") if name in TOTALS else None
            held.append(replace(column, field=value, says=(("sector", own or column.header),)))
    return held


def _when(text: str) -> When | None:
    try:
        when = read_when(text, year="calendar")
    except NotUnderstood:
        return None
    return when if when.start else None


def _stands_for_all(download: Download, title: str, said: Mapping[str, str], spread: Sequence[Column]) -> dict[str, str] | None:
    """What the title and the lines say of every figure of a block; None where date or measure is said by neither these nor the columns."""
    taken = [column for column in spread if column.field]
    named = [name for column in taken for name, _ in column.says]
    measure = download.title.search(title).groupdict().get("measure") or said.get(download.measured_by, "")
    dated = all(column.as_at for column in taken)
    measured = bool(measure) or (bool(taken) and named.count("measure") == len(taken))
    of_industry = said.get("industry") or (named.count("sector") == len(taken) and taken)
    if not taken or not measured or not of_industry or not (dated or _when(said.get("date", ""))):
        return None
    if measure and download.measures and folded(measure) not in download.measures:
        return None
    stands = {"measure": measure if measure and not named.count("measure") else "", "period": "" if dated else said["date"],
              "sector": "" if named.count("sector") else said["industry"]}  # fmt: skip
    return {name: text for name, text in stands.items() if text}


def take_what_columns_say(batch: Batch) -> None:
    """The measure or industry that the column of each figure says, and the names of areas without the sort of area before them."""
    known = batch.table.known
    if not known or known.name not in {each.known.name for each in DOWNLOADS} or not batch.rows:
        return
    says = [dict(part[1]) if part else {} for part in batch.parts] or [{}] * len(batch.rows)
    for name in ("measure", "sector"):
        if any(name in each for each in says):
            batch.take_texts(batch.kind[name], [each.get(name) for each in says])
    if batch.has("place"):
        batch.take_texts(batch.kind["place"], [text and AREA_TYPE.sub("", text) for text in batch.columns["place"]])

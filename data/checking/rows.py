"""Checks that every kind shares: what must be there, what a blank means, and keys that stand twice."""

from __future__ import annotations

import operator
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from data.checking.columns.asks import OF_PIPELINE
from data.checking.columns.funder_columns import may_be_a_funder
from data.checking.columns.heading_words import unclear_year
from data.checking.columns.headless_names import BY_NAMES
from data.checking.columns.marked_columns import TAKEN
from data.checking.columns.period_headings import part_of
from data.checking.columns.status_by_yes import SAID
from data.checking.columns.told_by_cells import BY_CELLS
from data.checking.findings import finding
from data.checking.lines.row_numbers import ROW_NUMBERS
from data.checking.sites import say_sites
from data.grammar.names import normal_name, normal_text, normal_texts
from data.lists import listed
from data.model import Field
from data.store.schema import field_columns

if TYPE_CHECKING:
    from data.checking.batch import Batch

_BY_WHAT = {OF_PIPELINE: "ask-of-pipeline", BY_CELLS: "heading-by-cells", BY_NAMES: "names-headless"}
_BESIDE_KEY = ("instrument", "owner")
_SHORTENED = re.compile(r"\d(?:[.,]\d+)?E\+\d{2,3}", re.IGNORECASE)


def required_fields_are_there(batch: Batch) -> None:
    """A blank in a required field stops the row (a status has a sentence of its own; investments judge it themselves).

    All that a row lacks is said at once; of a cell that could not be read nothing more.
    """
    unread = {each.cell for each in batch.findings if each.severity == "stops"}
    for field in batch.kind.fields:
        if not field.required or (batch.kind.name == "investments" and field.name == "status"):
            continue
        value = batch.columns[field_columns(field)[0][0]]
        text = batch.columns[field_columns(field)[-1][0]]
        name = field.title.lower()
        words = {"field": name, "asked": f"one of: {listed(field.choices)}" if field.choices else f"the {name}"}
        unknown = field.type in ("number", "date")  # `n/a` is a reading of these, and no figure
        for index in range(len(batch.rows)):
            is_missing = value[index] is None and (text[index] is None or (unknown and field.stops))
            if is_missing and not (batch.has(field.name) and batch.cell(index, field.name) in unread):
                batch.say(index, "missing", field.name, **words)


def references_are_whole(batch: Batch) -> None:
    """A reference that Excel shortened (`2.41E+11`) names no record: others would be taken for it. It is said, and left out."""
    references = batch.columns.get("reference", ())
    for index, reference in enumerate(references):
        if reference and _SHORTENED.fullmatch(reference):
            batch.say(index, "reference-shortened", "reference", text=reference)
            references[index] = None


def parts_of_key(batch: Batch, field: Field) -> list[str]:
    """One field's part of every row's key, folded so that case, blanks and legal forms do not tell records apart."""
    columns = batch.columns
    if field.type == "date":
        starts, ends, texts = (columns[field.name + suffix] for suffix in ("_start", "_end", "_text"))
        return [
            f"{start or ''}..{end or ''}" if start or end else normal_text(text or "")
            for start, end, text in zip(starts, ends, texts, strict=True)
        ]
    fold = normal_name if field.name in ("recipient", "name", "organisation") else normal_text
    memo: dict[Any, str] = {}
    for value in set(columns[field.name]):
        memo[value] = fold(str(value)) if value is not None else ""
    return [memo[value] for value in columns[field.name]]


def make_keys(batch: Batch) -> None:
    """What makes two statements one record: the reference, else the kind's key fields (counting rules, section 4)."""
    by_name = batch.kind.by_name
    if batch.kind.name == "members":
        numbers = batch.columns["company_number"]
        names = parts_of_key(batch, by_name["name"])
        always = [parts_of_key(batch, by_name[name]) for name in batch.kind.key_always]
        batch.columns["key"] = [
            "|".join((number or name, *rest)) for number, name, *rest in zip(numbers, names, *always, strict=True)
        ]
        batch.columns["keyed_by"] = ["fields"] * len(batch.rows)
        return
    if batch.table.known and batch.table.known.reference_once:
        stands = Counter(batch.columns["reference"])
        batch.columns["reference"] = [each if stands[each] == 1 else None for each in batch.columns["reference"]]
    references = batch.columns["reference"]
    of_parts = [f" {part}" if (part := part_of(period)) else "" for period in batch.periods] or [""] * len(references)
    periods = [f"|{period.start}..{period.end}" if period else "" for period in batch.periods] or [""] * len(references)
    periods = [of_period + of_part for of_period, of_part in zip(periods, of_parts, strict=True)]
    if batch.parts:
        told = [[text for field, text in part[1] if field != "level"] if part else [] for part in batch.parts]
        says = ["".join(f"|{normal_text(text)}" for text in texts) for texts in told]
        periods = [of_period + of_column for of_period, of_column in zip(periods, says, strict=True)]
    if all(references):
        batch.columns["key"] = list(map(operator.add, normal_texts(references), periods))
        batch.columns["keyed_by"] = ["reference"] * len(references)
        return
    of_parts = [f"{of_part}{say}" for of_part, say in zip(of_parts, _said_beside_key(batch), strict=True)]
    fields = zip(*(parts_of_key(batch, by_name[name]) for name in batch.kind.key), strict=True)
    batch.columns["key"] = [
        normal_text(reference) + of_period if reference else "fields:" + "|".join(parts) + of_part
        for reference, of_period, parts, of_part in zip(references, periods, fields, of_parts, strict=True)
    ]
    batch.columns["keyed_by"] = ["reference" if reference else "fields" for reference in references]


def _said_beside_key(batch: Batch) -> list[str]:
    """What the heading of each record's column says that is no part of the key: the loan beside the grant of one row is another record."""
    if not batch.parts:
        return [""] * len(batch.rows)
    told = [[text for field, text in part[1] if field in _BESIDE_KEY] if part else [] for part in batch.parts]
    return ["".join(f"|{normal_text(text)}" for text in texts) for texts in told]


def keys_stand_once(batch: Batch) -> None:
    """Repeats of a key within one return are separate records; a finding on each asks."""
    keys = batch.columns["key"]
    standing = batch.standing()
    if len({keys[index] for index in standing}) == len(standing):
        return
    rows: dict[str, list[int]] = defaultdict(list)
    for index in standing:
        rows[keys[index]].append(index)
    named = "reference" if batch.has("reference") else batch.kind.title_field
    for repeats in rows.values():
        if len(repeats) < 2:
            continue
        for index in repeats:
            reference = batch.columns["reference"][index]
            what = f"The reference {reference}" if reference else f"The same {batch.kind.name.rstrip('s')}"
            others = ", ".join(batch.cell(other, named) for other in repeats if other != index)
            batch.say(index, "key-repeated", named, what=what, rows=len(repeats),
                      others=others if len(others) < 60 else others[:57] + "...")  # fmt: skip
        if batch.kind.name == "members":
            say_sites(batch, repeats)


def say_unread_columns(batch: Batch) -> None:
    """Which columns were left alone, so that none is dropped in silence; which were taken by likeness, and which are asked about."""
    for column in batch.table.columns:
        cell = f"{column.letter}{batch.table.said_in}"
        words: dict[str, Any] = {"letter": column.letter, "header": column.header}
        if column.field is not None and column.answer:
            batch.findings.append(finding("heading-answered", batch.sheet, cell, **words, field=column.field.title))
        elif column.field is not None and column.like:
            code = _BY_WHAT.get(column.like, "heading-alike")
            batch.findings.append(finding(code, batch.sheet, cell, **words, field=column.field.title, like=column.like))
        elif column.aside in (ROW_NUMBERS, SAID, TAKEN):
            continue  # said where it was found
        elif column.field is None and column.aside:
            batch.findings.append(finding("column-aside", batch.sheet, cell, **words, reason=column.aside))
        elif column.field is None and (taken := next((each for each in batch.table.taken if each.letter == column.twin), None)):
            batch.findings.append(
                finding("column-twice", batch.sheet, cell, taken=column.twin, left=column.letter, field=taken.field.title.lower())
            )
        elif column.field is None and column.asked:
            if may_be_a_funder(batch.table, column):
                batch.findings.append(finding("funder-asked", batch.sheet, cell, **words))
                continue
            first, *others = (each.title for each in column.asked)
            or_else = f" (or {' or '.join(others)})" if others else ""
            batch.findings.append(finding("heading-asked", batch.sheet, cell, **words, field=first, others=or_else))
        elif column.field is None and (year := unclear_year(column.header, batch.kind.name)):
            batch.findings.append(finding("year-of-heading", batch.sheet, cell, **words, year=year))
        elif column.field is None:
            batch.findings.append(finding("column-left", batch.sheet, cell, **words))
    for letter, rows in batch.without_heading():
        cells = "1 cell" if len(rows) == 1 else f"{len(rows):,} cells"
        batch.findings.append(finding("column-headless", batch.sheet, f"{letter}{rows[0]}", letter=letter, cells=cells))

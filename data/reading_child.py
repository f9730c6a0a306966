"""The child that inspects, reads and judges one return and writes the staged return; run with limits, never in the server."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict, replace
from itertools import takewhile
from pathlib import Path
from typing import Any

from data.capped import say
from data.checking.about import About, about
from data.checking.asked_once import once
from data.checking.cells import Cells, cells_below
from data.checking.columns.headings import Table
from data.checking.columns.quarter_years import with_year
from data.checking.columns.quarters_asked import say_no_year
from data.checking.columns.years import name_of_part
from data.checking.findings import finding
from data.checking.known_files.figure_repeats import take_once
from data.checking.layout.as_directed import Part, is_apart, parts_of, say_told, why_left
from data.checking.layout.beside_asked import say_may_be_two
from data.checking.layout.how_sure import how_sure
from data.checking.layout.left_sheets import say_left
from data.checking.layout.looks import say_legends
from data.checking.layout.new_column import new_column, say_unread
from data.checking.layout.notes_sheets import stated_in_notes
from data.checking.layout.out_of_sight import say_hidden
from data.checking.layout.sheet_repeats import stop_repeated_sheets
from data.checking.personal import personal_columns
from data.checking.tables import CheckedTable, check_table
from data.checking.values import as_typed
from data.checking.written.decimal_commas import read_decimal_commas
from data.directions import Correction, Directions, correct, say_corrected
from data.emptying.column import Column, say_emptied
from data.emptying.people import people_in
from data.inspection import Refused, has_macros, inspect
from data.marking.listing import is_list
from data.model import Finding, NotUnderstood, Sheet, When
from data.reading import read
from data.reading.progress import heard_by, one_by_one
from data.store.staging import columnwise, write_staged

Tables = list[tuple[Sheet, Table | None]]  # each part of a sheet, with the table on it


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Everything the parent must know of one return; its rows go to the staged return."""
    from data.returns import sha256_of

    content = Path(request["path"]).read_bytes()
    sha256 = sha256_of(content)
    upload = sha256[:12]
    say("Looking at the file")
    kind_of_file = inspect(content, request["file_name"])
    say("Reading the sheets")
    heard_by(lambda rows: say(f"Reading the sheets: {rows}"))
    sheets = read(content, kind_of_file, Path(request["file_name"]).stem)
    size, macros = len(content), [finding("macros-kept", sheets[0].name if sheets else "")] if has_macros(content, kind_of_file) else []
    del content
    turned = [said for sheet in sheets for said in read_decimal_commas(sheet)]
    directions = Directions.from_json(request["directions"])
    corrected = correct(sheets, directions.corrections)
    sheets = with_year(sheets, about(sheets, [], request["file_name"], request["period"], ()).period)
    parts = parts_of(one_by_one(sheets, say, "Looking for tables"), directions.layouts, request["answers"])
    tables = [(part.sheet, part.table) for part in parts]
    notes = stated_in_notes((sheet, table) for sheet, table in tables if not is_apart(sheet))
    told = about(sheets, _titles(tables), request["file_name"], request["period"], tuple(request["complete"]), notes)
    below = [None if is_apart(sheet) else cells_below(sheet, table) for sheet, table in tables]
    personal = _personal(tables, below)
    withheld = any(each.severity == "stops" for each in personal)
    looked_at = one_by_one(sheets, say, "Looking for people's data")
    people = people_in(looked_at, request["answers"], directions.layouts).columns if withheld else ()
    emptied = [Column(**each) for each in request.get("emptied", ())]
    say("Checking the rows")
    checked = [] if withheld else _judged(tables, below, upload, told.period, request["answers"])
    findings = [*told.findings, *macros, *turned, *personal, *say_emptied(emptied), *say_corrected(corrected)]
    findings += [*say_unread(parts, corrected), *say_told(parts)]
    findings += _sheet_findings(parts)
    findings += [each for part in checked for each in part.findings]
    upload_row = {"upload": upload, "sha256": sha256, "format": kind_of_file, "size_bytes": size}
    upload_row |= _as_asked(request, directions, emptied) | _as_told(told)
    say("Writing down what was found")
    pieces = _pieces(upload, upload_row, parts, checked, findings)
    pieces["corrections"] = columnwise("corrections", [_correction(upload, each) for each in corrected if not withheld])
    write_staged(Path(request["staged"]), pieces)
    asked = [each for part in checked for each in part.questions]
    room = {part.position: new_column(parts, parts[part.position - 1]) for part in checked}
    return {"sha256": sha256, "upload": upload, "withheld": withheld, "questions": [asdict(each) for each in once(asked)],
            "people": [asdict(each) for each in people], "room": room}  # fmt: skip


def _personal(tables: Tables, below: list[Cells | None]) -> list[Finding]:
    """What is said of columns that hold people's data; one that stops withholds the whole file."""
    seen = zip(tables, below, strict=True)
    return [found for (sheet, table), cells in seen if cells is not None for found in personal_columns(sheet, table, cells)]


def _judged(tables: Tables, below: list[Cells | None], upload: str, period: When | None, answers: dict[str, str]) -> list[CheckedTable]:
    """Every table judged by itself, then against the others: a figure or a sheet that stands twice is taken once."""
    checked = [
        check_table(sheet, table, upload, position, period, answers=answers, below=cells)
        for position, ((sheet, table), cells) in enumerate(zip(tables, below, strict=True), 1)
        if table
    ]
    take_once(checked)
    stop_repeated_sheets(checked)
    return checked


def _as_asked(request: dict[str, Any], directions: Directions, emptied: list[Column]) -> dict[str, Any]:
    """What the upload's row says of how the file came and how it was to be read."""
    return {
        "file_name": request["file_name"], "left_out": False, "directions": directions.as_json() or None,
        "sent_sha256": request.get("sent_sha256"), "emptied": [each.in_words for each in emptied] or None,
    }  # fmt: skip


def _correction(upload: str, made: Correction) -> dict[str, Any]:
    return {"upload": upload, "sheet": made.sheet, "cell": made.cell, "stood": made.stood or None, "typed": made.typed or None}


def _titles(tables: Tables) -> list[str]:
    """The texts above the headings of the sheets that hold records."""
    return [
        text
        for sheet, table in tables
        if table
        for row in takewhile(lambda row, table=table: row.number < table.begins, sheet.rows)
        for value in row.values
        if isinstance(value, str) and (text := as_typed(value))
    ]


def _as_told(told: About) -> dict[str, Any]:
    """What the upload's row says of what the return says about itself."""
    said = {"demonstration": told.demonstration, "complete": list(told.complete)}
    if told.period is None:
        return said
    return said | {
        "period_start": told.period.start, "period_end": told.period.end, "period_text": told.period.text,
        "period_from": told.period_from,
    }  # fmt: skip


def _sheet_findings(parts: list[Part]) -> list[Finding]:
    found = say_hidden([(part.sheet, part.table) for part in parts])
    for part in parts:
        found += say_legends(part.sheet, None) if not part.table and not is_list(part.sheet) else []
    left = [(part.sheet, part.reason) for part in parts]
    asked = [*say_no_year(left), *say_may_be_two(left)]
    found += [*asked, *say_left(parts)]
    if not asked and not any(part.table for part in parts):
        found.append(finding("no-records"))
    return found


def _last_row(part: CheckedTable) -> int | None:
    """The last row that is a record or stops."""
    return max((*part.records["row"], *(each.row for each in part.left_alone if each.stops)), default=None)


def _sheet(part: Part) -> dict[str, Any]:
    table, (certainty, layout) = part.table, how_sure(part)
    return {
        "sheet": part.sheet.name, "kind": table.kind.name if table else None, "hidden": part.sheet.hidden,
        "header_rows": list(table.header_rows) if table else None, "reason": why_left(part), "found_at": part.found_at or None,
        "certainty": certainty, "layout": layout,
    }  # fmt: skip


def _pieces(
    upload: str, upload_row: dict[str, Any], parts: list[Part], checked: list[CheckedTable], findings: list[Finding]
) -> dict[str, list[dict[str, list[Any]]]]:  # fmt: skip
    """Everything that the staged return holds, table by table."""
    judged = {part.position: part.table for part in checked}  # the rows may say more of a column than its heading does
    parts = [replace(part, table=judged.get(position, part.table)) for position, part in enumerate(parts, 1)]
    tables = [(part.sheet, part.table) for part in parts]
    ends = {part.position: _last_row(part) for part in checked}
    sheets = [_sheet(part) | {"position": position, "last_row": ends.get(position)} for position, part in enumerate(parts, 1)]
    columns = [
        {"sheet": sheet.name, "kind": table.kind.name, "letter": column.letter, "header": column.header,
         "field": column.field.name if column.field else None, "as_at": name_of_part(column.part),
         "unit": column.unit, "position": position}
        for position, (sheet, table) in enumerate(tables, 1) if table for column in table.columns
    ]  # fmt: skip
    left_alone = [
        {"sheet": part.sheet.name, "row": each.row, "stops": each.stops, "reason": each.reason, "text": each.text,
         "position": part.position, "pence": each.pence}
        for part in checked for each in part.left_alone
    ]  # fmt: skip
    totals = [{"sheet": part.sheet.name, "kind": part.table.kind.name, "position": part.position, **part.totals} for part in checked]
    said = [{name: getattr(each, name) for name in Finding.__slots__} for each in findings]
    pieces = {"uploads": columnwise("uploads", [upload_row])}
    for table, rows in (("sheets", sheets), ("columns", columns), ("left_alone", left_alone), ("totals", totals), ("findings", said)):
        pieces[table] = columnwise(table, [{"upload": upload, **row} for row in rows])
    for part in checked:
        pieces.setdefault(part.table.kind.name, []).append(part.records)
    return pieces


def main() -> None:
    """Read one request from standard input, print one answer; a file that is refused is an answer, not a failure."""
    request = json.loads(sys.stdin.read())
    try:
        said = answer(request)
    except Refused as refused:
        said = {"refused": str(refused)}
    except NotUnderstood as wrong:
        said = {"answer": f"{wrong}."}
    print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main()
    os._exit(0)  # the system takes the memory back at once; to take millions of values apart first is of no use

"""Known tables laid into a random sheet of any format: titles, offsets, notes, one table or two, below another or side by side."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from hypothesis import strategies as st

from tests import saved_as
from tests.data.laid_periods import employees_alone, employees_by_period, money_by_period
from tests.data.laid_tables import NOTES, TITLES, Grid, Part, plain_table
from tests.saved_as import Laid

CSV = ("csv", "csv;", "csv\t")
FORMATS = (*CSV, "xlsx", "xlsm", "xls", "xlsb", "ods")
TABLES = (plain_table, plain_table, plain_table, money_by_period, employees_by_period)
ARRANGED = ("alone", "alone", "alone", "one below another", "side by side")
ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "utf-16")


@dataclass
class Layout:
    """One drawn layout: the file, and the records that must come back from it, each as (kind, row, values)."""

    content: bytes
    file_name: str
    records: set[tuple]
    said: list[str]  # the format, how the tables are arranged, and what else may matter to whoever reads a failure
    cued: bool  # whether every declared cue is there: every column under a heading of its own, with its unit


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    """A workbook or CSV with one table in it or two."""
    form, arranged = draw(st.sampled_from(FORMATS)), draw(st.sampled_from(ARRANGED))
    is_csv = form in CSV
    parts = [draw(st.sampled_from(TABLES))(draw, "INV", is_csv)]
    if arranged != "alone":
        again = parts[0].again if draw(st.integers(0, 2)) == 0 else None
        others = (*TABLES, employees_alone) if arranged == "side by side" else TABLES
        parts.append(again("AWD") if again else draw(st.sampled_from(others))(draw, "AWD", is_csv))
    whole = Part(said=[form, arranged])
    for number, part in enumerate(parts):
        beside = number > 0 and arranged == "side by side"
        gap = draw(st.integers(0, 1)) if beside else 0
        whole.cued &= bool(gap) or not beside
        left = whole.grid.width + gap if beside else draw(st.integers(0, 3))
        top = draw(st.integers(0, 2)) if beside else whole.grid.next_row + (draw(st.integers(1, 3)) if number else 0)
        _put(draw, whole, part, top, left)
    return _written(draw, whole, form)


def _put(draw: st.DrawFn, whole: Part, part: Part, top: int, left: int) -> None:
    """A table, with titles above it and perhaps a remark beneath, at a place of the sheet."""
    around = Grid(next_row=top)
    for title in draw(st.lists(st.sampled_from(TITLES), max_size=3, unique=True)):
        around.add({left: title})
    around.next_row += draw(st.integers(0, 2)) if around.next_row > top else draw(st.integers(0, 1))
    begins = around.next_row
    around.next_row += part.grid.next_row
    if draw(st.booleans()):
        around.next_row += draw(st.integers(0, 2))
        around.add({left: draw(st.sampled_from(NOTES))})
    whole.grid.cells |= around.cells | {(row + begins, column + left): value for (row, column), value in part.grid.cells.items()}
    whole.grid.merged += [(first + begins, one + left, last + begins, other + left) for first, one, last, other in part.grid.merged]
    whole.grid.next_row = max(whole.grid.next_row, around.next_row)
    whole.records += [(kind, row + begins + 1, *values) for kind, row, *values in part.records]
    whole.said += [f"at row {begins + 1}, column {left}", *part.said]
    whole.cued &= part.cued


def _written(draw: st.DrawFn, whole: Part, form: str) -> Layout:
    rows = _rows(whole.grid)
    if form in CSV:
        content = as_csv(rows, form[3:] or ",", draw(st.sampled_from(ENCODINGS)))
        return Layout(content, "return 2024-25 Q1.csv", set(whole.records), whole.said, whole.cued)
    name = draw(st.sampled_from(["Investments", "Sheet1", "Data", "Q1"]))
    notes = [Laid([("Guidance",), (), ("Please fill in every column.",)], name="Read me")] if draw(st.booleans()) else []
    hidden_rows, hidden_columns = (), ()
    if draw(st.integers(0, 3)) == 0:
        hidden_rows = tuple(sorted(draw(st.sets(st.sampled_from([each[1] for each in whole.records]), max_size=3))))
        hidden_columns = tuple(sorted(draw(st.sets(st.sampled_from([column for _, column in whole.grid.cells]), max_size=2))))
    merged = tuple((top + 1, left, bottom + 1, right) for top, left, bottom, right in whole.grid.merged)
    whole.said += [f"notes sheet {bool(notes)}", name, f"hidden rows {hidden_rows}, columns {hidden_columns}"]
    content = saved_as.FORMATS[form]([*notes, Laid(rows, merged, hidden_rows, False, hidden_columns, name)])
    return Layout(content, f"return 2024-25 Q1.{form}", set(whole.records), whole.said, whole.cued)


def _rows(grid: Grid) -> list[list]:
    return [[grid.cells.get((row, column)) for column in range(grid.width)] for row in range(grid.next_row)]


def as_csv(rows: Iterable[list], delimiter: str, encoding: str) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode(encoding)

"""A known table of investments laid into a random sheet: titles, offsets, other headings, units, subtotals, merged cells, blank rows."""

from __future__ import annotations

import csv
import datetime
import io
from dataclasses import dataclass, field
from typing import Any

import openpyxl
import xlwt
from hypothesis import strategies as st

from data.kinds import KINDS
from data.lists import entries

FIELDS = ("reference", "recipient", "source", "status", "amount", "date")
SOURCES = [entry["name"] for entry in entries("sources")]
STATUSES = {
    entry["name"]: [entry["name"], *filter(None, (each.strip() for each in entry["also_called"].split(";")))]
    for entry in entries("statuses") if entry["name"] != "target"
}  # fmt: skip
NAMES = ("Aldgate", "Brindley", "Canal", "Dovehouse", "Elmdon", "Foundry", "Gosta", "Hockley", "Inkwell", "Jupiter", "Kestrel", "Lantern")
KINDS_OF_NAMES = ("Ltd", "Limited", "plc", "CIC", "LLP", "Diagnostics Ltd")
TITLES = ("Investment return", "West Midlands health-tech cluster", "Prepared by the programme", "Quarter to 30 June 2024", "Draft 2")
NOTES = ("Source: programme office records.", "Notes: figures are as reported.", "All amounts are as stated by the recipient.")
OTHER_COLUMNS = (
    ("Officer's view", "on track"), ("RAG", "green"), ("Ward", "Ladywood"), ("Checked", "yes"), ("Total project cost", 9_999_999),
    ("Amount requested", 8_888_888), ("Grant applied for", "£7m"), ("Jobs", 12), ("Column1", None),
)  # fmt: skip
TYPED = (str, str, str.upper, str.lower, "{} ".format, "{}*".format, "{}:".format, lambda text: text.replace(" ", "\n", 1))
TOTALS = ("Total", "Grand total", "TOTAL", "Total:", "Totals", "Sum")
FORMATS = ("xlsx", "csv", "csv;", "csv\t", "xls")


@dataclass
class Record:
    """What must come back."""

    reference: str
    recipient: str
    source: str
    status: str
    pence: int
    day: datetime.date
    is_month: bool

    def expected(self) -> tuple:
        last = self.day
        first = self.day
        if self.is_month:
            first = self.day.replace(day=1)
            last = (first + datetime.timedelta(days=32)).replace(day=1) - datetime.timedelta(days=1)
        return (self.reference, self.recipient, self.source, self.status, self.pence, first, last)


@dataclass
class Grid:
    """Cells by row and column, from 0, and what is merged."""

    cells: dict[tuple[int, int], Any] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    next_row: int = 0

    def add(self, row: dict[int, Any]) -> int:
        at, self.next_row = self.next_row, self.next_row + 1
        self.cells |= {(at, column): value for column, value in row.items() if value is not None}
        return at


@dataclass
class Layout:
    """One drawn layout: the file, and the records that must come back from it."""

    content: bytes
    file_name: str
    records: list[Record]
    said: str  # how it is laid out, for whoever reads a failure


def records() -> st.SearchStrategy[list[Record]]:
    """Four to twelve records with references of their own, in runs of the same source."""
    one = st.builds(
        Record, st.just(""), st.just(""), st.sampled_from(SOURCES), st.sampled_from(sorted(STATUSES)),
        st.integers(1, 9_999).map(lambda thousands: thousands * 100_000) | st.integers(1, 5_000_000).map(lambda pounds: pounds * 100),
        st.dates(datetime.date(2022, 1, 1), datetime.date(2024, 12, 31)), st.booleans(),
    )  # fmt: skip
    return st.lists(one, min_size=4, max_size=12)


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    """A workbook or CSV with one table of investments in it."""
    found = draw(records())
    if draw(st.booleans()):
        found.sort(key=lambda record: record.source)
    for number, record in enumerate(found, 1):
        record.reference = f"INV-{number:03d}"
        record.recipient = f"{NAMES[number - 1]} {draw(st.sampled_from(KINDS_OF_NAMES))}"
    kind = draw(st.sampled_from(FORMATS))
    grid, said = _laid_out(draw, found, kind)
    return _written(draw, grid, found, kind, said)


def _laid_out(draw: st.DrawFn, found: list[Record], kind: str) -> tuple[Grid, list[str]]:
    grid, said = Grid(), [kind]
    is_csv = kind.startswith("csv")
    left = draw(st.integers(0, 3))
    for title in draw(st.lists(st.sampled_from(TITLES), max_size=3, unique=True)):
        grid.add({left: title})
    grid.next_row += draw(st.integers(0, 2)) if grid.next_row else draw(st.integers(0, 1))
    grouped = draw(st.integers(0, 5)) == 0
    columns = draw(st.permutations([name for name in FIELDS if not (grouped and name == "source")]))
    others = draw(st.lists(st.sampled_from(OTHER_COLUMNS), max_size=2, unique=True))
    heads = {name: draw(st.sampled_from(TYPED))(draw(st.sampled_from(_headings(name)))) for name in columns}
    unit = draw(st.sampled_from(["", "", "(£k)", "(£)", "£000", "beneath"]))
    factor = 1000 if unit in ("(£k)", "£000", "beneath") else 1
    if unit not in ("", "beneath"):
        heads["amount"] += f" {unit}"
    at = {name: left + place for place, name in enumerate(columns)}
    head = {at[name]: heads[name] for name in columns} | {left + len(columns) + place: other[0] for place, other in enumerate(others)}
    if draw(st.integers(0, 4)) == 0 and not is_csv:
        top = grid.add({left: draw(st.sampled_from(["Investments", "Project details", "Funding lines"]))})
        grid.merged.append((top, left, top, left + len(columns) - 1))
        said.append("a merged heading above")
    grid.add(head)
    if unit == "beneath":
        grid.add({at["amount"]: "£k"})
    said += [f"from column {left}", f"unit {unit or 'none'}", f"grouped {grouped}", str(heads)]
    _add_rows(draw, grid, found, at, left, factor, grouped, head, others, is_csv, said)
    if draw(st.booleans()):
        grid.next_row += draw(st.integers(0, 2))
        grid.add({left: draw(st.sampled_from(NOTES))})
    return grid, said


def _headings(name: str) -> list[str]:
    each = KINDS["investments"][name]
    return [each.title, *each.aliases]


def _add_rows(
    draw: st.DrawFn, grid: Grid, found: list[Record], at: dict[str, int], left: int, factor: int, grouped: bool, head: dict[int, str],
    others: list[tuple[str, str]], is_csv: bool, said: list[str],
) -> None:  # fmt: skip
    as_text = factor == 1 and draw(st.booleans())
    subtotals = grouped or draw(st.integers(0, 3)) == 0
    merge = not is_csv and not grouped and draw(st.integers(0, 3)) == 0
    repeat_at = draw(st.integers(2, 12)) if not merge and draw(st.integers(0, 3)) == 0 else 0
    blanks = draw(st.booleans())
    said += [f"amounts as text {as_text}", f"subtotals {subtotals}", f"headings again {repeat_at}", f"merged {merge}", f"blanks {blanks}"]
    if grouped or merge:
        found.sort(key=lambda record: record.source)
    before, added, run = None, 0, []
    for number, record in enumerate(found, 1):
        if record.source != before:
            _end_run(grid, at, run, added, factor, subtotals and len(run) > 1, merge)
            added, run = 0, []
            if grouped:
                grid.add({left: record.source})
        elif blanks and not merge and draw(st.integers(0, 4)) == 0:
            grid.next_row += 1
        if number == repeat_at:
            grid.add(head)
        row = {left + len(at) + place: other[1] for place, other in enumerate(others)}
        row |= _row(draw, record, at, factor, as_text, is_csv, grouped, merge and record.source == before)
        run.append(grid.add(row))
        before, added = record.source, added + record.pence
    _end_run(grid, at, run, added, factor, subtotals and len(run) > 1, merge)
    if draw(st.booleans()):
        named_in = draw(st.sampled_from([name for name in ("reference", "recipient", "source") if name in at]))
        grid.add({at[named_in]: draw(st.sampled_from(TOTALS)), at["amount"]: _number(sum(record.pence for record in found), factor)})


def _end_run(grid: Grid, at: dict[str, int], run: list[int], added: int, factor: int, total: bool, merge: bool) -> None:
    if merge and len(run) > 1 and run[-1] - run[0] == len(run) - 1:
        grid.merged.append((run[0], at["source"], run[-1], at["source"]))
    if total:
        grid.add({at["recipient"]: "Subtotal", at["amount"]: _number(added, factor)})


def _row(
    draw: st.DrawFn, record: Record, at: dict[str, int], factor: int, as_text: bool, is_csv: bool, grouped: bool, in_merged: bool
) -> dict[int, Any]:
    day = record.day.strftime("%B %Y") if record.is_month else record.day
    if isinstance(day, datetime.date) and (is_csv or draw(st.booleans())):
        day = record.day.strftime(draw(st.sampled_from(["%d/%m/%Y", "%d %b %Y", "%Y-%m-%d"])))
    row = {
        at["reference"]: record.reference, at["recipient"]: record.recipient,
        at["status"]: draw(st.sampled_from(STATUSES[record.status])), at["date"]: day,
        at["amount"]: f"£{record.pence // 100:,}" if as_text else _number(record.pence, factor),
    }  # fmt: skip
    if not grouped and not in_merged:
        row[at["source"]] = record.source
    return row


def _number(pence: int, factor: int) -> int | float:
    pounds = pence // 100
    return pounds // factor if pounds % factor == 0 else pounds / factor


def _written(draw: st.DrawFn, grid: Grid, found: list[Record], kind: str, said: list[str]) -> Layout:
    if kind.startswith("csv"):
        content = as_csv(grid, kind[3:] or ",", draw(st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"])))
        return Layout(content, "return 2024-25 Q1.csv", found, "; ".join(said))
    notes = draw(st.booleans())
    name = draw(st.sampled_from(["Investments", "Sheet1", "Data", "Q1"]))
    said += [f"notes sheet {notes}", name]
    content = (as_xlsx if kind == "xlsx" else as_xls)(grid, name, notes)
    return Layout(content, f"return 2024-25 Q1.{kind}", found, "; ".join(said))


def as_csv(grid: Grid, delimiter: str, encoding: str) -> bytes:
    width = 1 + max(column for _, column in grid.cells)
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    for row in range(grid.next_row):
        writer.writerow([grid.cells.get((row, column), "") for column in range(width)])
    return out.getvalue().encode(encoding)


def as_xlsx(grid: Grid, name: str, notes: bool) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    if notes:
        sheet.title = "Read me"
        sheet["A1"], sheet["A3"] = "Guidance", "Please fill in every column."
        sheet = book.create_sheet()
    sheet.title = name
    for (row, column), value in grid.cells.items():
        sheet.cell(row + 1, column + 1).value = value
    for top, left, bottom, right in grid.merged:
        sheet.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def as_xls(grid: Grid, name: str, notes: bool) -> bytes:
    book = xlwt.Workbook()
    if notes:
        book.add_sheet("Read me").write(0, 0, "Guidance")
    sheet = book.add_sheet(name)
    days = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    merged = {(top, left): (top, bottom, left, right) for top, left, bottom, right in grid.merged}
    for (row, column), value in grid.cells.items():
        look = (days,) if isinstance(value, datetime.date) else ()
        if (row, column) in merged:
            sheet.write_merge(*merged[row, column], value, *look)
        else:
            sheet.write(row, column, value, *look)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()

"""Known tables drawn in any form: investments a row each or a column a period, members with a column a year; as cells of their own."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from data.kinds import KINDS
from data.lists import entries

FIELDS = ("reference", "recipient", "source", "status", "amount", "date")
SOURCES = [entry["name"] for entry in entries("sources")]
STATUSES = {
    entry["name"]: [entry["name"], *filter(None, (each.strip() for each in entry["also_called"].split(";")))]
    for entry in entries("statuses") if entry["name"] != "target"
}  # fmt: skip
SEGMENTS = [entry["name"] for entry in entries("segments")]
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
UNITS = ("", "", "(£k)", "(£)", "£000", "beneath")
HINTS = {"amount": "£k", "date": "dd/mm/yyyy", "reference": "text", "status": "drop-down", "recipient": "name"}
YEARS = {f"{year}/{(year + 1) % 100}": (datetime.date(year, 4, 1), datetime.date(year + 1, 3, 31)) for year in range(2019, 2026)}
QUARTERS = {
    f"Q{(month - 4) % 12 // 3 + 1} {year}/{(year + 1) % 100}": (
        datetime.date(year + (month < 4), month, 1),
        datetime.date(year + (month < 4), month + 2, 31 if month in (1, 10) else 30),
    )
    for year in (2023, 2024) for month in (4, 7, 10, 1)
}  # fmt: skip
CALENDAR_YEARS = {str(year): (datetime.date(year, 1, 1), datetime.date(year, 12, 31)) for year in range(2019, 2026)}
DAYS = {f"31 March {year}": (datetime.date(year, 3, 31), datetime.date(year, 3, 31)) for year in range(2019, 2026)}
Span = tuple[datetime.date, datetime.date]


@dataclass
class Grid:
    """Cells by row and column, from 0, what is merged (top, left, bottom, right) and which rows hold records."""

    cells: dict[tuple[int, int], Any] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    next_row: int = 0

    def add(self, row: dict[int, Any]) -> int:
        at, self.next_row = self.next_row, self.next_row + 1
        self.cells |= {(at, column): value for column, value in row.items() if value is not None}
        return at

    @property
    def width(self) -> int:
        return 1 + max(column for _, column in self.cells)


@dataclass
class Part:
    """One table in cells of its own: the records that must come back, each as (kind, row, values), and how it is laid out."""

    grid: Grid = field(default_factory=Grid)
    records: list[tuple] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    cued: bool = True  # whether every column stands under a heading of its own, with its unit
    again: Callable[[str], Part] | None = None  # draws another table under the same headings

    def expect(self, kind: str, row: int, *values: Any) -> None:
        self.records.append((kind, row, *values))


@dataclass
class Investment:
    """One investment with a row of its own."""

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


def investments() -> st.SearchStrategy[list[Investment]]:
    """Four to twelve, in runs of the same source; without references and recipients yet."""
    one = st.builds(
        Investment, st.just(""), st.just(""), st.sampled_from(SOURCES), st.sampled_from(sorted(STATUSES)),
        st.integers(1, 9_999).map(lambda thousands: thousands * 100_000) | st.integers(1, 5_000_000).map(lambda pounds: pounds * 100),
        st.dates(datetime.date(2022, 1, 1), datetime.date(2024, 12, 31)), st.booleans(),
    )  # fmt: skip
    return st.lists(one, min_size=4, max_size=12)


def named(draw: st.DrawFn, series: str, count: int) -> list[tuple[str, str]]:
    """References and names of organisations, all different."""
    return [(f"{series}-{number:03d}", f"{NAMES[number]} {draw(st.sampled_from(KINDS_OF_NAMES))}") for number in range(count)]


def headings(name: str, kind: str = "investments") -> list[str]:
    each = KINDS[kind][name]
    return [each.title, *each.aliases]


def heading(draw: st.DrawFn, name: str, kind: str = "investments") -> str:
    return draw(st.sampled_from(TYPED))(draw(st.sampled_from(headings(name, kind))))


def in_unit(pence: int, factor: int) -> int | float:
    pounds = pence // 100
    return pounds // factor if pounds % factor == 0 else pounds / factor


def day_as_typed(draw: st.DrawFn, day: datetime.date, is_csv: bool) -> Any:
    if is_csv or draw(st.booleans()):
        return day.strftime(draw(st.sampled_from(["%d/%m/%Y", "%d %b %Y", "%Y-%m-%d"])))
    return day


def plain_table(draw: st.DrawFn, series: str, is_csv: bool) -> Part:
    """Investments, a row each: with units, sources above their rows, merged sources, subtotals, headings again, blank rows."""
    grouped = draw(st.integers(0, 5)) == 0
    columns = draw(st.permutations([name for name in FIELDS if not (grouped and name == "source")]))
    others = draw(st.lists(st.sampled_from(OTHER_COLUMNS), max_size=2, unique=True))
    heads = {name: heading(draw, name) for name in columns}
    unit = draw(st.sampled_from(UNITS))
    if unit not in ("", "beneath"):
        heads["amount"] += f" {unit}"
    at = {name: place for place, name in enumerate(columns)}
    head = {at[name]: heads[name] for name in columns} | {len(columns) + place: other[0] for place, other in enumerate(others)}
    over = draw(st.sampled_from(["Investments", "Project details", "Funding lines"])) if draw(st.integers(0, 4)) == 0 and not is_csv else ""
    hinted = draw(st.sets(st.sampled_from([name for name in columns if name in HINTS and name != "amount"])))
    factor = 1000 if unit in ("(£k)", "£000", "beneath") else 1

    def drawn(of_series: str) -> Part:
        part = Part(cued=not (grouped or over or unit == "beneath"), again=drawn)
        if over:
            part.grid.merged.append((part.grid.add({0: over}), 0, 0, len(columns) - 1))
        part.grid.add(head)
        if unit == "beneath":
            part.grid.add({at[name]: HINTS[name] for name in columns if name == "amount" or name in hinted})
        part.said += [f"merged above {over or 'nothing'}", f"unit {unit or 'none'}", f"grouped {grouped}", str(heads)]
        found = draw(investments())
        if draw(st.booleans()):
            found.sort(key=lambda record: record.source)
        for record, (reference, recipient) in zip(found, named(draw, of_series, len(found)), strict=True):
            record.reference, record.recipient = reference, recipient
        _Rows(draw, part, at, factor, grouped, head, others, is_csv).add(found)
        return part

    return drawn(series)


class _Rows:
    """The rows below the headings of a plain table."""

    def __init__(
        self, draw: st.DrawFn, part: Part, at: dict[str, int], factor: int, grouped: bool, head: dict[int, str],
        others: list[tuple[str, Any]], is_csv: bool,
    ) -> None:  # fmt: skip
        self.draw, self.part, self.grid, self.at, self.factor = draw, part, part.grid, at, factor
        self.grouped, self.head, self.others, self.is_csv = grouped, head, others, is_csv
        self.as_text = factor == 1 and draw(st.booleans())
        self.subtotals = grouped or draw(st.integers(0, 3)) == 0
        self.merge = not is_csv and not grouped and draw(st.integers(0, 3)) == 0
        self.repeat_at = draw(st.integers(2, 12)) if not self.merge and draw(st.integers(0, 3)) == 0 else 0
        self.blanks = draw(st.booleans())
        part.said += [f"amounts as text {self.as_text}", f"subtotals {self.subtotals}", f"headings again {self.repeat_at}",
                      f"merged {self.merge}", f"blanks {self.blanks}"]  # fmt: skip
        part.cued &= not self.merge

    def add(self, found: list[Investment]) -> None:
        if self.grouped or self.merge:
            found.sort(key=lambda record: record.source)
        before, added, run = None, 0, []
        for number, record in enumerate(found, 1):
            if record.source != before:
                self._end_run(run, added)
                added, run = 0, []
                if self.grouped:
                    self.grid.add({0: record.source})
            elif self.blanks and not self.merge and self.draw(st.integers(0, 4)) == 0:
                self.grid.next_row += 1
            if number == self.repeat_at:
                self.grid.add(self.head)
            row = {len(self.at) + place: other[1] for place, other in enumerate(self.others)}
            run.append(self.grid.add(row | self._row(record, self.merge and record.source == before)))
            self.part.expect("investments", run[-1], *record.expected())
            before, added = record.source, added + record.pence
        self._end_run(run, added)
        if self.draw(st.booleans()):
            named_in = self.draw(st.sampled_from([name for name in ("reference", "recipient", "source") if name in self.at]))
            whole = in_unit(sum(record.pence for record in found), self.factor)
            self.grid.add({self.at[named_in]: self.draw(st.sampled_from(TOTALS)), self.at["amount"]: whole})

    def _end_run(self, run: list[int], added: int) -> None:
        if self.merge and len(run) > 1 and run[-1] - run[0] == len(run) - 1:
            self.grid.merged.append((run[0], self.at["source"], run[-1], self.at["source"]))
        if self.subtotals and len(run) > 1:
            self.grid.add({self.at["recipient"]: "Subtotal", self.at["amount"]: in_unit(added, self.factor)})

    def _row(self, record: Investment, in_merged: bool) -> dict[int, Any]:
        day = record.day.strftime("%B %Y") if record.is_month else day_as_typed(self.draw, record.day, self.is_csv)
        row = {
            self.at["reference"]: record.reference, self.at["recipient"]: record.recipient,
            self.at["status"]: self.draw(st.sampled_from(STATUSES[record.status])), self.at["date"]: day,
            self.at["amount"]: f"£{record.pence // 100:,}" if self.as_text else in_unit(record.pence, self.factor),
        }  # fmt: skip
        if not self.grouped and not in_merged:
            row[self.at["source"]] = record.source
        return row

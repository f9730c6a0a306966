"""What a chart says, free of any drawing: the faces (screen, paper, slides) draw it and decide nothing.

A chart is one function called as its query is called: rows and what was asked go in, one `Specification` comes out.
Money is whole pence here; words are printed by `data.grammar.printing` alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from charts.laid import Laid

BESIDE = "*"  # ends the mark of a narrow bar: its records are those of the other filters
SUBJECTS = ("money", "events", "members", "outcomes")


@dataclass(frozen=True)
class Asked:
    """What was asked and of what: the words that stand under every chart. All are plain text."""

    year: str = "financial"  # which quarters are meant: financial or calendar
    period: str = "all periods"  # "April 2023 to March 2025"
    place: str = "West Midlands region"
    filters: str = ""  # the filters in one sentence
    as_at: str = ""  # "31 March 2025"; blank: not known
    day: str = ""  # that members are counted on: the end of the chosen periods, else the as-at date
    source: str = ""  # "returns Q1 2023/24 to Q4 2024/25, 8 files"
    unplaced: str = ""  # "2 records that cannot be placed in the period"; blank: there are none
    none_counts: str = ""  # "219 records are published, none counts: <why>"; blank: one counts, or there is none
    without: str = ""  # "without 4 confidential deals", "with 3 members outside the region"; blank: nothing to be said of what is in

    @property
    def on_the_day(self) -> str:
        """When members are counted: `as at 30 September 2024`."""
        return f"as at {self.day or self.as_at}" if self.day or self.as_at else "on the last day"

    @property
    def is_narrowed(self) -> bool:
        """Whether a period was chosen."""
        return self.period != Asked.period

    @property
    def is_dated(self) -> bool:
        """Whether there is a day up to which anything is placed in time: no return may say its period."""
        return bool(self.day or self.as_at) or self.is_narrowed


@dataclass(frozen=True)
class Behind:
    """Which records stand behind a figure: a kind, and for each column the values that are meant."""

    title: str  # the figure itself: "Secured, NIHR and NHS: £3.90m"
    kind: str = "investments"
    figure: str = "secured"  # the figure of a record that adds up: "secured", "pipeline", "realised", ... or "count"
    where: tuple[tuple[str, tuple[str | None, ...]], ...] = ()
    among: tuple[str, tuple[str | None, ...]] | None = None  # a feature (month, partner, size ...) and its names
    question: str = "records"  # another that gives records
    more: tuple[tuple[str, str], ...] = ()  # what the question takes beyond the filters: of `records` a headline
    left_out: bool = False  # with the records that count for nothing, and why
    authority: str = ""  # the local authority that the figure is about: it has a page


@dataclass(frozen=True)
class Part:
    """A stretch of a bar. `length` is in the chart's unit (pence, events, members) and never 0.

    A "gap" is not drawn: what comes behind it begins there.
    """

    drawing: str
    length: int
    words: str = ""  # what it is worth; stands inside where it fits


@dataclass(frozen=True)
class Bar:
    """A named row of parts, one after another; the name stands above (rows) or below (columns)."""

    name: str
    parts: tuple[Part, ...]
    value: str  # the figure at the bar's end, as words
    after: str = ""  # softer words behind it: "+ 2 planned"
    unknown: str = ""  # framed words: "+ 2 unknown"
    behind: Behind | None = None
    whole: bool = False  # the bars below it, up to the next such, are its parts
    beside: Bar | None = None  # the same under other filters, drawn as a narrow bar at this one

    @property
    def length(self) -> int:
        """The whole bar in the chart's unit."""
        return sum(part.length for part in self.parts)


@dataclass(frozen=True)
class Goal:
    """A target, drawn as a line across standing bars. `length` is in the chart's unit; `words` as in `£30.0m by Mar 2025`."""

    length: int
    words: str

    @property
    def after(self) -> str:
        """What a subtitle says of the line."""
        return f"; dashed line: target {self.words}"


@dataclass(frozen=True)
class Bars:
    """A panel of bars on one scale. `upright` for periods, which run from left to right."""

    name: str
    total: str
    bars: tuple[Bar, ...]
    upright: bool = False
    abreast: bool = False  # upright panels that stand side by side, each as wide as its bars are many
    small: bool = False  # one of many panels with the same rows, drawn in one figure on one scale
    goal: Goal | None = None
    laid: Laid | None = None  # how it is laid beside itself under other filters; None: it is not

    @property
    def longest(self) -> int:
        """The length of the longest bar, of those beside them too, or that of the goal beyond it."""
        return max([self.goal.length if self.goal else 0, *(bar.length for bar in self.drawn)])

    @property
    def drawn(self) -> list[Bar]:
        """Every bar, and what is drawn beside it."""
        return [each for bar in self.bars for each in (bar, bar.beside) if each]


@dataclass(frozen=True)
class Heading:
    """The name of a row or column of a heat map; columns of one `group` stand under it. `total`: figures only, apart from the others."""

    name: str
    group: str = ""
    total: bool = False


@dataclass(frozen=True)
class Cell:
    """What stands where a row and a column meet. Where nothing does there is no cell; a dot says so."""

    row: int
    column: int
    parts: tuple[Part, ...]
    behind: Behind


@dataclass(frozen=True)
class HeatMap:
    """A panel of figures in rows and columns, each on a colour after its size."""

    name: str
    total: str
    rows: tuple[Heading, ...]
    columns: tuple[Heading, ...]
    cells: tuple[Cell, ...]

    def is_total(self, cell: Cell) -> bool:
        return self.rows[cell.row].total or self.columns[cell.column].total

    @property
    def largest(self) -> int:
        """The largest figure that is no total."""
        return max((part.length for cell in self.cells if not self.is_total(cell) for part in cell.parts), default=0)


@dataclass(frozen=True)
class Tile:
    """A place on a map of tiles, at a row and a column from 1. `step`: of a figure, from 0 (little)."""

    name: str
    row: int
    column: int
    drawing: str
    value: str  # the figure, or what stands in its place
    unknown: str = ""  # "+ 2 unknown"
    step: int = 0
    behind: Behind | None = None


@dataclass(frozen=True)
class Tiles:
    """A panel of tiles of one size. `steps`: up to which figure each step but the last goes, in words."""

    name: str
    total: str
    tiles: tuple[Tile, ...]
    steps: tuple[str, ...] = ()


@dataclass(frozen=True)
class Point:
    """A value of a line: the place on the axis, the index (or the rate) in hundredths (null: withheld), and its words."""

    at: int
    index_hundredths: int | None
    words: str
    behind: Behind | None = None


@dataclass(frozen=True)
class Line:
    """One place or group over time. `comparison` is what the region is compared with."""

    name: str
    points: tuple[Point, ...]
    comparison: bool = False


@dataclass(frozen=True)
class Lines:
    """A panel of lines that may be joined: one method, one price basis, its own 100. Nothing is drawn between panels."""

    name: str
    note: str
    ticks: tuple[tuple[int, str], ...]  # (place on the axis, its label)
    lines: tuple[Line, ...]
    unit: str = ""  # of a rate that is drawn as it is: "%"; blank for an index
    laid: Laid | None = None  # how the region is laid beside a place; None: it is not


@dataclass(frozen=True)
class Column:
    """A column of the table behind the chart. `unit`: "GBP" columns hold pence and are written as pounds."""

    name: str
    heading: str
    unit: str = "text"


@dataclass(frozen=True)
class Table:
    """The rows behind the chart as they were asked, for reading and for CSV."""

    columns: tuple[Column, ...]
    rows: tuple[tuple, ...]


@dataclass(frozen=True)
class Specification:
    """One chart: what it says, of what, with what certainty, and what is behind it."""

    name: str  # the query's name
    subject: str  # one of SUBJECTS
    title: str  # the finding, computed from the rows
    subtitle: str  # measure, unit, place, period
    measure: str
    unit: str
    basis: str  # how the figure comes about, one sentence
    before_quoting: str  # what a reader must know, unknowns first
    source: str
    alt: str
    table: Table
    panels: tuple[Bars | Lines | HeatMap | Tiles, ...] = ()
    key: tuple[str, ...] = ()  # names of drawings.DRAWINGS that a reader meets, in order
    records: int = 0
    behind: Behind | None = None  # all records behind the chart
    missing: str = ""  # an empty chart says what is missing and where to put it
    beside: str = ""  # what its narrow bars are: "2023/24", "the whole region"; blank: there are none
    alone: str = ""  # why it can never be laid beside itself: "a cell holds one figure"
    apart: str = ""  # why nothing stands beside it, where something was asked for
    hundredths: bool = False  # its lengths are hundredths of its unit, as those of money, ratios and scores are always

    @property
    def scale(self) -> int:
        """How many of a bar's lengths make one of the unit: 100 pence a pound; 1 of what is counted."""
        return 100 if self.hundredths or self.unit.startswith("GBP") or self.unit in ("ratio", "score") else 1

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return bool(self.missing)

    def at(self, mark: str) -> Behind | None:
        """The records behind the bar or point with this mark ("1.4": the fifth of the second panel), or None."""
        panel, _, item = mark.partition(".")
        found = marks(self).get((int(panel), item)) if panel.isdigit() else None
        return found


def marks(specification: Specification) -> dict[tuple[int, str], Behind]:
    """Every mark that a reader can click, and the records behind it."""
    found: dict[tuple[int, str], Behind] = {}
    for number, panel in enumerate(specification.panels):
        if isinstance(panel, Bars):
            found |= {(number, str(i)): bar.behind for i, bar in enumerate(panel.bars) if bar.behind}
            beside = [(i, bar.beside.behind) for i, bar in enumerate(panel.bars) if bar.beside]
            found |= {(number, f"{i}{BESIDE}"): behind for i, behind in beside if behind}
        elif isinstance(panel, HeatMap):
            found |= {(number, f"{cell.row}:{cell.column}"): cell.behind for cell in panel.cells}
        elif isinstance(panel, Tiles):
            found |= {(number, str(i)): tile.behind for i, tile in enumerate(panel.tiles) if tile.behind}
        else:
            found |= {
                (number, f"{i}:{point.at}"): point.behind for i, line in enumerate(panel.lines) for point in line.points if point.behind
            }
    return found

"""What a chart says of how it is laid beside itself under other filters; one that says nothing is not (see `charts.beside`)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Laid:
    """Where the table holds the figure of a panel, and what a title may say of it."""

    low: str  # columns of the table
    high: str
    what: str = ""  # as in "of the region's secured funding"; blank: its bars are never added, and no title tells of all
    said: tuple[str, str] = ("", "")  # what stands behind a figure in a title, behind 1 and behind more: "event held", "events held"
    unknown: str = ""  # the column with how many amounts are unknown
    known: str = ""  # the column with how many are known of those in `unknown`, where that is the column of all
    unit: str = ""  # of the figure where the column's does not say it all: "ratio", printed as pounds to one
    ordered: bool = False  # its bars have an order that is not their size
    quarters: bool = False  # its bars are quarters, or years: those of another year stand beside those of the same name
    so_far: bool = False  # its last bar is the whole
    by_part: bool = False  # its title tells a part: that which rose or fell most, or whose share differs most from the region's
    index: str = ""  # of lines: what the index is of, as a title begins: "Members' employees"
    unnamed: tuple[str, ...] = ()  # names of bars that stand for no name: they never lead a title

"""Times of a piece of work, and lines of a table that set one time against another."""

from __future__ import annotations

import gc
import os
import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection
from typing import Any, NamedTuple

from data.children import FORKING

FEW = 1_000  # rows; with so few nothing is measured but that it can be


class Times(NamedTuple):
    """Seconds of one piece of work: by the clock, and of processor (children that have ended included); 0 for not measured."""

    clock: float
    processor: float

    def added(self, other: Times) -> Times:
        return Times(self.clock + other.clock, self.processor + other.processor)

    def part(self, count: int) -> Times:
        """One of so many equal parts."""
        return Times(self.clock / count, self.processor / count)


@dataclass(frozen=True)
class Line:
    """One line of a table. `against` is what `times` are divided by."""

    what: str
    times: Times | None = None
    against: Times | None = None
    target: str = ""  # what was asked for, in words
    result: str = ""  # where it is no time: a size, a number of rows

    def cells(self) -> tuple[str, ...]:
        if self.times is None:
            return (self.what, self.result, "", "", "", self.target)
        pairs = [(taken, against) for taken, against in zip(self.times, self.against or (0.0, 0.0), strict=True)]
        return (self.what, *(_seconds(taken) for taken, _ in pairs), *(_ratio(*pair) for pair in pairs), self.target)


HEADINGS = ("", "by the clock", "processor", "ratio by the clock", "ratio of processor", "asked for")


def timed(work: Callable[[], Any]) -> tuple[Times, Any]:
    """Do the work once; its times and what it gave."""
    gc.collect()
    before, start = _processor(), time.perf_counter()
    given = work()
    return Times(time.perf_counter() - start, _processor() - before), given


def _processor() -> float:
    children = os.times()
    forked = FORKING.spent.processor if FORKING else 0.0
    return time.process_time() + children.children_user + children.children_system + forked


def most_memory() -> float:
    """The most memory that one child of this process held, of those that have ended, in MB."""
    return (FORKING.spent.memory if FORKING else resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024


def of_children() -> tuple[float, float]:
    """What the children of this process took: seconds of processor, with the start of what forks them, which ends; the most MB of one."""
    memory = most_memory()
    if FORKING:
        FORKING.end()
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime, memory


def typical(work: Callable[[], Any], times: int = 5) -> Times:
    """The middle of several goes."""
    return middle([timed(work)[0] for _ in range(times)])


def alternately(*works: Callable[[], Any], rows: int, goes: int = 5, apart: bool = False) -> list[Times]:
    """Of each work the middle of several goes, measured in turns, so that a busy machine is as busy for one as for the others; one go
    where there are few `rows`. `apart`: each go in a child of its own."""
    found = [[first_time(work) if apart else timed(work)[0] for work in works] for _ in range(goes if rows > FEW else 1)]
    return [middle(list(taken)) for taken in zip(*found, strict=True)]


def first_time(work: Callable[[], Any]) -> Times:
    """In a child of its own, as exports are: a library remembers what it made before, and the threads of some live through no fork."""
    taken, told = Pipe(duplex=False)
    child = get_context("spawn").Process(target=_tell, args=(work, told))
    child.start()
    told.close()  # so that a child that ends without a word is an error here and not waited for
    found = taken.recv()
    child.join()
    return found


def _tell(work: Callable[[], Any], told: Connection) -> None:
    told.send(timed(work)[0])


def middle(goes: list[Times]) -> Times:
    """The median, the clock and the processor each by itself."""
    return Times(statistics.median(each.clock for each in goes), statistics.median(each.processor for each in goes))


def as_text(title: str, lines: list[Line]) -> str:
    """A table for a terminal."""
    rows = [HEADINGS, *(line.cells() for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    listed = []
    for first, *numbers, last in rows:
        right = (number.rjust(width) for number, width in zip(numbers, widths[1:], strict=False))
        listed.append("  ".join((first.ljust(widths[0]), *right, last)).rstrip())
    return "\n".join([f"{title}\n", *listed, ""])


def as_markdown(title: str, lines: list[Line]) -> str:
    """The same for the README."""
    rows = [HEADINGS, ("---", "--:", "--:", "--:", "--:", "---"), *(line.cells() for line in lines)]
    return "\n".join([f"**{title}**\n", *("| " + " | ".join(row) + " |" for row in rows), ""])


def _seconds(seconds: float) -> str:
    if not seconds:
        return ""
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms" if seconds >= 0.01 else f"{seconds * 1000:.1f} ms"


def _ratio(seconds: float, against: float | None) -> str:
    return f"{seconds / against:.2f}" if seconds and against else ""

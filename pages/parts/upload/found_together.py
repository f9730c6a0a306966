"""The same finding in many cells as one: with all its cells, ordered by what holds back publishing, then by the money it touches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from data.marking.places import Place, place, ranges
from data.model import SEVERITIES, Finding
from data.store.staging import read_rows

PAGE = 8  # so many cells of a finding are drawn before those of the next, and have a field; the others where there is room


@dataclass(frozen=True)
class Found:
    """One finding with its cells on one sheet, by column, then row. `drawn`: those that are to be drawn."""

    severity: str
    code: str
    message: str
    remedy: str
    places: tuple[Place, ...]
    drawn: frozenset[Place] = frozenset()

    @property
    def words(self) -> tuple[str, str, str, str]:
        """What makes findings the same one."""
        return self.severity, self.code, self.message, self.remedy

    @cached_property
    def rows(self) -> list[int]:
        """The rows that it is about, each once."""
        return sorted({row for row, _ in self.places})

    @cached_property
    def ranges(self) -> list[tuple[Place, Place]]:
        """Its cells, those that stand right below one another as one range."""
        return ranges(self.places)


def together(findings: Iterable[Finding], pence: Mapping[int, int]) -> list[Found]:
    """Findings about cells of one sheet, those with the same words as one. `pence`: the money of the sheet's rows, where it is known.

    What stops comes first, then what warns, then notes; of these what touches most money, then what stands first.
    """
    places: dict[tuple[str, str, str, str], set[Place]] = {}
    for each in findings:
        if (at := place(each.cell)) is not None:
            places.setdefault((each.severity, each.code, each.message, each.remedy), set()).add(at)
    found = [Found(*words, tuple(sorted(held, key=lambda at: (at[1], at[0])))) for words, held in places.items()]
    return sorted(
        found, key=lambda each: (SEVERITIES.index(each.severity), -sum(pence.get(row, 0) for row in each.rows), min(each.places))
    )


def drawn_first(found: Sequence[Found], most: int, start: Callable[[Found], int] = lambda each: 0) -> list[Found]:
    """The first findings, with the cells of them that are drawn: at most so many in all, some of each before all of one. `start`: how
    many cells of a finding come before those."""
    starts = [start(each) for each in found[:most]]
    counts: list[int] = []
    for each, first in zip(found, starts, strict=False):
        count = min(len(each.places) - first, PAGE, most - sum(counts))
        if not count:
            break
        counts.append(count)
    for at, count in enumerate(counts):
        counts[at] = min(len(found[at].places) - starts[at], count + most - sum(counts))
    drawn = (frozenset(each.places[first : first + count]) for each, first, count in zip(found, starts, counts, strict=False))
    return [replace(each, drawn=cells) for each, cells in zip(found, drawn, strict=False)]


def money_of_rows(staged: Path, sheet: str) -> dict[int, int]:
    """What the rows of a sheet with findings state, in pence at the low end; of several stages of a row that is taken the most."""
    rows = read_rows(
        staged,
        """
        with stated as (
          select "row", greatest(amount_low, announced_low, committed_low, realised_low) as pence from investments where sheet = $sheet
          union all
          select "row", pence from left_alone where sheet = $sheet and stops
        )
        select "row", sum(coalesce(pence, 0)) as pence
        from stated
        where "row" in (select try_cast(regexp_extract(cell, '[0-9]+$') as integer) from findings where sheet = $sheet)
        group by "row"
        """,
        {"sheet": sheet},
    )
    return {row["row"]: int(row["pence"]) for row in rows}

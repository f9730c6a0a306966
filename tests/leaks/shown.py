"""Everything that the board can be shown of a version: every question under the filters that it offers, and all that leads further."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

from queries.differences import Known, differences
from queries.door import Door
from queries.filters import Filters
from queries.registry import MORE, questions

Answers = dict[str, Any]  # what was asked, in words -> what was answered
PERIODS = ("2023/24", "2023/24-Q2", "2024/25-Q1", "2024-05")
LARGE = ("secured funding", "leverage", "companies supported")  # `counted` has the records of all, unfiltered
SEVERAL = tuple(questions())


def everything(door: Door, source: random.Random, filtered: int = 0, asked: Sequence[str] = SEVERAL) -> Answers:
    """Every question without a filter, and under `filtered` of the choices of one or two filters that the filter bar offers."""
    offered = door.ask("choices")
    several = choices([(row["word"], row["value"]) for row in offered])
    found: Answers = {"choices": offered}
    for filters in (Filters(), *source.sample(several, min(filtered, len(several)))):
        found |= {f"{name} {filters.as_query()}": answer for name, answer in answers(door, filters, asked)}
    return found | (dict(of_organisations(door)) if "organisations" in asked else {})


def choices(offered: list[tuple[str, str]]) -> list[Filters]:
    """Every choice of one filter, and every pair of two."""
    single = [*offered, *(("period", each) for each in PERIODS)]
    return [Filters.from_words(words) for words in ([[each] for each in single] + [list(each) for each in combinations(single, 2)])]


def answers(door: Door, filters: Filters, asked: Sequence[str]) -> Iterator[tuple[str, Any]]:
    """Questions under one choice of filters; of those that tell records, also what is behind each of the large headlines and each step."""
    for name in asked:
        if filters == Filters() or set(questions()[name].parameters) - set(MORE):
            yield name, door.ask(name, filters)
    if "records_of_step" not in asked:
        return
    for headline in LARGE:
        yield f"records of {headline}", door.ask("records", filters, headline=headline)
    for row in door.ask("funding_accounted_for", filters):
        yield f"records of the step {row['step']}", door.ask("records_of_step", filters, step=row["step"])


def of_organisations(door: Door) -> Iterator[tuple[str, Any]]:
    """The page of each organisation that the search finds."""
    asked = [name for name, question in questions().items() if "organisation" in question.parameters]
    for row in door.ask("organisations"):
        for name in asked:
            yield f"{name} of {row['organisation']}", door.ask(name, organisation=row["organisation"])


def moved(before: Door, after: Door) -> Answers:
    """What is said to have changed between two versions, headline by headline."""
    found = differences(Known.of(before), Known.of(after)).items()
    return {f"what moved {measure}": [(each.why, each.row, each.step, each.unknown) for each in several] for measure, several in found}

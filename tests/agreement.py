"""Asks the questions of a store and holds each answer against the oracle, column by column, with readable differences."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from unittest import mock

from queries import Filters
from queries.door import Door, open_version
from tests import stores
from tests.behind import added_up
from tests.oracle.answers import ANSWERS, Row, answer
from tests.oracle.filters import Chosen
from tests.oracle.reckoned import reckoned
from tests.smallest import printed, smallest

Words = dict[str, tuple[str, ...]]  # the words of an address
Asked = tuple[str, Words, str]  # audience, filters, question
AUDIENCES = ("board", "staff")
WITHOUT_MEMBERS = ("records_of_organisation", "completeness", "oldest_figures")  # by the oracle; tests of their own have them
PERIODS = {
    "2023/24": (date(2023, 4, 1), date(2024, 3, 31)),
    "2023/24-Q2": (date(2023, 7, 1), date(2023, 9, 30)),
    "2023/24-Q3": (date(2023, 10, 1), date(2023, 12, 31)),
    "2024/25-Q1": (date(2024, 4, 1), date(2024, 6, 30)),
    "2024/25-Q2": (date(2024, 7, 1), date(2024, 9, 30)),
    "2024-05": (date(2024, 5, 1), date(2024, 5, 31)),
    "2023-10..2024-09": (date(2023, 10, 1), date(2024, 9, 30)),
}


def chosen(words: Words) -> Chosen:
    """The oracle's form of what the address says."""
    return Chosen(**words | {"period": tuple(PERIODS[each] for each in words.get("period", ()))})


def everything(several: list[Words]) -> list[Asked]:
    """Every question for both audiences, without a filter and under each of several."""
    return [(audience, words, name) for words in [{}, *several] for audience in AUDIENCES for name in ANSWERS]


def by_turns(several: list[Words], audiences: tuple[str, ...] = AUDIENCES) -> list[Asked]:
    """Every question for each audience without a filter; under each of several every second one for one audience, the others (and the
    other audience) the next time."""
    turn = len(str(several))
    filtered = [
        (audiences[(at + turn) % len(audiences)], words, name)
        for at, words in enumerate(several)
        for place, name in enumerate(ANSWERS)
        if (place + at + turn // 2) % 2
    ]
    return [each for each in everything([]) if each[0] in audiences] + filtered


def answers(store: stores.Tables, asked: list[Asked]) -> list[dict[tuple, Row]]:
    """What each question must answer, by the oracle."""
    known = {audience: reckoned(store, audience) for audience in {each[0] for each in asked}}
    return [answer(known[audience], name, chosen(words)) for audience, words, name in asked]


def differences(door: Door, asked: Asked, must: dict[tuple, Row]) -> list[str]:
    """What a question answers and what it must, column by column; empty where they agree."""
    audience, words, name = asked
    _, key = ANSWERS[name]
    said = f"{name} for {audience}, {words or 'no filter'}"
    if name == "records of headlines":
        must = a_few(must)
        rows = [added_up(door, Filters(**words), audience, measure) for (measure,) in must]
    else:
        rows = door.ask(name, Filters(**words), audience)
        rows = [row for row in rows if name != "open_questions" or row["kind"] == "investments"]  # the oracle asks of money only
        # of members it lists organisations, not their statements
        rows = [row for row in rows if name not in WITHOUT_MEMBERS or row["kind"] != "members"]
    answered = {tuple(row[column] for column in key): row for row in rows}
    found = [f"{said}: {which} is not answered: {must[which]}" for which in must.keys() - answered.keys()]
    if name != "records":  # the oracle lists investments and events only
        found += [f"{said}: {which} should not be there: {answered[which]}" for which in answered.keys() - must.keys()]
    for which in must.keys() & answered.keys():
        found += [
            f"{said}: {which} {column} is {answered[which][column]!r}, must be {value!r}"
            for column, value in must[which].items()
            if column in answered[which] and answered[which][column] != value
        ]
    return found


def a_few(must: dict[tuple, Row]) -> dict[tuple, Row]:
    """Every sixth headline, others in every store: to ask for the records of all would take as long as all other questions."""
    first = sum(row["records"] for row in must.values()) % 6
    return dict(list(must.items())[first::6])


def wrong(store: stores.Tables, path: Path, asked: list[Asked]) -> list[tuple[Asked, list[str]]]:
    """The differences of each question that is not answered as it must be.

    A room has one thread: another would only wait for work in stores of a few hundred records, and rows are told apart by their keys,
    so that nothing hangs on their order.
    """
    path.unlink(missing_ok=True)
    door = open_version(stores.write(store, path))
    try:
        with mock.patch.dict("queries.room._CONFIG", threads=1):
            found = [(each, differences(door, each, must)) for each, must in zip(asked, answers(store, asked), strict=True)]
        return [(each, several) for each, several in found if several]
    finally:
        door.close()


def explained(store: stores.Tables, path: Path, asked: Asked) -> str:
    """What is wrong with one question, in a store that is as small as it can be made in a minute."""
    small = smallest(store, lambda each: bool(wrong(each, path, [asked])))
    return "\n".join([*wrong(small, path, [asked])[0][1][:8], "", printed(small)])


def check(store: stores.Tables, path: Path, several: list[Words], audiences: tuple[str, ...] = AUDIENCES) -> None:
    """Every question answers what the rules say."""
    if found := wrong(store, path, by_turns(several, audiences)):
        raise AssertionError("\n".join([explained(store, path, found[0][0]), "", *[each for _, lines in found for each in lines[:2]][:12]]))

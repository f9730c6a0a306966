"""What was chosen in a filter as it is listed: in other capitals, or by another name that the lists know."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from data.grammar.names import normal_text
from data.lists import by_any_name
from queries.filters import Filters

_LISTS: dict[str, tuple[str, ...]] = {"source": ("sources", "source_types"), "theme": ("themes",), "place": ("places",),
                                      "segment": ("segments",), "programme": ()}  # fmt: skip


def as_listed(word: str, value: str, options: Sequence[str]) -> str:
    """The one option that a value of a filter means in other capitals or by another name, else itself."""
    if value in options:
        return value
    meant = {normal_text(value)} | {normal_text(by_any_name(each).get(normal_text(value), value)) for each in _LISTS.get(word, ())}
    alike = [each for each in options if normal_text(each) in meant]
    return alike[0] if len(alike) == 1 else value


def all_as_listed(filters: Filters, ask: Callable[[], Iterable[Mapping[str, str]]]) -> tuple[Filters, list[str]]:
    """Filters with each value as it is listed, and a sentence for each value that no record has. `ask` gives the rows of `choices`."""
    if filters == Filters():
        return filters, []
    options: dict[str, list[str]] = defaultdict(list)
    for row in ask():
        options[row["word"]].append(row["value"])
    found = {word: tuple(as_listed(word, each, options.get(word, ())) for each in getattr(filters, word)) for word in _LISTS}
    missing = [
        f"Nothing is recorded with the {word} {value[:60]!r}; what there is: python -m queries choices."
        for word, values in found.items()
        for value in values
        if value not in options.get(word, ())
    ]
    return replace(filters, **found), missing

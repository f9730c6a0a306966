"""What is looked at: the version, the filters and the audience; and the words that stand under every chart."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Self

from charts.rows import many
from charts.said.unplaced import none_counts_words, unplaced_words
from charts.specification import Asked, Specification
from data.grammar.dates import read_period
from data.grammar.printing import print_when
from data.grammar.spans import is_span
from data.model import When
from data.store.acts import Act
from queries.filters import WORDS, Filters
from queries.registry import questions
from queries.shown import Shown

REGIONS = {
    "region": "West Midlands region (30 authorities)",
    "combined authority": "West Midlands Combined Authority (7 councils)",
}


# The headlines that hold every record of a chart's subject once.
UNPLACED = {"investments": ("secured funding", "pipeline"), "events": ("events held", "events planned")}

_WITHOUT = re.compile(r"without [\d,]+ confidential records?")
_OUTSIDE = re.compile(r"with [\d,]+ members? outside the [a-z ]+")


@dataclass(frozen=True)
class View:
    """One view. Everything that is shown is asked through it, so that nothing can be unfiltered by mistake."""

    shown: Shown
    filters: Filters
    audience: str  # "board" or "staff": whose records; the board's pages always ask as the board
    notes: Mapping[str, Act] = field(default_factory=dict, compare=False)  # of staff, to charts and headlines: they change no figure
    asks_all: bool = field(default=False, compare=False)  # its page asks all headlines, and a part of them would be asked twice

    def ask(self, question: str, **more: Any) -> list[dict[str, Any]]:
        """The rows of a question under this view's filters. Never change them."""
        return self.shown.ask(question, self.filters, self.audience, **more)

    def narrowed(self, **words: tuple[str, ...]) -> Self:
        """The same view with other values of some filters."""
        return replace(self, filters=replace(self.filters, **words))

    def filtered_further(self, filters: Filters) -> Self:
        """The same view with what is chosen in `filters` in place of its own choice of the same words."""
        return self.narrowed(**{word: chosen for word in WORDS if (chosen := getattr(filters, word))})

    @property
    def unfiltered(self) -> Self:
        """The same view with nothing chosen: for what no filter touches."""
        return replace(self, filters=Filters())

    @property
    def settings(self) -> dict[str, str]:
        return self.shown.standing.settings

    @property
    def region(self) -> str:
        """Which West Midlands is meant: every chart says it."""
        return REGIONS.get(self.settings.get("region", "region"), REGIONS["region"])

    @property
    def as_at(self) -> datetime.date | None:
        """The day that the figures are for: the end of the newest return's period, or the setting; never the clock."""
        return self.ask("as_at")[0]["as_at"]

    def in_words(self, subject: str = "records") -> str:
        """The filters in a sentence, with those that do not touch the subject; blank where nothing is chosen."""
        return self.filters.in_words(subject, self.settings.get("financial_year", "financial"))

    def asked(self, subject: str) -> Asked:
        """The words under a chart about `subject` (a kind of record)."""
        year = self.settings.get("financial_year", "financial")
        period = " or ".join(print_when(read_period(each), year) for each in self.filters.period)
        return Asked(
            year=year,
            period=period or "all periods",
            place=" or ".join(self.filters.place) or self.region,
            filters=self.in_words(subject).removeprefix("Filtered: ").rstrip(".") or "what is published",
            as_at=day(self.as_at),
            day=day(max((end for _, end in self.filters.spans()), default=self.as_at)),
            source=self.source,
            unplaced=self.unplaced(subject, *UNPLACED.get(subject, ())),
            without=self.without if subject == "investments" else self.outside if subject == "members" else "",
            none_counts=none_counts_words(self.none_counts(subject)),
        )

    def unplaced(self, subject: str, *measures: str) -> str:
        """How many records of some headlines about a subject, which share none, stand apart because they cannot be placed, in words; blank
        for none."""
        rows = self._sums(subject, measures)
        return unplaced_words(sum(row["too_coarse"] for row in rows), sum(row["unshared"] for row in rows))

    def none_counts(self, subject: str) -> list[dict[str, Any]]:
        """Why the records of a subject are left out where all of them are, the reason of most first; nothing where one counts.

        Asked for only where no figure has any.
        """
        measures = UNPLACED.get(subject, ())
        if not measures or any(row["records"] for row in self._sums(subject, measures)):
            return []
        rows = self.ask("reasons", kind=subject)
        return [] if any(row["counts"] == "counts" for row in rows) else rows

    @property
    def source(self) -> str:
        """The returns that the figures come from: `returns Q1 2023/24 to Q4 2024/25, 8 files`."""
        uploads = self.shown.standing.live_uploads
        if not uploads:
            return "no return is published"
        dated = sorted((each for each in uploads if each.period_start), key=lambda each: (each.period_start, each.period_end))
        files = many(len(uploads), "file")
        if not dated:
            return f"returns without a period, {files}"
        words = list(dict.fromkeys((_period_words(dated[0]), _period_words(dated[-1]))))
        return f"returns {' to '.join(words)}, {files}" if len(words) > 1 else f"return {words[0]}, {files}"

    @property
    def without(self) -> str:
        """What this audience does not see, in words: `without 4 confidential records`; blank for nothing."""
        return _of_basis(self.unfiltered, "secured funding", _WITHOUT)

    @property
    def outside(self) -> str:
        """How many members count although they are of elsewhere, in words: `with 3 members outside the region`; blank for none."""
        return _of_basis(self._touched("members"), "members", _OUTSIDE)

    def _touched(self, subject: str) -> Self:
        """The same view with the filters alone that touch a subject: another choice asks nothing anew."""
        return replace(self, filters=self.filters.touching(subject))

    def _sums(self, subject: str, measures: Sequence[str]) -> list[dict[str, Any]]:
        """Of some headlines about a subject how many records each has, and how many stand apart; of money they are a question alone."""
        if not measures:
            return []
        question = "money_not_placed" if subject == "investments" and not self.asks_all else "headlines"
        return [row for row in self._touched(subject).ask(question) if row["measure"] in measures]


def _of_basis(view: View, measure: str, words: re.Pattern[str]) -> str:
    found = next((words.search(row["basis"] or "") for row in view.ask("headlines") if row["measure"] == measure), None)
    return found[0] if found else ""


def day(when: datetime.date | None) -> str:
    """A day in words: `31 March 2025`; blank for none."""
    return f"{when.day} {when:%B %Y}" if when else ""


def _period_words(upload) -> str:
    start, end = upload.period_start, upload.period_end
    return print_when(When(start, end, is_span(start, end))).split(" (")[0]


Chart = Callable[..., Specification]


# Read by many viewers and changed by none.
@functools.lru_cache(maxsize=2048)
def specified(view: View, chart: Chart, kind: str, options: tuple) -> Specification:
    """What a chart says of a view, from the cache where it was asked before. `options`: those of the chart function, in their order."""
    # An option that its question takes too (an organisation) is asked for, so that a chart needs no rows of others.
    more = {name: value for name, value in options if name in questions()[chart.__name__].parameters}
    return chart(view.ask(chart.__name__, **more), view.asked(kind), **dict(options))

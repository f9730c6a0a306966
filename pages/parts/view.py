"""What one viewer looks at in one run, and the charts of it as they are drawn on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from charts.faces import Face, faces
from charts.said import view as said
from charts.said.view import Chart, specified
from charts.specification import Specification
from pages.parts.ahead import AHEAD
from pages.parts.door import answer


@dataclass(frozen=True)
class View(said.View):
    """One viewer's view."""

    # Whether notes are offered to be written, and charts to be put into stories; who may is asked again at the act.
    may_write: bool = field(default=False, compare=False)
    may_tell: bool = field(default=False, compare=False)

    def ask(self, question: str, **more: Any) -> list[dict[str, Any]]:
        """The rows of a question under this view's filters. Never change them. Raises NotStaff."""
        if not more:
            AHEAD.note(self, View.ask, question)
        return answer(self.shown, question, self.filters, self.audience, **more)


def drawn(view: View, chart: Chart, kind: str, /, *, large: bool = False, **options: Any) -> tuple[Specification, Sequence[Face]]:
    """A chart's specification and its faces, from the cache where this view saw it before. `options` are the chart function's own."""
    return _drawn(view, chart, kind, large, tuple(sorted(options.items())))


def _drawn(view: View, chart: Chart, kind: str, large: bool, options: tuple) -> tuple[Specification, Sequence[Face]]:
    AHEAD.note(view, _drawn, chart, kind, large, options)
    specification = specified(view, chart, kind, options)
    return specification, faces(specification, large=large)

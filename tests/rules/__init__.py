"""The rules of `queries/views.sql`, each with its text there and a broken form of it, which a test must notice.

They stand in `of_*.txt`, one change after another, with an empty line between:

    rule: lapsed money counts nowhere as the line `-- rule: ...` of the views says
    store: money                      the store in which it is looked for first; or
    test: tests/queries/test_why.py::test_who_published_is_for_staff
                                      a test that notices it, where no stored figure does (the rule is about words)
      a line that stays
    - a line as it stands
    + the line broken

Several ways to break one rule are several changes. The lines that stand must stand together in views.sql exactly once.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Rule:
    """One way to break one rule of the views."""

    name: str
    change: tuple[str, ...]  # its lines, each with its mark
    store: str = ""
    test: str = ""

    @property
    def text(self) -> str:
        """Its lines as they stand in the views."""
        return "".join(line[2:] + "\n" for line in self.change if line[0] in " -")

    @property
    def broken(self) -> str:
        """The same lines, broken."""
        return "".join(line[2:] + "\n" for line in self.change if line[0] in " +")

    def stands(self, views: str) -> int:
        """How often its lines stand in the views, as whole lines."""
        return ("\n" + views).count("\n" + self.text)

    def broken_in(self, views: str) -> str:
        """The views with this rule broken."""
        return ("\n" + views).replace("\n" + self.text, "\n" + self.broken)[1:]


def rules(text: str) -> tuple[Rule, ...]:
    """The rules of one file."""
    found = []
    for block in text.strip("\n").split("\n\n"):
        lines = block.split("\n")
        words = dict(line.split(": ", 1) for line in lines if line[0] not in " +-")
        found.append(Rule(words["rule"], tuple(line for line in lines if line[0] in " +-"), words.get("store", ""), words.get("test", "")))
    return tuple(found)


RULES: tuple[Rule, ...] = tuple(
    rule for path in sorted(Path(__file__).parent.glob("of_*.txt")) for rule in rules(path.read_text(encoding="utf-8"))
)

"""What is said of the sheets that are left alone: one note for all that have the same reason."""

from __future__ import annotations

from collections.abc import Sequence

from data.checking.columns.quarters_asked import ASKED
from data.checking.findings import finding
from data.checking.layout.as_directed import EMPTY, NO_HEADINGS, NO_KIND, NO_TABLE, SINGLE, Part, is_apart, why_left
from data.checking.layout.beside_asked import BESIDE
from data.checking.layout.lists_beside import LIST_BESIDE, say_list
from data.checking.layout.turned import REASONS as TURNED
from data.checking.layout.turned import say_turned
from data.model import Finding

OF_SEVERAL = {NO_KIND: "their headings are those of no kind of record", EMPTY: "they are empty",
              NO_TABLE: "they hold lines of text and no table",
              SINGLE: "they hold no two rows of more than one cell, and so no table",
              NO_HEADINGS: "they have no row of headings; what their columns are can be said in Upload"}  # fmt: skip
MOST_NAMED = 12  # more are counted; Upload lists them all


def say_left(parts: Sequence[Part]) -> list[Finding]:
    """A note on each sheet that is left alone by itself, and one on several that are for the same reason.

    None on a sheet of which a question was asked: that says it. A list beside a table, and a sheet whose
    records stand in another direction, are said by themselves.
    """
    by_reason: dict[str, list[str]] = {}
    for part in parts:
        if not part.table and not is_apart(part.sheet) and part.reason not in (*ASKED, BESIDE, LIST_BESIDE, *TURNED):
            by_reason.setdefault(why_left(part), []).append(part.sheet.name)
    lists = [say_list(part.sheet) for part in parts if part.reason == LIST_BESIDE]
    turned = [say_turned(part.sheet) for part in parts if part.reason in TURNED]
    return [*lists, *turned, *(_said(names, reason) for reason, names in by_reason.items())]


def _said(names: list[str], reason: str) -> Finding:
    if len(names) == 1:
        return finding("sheet-left", names[0], name=names[0], reason=reason)
    listed = ", ".join(names[:MOST_NAMED]) + (f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else "")
    return finding("sheets-left", names[0], count=len(names), reason=OF_SEVERAL.get(reason, reason), names=listed)

"""The pool of confidential deals in a sentence: what they have together, where that tells of none of them alone."""

from __future__ import annotations

from charts.rows import many
from charts.said.view import View
from data.grammar.printing import print_range


def pool_words(view: View) -> str:
    """The pool line, which no filter touches; blank where nothing may be told."""
    for row in view.ask("pool"):
        deals, money = many(row["deals"], "confidential deal"), print_range(row["low"], row["high"])
        when = f"when the edition {row['edition']} was kept"
        return f"{deals} of {row['recipients']:,} recipients had {money} secured together {when}: that sum is in no other figure."
    return ""

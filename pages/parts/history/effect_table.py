"""What an act would do to the headlines, as a table and sentences; the same in Upload, its receipt, History and Settings."""

from __future__ import annotations

import html

import streamlit as st

from charts.rows import many
from charts.said.headlines import is_recorded, with_unknown
from pages.parts.history.effect import Effect, change_lines
from pages.parts.html_table import rows_table

NONE_RECORDED = "None of it enters a headline."


def effect_table(effect: Effect, *, done: bool = False) -> None:
    """Draw it. `done`: it is a receipt, so the words are those of what was."""
    st.html(f'<p class="sentence">{html.escape(effect_words(effect, done=done))}</p>')
    if effect.back_to_demonstration:
        return
    if effect.replaces_demonstration:
        rows = [(row["measure"], with_unknown(row)) for row in effect.after if is_recorded(row)]
        texts = [[_named(measure), after] for measure, after in rows]
        if texts:
            st.html(rows_table(["Headline", "After"], texts, [False, True], "Headlines after publishing"))
        else:
            st.html(f'<p class="sentence">{NONE_RECORDED}</p>')
        return
    texts = [line for was, will in effect.changed for line in change_lines(was, will)]
    if texts:
        heads = ["Headline", "Before" if done else "Now", "After", "Change"]
        st.html(rows_table(heads, texts, [False, True, True, True], "Headlines before and after"))


def effect_words(effect: Effect, *, done: bool = False) -> str:
    """What happens to the headlines, in one sentence."""
    if effect.back_to_demonstration:
        return f"No return {'stands' if done else 'would stand'} in the store then: every page shows the demonstration again."
    if effect.replaces_demonstration and effect.demonstration:
        return (
            f"{'These are' if done else 'These will be'} demonstration data too. Those shown before {'have gone' if done else 'go'} "
            "altogether, so there is nothing to compare with."
        )
    if effect.replaces_demonstration:
        return (
            f"{'These are' if done else 'These will be'} the first figures of your own. Those of the demonstration "
            f"{'have gone' if done else 'go'} altogether, so there is nothing to compare with."
        )
    changed = len(effect.changed)
    stay = len(effect.after) - changed
    if not changed:
        return "No headline changed." if done else "No headline would change."
    verb = "changed" if done else "would change"
    return f"{many(changed, 'headline')} {verb}; the other {stay:,} {'stayed' if done else 'stay'} as they {'were' if done else 'are'}."


def _named(measure: str) -> str:
    return measure[:1].upper() + measure[1:]

"""What a return says of itself: its period and whether it is the complete list; asked where it does not say."""

from __future__ import annotations

import datetime

import streamlit as st

from data.checking.columns.quarters_asked import ASKED, NO_YEAR
from data.grammar.printing import print_when
from data.grammar.spans import is_span
from data.model import When
from pages.parts.frame.notice import notice
from pages.parts.frame.staff_style import panel
from pages.parts.upload.offered import Offered
from pages.parts.upload.review import look_at
from pages.parts.view import View
from pages.parts.words import plain

_NONE = "Not stated"


def about_this_return(view: View, offered: Offered) -> None:
    """Say what is known, and ask what is not; with an answer the file is checked again.

    Of a file without records nothing is asked, unless it has some once the year of its quarters is known.
    """
    about = offered.about
    kinds = [each["kind"] for each in offered.rows("sheets") if each["kind"]]
    if not kinds and not any(each.code == ASKED[NO_YEAR] for each in offered.findings):
        return
    with st.container(key="space_about", gap=None):
        panel("About this return", _words(about))
        asks_period = not about["period_text"] or bool(offered.period)
        asks_complete = bool(kinds) and (not about["complete"] or bool(offered.complete))
        if asks_period:
            _ask(view, offered, list(dict.fromkeys(kinds)), asks_period, asks_complete)
        elif asks_complete:
            with st.popover("Is it a complete list?", type="tertiary"):
                _ask(view, offered, list(dict.fromkeys(kinds)), asks_period, asks_complete)


def _words(about: dict) -> str:
    if about["period_start"] is None:
        period = "It does not say which period it is for. Until that is said, a return that has a period goes before it"
    else:
        start, end = about["period_start"], about["period_end"]
        when = print_when(When(start, end, is_span(start, end)))
        period = f"It is for {when}: so says {about['period_from']}"
    listed = f"; the complete list of {' and '.join(about['complete'])}" if about["complete"] else ""
    return f"{period}{listed}." + (" It is marked as demonstration data." if about["demonstration"] else "")


def _ask(view: View, offered: Offered, kinds: list[str], asks_period: bool, asks_complete: bool) -> None:
    with st.form(f"about_{offered.key}", border=False):
        period = offered.period
        if asks_period:
            options = periods_around(view)
            chosen = [offered.period] if offered.period and offered.period not in options else []
            period = st.selectbox(
                "Which period is it for?", [_NONE, *chosen, *options], accept_new_options=True,
                index=([_NONE, *chosen, *options].index(offered.period) if offered.period else 0),
                help="A quarter such as 2024/25 Q1, or a year such as 2024/25.", width=360,
            )  # fmt: skip
        complete = list(offered.complete)
        if asks_complete:
            what_ends = "Then whatever an earlier return lists and this one does not is taken as ended."
            st.html(f'<p class="sentence">Is it a complete list? {what_ends}</p>')
            with st.container(horizontal=True, gap="medium"):
                ticked = {
                    kind: st.checkbox(f"All {kind}", value=kind in offered.complete, key=f"all_{kind}_{offered.key}")
                    for kind in kinds
                }
            complete = [kind for kind, is_all in ticked.items() if is_all]
        if st.form_submit_button("Check again with this"):
            _check_again(offered, None if period == _NONE else period, tuple(complete))


def _check_again(offered: Offered, period: str | None, complete: tuple[str, ...]) -> None:
    before = offered.period, offered.complete
    offered.period, offered.complete = period, complete
    try:
        with st.status("Checking again", type="compact") as status:
            look_at(offered, lambda what: status.update(label=plain(what)))
    except BaseException as wrong:
        offered.period, offered.complete = before
        if not isinstance(wrong, ValueError):
            raise  # the page was left, or something else was pressed
        notice(str(wrong), wrong=True)
        return
    st.rerun()


def periods_around(view: View) -> list[str]:
    """Quarters and years, newest first, from a year before the first return that stands to a year after the last; around today
    where none says its period. A list to choose from and no more: any other period may be typed."""
    days = [each.period_end for each in view.shown.standing.live_uploads if each.period_end] or [datetime.date.today()]
    first, last = min(days).year - 1, max(days).year + 1
    calendar = view.settings.get("financial_year") == "calendar"
    words = []
    for year in range(last, first - 1, -1):
        name = str(year) if calendar else f"{year}/{(year + 1) % 100:02d}"
        words += [name, *(f"{name} Q{quarter}" for quarter in (4, 3, 2, 1))]
    return words


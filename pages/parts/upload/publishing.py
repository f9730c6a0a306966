"""The line that decides: what stops, whether those rows are left out, who publishes, and the one filled button of the page."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from charts.rows import Row, many
from data.store.acts import Act
from data.store.publishing import HeldBack, PublishingFailed
from data.store.versions import NotPossible
from pages.parts.access import acts
from pages.parts.access.signed import MISSING, name_field
from pages.parts.door import answer, store
from pages.parts.frame.notice import notice
from pages.parts.history.effect import Effect
from pages.parts.upload.findings import counts
from pages.parts.upload.meanings import meanings_asked
from pages.parts.upload.offered import Offered
from pages.parts.upload.review import Review
from pages.parts.upload.words import none_taken
from pages.parts.view import View
from queries.filters import Filters


@dataclass(frozen=True)
class Published:
    """What a receipt says: acts and sentences of the publisher, and the headlines as they were before."""

    acts: tuple[Act, ...]
    already: tuple[str, ...]
    held_back: tuple[HeldBack, ...]
    before: tuple[Row, ...]
    replaces_demonstration: bool


def decide(view: View, review: Review, offered: Offered, ways: dict[str, str]) -> None:
    """Draw the line for the file that is looked at. `ways`: what stands in the way of each file, by its name."""
    with st.container(key="publishing", horizontal=True, gap="medium", vertical_alignment="bottom"):
        st.html(counts(offered.findings) if offered.rows("totals") else '<p class="sentence">None of it can be published.</p>')
        st.space("stretch")
        st.button("Start again", on_click=_start_again, args=(review,), key="start_again")
        name = name_field("by_upload")
        pressed = st.button(_label(review, ways), type="primary", key="publish", disabled=not _going(review, ways))
    if not _going(review, ways):
        notice(why_nothing_goes(review, ways), wrong=True)
    if offered.checked is not None and offered.stops and offered.rows_taken:
        one = offered.rows_stopped == 1
        stopped = "the row that stops" if one else f"the {offered.rows_stopped:,} rows that stop"
        these, were = ("this row", "it was") if one else ("these rows", "they were")
        offered.leave_out = st.checkbox(
            f"Leave {these} out: publish {offered.rows_taken:,} without {stopped}. History keeps that {were} left out.",
            value=offered.leave_out, key=f"leave_out_{offered.key}", on_change=_ticked, args=(offered,),
        )  # fmt: skip
    waiting = "; ".join(filter(None, (each.unsent.in_words() for each in review.files if each.goes)))
    if pressed and not name:
        notice(MISSING, wrong=True)
    elif pressed and waiting:
        notice(f"Typed below and not checked yet: {waiting}. Check again with it, or forget it; then publish.", wrong=True)
    elif pressed:
        _publish(view, review, name, ways)


def why_nothing_goes(review: Review, ways: dict[str, str]) -> str:
    """Why the button waits, beside it: what stands in the way of each file, in a sentence a file."""
    return " ".join(_why_it_waits(each, ways.get(each.file_name, "")) for each in review.files)


def _why_it_waits(offered: Offered, in_the_way: str) -> str:
    if in_the_way:
        return in_the_way
    if offered.withheld:
        return f"{offered.file_name} holds people's data: have the columns below taken out here, or take them out and drop the file again."
    if offered.checked is None or not offered.rows_taken:
        return none_taken(offered)
    stopped = many(offered.rows_stopped, "row stops", "rows stop") if offered.rows_stopped else "something stops"
    these = "this row is" if offered.rows_stopped == 1 else "these rows are"
    return f"{offered.file_name}: {stopped} it. Correct the cells below, drop a mended file, or say below that {these} left out."


def _ticked(offered: Offered) -> None:
    """Taken over before the page is drawn, so that the button and the band know of it."""
    offered.leave_out = st.session_state[f"leave_out_{offered.key}"]


def _start_again(review: Review) -> None:
    review.close()
    st.session_state.pop("review", None)


def _going(review: Review, ways: dict[str, str]) -> list[Offered]:
    return [each for each in review.files if each.goes and not ways.get(each.file_name)]


def _label(review: Review, ways: dict[str, str]) -> str:
    going = _going(review, ways)
    rows = sum(each.rows_taken for each in going)
    files = f"{len(going):,} files, " if len(going) > 1 else ""
    return f"Publish {files}{many(rows, 'row')}" if going else "Publish"


def _publish(view: View, review: Review, name: str, ways: dict[str, str]) -> None:
    going = _going(review, ways)
    before = tuple(answer(view.shown, "headlines", Filters(), "board"))
    own = store().shows_demonstration_store()
    try:
        with st.spinner("Publishing"):
            answers = {name: said for name, said in review.answers.items() if said} | meanings_asked(review, going)
            receipt = acts.publish_returns([each.checked for each in going], by=name, answers=answers)
    except (NotPossible, PublishingFailed) as why:
        notice(str(why), wrong=True)
        return
    replaces = own or (view.shown.demonstration and not store().now().demonstration)
    st.session_state["receipt"] = Published(receipt.acts, receipt.already, receipt.held_back, before, replaces)
    refused = {each.file_name for each in receipt.held_back}
    for each in going:
        if each.file_name not in refused:
            review.drop(each)
    review.answers.clear()
    st.rerun()


def effect_since(published: Published, view: View) -> Effect:
    """What a publishing did: the headlines as they were, and as they are now."""
    after = tuple(answer(view.shown, "headlines", Filters(), "board"))
    return Effect(published.before, after, published.replaces_demonstration, demonstration=view.shown.demonstration)

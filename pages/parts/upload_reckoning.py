"""What the files on offer would do, reckoned once for each state of the store and of the offer, not at every run of the page."""

from __future__ import annotations

import streamlit as st

from data.store.orders import Setting
from data.store.versions import NotPossible
from pages.parts.door import store
from pages.parts.effect import Effect, OpenQuestion, effect_of
from pages.parts.upload_review import Offered, Review
from pages.parts.upload_words import in_the_way
from pages.parts.view import View


def ways(review: Review) -> dict[str, str]:
    """What stands in the way of each file, by its name; files that nothing stands in the way of are not in it."""
    standing = store().standing()
    found = {each.file_name: in_the_way(each, standing, review.files) for each in review.files}
    return {name: sentence for name, sentence in found.items() if sentence}


def reckoned(view: View, review: Review, offered: Offered, in_the_way: dict[str, str]) -> tuple[Effect | None, str, list[OpenQuestion]]:
    """The effect of publishing what can be published, and the file that is looked at, as it would be with its rows that stop
    left out; or why there is none. And the questions to ask before that."""
    if sentence := in_the_way.get(offered.file_name):
        return None, sentence, []
    returns = [each.checked for each in review.files if (each.goes or each is offered) and each.file_name not in in_the_way]
    different = tuple(sorted(pair for pair, answer in review.answers.items() if answer == "different"))
    key = (view.shown.version, tuple((each.sha256, str(each.staged)) for each in returns))
    if review.effect is None or review.effect[0] != key:
        try:
            with st.spinner("Reckoning what publishing would change"):
                review.effect = (key, {(): effect_of(view.shown, returns)})
        except NotPossible as why:
            return None, str(why), []
    known = review.effect[1]
    asked = list(known[()].questions)
    different = tuple(pair for pair in different if pair in {each.pair for each in asked})
    if different not in known:
        known[different] = effect_of(view.shown, returns, [Setting(f"same:{pair}", "different") for pair in different])
    return known[different], "", asked

"""What the files on offer would do, reckoned once for each state of the store and of the offer, not at every run of the page."""

from __future__ import annotations

import streamlit as st

from data.store.orders import Setting
from data.store.versions import NotPossible
from pages.parts.door import store
from pages.parts.history.effect import Effect, effect_of
from pages.parts.upload.offered import Offered
from pages.parts.upload.review import Review
from pages.parts.upload.words import in_the_way
from pages.parts.view import View


def ways(review: Review) -> dict[str, str]:
    """What stands in the way of each file, by its name; files that nothing stands in the way of are not in it."""
    standing = store().standing()
    found = {each.file_name: in_the_way(each, standing, review.files) for each in review.files}
    return {name: sentence for name, sentence in found.items() if sentence}


def reckoned(view: View, review: Review, offered: Offered, in_the_way: dict[str, str]) -> tuple[Effect | None, str, Effect | None]:
    """The effect of publishing what can be published, and the file that is looked at, as it would be with its rows that stop
    left out; or why there is none. And the effect as it would be without any answer given here: it holds what is to be asked."""
    if sentence := in_the_way.get(offered.file_name):
        return None, sentence, None
    returns = [each.checked for each in review.files if (each.goes or each is offered) and each.file_name not in in_the_way]
    key = (view.shown.version, tuple((each.sha256, str(each.staged)) for each in returns))
    if review.effect is None or review.effect[0] != key:
        try:
            with st.spinner("Reckoning what publishing would change"):
                review.effect = (key, {(): effect_of(view.shown, returns)})
        except NotPossible as why:
            return None, str(why), None
    known = review.effect[1]
    told = _that_move_figures(review.answers, known[()])
    if told not in known:
        known[told] = effect_of(view.shown, returns, told)
    return known[told], "", known[()]


def _that_move_figures(answers: dict[str, str], asking: Effect) -> tuple[Setting, ...]:
    """The answers given that make another figure than no answer does: records that are likely one are one until told, names and
    records that look alike are two until told."""
    moving = {each.setting: "same" if each.is_alike else "different" for each in asking.questions}
    moving |= {each.setting: "same" for each in asking.namesakes}
    return tuple(Setting(name, answers[name]) for name in sorted(moving) if answers.get(name) == moving[name])

"""Keeping a story, as an act that stands in History and can be taken back there."""

from __future__ import annotations

import streamlit as st

from data.store.publishing import PublishingFailed
from data.store.stories import story_setting
from data.store.versions import NotPossible
from exports.story import Story
from pages.parts.access import acts
from pages.parts.frame.notice import notice


def keep_story(story: Story, by: str) -> str:
    """Keep it under its name, and give what was done in words; blank where it is not kept, and why is said."""
    try:
        with st.spinner("A moment"):
            receipt = acts.set_value(story_setting(story.name), story.as_text(), by=by)
    except (NotPossible, PublishingFailed) as why:
        notice(str(why), wrong=True)
        return ""
    return ", ".join(each.what for each in receipt.acts) or f"The story {story.name} stood there already"

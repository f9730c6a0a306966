"""Keeping a story, as an act that stands in History and can be taken back there."""

from __future__ import annotations

from data.store.stories import story_setting
from exports.story import Story
from pages.parts.access.keeping import keep


def keep_story(story: Story, by: str) -> str:
    """Keep it under its name, and give what was done in words; blank where it is not kept, and why is said."""
    receipt = keep(story_setting(story.name), story.as_text(), by)
    if receipt is None:
        return ""
    return ", ".join(each.what for each in receipt.acts) or f"The story {story.name} stood there already"

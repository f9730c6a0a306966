"""Stories of slides that staff keep under a name, as settings; they change no figure. What a slide may be of, `exports.story` says."""

from __future__ import annotations

import json

from data.store.versions import NotPossible

STORY = "story:"
LONGEST_NAME = 60  # letters
MOST_SLIDES = 60
_LARGEST = 100_000  # letters of the whole


def story_setting(name: str) -> str:
    """The name of the setting that keeps a story: `story:Annual meeting`."""
    return f"{STORY}{name}"


def check_story(name: str, value: str) -> str:
    """The story in words, for History. Raises NotPossible where its name or its slides are none."""
    called = name.removeprefix(STORY)
    if not called or called != " ".join(called.split()) or len(called) > LONGEST_NAME or not called.isprintable():
        raise NotPossible(f"A story's name is one line of at most {LONGEST_NAME} letters.")
    if not value:
        return f"Story {called}: no longer kept"
    slides = _slides(value)
    if not 0 < len(slides) <= MOST_SLIDES or not all(isinstance(each, dict) and each.get("sort") for each in slides):
        raise NotPossible(f"A story is at least one slide and at most {MOST_SLIDES}.")
    return f"Story {called}: {len(slides)} {'slide' if len(slides) == 1 else 'slides'}"


def _slides(value: str) -> list:
    try:
        slides = json.loads(value)["slides"] if len(value) <= _LARGEST else None
    except (json.JSONDecodeError, KeyError, TypeError):
        slides = None
    if not isinstance(slides, list):
        raise NotPossible('A story is kept as {"slides": [...]}, as Present writes it.')
    return slides

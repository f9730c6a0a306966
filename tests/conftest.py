"""How Hypothesis draws: without deadlines (machines are noisy), and in CI always the same cases, so that a red run means a change."""

import gc
import os
from pathlib import Path

import pytest
from hypothesis import settings

from data.store.viewing import Store

# Servers and pages under test answer what they are asked and no more; tests/pages/test_ahead.py is about the rest.
os.environ["CLUSTER_AHEAD"] = "off"

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory) -> Path:
    """The folder of a store that shows the demonstration, made once: tests of pages and of the browser change nothing in it."""
    folder = tmp_path_factory.mktemp("demonstration")
    Store.open(folder).make_demonstration()
    return folder


# The files that one worker is longest at begin first, so that none of them is left for the end, when the other worker has nothing.
LONGEST = ("queries/test_oracle.py", "data/test_laid_out.py", "data/test_kills.py", "browser/", "pages/")


def pytest_collection_modifyitems(items: list) -> None:
    items.sort(key=lambda item: (_turn(item), _look(item)))


def pytest_collection_finish() -> None:
    """What is there before the first test stays to the end: a benchmark that looks for garbage before each of its times need not look
    through it, a third of a second each time."""
    gc.collect()
    gc.freeze()


def _turn(item) -> int:
    return next((at for at, name in enumerate(LONGEST) if f"tests/{name}" in item.nodeid), len(LONGEST))


def _look(item) -> tuple:
    """What page a test of the browser looks at, at what width: those that look at one page follow one another, and it is opened once."""
    drawn = getattr(item, "callspec", None)
    return drawn.params.get("look", ()) if drawn else ()

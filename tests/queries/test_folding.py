"""Names and references are compared in the store as they are compared everywhere else, and without what takes a server long to start."""

import functools
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as some

from data.grammar.names import normal_name, normal_text
from data.store.viewing import Store
from queries.door import open_version

opened = functools.cache(open_version)
PIECES = ("Ltd", "limited", "plc.", "L.L.P.", "public limited company", "company", "&", "'", "`", "-", "(UK)", "St.", "  ", "\t", "\n",
          "\x0b", "\x1c", "\x1f", "\x00", "é", "ß", "\u2019", "\u00a0", "\x85", "and", "B9", "%", "_")  # fmt: skip
TEXTS = some.lists(some.one_of(some.sampled_from(PIECES), some.text(max_size=3)), max_size=6).map(" ".join) | some.text(max_size=8)


@pytest.fixture
def published(demonstration) -> Path:
    return Store.open(demonstration).now().path


@given(some.lists(TEXTS, min_size=5, max_size=30))
@example(["Limited", "The Public Limited Company Ltd plc", "  Caf\u00e9 & Sons' LTD. ", "'", "a\x1fb", "public limited company", ""])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_a_text_is_folded_in_the_store_as_in_its_cells(published, texts):
    asked = "select normal_text(text), normal_name(text) from (select unnest($texts::varchar[]) as text)"
    rows = opened(published).room("board").rows(asked, {"texts": texts})[1]
    assert rows == [(normal_text(text), normal_name(text)) for text in texts]


def test_the_first_figures_of_a_server_do_not_wait_for_pandas(published):
    """It would take as long as all of them. In a process of its own, for this one has it."""
    asked = f"""
import sys
from queries.door import open_version
from queries.filters import Filters
assert open_version({str(published)!r}).ask("headlines", Filters(), "board")
sys.exit("pandas" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0

"""The benchmarks run, at a size at which they measure nothing."""

import gc
import re

import pytest

from pages.parts.ahead import AHEAD
from tests.benchmarks.__main__ import NAMES, main
from tests.benchmarks.measure import HEADINGS, Line, Times, as_markdown
from tests.benchmarks.questions import written_by_hand
from tests.benchmarks.sizes import ten_times
from tests.benchmarks.way_in import STEPS


@pytest.fixture(autouse=True)
def alone():
    """What other tests left behind is no garbage of a benchmark's, which looks for it before each of its times, and none of its work:
    what their pages noted to be asked ahead took two minutes."""
    gc.collect()
    gc.freeze()
    AHEAD.waiting.clear()


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch, tmp_path):
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path))
    monkeypatch.setenv("BENCHMARK_WORKBOOK", "")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.filterwarnings("ignore::DeprecationWarning:dash", "ignore::DeprecationWarning:flask")
def test_a_benchmark_runs_at_a_small_size_and_prints_its_table(name, capsys):
    main(["--only", name, "--rows", "60", "--markdown"])
    said = capsys.readouterr().out
    assert said.startswith("**") and f"| {' | '.join(HEADINGS)} |" in said
    assert len(re.findall(r"(?m)^\| .* \|$", said)) > 3 and "at most" in said
    if name == "way_in":
        assert all(words in said for words in STEPS.values())
    if name == "sizes":
        assert "the same rows as .csv" in said and "600 rows as .csv |" in said and "600 rows as .xlsx |" in said


def test_a_file_that_is_refused_for_its_size_is_shown_with_its_words_and_its_time():
    small, taken = {"clock": 1.0, "processor": 1.0, "mb": 90}, {"clock": 2.0, "processor": 3.0, "mb": 80, "refused": "More than may be."}
    table = as_markdown("Sizes", ten_times(".csv", taken, small, 1_000_000))
    assert "| 1,000,000 rows as .csv, refused | 2.00 s | 3.00 s | 2.00 | 3.00 | at most 12, or refused |" in table
    assert "More than may be." in table and "80 MB" in table
    assert "refused |" not in as_markdown("Sizes", ten_times(".csv", taken | {"refused": ""}, small, 1_000_000)).partition("or refused")[0]


def test_sql_by_hand_stands_beside_the_questions_of_the_overview():
    assert {"headlines", "funding_by_source", "funding_over_time", "events_by_theme"} <= set(written_by_hand())


def test_a_line_sets_a_time_against_another():
    line = Line("ours", Times(1.5, 0.5), Times(3.0, 0.25), "at most 1")
    assert "| ours | 1.50 s | 500 ms | 0.50 | 2.00 | at most 1 |" in as_markdown("Speed", [line])

"""The benchmarks run, at a size at which they measure nothing."""

import re

import pytest

from tests.benchmarks.__main__ import NAMES, main
from tests.benchmarks.measure import HEADINGS, Line, Times, as_markdown
from tests.benchmarks.questions import written_by_hand
from tests.benchmarks.way_in import STEPS


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
    assert len(re.findall(r"(?m)^\| .* \|$", said)) > 6 and "at most" in said
    if name == "way_in":
        assert all(words in said for words in STEPS.values())


def test_sql_by_hand_stands_beside_the_questions_of_the_overview():
    assert {"headlines", "funding_by_source", "funding_over_time", "events_by_theme"} <= set(written_by_hand())


def test_a_line_sets_a_time_against_another():
    line = Line("ours", Times(1.5, 0.5), Times(3.0, 0.25), "at most 1")
    assert "| ours | 1.50 s | 500 ms | 0.50 | 2.00 | at most 1 |" in as_markdown("Speed", [line])

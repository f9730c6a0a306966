"""Pages run as Streamlit runs them, and the Dash app asked as a browser asks it; all in this process."""

from __future__ import annotations

import functools
import runpy
from collections import deque
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import SimpleNamespace

from streamlit.runtime import Runtime
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.testing.v1 import AppTest

from tests.benchmarks.measure import Times, timed

HERE = Path(__file__).parent
FRAME = HERE.parent.parent / "pages" / "parts" / "frame" / "around.py"
NAIVE = HERE / "naive_page.py"
CHARTS = 3
COMPILED = ScriptCache()
# Who looks: a member of the board. Without it each question who that is makes objects of the testing tool's, a fifth of a page's time.
BOARD = SimpleNamespace(client_context=SimpleNamespace(headers=[("Host", "dashboard.example")], cookies={}, remote_ip="192.0.2.1"))


def page(script: Path) -> AppTest:
    """A page before its first run."""
    return AppTest.from_file(str(script), default_timeout=600)


def run(app: AppTest, source: Iterable[str] | None = None, charts: int = CHARTS) -> Times:
    """One run of a page's script, with other sources chosen where they are given. Raises AssertionError where it shows an error, or
    fewer charts.

    The time is that of the run as Streamlit's server makes it: what the testing tool does before and after it is left out, and scripts
    are compiled once, as the server keeps them, where the tool compiles them at every run.
    """
    if source is not None:
        app.query_params["source"] = list(source)
    runs: list[Times] = []
    original = ScriptRunner._run_script

    def timed_run(runner: ScriptRunner, asked: object) -> None:
        runner._script_cache = runner._pages_manager._script_cache = COMPILED
        Runtime._instance.get_client = lambda session: BOARD
        runs.append(timed(lambda: original(runner, asked))[0])

    ScriptRunner._run_script = timed_run
    try:
        app.run()
    finally:
        ScriptRunner._run_script = original
    drawn = len(app.get("plotly_chart"))
    if app.exception or app.error or drawn < charts or not runs:
        raise AssertionError(f"{drawn} charts; {[each.message for each in app.exception]} {[each.value for each in app.error]}")
    return functools.reduce(Times.added, runs)


def prepare(sources: Sequence[str] = ()) -> None:
    """What the dashboard does in a thread once a page is drawn, here while somebody waits; of some `sources` alone where they are given."""
    from pages.parts.ahead import AHEAD
    from pages.parts.choices.filter_bar import choices

    deque(AHEAD.each((lambda view: {"source": list(sources)}) if sources else choices), maxlen=0)


class DashPage:
    """The Dash app, which reads its workbook as it starts."""

    def __init__(self) -> None:
        self._client = runpy.run_path(str(HERE / "dash_app.py"))["app"].server.test_client()

    def figures(self, source: Iterable[str] = ()) -> None:
        """Ask for the three figures of some sources. Raises AssertionError where they do not come."""
        outputs = [{"id": name, "property": "figure"} for name in ("by_source", "by_theme", "growth")]
        answer = self._client.post("/_dash-update-component", json={
            "output": ".." + "...".join(f"{each['id']}.figure" for each in outputs) + "..",
            "outputs": outputs,
            "inputs": [{"id": "source", "property": "value", "value": list(source)}],
            "changedPropIds": ["source.value"],
        })  # fmt: skip
        if answer.status_code != 200 or len(answer.get_json()["response"]) != CHARTS:
            raise AssertionError(f"{answer.status}: {answer.get_data(as_text=True)[:500]}")

"""Commands run as staff and scripts run them, on a store of their own, and returns to run them on."""

import json
from pathlib import Path

import pytest

from data.__main__ import main
from data.store.viewing import Store
from tests.builders import workbook

HEADINGS = ["Reference", "Recipient", "Source", "Amount", "Status", "Programme role"]


@pytest.fixture
def run(tmp_path, capsys):
    """Runs one command on a store of its own: exit code, stdout (parsed where --json is asked for), stderr."""

    def run(*arguments: object, store: Path | None = tmp_path / "store"):
        capsys.readouterr()
        placed = ["--store", str(store)] if store else []
        try:
            code = main([*map(str, arguments), *placed])
        except SystemExit as ended:
            code = ended.code
        said = capsys.readouterr()
        out = json.loads(said.out) if "--json" in arguments and said.out else said.out
        return code, out, said.err

    return run


def a_return(path: Path, *rows: list, period: str | None = "2024/25 Q1", **about: str) -> Path:
    said = [["Period", period]] if period else []
    said += [[label.replace("_", " ").capitalize(), text] for label, text in about.items()]
    sheets = {"About this return": said} if said else {}
    workbook(path, {**sheets, "Investments": [HEADINGS, *rows]})
    return path


@pytest.fixture
def fine(tmp_path):
    return a_return(tmp_path / "fine.xlsx", ["A", "One Ltd", "Innovate UK", "£250k", "realised", "co-investment"])


@pytest.fixture
def stopped(tmp_path):
    return a_return(
        tmp_path / "stopped.xlsx",
        ["B", "Two Ltd", "Innovate UK", "several hundred thousand", "realised", "co-investment"],
        ["C", "Three Ltd", "Innovate UK", "£100k", "realised", "co-investment"],
        period="2024/25 Q2",
    )


@pytest.fixture
def refused(tmp_path):
    (tmp_path / "refused.xlsx").write_bytes(b"MZ this is a program")
    return tmp_path / "refused.xlsx"


@pytest.fixture
def store(tmp_path):
    """A store in which nothing was published."""
    return Store.open(tmp_path / "store")


@pytest.fixture
def files(tmp_path):
    """Where returns of a test lie."""
    return tmp_path / "files"

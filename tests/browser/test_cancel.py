"""A check that is cancelled in a real browser: its child ends, and no byte of the file stays on the disk."""

import sys
import time
from pathlib import Path

import pytest

ROWS = 300_000


@pytest.fixture
def large(tmp_path):
    path = tmp_path / "Return 2024-25 Q1.csv"
    with open(path, "w") as file:
        file.write("Reference,Recipient,Source,Status,Amount,Date\n")
        file.writelines(f"R-{number},Company {number} Ltd,Innovate UK,realised,{number},14/05/2024\n" for number in range(1, ROWS))
    return path


def readers_of(server: int) -> list[int]:
    """The processes that read files for a server: what its fork server has forked."""
    forks = [child for child in children_of(server) if b"data.fork_server" in Path(f"/proc/{child}/cmdline").read_bytes()]
    return [reader for each in forks for reader in children_of(each)]


def children_of(parent: int) -> list[int]:
    found = []
    for each in Path("/proc").iterdir():
        try:
            if each.name.isdecimal() and f"PPid:\t{parent}\n" in (each / "status").read_text():
                found.append(int(each.name))
        except OSError:
            continue  # it ended while it was looked at
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="children are forked on Linux alone")
def test_cancel_ends_the_child_and_forgets_the_file(own_server, empty_store, visit, large, tmp_path, monkeypatch):
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    server = own_server(empty_store.directory)
    page = visit.open(f"{server.address}/upload")
    page.set_input_files('[data-testid="stFileUploaderDropzone"] input', [str(large)])
    progress = page.locator(".st-key-acts_taking_in")
    progress.get_by_text("rows").wait_for(timeout=30_000)
    assert f"of {ROWS:,} rows" in progress.inner_text()
    assert readers_of(server.process.pid) and list(folder.rglob("offered*.csv"))

    progress.get_by_role("button", name="Cancel").click()
    page.get_by_text("Cancelled: nothing is kept of what was not checked yet.").wait_for(timeout=30_000)
    visit.settled()
    until = time.monotonic() + 10
    while time.monotonic() < until and (readers_of(server.process.pid) or list(folder.rglob("offered*.csv"))):
        time.sleep(0.1)
    assert not readers_of(server.process.pid) and not list(folder.rglob("offered*.csv")) and not list(folder.rglob("*.duckdb"))
    assert page.locator('[data-testid="stFileUploaderDropzone"]').count() == 1 and empty_store.own_version() is None

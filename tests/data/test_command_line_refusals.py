"""What is not possible from the command line is one line on stderr and exit 2; and the command line as a program of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("delete",),
        ("publish", "x.xlsx"),
        ("publish", "--by", "Me"),
        ("check", "no such file.xlsx"),
        ("check", "."),
        ("check", "FINE", "--period", "whenever"),
        ("check", "FINE", "--complete", "pigeons"),
        ("publish", "FINE", "--by", "  "),
        ("withdraw", "nothing", "--by", "Me"),
        ("edition", "Board", "--by", "Me"),
        ("template", "FINE"),
        ("backup", "no such folder/b.zip"),
        ("backup", "of nothing.zip"),
        ("restore", "no such backup.zip"),
    ],
)
def test_what_is_not_possible_is_one_line_on_stderr_and_exit_2(run, fine, tmp_path, arguments, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, out, err = run(*(fine if each == "FINE" else each for each in arguments))
    assert code == 2 and not out
    assert len(err.splitlines()) == 1 and "Traceback" not in err


def test_a_file_name_that_is_no_text_or_has_two_lines_is_said_in_one(run, fine, tmp_path):
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/R\xe9turn\n2024.xlsx"))
    odd.write_bytes(fine.read_bytes())
    assert run("publish", odd, "--by", "Me")[0] == 0
    (act,) = run("history", "--json")[1]
    assert "R\ufffdturn 2024.xlsx" in act["what"]
    odd.write_bytes(b"")
    code, _, err = run("check", odd)
    assert code == 2 and err.count("\n") == 1


def test_restoring_needs_a_new_folder_said(run, fine, tmp_path):
    run("publish", fine, "--by", "Me")
    run("backup", tmp_path / "b.zip")
    code, _, err = run("restore", tmp_path / "b.zip", store=None)
    assert code == 2 and "--store NEW" in err


def test_a_store_that_is_a_file_is_one_line(run, fine):
    code, out, err = run("publish", fine, "--by", "Me", store=fine)
    assert code == 2 and not out and "is a file" in err and len(err.splitlines()) == 1


def test_as_a_program_with_the_store_from_the_environment(fine, tmp_path):
    environment = {**os.environ, "CLUSTER_STORE": str(tmp_path / "store"), "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}

    def program(*arguments):
        return subprocess.run(
            [sys.executable, "-m", "data", *map(str, arguments)], cwd=ROOT, env=environment, capture_output=True, encoding="utf-8"
        )

    published = program("publish", fine, "--by", "Me")
    assert published.returncode == 0 and "£250k" in published.stdout and not published.stderr
    assert len(json.loads(program("history", "--json").stdout)) == 1
    cut = subprocess.run(
        f'"{sys.executable}" -m data check "{fine}" --json | head -c 1', shell=True, cwd=ROOT, env=environment, capture_output=True
    )
    assert not cut.stderr


def test_marking_into_a_folder_that_is_not_there_is_one_line(run, fine, tmp_path):
    for name in ("marked.csv", "marked.xlsx"):
        code, out, err = run("mark", fine, "--to", tmp_path / "none" / name)
        assert code == 2 and not out and len(err.splitlines()) == 1 and f"There is no folder {tmp_path / 'none'}" in err


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="only Linux has a folder in which nobody can make one")
def test_a_store_where_no_folder_can_be_made_is_one_line(run, fine):
    code, out, err = run("publish", fine, "--by", "Staff", store=Path("/proc/none"))
    assert code == 2 and not out and len(err.splitlines()) == 1 and "There is no folder /proc/none" in err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit for the size of a file")
def test_a_disk_that_is_full_while_a_file_is_read_is_one_line(fine):
    command = ["sh", "-c", 'ulimit -f 200 && exec "$0" -m data check "$1"', sys.executable, str(fine)]
    ended = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert ended.returncode == 2 and len(ended.stderr.splitlines()) == 1 and "no room left on the disk" in ended.stderr

"""The passphrase of staff: what is kept of it, what opens it, what is too weak, and the command that makes its line."""

import io
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from data.__main__ import main
from data.passphrase import SHORTEST, Seal, seal, why_too_weak
from data.store.versions import NotPossible

ROOT = Path(__file__).resolve().parents[2]
WORDS = "quiet otters carry lanterns"


def test_a_seal_is_opened_by_its_passphrase_alone():
    made = Seal.read(seal(WORDS))
    assert made.opened_by(WORDS)
    for wrong in ("", "quiet otters carry lantern", WORDS.upper(), WORDS * 100):
        assert not made.opened_by(wrong)


def test_what_looks_the_same_is_the_same_passphrase():
    made = Seal.read(seal("café au lait at noon"))
    assert made.opened_by("cafe\u0301 au lait at noon") and made.opened_by("  café au lait at noon\n")


def test_two_seals_of_one_passphrase_share_nothing_and_hold_nothing_of_it():
    first, second = seal(WORDS), seal(WORDS)
    assert first != second and Seal.read(first).salt != Seal.read(second).salt
    assert not any(word in first for word in WORDS.split())


def test_a_seal_with_other_parameters_is_opened_with_its_own():
    lighter = "scrypt:16384:8:1:" + seal(WORDS).split(":", 4)[4]
    assert Seal.read(lighter).cost == 16384 and not Seal.read(lighter).opened_by(WORDS)


@pytest.mark.parametrize("text", [
    "", WORDS, "scrypt:", seal(WORDS)[:-12], seal(WORDS).replace("32768", "1024"), seal(WORDS).replace("32768", "32767"),
    seal(WORDS).replace(":32768:8:", ":16777216:8:"), seal(WORDS).replace(":8:3:", ":8:99:"), seal(WORDS).replace("32768", "٣٢٧٦٨"),
    "scrypt:32768:8:3:" + "A" * 24 + ":" + "B" * 21,
], ids=(
    "empty", "words", "begun", "cut short", "cheaper", "no power of two", "dearer", "wider", "other digits", "a short hash",
))  # fmt: skip
def test_what_no_command_of_ours_made_opens_nothing(text):
    assert Seal.read(text) is None


@pytest.mark.parametrize(("typed", "why"), [("short", str(SHORTEST)), ("x" * 20, "repeats"), ("a b c d" + " " * 20, str(SHORTEST)),
                                            ("word " * 200, "more than")])  # fmt: skip
def test_a_weak_passphrase_is_refused_with_what_to_do(typed, why):
    assert why in why_too_weak(typed)
    with pytest.raises(NotPossible):
        seal(typed)


def test_the_command_prints_the_lines_for_the_secrets_from_what_is_piped_in(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{WORDS}\n"))
    assert main(["passphrase"]) == 0
    said = capsys.readouterr()
    assert Seal.read(tomllib.loads(said.out)["staff"]["passphrase"]).opened_by(WORDS)
    assert WORDS not in said.out + said.err and "secrets.toml" in said.err


def test_the_command_refuses_a_short_one_in_one_line(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO("short\n"))
    assert main(["passphrase"]) == 2
    said = capsys.readouterr()
    assert said.out == "" and len(said.err.splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="there is no pseudo-terminal to try it on")
@pytest.mark.parametrize(("again", "code"), [(WORDS, 0), ("quiet otters carry lamps", 2)])
def test_at_a_terminal_it_is_asked_twice_and_never_shown(again, code):
    import pty  # Windows has none

    ours, theirs = pty.openpty()
    command = subprocess.Popen([sys.executable, "-m", "data", "passphrase"], cwd=ROOT, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs,
                               start_new_session=True)  # fmt: skip
    os.close(theirs)
    shown = b""
    for typed, asked in ((WORDS, b"not shown"), (again, b"again")):
        while asked not in shown:
            shown += os.read(ours, 1000)
        os.write(ours, f"{typed}\n".encode())
    out, _ = command.communicate(timeout=60)
    os.close(ours)
    assert command.returncode == code and bool(out) is (code == 0)
    assert WORDS.encode() not in shown and again.encode() not in shown

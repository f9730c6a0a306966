"""The command line of the store.

python -m data check | mark | publish | history | withdraw | set | edition | template | backup | restore | passphrase

Exit 0: done; 1: findings stop it, they stand on stdout; 2: refused or not possible, with one line on stderr.
"""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from data import commands
from data.command_line import OneLine
from data.kinds import KINDS
from data.refused import Refused
from data.store.versions import NotPossible

if TYPE_CHECKING:
    from queries.door import Door

# Arguments that several commands take.
FILES = ("files", {"nargs": "+", "type": Path, "metavar": "FILE"})
PERIOD = ("--period", {"metavar": "PERIOD", "help": "the period of a return that does not say it itself: '2024/25 Q1'"})
COMPLETE = (
    "--complete",
    {"metavar": "KIND", "action": "append", "default": [], "choices": list(KINDS), "help": "the return is the complete list"},
)
PEOPLE = ("--without-people", {"action": "store_true", "help": "drop people's columns: a copy without them is read and kept"})
LEAVE_OUT = ("--leave-out", {"action": "store_true", "help": "publish without the rows that stop; that is recorded"})
CORRECT = (
    "--correct",
    {"metavar": "CELL=TEXT", "action": "append", "default": [],
     "help": "read a cell, or a range of them, otherwise: 'Sheet1!E6=£250k', 'Sheet1!E6:E90=realised'; kept with it"},
)  # fmt: skip
LAYOUT = (
    "--layout",
    {"metavar": "LAYOUT", "action": "append", "default": [],
     "help": "read a sheet as it is laid out: 'Sheet1: headings=3-4, last=40, columns=A-F, kind=investments, E=amount, E unit=1000'; "
             "without headings 'Sheet1: headings=none, first=3, kind=...'; one table of several 'Sheet1!F3: columns=F-J'"},
)  # fmt: skip
TOLD = (CORRECT, LAYOUT)


def parser() -> OneLine:
    """Every command with its arguments."""
    main = OneLine(prog="python -m data", description=__doc__.splitlines()[0])
    said = main.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=OneLine)

    def command(name: str, sentence: str, *arguments: tuple[str, dict], by: bool = False, prints_json: bool = True) -> None:
        each = said.add_parser(name, help=sentence, description=sentence)
        for flag, options in arguments:
            each.add_argument(flag, **options)
        each.add_argument("--store", type=Path, metavar="DIR", help="the store's folder (else CLUSTER_STORE, else data/.store)")
        if by:
            each.add_argument("--by", required=True, metavar="NAME", help="who does it; History keeps the name")
        if prints_json:
            each.add_argument("--json", action="store_true", help="print JSON")

    command("check", "Read and judge files; store nothing.", FILES, PERIOD, COMPLETE, PEOPLE, *TOLD)
    one_file = ("files", {"nargs": 1, "type": Path, "metavar": "FILE"})
    to = ("--to", {"required": True, "type": Path, "metavar": "FILE", "help": "the new file; a .csv gets the findings as a list"})
    command("mark", "Write a workbook with its findings marked in its own cells.", one_file, to, PERIOD, COMPLETE, PEOPLE, *TOLD)
    command("publish", "Publish files, each as an upload of its own.", FILES, PERIOD, COMPLETE, PEOPLE, LEAVE_OUT, *TOLD, by=True)
    command("history", "Everything that was done to the store, oldest first.")
    command("withdraw", "Take back an upload, a setting or a withdrawal.", ("id", {"metavar": "ID"}), by=True)
    value = (("name", {"metavar": "SETTING"}), ("value", {"metavar": "VALUE"}))
    what = "Change a setting (as_at, region, financial_year; name, logo, accent; target:HEADLINE), or answer a question that publish asked."
    command("set", what, *value, by=True)
    command("edition", "Keep what is published now under a name, for ever.", ("name", {"metavar": "NAME"}), by=True)
    command("template", "Write an empty workbook to fill in.", ("file", {"type": Path, "metavar": "FILE"}))
    command("backup", "Write the whole store into one file.", ("file", {"type": Path, "metavar": "FILE"}))
    command("restore", "Make a store in a new folder from a back-up.", ("file", {"type": Path, "metavar": "FILE"}))
    command("passphrase", "Read staff's passphrase, unseen, and print its line for the secrets.", prints_json=False)
    return main


def headlines_of(path: Path) -> list[dict[str, Any]]:
    """The headlines of a version as the board sees them."""
    with closing(_door(path)) as door:
        return door.ask("headlines", audience="board")


def pool_of(path: Path) -> list[dict[str, Any]]:
    """What an edition of a version would tell of confidential deals together."""
    with closing(_door(path)) as door:
        return door.ask("pool_kept", audience="staff")


def questions_of(path: Path) -> list[dict[str, Any]]:
    """The open questions of a version: the setting that answers each, and the two records in words with their cells."""
    shown = ("kind", "title", "organisation", "source", "status", "text", "file_name", "sheet", "row", "cell", "upload")

    def record(kind: str, name: str) -> dict[str, Any]:
        return {key: found[kind][name][key] for key in shown}

    with closing(_door(path)) as door:
        asked = door.ask("open_questions", audience="staff")
        kinds = {each["kind"] for each in asked}
        found = {kind: {row["record"]: row for row in door.ask("records", audience="staff", kind=kind)} for kind in kinds}
    return [
        {"setting": f"same:{each['pair']}", "asks": each["asks"]}
        | {word: record(each["kind"], each[name]) for word, name in (("held", "record"), ("further", "same_as"))}
        for each in asked
    ]


def _door(path: Path) -> Door:
    """The door to a version; the questions are loaded only where a command needs them."""
    from queries.door import open_version

    return open_version(path)


def main(arguments: list[str] | None = None) -> int:
    """Run one command; what is refused or not possible is one line on stderr."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")
    asked = parser().parse_args(arguments)
    try:
        asked.headlines_of, asked.pool_of, asked.questions_of = headlines_of, pool_of, questions_of
        with TemporaryDirectory(prefix="returns-", ignore_cleanup_errors=True) as asked.folder:
            return commands.COMMANDS[asked.command](asked)
    except (NotPossible, Refused) as error:
        print(error, file=sys.stderr)
        return commands.NOT_POSSIBLE
    except BrokenPipeError:
        # Whoever read the output has enough (`| head`); say nothing more, not even while closing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return commands.DONE
    except KeyboardInterrupt:
        print("Stopped. Nothing is half done: History says whether it was finished before.", file=sys.stderr)
        return commands.NOT_POSSIBLE


if __name__ == "__main__":
    sys.exit(main())

"""Asks one question of the store from a command line: `python -m queries NAME [--filter word=value]...`."""

from __future__ import annotations

import argparse
import csv
import json
import os
import sys
from typing import Any

import duckdb

from data.command_line import OneLine
from data.kinds import KINDS
from data.store.versions import NotPossible
from data.store.viewing import Store
from queries.door import UnknownQuestion, open_version
from queries.filters import TOUCHES, WORDS, Filters, UnknownFilter
from queries.listed import all_as_listed
from queries.printed import printed_table
from queries.registry import Question, questions
from queries.room import AUDIENCES
from queries.written import written


def main(words: list[str] | None = None) -> int:
    """Ask and write the rows. Exit 0: done; 2: refused or not possible, with one line on stderr."""
    asked = _parser().parse_args(words)
    try:
        filters = Filters.from_command(asked.filter)
        store = Store.open(asked.store)
        demonstration = store.shows_demonstration_store()
        more = {word: value for word in ("kind", "record") if (value := getattr(asked, word)) is not None}
        door = open_version(store.version_path())
        filters, missing = all_as_listed(filters, lambda: door.ask("choices", audience=asked.audience))
        rows = door.ask(asked.name, filters, asked.audience, **more)
    except (UnknownFilter, UnknownQuestion, NotPossible) as refused:
        print(" ".join(str(refused).split()), file=sys.stderr)
        return 2
    except (duckdb.IOException, duckdb.CatalogException, OSError) as broken:
        print(f"The store cannot be read: {str(broken).splitlines()[0]}", file=sys.stderr)
        return 2
    if demonstration:
        print("Demonstration data: nothing has been published in this store yet.", file=sys.stderr)
    for sentence in missing:
        print(sentence, file=sys.stderr)
    return _write(questions()[asked.name], rows, filters, asked.format)


def _parser() -> argparse.ArgumentParser:
    parser = OneLine(prog="python -m queries", description="Ask one question of the dashboard's store.")
    parser.add_argument("name", help=f"one of: {', '.join(sorted(questions()))}")
    parser.add_argument("--filter", action="append", default=[], metavar="WORD=VALUE",
                        help=f"as in the address of a page, repeated for several: {', '.join(WORDS)}")  # fmt: skip
    parser.add_argument("--audience", choices=AUDIENCES, default="board")
    parser.add_argument("--format", choices=("table", "csv", "json"), default="table")
    parser.add_argument("--store", metavar="DIR", help="default: CLUSTER_STORE, else data/.store")
    parser.add_argument("--kind", choices=list(KINDS), help="of the records")
    parser.add_argument("--record", help="one record, by the name that the question records gives it")
    return parser


def _write(question: Question, rows: list[dict[str, Any]], filters: Filters, form: str) -> int:
    """Put the rows on stdout; a reader that closes early (`| head`) is no mistake."""
    try:
        if form == "json":
            print(json.dumps([written(question, row) for row in rows], ensure_ascii=False, indent=1))
        elif form == "csv":
            table = csv.DictWriter(sys.stdout, question.columns, lineterminator="\n")
            table.writeheader()
            table.writerows(written(question, row) for row in rows)
        else:
            subject = question.subject if question.subject in TOUCHES else "records"
            print("\n".join(filter(None, (filters.in_words(subject), printed_table(question, rows)))))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main())

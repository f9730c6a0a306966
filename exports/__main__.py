"""Makes an export from a command line: `python -m exports pptx|pdf|xlsx|html FILE [--story NAME] [--edition NAME] [--filter ...]`."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from pathlib import Path

from data.command_line import OneLine
from data.store.versions import NotPossible
from data.store.viewing import Store
from exports.exporting import FORMS, ExportFailed, Order, export
from queries.filters import WORDS, Filters, UnknownFilter


def main(words: list[str] | None = None) -> int:
    """Make the file. Exit 0: done; 2: refused or not possible, with one line on stderr."""
    asked = _parser().parse_args(words)
    try:
        order = Order(
            asked.form, asked.story, asked.edition, Filters.from_command(asked.filter), made_by=asked.by, template=asked.template or "",
            projector=asked.projector, names_hidden=asked.hide_names,
        )  # fmt: skip
        export(Store.open(asked.store), order, asked.file.absolute())
    except (UnknownFilter, NotPossible, ExportFailed) as refused:
        print(" ".join(str(refused).split()), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(f"Stopped. Nothing was written; what stood at {asked.file} stands.", file=sys.stderr)
        return 2
    print(f"{asked.file} is written.")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = OneLine(prog="python -m exports", description="Write what the board sees into a file.")
    parser.add_argument("form", choices=FORMS)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--story", default="", metavar="NAME", help="which slides, in which order; default: the board pack")
    parser.add_argument("--edition", default="", metavar="NAME", help="figures as they were kept; today's where none is named")
    parser.add_argument("--filter", action="append", default=[], metavar="WORD=VALUE",
                        help=f"as in the address of a page, repeated for several: {', '.join(WORDS)}")  # fmt: skip
    parser.add_argument("--by", default="", metavar="NAME", help="who makes it: stands on the first page")
    parser.add_argument("--template", type=os.path.abspath, metavar="FILE", help="of pptx: the cluster's own template")
    parser.add_argument("--projector", action="store_true", help="of pdf: pages as wide as a screen")
    parser.add_argument("--hide-names", action="store_true", help="words stand in place of organisations' names")
    parser.add_argument("--store", metavar="DIR", help="default: CLUSTER_STORE, else data/.store")
    return parser


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ended by a machine as by a person: no half file stays
    sys.exit(main())

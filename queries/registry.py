"""The questions of the dashboard, read from `*.sql`: each a named block with its grain, its columns and static SQL over views.

A block is written as

    -- name: funding_by_source
    -- grain: one row a source type
    -- columns: source_type text, owner text, realised_low pence, realised_high pence
    select ...
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
VIEWS = FOLDER / "views.sql"

# What a column holds, so that whoever prints or writes it needs no list of names. `by unit`: what the row's unit says
# (GBP: pence; ratio: hundredths; anything else: a count).
HOLDS = ("text", "date", "time", "yes/no", "count", "number", "pence", "hundredths", "basis points", "by unit")

# What a question may ask for beyond the filters, and what stands for "not asked".
MORE = ("kind", "record", "headline", "step", "organisation", "upload")
PARAMETERS = (
    "period_starts", "period_ends", "source", "status", "programme", "theme", "place", "segment", *MORE,
)  # fmt: skip

_NAME = re.compile(r"[a-z][a-z_]*")
_PARAMETER = re.compile(r"\$([a-z_]+)")
_HEADER = re.compile(r"--\s*(name|grain|columns):\s*(.*)")


class BadQuestion(ValueError):
    """A block in `queries/*.sql` that is not written as it must be; the message says which and why."""


@dataclass(frozen=True)
class Question:
    """One named block. `columns` in their order; `holds` says of each what is in it (one of HOLDS)."""

    name: str
    grain: str
    columns: tuple[str, ...]
    sql: str
    holds: Mapping[str, str]
    subject: str  # the file that it stands in: funding, events, members ...
    parameters: tuple[str, ...]


@functools.cache
def questions() -> dict[str, Question]:
    """Every question by its name, in the order of the files. Raises BadQuestion where a block is not as it must be."""
    found: dict[str, Question] = {}
    for path in sorted(FOLDER.glob("*.sql")):
        if path == VIEWS:
            continue
        for question in read_blocks(path.read_text(encoding="utf-8"), path.stem):
            if question.name in found:
                raise BadQuestion(f"{path.name}: there are two questions named {question.name}")
            found[question.name] = question
    return found


def read_blocks(text: str, subject: str) -> list[Question]:
    """The questions in the text of one file."""
    blocks = re.split(r"(?m)^(?=-- name:)", text)[1:]
    return [_read_block(block, subject) for block in blocks]


def _read_block(block: str, subject: str) -> Question:
    header, sql = _split(block)
    name = header["name"]
    if not _NAME.fullmatch(name):
        raise BadQuestion(f"{subject}.sql: {name!r} is no name for a question (small letters and _)")
    if not header["grain"].startswith("one row"):
        raise BadQuestion(f"{name}: its grain is missing; it begins with 'one row'")
    holds = _columns(name, header["columns"])
    parameters = tuple(dict.fromkeys(_PARAMETER.findall(sql)))
    if unknown := set(parameters) - set(PARAMETERS):
        raise BadQuestion(f"{name}: nobody gives the parameters {', '.join(sorted(unknown))}")
    if re.search(r"\bstore\s*\.", sql):
        raise BadQuestion(f"{name}: it reads the store itself; questions read views only")
    if ";" in sql or not re.match(r"(select|with|from)\b", sql):
        raise BadQuestion(f"{name}: it is not one query")
    if "order by" not in sql:
        raise BadQuestion(f"{name}: its rows come in no order")
    return Question(name, header["grain"], tuple(holds), sql, holds, subject, parameters)


def _split(block: str) -> tuple[dict[str, str], str]:
    """The header's three lines (columns may go on over several), and the SQL behind them."""
    header = {"name": "", "grain": "", "columns": ""}
    lines = block.splitlines()
    last = ""
    for count, line in enumerate(lines):
        if match := _HEADER.match(line):
            last = match[1]
            header[last] = match[2].strip()
        elif last == "columns" and line.startswith("--  "):
            header["columns"] += " " + line.removeprefix("--").strip()
        elif not line.startswith("--"):
            return header, "\n".join(lines[count:]).strip().rstrip(";").strip()
    return header, ""


def _columns(name: str, text: str) -> dict[str, str]:
    holds: dict[str, str] = {}
    for column in filter(None, (each.strip() for each in text.split(","))):
        word, _, held = column.partition(" ")
        if held not in HOLDS or not _NAME.fullmatch(word) or word in holds:
            raise BadQuestion(f"{name}: the column {column!r} is not a name once and one of {', '.join(HOLDS)}")
        holds[word] = held
    if not holds:
        raise BadQuestion(f"{name}: its columns are missing")
    return holds

"""What lines without a name of a list are, and whether blanks below a name mean the name: one question a sheet, its answer kept."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from data.checking.cells import Cells
from data.checking.columns.headings import Table
from data.checking.layout.heading_rows import is_one_text
from data.checking.lines.naming_lines import NAMED_BY, position_of, said_alone, texts_alone
from data.checking.lines.sheet_settings import sheet_setting
from data.model import BLANKS, LINES, Question, Row

FEWEST = 3  # cells of the record beneath a line that may head it
NAMING, HEADING_ONLY, RECORDS = "naming", "heading", "records"
OF_LINES = {
    NAMING: "They name the {field} of the rows below them",
    HEADING_ONLY: "They head the rows below them in another way: left out",
    RECORDS: "Each is a record that lacks all else",
}
ABOVE, UNKNOWN = "above", "unknown"
OF_BLANKS = {ABOVE: "The one that stands above it", UNKNOWN: "It is not known"}
HEADED = "it heads the rows below it: so it was answered"
_ORGANISATION = re.compile(r"\b(?:ltd|limited|plc|llp|inc|cic|gmbh)\b", re.IGNORECASE)


def is_lone(rows: Sequence[Row], index: int) -> bool:
    """Whether a row holds one text and nothing else, right above one that holds at least three cells."""
    below = rows[index + 1] if index + 1 < len(rows) else None
    return below is not None and is_one_text(rows[index]) and len(below.values) - below.values.count(None) >= FEWEST


def answer_of(about: str, sheet: str, table: Table, answers: Mapping[str, str]) -> str:
    """What staff answered of such lines or blanks of a sheet; blank where nothing was."""
    return answers.get(_setting(about, sheet, table), "") if table.kind.name in NAMED_BY else ""


def headed_alone(table: Table, cells: Cells, passed_over: Collection[int]) -> dict[int, str]:
    """The places of the lines that only head what is below them, as was answered, each with the reason why it is no record."""
    unnamed = (at for at, text in texts_alone(table, cells).items() if not said_alone(table.kind.name, text))
    return {at: HEADED for at in unnamed if at not in passed_over and is_lone(cells.rows, at)}


def question_of_lines(sheet: str, table: Table, rows: Sequence[Row], lines: Sequence[int], answers: Mapping[str, str]) -> Question:
    """The one question of all lone lines of a table, at the first of them."""
    texts = [str(next(value for value in rows[index].values if value is not None)).strip() for index in lines]
    own = position_of(table, NAMED_BY[table.kind.name][0].field)
    is_said = own is not None and any(own < len(row.values) and row.values[own] is not None for row in rows)
    likely = RECORDS if any(map(_ORGANISATION.search, texts)) else HEADING_ONLY if is_said else NAMING
    field = table.kind[NAMED_BY[table.kind.name][0].field].title.lower()
    options = {value: words.format(field=field) for value, words in OF_LINES.items()}
    return _question(LINES, sheet, table, f"{table.first_letter}{rows[lines[0]].number}", texts[0], likely, options, answers)


def question_of_blanks(sheet: str, table: Table, cell: str, answers: Mapping[str, str]) -> Question:
    """The one question of all blanks below names that stand once, at the first of them."""
    field = table.kind[NAMED_BY[table.kind.name][0].field].title.lower()
    return _question(BLANKS, sheet, table, cell, field, ABOVE, OF_BLANKS, answers)


def _question(
    about: str, sheet: str, table: Table, cell: str, text: str, likely: str, options: Mapping[str, str], answers: Mapping[str, str]
) -> Question:
    ordered = tuple((value, options[value]) for value in dict.fromkeys((likely, *options)))
    return Question(_setting(about, sheet, table), sheet, cell, text, about, ordered, answer_of(about, sheet, table, answers))


def _setting(about: str, sheet: str, table: Table) -> str:
    field = NAMED_BY[table.kind.name][0].field
    return sheet_setting(about, table.kind.name, field, sheet, [column.header for column in table.columns])

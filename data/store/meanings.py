"""What staff may answer to the questions that a check asks of words, each in words for History; what is no answer is refused."""

from __future__ import annotations

from data.checking.columns.heading_units import folded, without_unit
from data.checking.columns.headings import NONE
from data.checking.lines.asked_lines import OF_BLANKS, OF_LINES
from data.checking.lines.naming_lines import NAMED_BY
from data.checking.lines.row_numbers import ANSWERS, COUNTING
from data.checking.lines.sheet_wide import ASKED
from data.checking.names.listed_values import all_lists
from data.grammar.names import plain
from data.kinds import KINDS
from data.lists import names
from data.model import BLANKS, HEADING, LINES, NUMBERS, ROWS
from data.store.versions import NotPossible

LONGEST = 300  # letters of a heading, a value, or a sheet with its headings


def check_meaning(name: str, value: str) -> str:
    """The answer in words, of a setting whose name begins as MEANINGS do. Raises NotPossible for a name or value that does not exist."""
    return _CHECKS[name.partition(":")[0]](name, value)


def _check_heading(name: str, value: str) -> str:
    """What a heading means, in words: `heading:investments|sum agreed` is the name of a field of that kind, or `none`."""
    kind, _, heading = name.removeprefix("heading:").partition("|")
    if kind not in KINDS:
        raise NotPossible(f"A heading is one of a kind of sheet ({', '.join(KINDS)}): heading:investments|sum agreed.")
    plain = folded(without_unit(heading)[0])
    if not plain or heading != plain or len(heading) > LONGEST:
        raise NotPossible(f"Write the heading in small letters, without signs and unit: heading:{kind}|{plain or 'sum agreed'}.")
    if value == NONE:
        return f"The heading '{heading}' of {kind} is left alone"
    if value not in KINDS[kind].by_name:
        raise NotPossible(f"{value!r} is no field of {kind}; the fields are {', '.join(KINDS[kind].by_name)}, or none.")
    return f"The heading '{heading}' of {kind} means {KINDS[kind][value].title}"


def _check_value(name: str, value: str) -> str:
    """What a text means in a list, in words: `value:sources|innovate uk fund` is a name of that list, or `none`."""
    listed, _, text = name.removeprefix("value:").partition("|")
    if listed not in all_lists():
        raise NotPossible(f"There is no list {listed!r}; the lists are {', '.join(all_lists())}.")
    if not plain(text) or text != plain(text) or len(text) > LONGEST:
        raise NotPossible(f"Write the text in small letters, without signs: value:{listed}|{plain(text) or 'innovate uk fund'}.")
    if value == NONE:
        return f"'{text}' is none of the {listed.replace('_', ' ')} of the list"
    if value not in names(listed):
        raise NotPossible(f"{value!r} is none of the list; it holds: {'; '.join(names(listed))}, or none.")
    return f"'{text}' means {value} (list of {listed.replace('_', ' ')})"


def _check_numbers(name: str, value: str) -> str:
    """What 1, 2, 3 under a heading are, in words: `numbers:investments|ref` is `counting` or `reference`."""
    kind, _, heading = name.removeprefix(f"{NUMBERS}:").partition("|")
    if kind not in KINDS or not heading or heading != folded(heading) or len(heading) > LONGEST:
        raise NotPossible(f"Name the kind and the heading, in small letters and without signs: {NUMBERS}:investments|ref.")
    if value not in ANSWERS:
        raise NotPossible(f"Numbers under a heading are one of: {', '.join(ANSWERS)}; {value!r} is none of them.")
    return f"The numbers under '{heading}' of {kind} {'only count the rows' if value == COUNTING else 'are references'}"


def _check_rows(name: str, value: str) -> str:
    """What all rows of a sheet are, in words: `rows:events|role|events|event, date, venue` is a name of the field's list, or `none`."""
    kind, field, sheet, headings = [*name.removeprefix(f"{ROWS}:").split("|", 3), "", "", ""][:4]
    if field not in ASKED.get(kind, ()) or not headings or len(sheet) + len(headings) > LONGEST:
        raise NotPossible(f"Name kind, field, sheet and headings as the question does: {ROWS}:events|role|forums|event, date.")
    choices, title = names(KINDS[kind][field].choices), KINDS[kind][field].title.lower()
    if value not in (*choices, NONE):
        raise NotPossible(f"The {title} of all rows is one of: {', '.join(choices)}, or none; {value!r} is none of them.")
    which = f"sheets of {kind} {f'called {sheet!r} ' if sheet else ''}under '{headings}'"
    return f"The {title} differs from row to row on {which}" if value == NONE else f"The {title} of all rows is {value} on {which}"


def _check_lines(name: str, value: str) -> str:
    """What lines of their own, or blanks below a name, are on a sheet, in words: `lines:investments|source|awards|recipient, amount`."""
    about, _, of_sheet = name.partition(":")
    kind, field, sheet, headings = [*of_sheet.split("|", 3), "", "", ""][:4]
    if kind not in NAMED_BY or field != NAMED_BY[kind][0].field or not headings or len(sheet) + len(headings) > LONGEST:
        raise NotPossible(f"Name kind, field, sheet and headings as the question does: {about}:investments|source|awards|company.")
    answers, title = OF_LINES if about == LINES else OF_BLANKS, KINDS[kind][field].title.lower()
    if value not in answers:
        raise NotPossible(f"The answer is one of: {', '.join(answers)}; {value!r} is none of them.")
    which = f"sheets of {kind} {f'called {sheet!r} ' if sheet else ''}under '{headings}'"
    asked = "Lines of their own" if about == LINES else f"A blank {title} below another"
    return f"{asked} on {which}: {answers[value].format(field=title)}"


_CHECKS = {
    HEADING: _check_heading, "value": _check_value, NUMBERS: _check_numbers, ROWS: _check_rows,
    LINES: _check_lines, BLANKS: _check_lines,
}  # fmt: skip

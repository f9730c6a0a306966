"""Lines that state a figure about a table and no record: an average, a count of its rows, an exchange rate, a share of a target."""

from __future__ import annotations

import re

from data.checking.batch import Batch
from data.checking.cells import Cells
from data.checking.columns.headings import Table
from data.checking.lines.nameless import is_bare, nameless_with
from data.checking.lines.total_rows import SPOKEN, rows_with
from data.checking.money_cells import holds, money_columns
from data.model import Row
from data.store.schema import field_columns

MEASURE = "it states a figure about the table, such as an average or a rate, and no record"

_THINGS = (
    r"(?:members|companies|organisations|businesses|smes|awards|grants|projects|deals|rounds|investments|events|sessions|attendees|records|rows|lines"
    r"|funders|recipients|applications|bids|jobs)"
)
_WHEN = r"so far|to date|(?:for|in|of) (?:(?:the|this) )?(?:quarter|year|period|programme)"
_END = rf"(?: (?:made|supported|funded|held|listed|above|in (?:total|all)|{_WHEN}))*\W*$"
_ABOUT = (
    r"(?:awards?|grants?|deals?|rounds?|investments?|amounts?|values?|sizes?|projects?|funding|turnover|employees|headcount|attendances?|attendees"
    r"|feedback|scores?|ratings?|per|of|an?|the|for|in|this|quarter|year|period|events?|company|member|recipient|funder|so|far|to|date)"
)
_CURRENCY = r"(?:£|\$|€|gbp|eur|usd|sterling|euros?|dollars?)"
_MEASURES = re.compile(
    rf"^\W*(?:(?:the|overall) )?(?:average|mean|median|(?:max|min)(?:imum)?|largest|smallest|highest|lowest|standard deviation)"
    rf"(?:[ /-]{_ABOUT})*(?: \([^)]*\))?\W*$"
    rf"|^\W*(?:(?:number|no\.?|count|total number) of (?:[a-z]+ )?{_THINGS}|count){_END}"
    r"|^(?:number|no\.?|count) of [a-z][a-z &/-]*?\s*[:=-]?\s*[0-9][0-9,]*$"
    rf"|^{_THINGS}\s*[:=]\s*[0-9][0-9,]*$|^[0-9][0-9,]* {_THINGS}{_END}"
    r"|^\W*(?:exchange|conversion|fx|currency|success|interest|intervention|inflation) rates?\b.{0,40}$"
    rf"|^1? ?{_CURRENCY} ?1?(?: ?[/:=] ?| (?:to|in|per) ){_CURRENCY}?\W*[0-9. ]*{_CURRENCY}?\W*$"
    r"|^\W*(?:%|per ?cent(?:age)?|share|proportion) (?:of|spent|committed|drawn|claimed|change|increase)\b|^leverage(?: ratio)?\W*$",
    re.IGNORECASE,
)
_SIGNS = ("average", "mean", "median", "max", "min", "est", "deviation", "of", "count", "rate", "/", "=", ":", "%", "cent", "leverage",
          " to ", " in ", " per ", *"0123456789")  # fmt: skip
_LEFT = (
    r"(?:budget|target|allocation|balance|remainder|underspend|overspend|contingency|headroom|variance|difference|shortfall|funding gap"
    r"|surplus|deficit|check)"
)
_MAY_BE = re.compile(
    rf"^\W*(?:(?:overall|annual|total|remaining|available|programme|unspent|unallocated) )*(?:{_LEFT}|remaining|unspent|unallocated)"
    rf"(?: (?:remaining|available|left|unspent|unallocated|spent|amount|[0-9/-]+"
    rf"|(?:to|from|of|against|on|vs?\.?) (?:the )?(?:target|budget|profile|plan|forecast|total|last (?:quarter|year))|{_WHEN}))*\W*$",
    re.IGNORECASE,
)
ENOUGH = 2  # things that all rows above one say beside their names and their money, where it says nothing else
_TOLD = ("status", "date", "source", "reference", "title", "programme")  # what a record says beside its name and its money


def measures(table: Table, cells: Cells) -> set[int]:
    """The places of such rows: one cell of each names a measure, and no other holds words, a day or a reference.

    A row that names nobody is one wherever the text stands, and though the same text might be somebody's name.
    """
    if table.known:
        return set()
    return _named(table, cells) | nameless_with(table, cells, lambda text: _MEASURES.match(text) or _MAY_BE.match(text))


def _named(table: Table, cells: Cells) -> set[int]:
    never_bare = [column.position for column in table.taken if column.field.name == "status" or column.field.type == "date"]
    if any(None not in cells[position] for position in never_bare):
        return set()
    found: set[int] = set()
    for column in table.taken:
        if column.field.name in SPOKEN:
            named = rows_with(cells, column.position, lambda text: _MEASURES.match(text.strip()), *_SIGNS)
            found |= {index for index in named if _says_no_more(table, cells.rows[index], column.position)}
    return found


def _says_no_more(table: Table, row: Row, position: int) -> bool:
    told = {column.position for column in table.taken if column.field.name in ("reference", "status")}
    others = [(at, value) for at, value in enumerate(row.values) if value is not None and at != position]
    return all(at not in told and is_bare(value) for at, value in others)


def ask_of_bare_lines(batch: Batch) -> None:
    """A row stops with one question where a name and money is all that it says: one that may be a measure (`Budget remaining`), or one
    that stops anyway, below rows that all say two things more."""
    if batch.kind.name != "investments" or batch.table.known or batch.parts or not batch.has("recipient"):
        return
    told = [batch.columns[field_columns(batch.kind[name])[-1][0]] for name in _TOLD if batch.has(name)]
    if any(None not in column for column in told):
        return
    bare = [index for index, held in enumerate(zip(*told, strict=True)) if not any(held)] if told else range(len(batch.rows))
    above = bare[0] if bare else 0
    says_less = above and sum(map(all, (column[:above] for column in told))) >= ENOUGH
    lacking = {each.cell: each for each in batch.findings if each.code == "status-missing"} if bare else {}
    for index in bare:
        name, lacks = batch.columns["recipient"][index] or "", lacking.get(batch.cell(index, "status"))
        is_asked = (says_less and lacks) or _MAY_BE.match(name)
        if name and is_asked and any(holds(batch.rows[index], column) for column in money_columns(batch.table)):
            batch.findings = [each for each in batch.findings if each is not lacks]
            batch.say(index, "figure-unclear", "recipient", text=name)

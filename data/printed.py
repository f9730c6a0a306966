"""What a check found and what a publishing did, as lines of text for a terminal."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence
from typing import Any

from data.checking.columns.headings import NONE
from data.checking.layout.how_sure import CERTAINTIES
from data.checking.names.namesakes import DIFFERENT, SAME, Named, Namesakes
from data.grammar.printing import print_pence, print_range, print_ratio
from data.model import BLANKS, LINES, OF_SHEETS, SEVERITIES, Finding
from data.returns import CheckedReturn
from data.store.publishing import Receipt

MOST_NAMES = 8  # so many pairs of names are printed at once
MOST_QUESTIONS = 20  # so many questions about two records are printed at once


def print_check(checked: CheckedReturn) -> str:
    """One file: what was found on which sheet, the control totals, the findings with cell and remedy, and whether anything stops it."""
    about = checked.about
    period = f"{about['period_text']} (from {about['period_from']})" if about["period_text"] else "no period is given"
    lines = [f"{checked.file_name}: {period}"]
    if about["complete"]:
        lines.append(f"  the complete list of {', '.join(about['complete'])}")
    if about["emptied"]:
        lines.append(f"  read as a copy without people's columns: {', '.join(about['emptied'])}")
        lines.append(f"  as it was sent: sha256 {about['sent_sha256']}; the copy: sha256 {about['sha256']}")
    if about["demonstration"]:
        lines.append("  demonstration data")
    lines += [f"  {sentence}" for sentence in _sheets(checked)]
    lines += print_findings(checked.findings)
    lines += _meanings(checked)
    if checked.people:
        lines.append("To drop these columns and go on: --without-people (a copy without them is read and kept; the file is not changed).")
        lines += [checked.copy_in_words] if checked.copy_in_words else []
    stops = len(checked.stops)
    lines.append("Nothing stops it." if not stops else f"{stops} {'finding stops' if stops == 1 else 'findings stop'} it.")
    return "\n".join(lines)


def _meanings(checked: CheckedReturn) -> Iterable[str]:
    """The questions that the check must be told the answers of, each with the command that answers it."""
    for each in checked.questions:
        if not each.answer:
            (value, words), *others = each.options
            is_sentence = value == NONE or each.about in OF_SHEETS
            asked = each.in_words(f"'{each.text}'") if is_sentence else f"is '{each.text}' {words}?"
            yield f"  asks   {each.sheet}!{each.cell}: {asked}"
            yield f"         python -m data set {shlex.quote(each.setting)} {shlex.quote(value)} --by NAME"
            values = [value for value, _ in others]
            likely = values[: values.index(NONE) + 1] if NONE in values else values
            yield f"         (or: {', '.join(likely)})"
            if each.about in (LINES, BLANKS):
                yield from (f"         {value}: {words}." for value, words in each.options)


def print_findings(findings: Iterable[Finding]) -> list[str]:
    """A line a finding, what stops first: severity, cell, what is wrong, what to do."""
    ranked = sorted(findings, key=lambda each: SEVERITIES.index(each.severity))
    return [f"  {each.severity:<6} {_cell(each):<20} {each.message} {each.remedy}".rstrip() for each in ranked]


def print_receipt(receipt: Receipt) -> str:
    """What was done, what was there already, what was held back and why."""
    lines = []
    if receipt.acts:
        lines.append(f"Done, as version {receipt.version}:")
        lines += [f"  {act.id:<15} {act.what}" for act in receipt.acts]
    lines += receipt.already
    for each in receipt.held_back:
        lines.append(f"Held back: {each.file_name}. {each.why}")
        lines += print_findings(each.checked.findings) if each.stops else []
    return "\n".join(lines)


def print_changes(changes: list[dict[str, Any]]) -> str:
    """What was done to the headlines, a line each."""
    if not changes:
        return "No headline changed."
    return "\n".join(["What it did to the headlines:", *(f"  {each['measure']}: {_change(each)}" for each in changes)])


_ASKED = {"likely": "Are they one?", "alike": "Is this the same money twice?", "moved": "Is it one event that moved?"}


def print_questions(questions: list[dict[str, Any]]) -> Iterable[str]:
    """The questions that stand open, each with its two records and how to answer; what counts until then stands above them."""
    if questions:
        yield "To be answered (until then only the second of each pair counts; of events, and of money that may be the same, both):"
    for number, each in enumerate(questions[:MOST_QUESTIONS], 1):
        yield f"  {number}. {_record(each['held'])}"
        yield f"     {_record(each['further'])}"
        yield f"     {_ASKED[each['asks']]} python -m data set {shlex.quote(each['setting'])} same --by NAME    (or: different)"
    if len(questions) > MOST_QUESTIONS:
        yield f"  and {len(questions) - MOST_QUESTIONS:,} more, when these are answered"


def print_names(names: Sequence[Namesakes]) -> Iterable[str]:
    """The names that may be one organisation's, those with most money first, each with what it has and how to answer."""
    if names:
        yield "Names that may be one organisation's (until that is said they count as two):"
    for number, each in enumerate(names[:MOST_NAMES], 1):
        yield f"  {number}. {_named(each.first)}"
        yield f"     {_named(each.second)}"
        other = DIFFERENT if each.likely == SAME else SAME
        yield f"     Are they one? python -m data set {shlex.quote(each.setting)} {each.likely} --by NAME    (or: {other})"
    if len(names) > MOST_NAMES:
        yield f"  and {len(names) - MOST_NAMES:,} more, when these are answered"


def _named(named: Named) -> str:
    records = f"{named.records:,} {'record' if named.records == 1 else 'records'}"
    money = f", {print_pence(named.pence)}" if named.pence else ""
    return f"{named.name} ({', '.join(sorted(named.numbers)) or 'no company number'}; {records}{money}; {', '.join(sorted(named.files))})"


def _record(record: dict[str, Any]) -> str:
    words = ", ".join(filter(None, (record["title"], record["organisation"], record["source"], record["status"])))
    return f"{words} ({record['file_name']}, {record['sheet']} row {record['row']})"


def _sheets(checked: CheckedReturn) -> Iterable[str]:
    totals = {row["position"]: row for row in checked.rows("totals")}
    for sheet in sorted(checked.rows("sheets"), key=lambda row: row["position"]):
        if sheet["kind"] is None:
            yield f"{sheet['sheet']}: left alone, {sheet['reason']}"
        elif total := totals.get(sheet["position"]):
            yield f"{sheet['sheet']}: {sheet['kind']}, {_control_totals(total)}"
            yield f"  {CERTAINTIES[sheet['certainty']]}. {sheet['layout']}"
        else:
            yield f"{sheet['sheet']}: {sheet['kind']}, not taken"


def _control_totals(total: dict[str, Any]) -> str:
    """Rows and pounds: in the file = taken + stopped + left alone."""
    parts = [f"{total[f'rows_{part}']:,} {words}" for part, words in _PARTS]
    rows = "1 row" if total["rows_in_file"] == 1 else f"{total['rows_in_file']:,} rows"
    words = f"{rows}: {', '.join(parts)}"
    if total["kind"] == "investments" and total["pence_in_file"]:
        pounds = [f"{print_pence(total[f'pence_{part}'])} {name}" for part, name in _PARTS]
        words += f"; {print_pence(total['pence_in_file'])} in the file: {', '.join(pounds)}"
    return words


_PARTS = (("taken", "taken"), ("stopped", "stopped"), ("left_alone", "left alone"))


def _cell(finding: Finding) -> str:
    return f"{finding.sheet}!{finding.cell}" if finding.cell else finding.sheet or "the file"


def _change(change: dict[str, Any]) -> str:
    """A headline's figure before and after; only the latter where nothing had been published before."""
    now = _figure(change["after"], change)
    return f"{_figure(change['before'], change)} to {now}" if change["before"] else now


def _figure(figure: dict[str, Any], headline: dict[str, Any]) -> str:
    """A headline's figure as it is printed: money, a ratio, or a count."""
    if figure["low"] is None and figure["high"] is None:
        return "not known"
    low, high, unknown = figure["low"], figure["high"], figure["unknown"]
    if headline["unit"] == "GBP":
        return print_range(low, high, unknown)
    spelled = [f"{print_ratio((each, 100))}" if headline["unit"] == "ratio" else f"{each:,}" for each in (low, high) if each is not None]
    words = spelled[0] if len(set(spelled)) == 1 else "-".join(spelled)
    return f"at least {words}" if high is None else f"up to {words}" if low is None else words

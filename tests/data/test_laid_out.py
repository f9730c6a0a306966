"""Whatever way tables are laid out, their records come back or a question does: never other records, and seldom a question.

`CLUSTER_LAYOUTS=2000 python -m pytest tests/data/test_laid_out.py -s` is the long form.
"""

import os
from collections import Counter

from hypothesis import HealthCheck, given, note, seed, settings

from data.checking.columns.unknown_headings import take_the_alike
from data.checking.known_files.told import tables_of
from data.checking.layout.beside_asked import may_be_two, say_may_be_two
from data.checking.tables import check_table
from data.grammar.dates import read_when
from data.inspection import inspect
from data.reading import read
from tests.data.laid_out import ARRANGED, FORMATS, layouts

EXAMPLES = int(os.environ.get("CLUSTER_LAYOUTS", "200"))
BATCH = 50  # of a seed of its own: the longer a search goes on, the more it varies what it drew before
LEAST_WITHOUT_QUESTION = 0.97
PERIOD = read_when("Q1 2024/25")
VALUES = {
    "investments": ("row", "reference", "recipient", "source", "status", "amount_low", "date_start", "date_end"),
    "members": ("row", "name", "employees_low", "as_at_start", "as_at_end"),
}


def checked(layout):
    kind = inspect(layout.content, layout.file_name)
    found = [part for sheet in read(layout.content, kind, "return") for part in tables_of(sheet)]
    tables = [(sheet, table) for sheet, given in found if (table := take_the_alike(sheet, given))]
    asked = say_may_be_two((sheet, may_be_two(sheet, table)) for sheet, table in tables)
    known = [(sheet, table) for sheet, table in tables if not may_be_two(sheet, table)]
    return [check_table(sheet, table, "u", position, PERIOD) for position, (sheet, table) in enumerate(known, 1)], asked


def came_back(parts):
    """Every record with what it holds; one whose amount is no single figure with None for it."""
    found = []
    for part in parts:
        kind, columns = part.table.kind.name, dict(part.records)
        if "amount_high" in columns:
            pairs = zip(columns["amount_low"], columns["amount_high"], strict=True)
            columns["amount_low"] = [low if low == high else None for low, high in pairs]
        found += [(kind, *values) for values in zip(*(columns[name] for name in VALUES[kind]), strict=True)]
    return found


def test_tables_laid_out_in_any_way_come_back_whole_or_are_asked_about():
    seen, asked_of = Counter(), []

    @settings(max_examples=BATCH, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(layouts())
    def laid_out(layout):
        note("; ".join(layout.said))
        parts, asked = checked(layout)
        found = came_back(parts)
        asked += [each for part in parts for each in (*part.findings, *part.questions) if getattr(each, "severity", "stops") == "stops"]
        note(str(asked[:2]))
        assert set(found) <= layout.records and len(found) == len(set(found)), f"other records: {set(found) - layout.records}"
        assert set(found) == layout.records or asked, f"lost without a word: {layout.records - set(found)}"
        seen["layouts"] += 1
        seen["cued"] += layout.cued
        seen["asked"] += bool(asked)
        seen.update(layout.said[:2])
        if asked and layout.cued:
            asked_of.append((asked[0], layout.said))

    for number in range(-(-EXAMPLES // BATCH)):
        seed(20261121 + number)(laid_out)()
    without = 1 - seen["asked"] / seen["layouts"]
    print(f"\n{seen['layouts']} layouts, {without:.1%} without a question; {seen['cued']} with every declared cue, "
          f"{len(asked_of)} of them with a question")  # fmt: skip
    assert without >= LEAST_WITHOUT_QUESTION
    assert not asked_of, asked_of[0]
    assert EXAMPLES < 200 or all(seen[each] for each in (*FORMATS, *ARRANGED))

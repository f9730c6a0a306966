"""Whatever way a table is laid out, its records come back or a question does: never other records, and seldom a question.

`CLUSTER_LAYOUTS=2000 python -m pytest tests/data/test_laid_out.py -s` is the long form.
"""

import os
from collections import Counter

from hypothesis import HealthCheck, given, note, seed, settings

from data.checking.known import tables_of
from data.checking.tables import check_table
from data.grammar.dates import read_when
from data.inspection import inspect
from data.reading import read
from tests.data.laid_out import FORMATS, layouts

EXAMPLES = int(os.environ.get("CLUSTER_LAYOUTS", "300"))
LEAST_WITHOUT_QUESTION = 0.97
PERIOD = read_when("Q1 2024/25")


def checked(layout):
    kind = inspect(layout.content, layout.file_name)
    tables = [part for sheet in read(layout.content, kind, "return") for part in tables_of(sheet) if part[1]]
    return [check_table(sheet, table, "u", position, PERIOD) for position, (sheet, table) in enumerate(tables, 1)]


def came_back(parts):
    names = ("reference", "recipient", "source", "status", "amount_low", "amount_high", "date_start", "date_end")
    rows = [row for part in parts for row in zip(*(part.records[name] for name in names), strict=True)]
    return {row[:5] + row[6:] for row in rows if row[4] == row[5]}, len(rows)


def test_a_table_laid_out_in_any_way_comes_back_whole_or_is_asked_about():
    seen = Counter()

    @seed(20261121)
    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(layouts())
    def laid_out(layout):
        note(layout.said)
        parts = checked(layout)
        found, rows = came_back(parts)
        asked = [each for part in parts for each in part.findings if each.severity == "stops"]
        expected = {record.expected() for record in layout.records}
        note(str(asked[:2]))
        assert found <= expected and len(found) == rows, f"other records: {found - expected}"
        assert found == expected or asked, f"lost without a word: {expected - found}"
        seen["layouts"] += 1
        seen["asked"] += bool(asked)
        seen[layout.said.split("; ")[0]] += 1

    laid_out()
    without = 1 - seen["asked"] / seen["layouts"]
    print(f"\n{seen['layouts']} layouts, {without:.1%} without a question")
    assert without >= LEAST_WITHOUT_QUESTION
    assert all(seen[each] for each in FORMATS)

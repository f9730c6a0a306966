"""Real files from the world beside the figures that two other readers agreed on; what a naive import adds up stands nowhere."""

import json
from collections import Counter
from pathlib import Path

import pytest

from data.returns import check
from data.store.publishing import publish_returns
from data.store.viewing import Store
from queries.door import open_version
from queries.registry import questions

PRACTICE = Path(__file__).resolve().parents[3] / "shared" / "practice"
pytestmark = pytest.mark.skipif(not PRACTICE.is_dir(), reason="the folder of practice files is not beside the project")
EXPECTED = json.loads((PRACTICE / "expected.json").read_text(encoding="utf-8")) if PRACTICE.is_dir() else []


@pytest.fixture(scope="module")
def read():
    """Each file of the list that holds records, read once."""
    found = {}

    def once(name):
        found[name] = found.get(name) or check(PRACTICE / name, Path(name).name, period="2024/25")
        return found[name]

    return once


def added(rows, field, by=lambda row: None, of=lambda row: True):
    """The sum of a field, by whatever tells the rows apart."""
    sums = Counter()
    for row in rows:
        sums[by(row)] += (row[field] or 0) if of(row) else 0
    return dict(sums) if by(rows[0]) is not None else sums[None]


def money(checked, entry):
    rows = checked.rows("investments")
    found = {"rows": len(rows), "sum_all": added(rows, "amount_low") / 100}
    found |= {"total_sum": found["sum_all"], "amount_sum": found["sum_all"], "private_secured": found["sum_all"]}
    dated = [str(row["date_start"]) for row in rows if row["date_start"]]
    found |= {"date_min": min(dated), "date_max": max(dated)} if dated else {}
    statuses = {"realised": "Actual", "expected": "Forecast"}
    by_status = added(rows, "amount_low", lambda row: row["status"])
    return found | {"by_status": {statuses.get(status, status): pence / 100 for status, pence in by_status.items()}}


def events(checked, entry):
    rows = checked.rows("events")
    return {"gb_rows": len(rows), "gb_attendance": added(rows, "attended_low"), "rows": checked.rows("totals")[0]["rows_in_file"]}


def members(checked, entry):
    rows = checked.rows("members")
    return {"rows": len(rows), "names_distinct": len({row["name"] for row in rows})}


def statistics(checked, entry):
    rows = [row for row in checked.rows("statistics") if row["sheet"] == entry.get("sheet", row["sheet"])]
    found = {"ukg_sum": added(rows, "value"), "ukg_by_year": added(rows, "value", lambda row: row["period_text"])}
    for which, year in zip(("first", "last"), entry["expect"]["years"], strict=True):
        places = {row["place_code"]: row["value"] for row in rows if row["period_text"] == year}
        found[which] = {"uk": places.get("UK"), "west_midlands_TLG": places.get("TLG"), "TLG3_metropolitan": places.get("TLG3"),
                        "TLG31_birmingham": places.get("TLG31")}  # fmt: skip
    return found


HELD = {"investments": money, "events": events, "members": members, "regional": statistics}
LISTED = [entry for entry in EXPECTED if entry["file"].split("/")[0] in HELD]


@pytest.mark.parametrize("entry", LISTED, ids=[f"{entry['file']} {entry.get('sheet', '')}".strip() for entry in LISTED])
def test_what_is_read_of_a_real_file_is_what_others_read(read, entry):
    found, expect = HELD[entry["file"].split("/")[0]](read(entry["file"]), entry), entry["expect"]
    compared = {name for name in found if name in expect}
    assert compared
    for name in compared:
        ours, theirs = found[name], expect[name]
        if isinstance(ours, dict):
            theirs = {key: theirs[key] for key in ours if key in theirs}
            ours = {key: ours[key] for key in theirs}
            assert theirs, name
        assert ours == pytest.approx(theirs) if not isinstance(ours, str) else ours == theirs, name


def traps(expect):
    for name, value in expect.items():
        if isinstance(value, dict):
            yield from traps(value)
        elif name.startswith("TRAP_"):
            yield float(value)


def numbers(value):
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for each in value:
            yield from numbers(each)
    elif not isinstance(value, bool | str) and hasattr(value, "__float__"):
        yield float(value)


def test_no_figure_of_a_naive_import_stands_in_any_answer(read, tmp_path):
    naive = {trap for entry in LISTED for trap in traps(entry["expect"])}
    naive |= {trap * 100 for trap in naive}  # pounds are kept in pence
    store = Store.open(tmp_path)
    files = list(dict.fromkeys(entry["file"] for entry in LISTED))
    publish_returns(store, [read(name) for name in files], by="Staff", leave_out=True)
    door = open_version(store.version_path())
    asked = [(name, {"kind": kind} if kind else {}) for name, each in questions().items()
             for kind in (("investments", "events", "members", "statistics") if "kind" in each.parameters else ("",))]  # fmt: skip
    answers = {f"{name} {more}": list(numbers(door.ask(name, audience="staff", **more))) for name, more in asked}
    door.close()
    answers["control totals"] = [figure for name in files for figure in numbers(read(name).rows("totals"))]
    assert any(70_780 in held for held in answers.values()), "the region's own figure stands, as published"
    assert sum(map(len, answers.values())) > 1_000 and len(naive) >= 20
    assert not {name: found & naive for name, found in ((name, set(held)) for name, held in answers.items()) if found & naive}

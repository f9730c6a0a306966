"""Situations of returns, keys and settings (counting rules, sections 4 and 10)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

from tests.oracle.live import live_uploads
from tests.oracle.reckoned import Reckoned
from tests.stores import Tables

Occurs = Callable[[Tables, Reckoned, Reckoned], bool]


def _uploads_with_rows(store: Tables) -> set[str]:
    return {row["upload"] for row in store["investments"]}


def _withdrawn(store: Tables) -> set[str]:
    return {each["target"] for each in store["acts"] if each["act"] == "upload" and each["withdrawn"]}


def _taken_back(store: Tables) -> bool:
    return any(each["act"] == "withdrawal" and each["withdrawn"] for each in store["acts"])


def _demonstration_beside_real(store: Tables, staff: Reckoned) -> bool:
    demonstrations = {each["upload"] for each in store["uploads"] if each["demonstration"]}
    live = {each["upload"] for each in live_uploads(store["uploads"], store["acts"])}
    return bool((demonstrations - live - _withdrawn(store)) & _uploads_with_rows(store))


def _keys(staff: Reckoned, kind: str) -> Counter:
    return Counter(row["key"] for row in staff.live.records[kind])


def _restated(staff: Reckoned, kind: str) -> bool:
    live = {row["record"] for row in staff.live.records[kind]}
    return any(row["record"] not in live for row in staff.live.statements[kind])


def _ended(staff: Reckoned, kind: str) -> bool:
    return any(row["record"] in staff.live.ended for row in staff.live.records[kind])


def _order_of_publishing_differs(staff: Reckoned) -> bool:
    names = [int(each["upload"][1:]) for each in staff.live.uploads]
    return names != sorted(names)


def _equal_periods(staff: Reckoned) -> bool:
    ends = Counter(each["period_end"] for each in staff.live.uploads if each["period_end"])
    return max(ends.values(), default=0) > 1


def _newer_undated(staff: Reckoned) -> bool:
    uploads = staff.live.uploads
    return any(each["period_end"] is None for each in uploads) and any(each["period_end"] for each in uploads)


OF_RETURNS: dict[str, Occurs] = {
    "a return is withdrawn": lambda store, staff, board: bool(_withdrawn(store) & _uploads_with_rows(store)),
    "a withdrawal is taken back": lambda store, staff, board: _taken_back(store),
    "demonstration beside real returns": lambda store, staff, board: _demonstration_beside_real(store, staff),
    "a return without a period beside dated ones": lambda store, staff, board: _newer_undated(staff),
    "two returns of one period": lambda store, staff, board: _equal_periods(staff),
    "published out of order": lambda store, staff, board: _order_of_publishing_differs(staff),
    "an investment is restated": lambda store, staff, board: _restated(staff, "investments"),
    "an event is restated": lambda store, staff, board: _restated(staff, "events"),
    "a key twice in one return": lambda store, staff, board: max(_keys(staff, "investments").values(), default=0) > 1,
    "an investment ended by a complete list": lambda store, staff, board: _ended(staff, "investments"),
    "an event ended by a complete list": lambda store, staff, board: _ended(staff, "events"),
    "a statistic or claim ended by a complete list": lambda store, staff, board: _ended(staff, "statistics") or _ended(staff, "claims"),
    "the as-at date is set": lambda store, staff, board: "as_at" in staff.live.settings,
    "no as-at date at all": lambda store, staff, board: staff.live.as_at is None,
    "as-at is the newest return's end": lambda store, staff, board: (
        "as_at" not in staff.live.settings and staff.live.as_at is not None and staff.live.as_at > date(2023, 6, 30)
    ),
    "the combined authority is set": lambda store, staff, board: staff.live.settings.get("region") == "combined authority",
    "the calendar year is set": lambda store, staff, board: not staff.live.financial,
    "a setting is taken back": lambda store, staff, board: any(each["act"] == "setting" and each["withdrawn"] for each in store["acts"]),
}

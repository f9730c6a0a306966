"""Rows of money over time, by quarter and added up."""

from __future__ import annotations

from tests.charts.rows.money import money
from tests.charts.rows.shared import MILLION, QUARTERS


def funding_over_time() -> list[dict]:
    amounts = [210, 340, 180, 520, 410, 260, 690, 230]
    rows = []
    for at, ((period, start), amount) in enumerate(zip(QUARTERS, amounts, strict=True)):
        high = amount * MILLION // 100 + (30 * MILLION // 100 if at == 5 else 0)
        row = money(
            period,
            amount * MILLION // 130,
            (amount * MILLION // 100 - amount * MILLION // 130, high - amount * MILLION // 130),
            pipeline=90 * MILLION // 100 if at == 7 else 0,
            unknown=int(at == 2),
            records=6,
            column="period",
        )
        rows.append(row | {"start": start, "end": start})
    coarse = money(None, 30 * MILLION // 100, records=3, column="period")
    return [*rows, coarse | {"start": None, "end": None}]


def funding_so_far() -> list[dict]:
    """The same quarters added up, and what has no date."""
    rows, low, high = [], 0, 0
    for at, row in enumerate(funding_over_time()):
        dated = row["period"] is not None
        low, high = (low * dated + row["secured_low"], high * dated + row["secured_high"])
        rows.append({"period": row["period"], "start": row["start"], "end": row["end"], "secured_low": low, "secured_high": high,
                     "unknown": int(dated and at >= 2), "records": 6 * (at + 1) if dated else 3})  # fmt: skip
    return rows


def leverage_so_far() -> list[dict]:
    """Quarters with no grant yet, with an exact figure, with a range, and open upwards; and what has no date."""
    def ended(period, start, private, grant, low, high, records, unknown=0) -> dict:
        private_low, private_high = private if isinstance(private, tuple) else (private, private)
        return {"period": period, "start": start, "end": start, "private_low": private_low * MILLION,
                "private_high": private_high and private_high * MILLION, "grant_low": grant and grant * MILLION,
                "grant_high": grant and grant * MILLION, "leverage_low": low, "leverage_high": high, "records": records,
                "unknown": unknown}  # fmt: skip

    sums = [(1, None, None, None, 1), (4, 2, 200, 200, 5), ((6, 8), 4, 150, 200, 9), ((9, None), 4, 225, None, 11)]
    quarters = [ended(*quarter, *each) for quarter, each in zip(QUARTERS, sums, strict=False)]
    return [*quarters, ended(None, None, 1, None, None, None, 2, 1)]


QUARTER_WITHOUT_MONEY = {
    "period": QUARTERS[1][0],
    "start": QUARTERS[1][1],
    "end": QUARTERS[1][1],
    "records": 0,
}

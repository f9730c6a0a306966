"""Rows of members, of their growth and of official statistics."""

from __future__ import annotations

import datetime
from decimal import Decimal

from tests.charts.rows.shared import MILLION, QUARTERS


def members_over_time() -> list[dict]:
    changes = [(0, 0), (4, 1), (3, 1), (2, 0), (4, 2), (2, 1), (1, 0), (1, 1)]
    rows, members = [], 85
    for (period, start), (joined, left) in zip(QUARTERS, changes, strict=True):
        members += joined - left
        rows.append(
            {
                "period": period,
                "start": start,
                "end": start,
                "members": members,
                "companies": members - 14,
                "joined": joined,
                "left": left,
                "net": joined - left,
                "employees": members * 22,
                "employees_known": members - 20,
            }
        )
    return rows


def members_by_segment() -> list[dict]:
    return [
        {"segment": name, "members": members, "companies": companies, "employees_low": employees, "employees_high": employees,
         "employees_known": known}
        for name, members, companies, employees, known in [
            ("Digital health", 24, 22, 510, 18),
            ("Medical devices", 21, 21, 640, 17),
            ("In vitro diagnostics", 15, 14, 300, 12),
            ("Clinical research services", 9, 4, 220, 6),
            (None, 7, 3, None, 0),
        ]
    ]


def members_by_feature() -> list[dict]:
    return [
        {"feature": feature, "name": name, "companies": companies, "employees_low": employees, "employees_high": employees,
         "employees_known": known}
        for feature, name, companies, employees, known in [
            ("size", "small", 30, 780, 30), ("size", "micro", 21, 96, 21), ("size", "not known", 9, None, 0), ("size", "medium", 8, 905, 8),
            ("size", "large", 1, 410, 1), ("size", "between two sizes", 1, 8, 1), ("stage", "scale-up", 34, 1200, 30),
            ("stage", "start-up", 25, 300, 21), ("stage", "not stated", 11, 699, 10),
        ]
    ]  # fmt: skip


def members_by_year() -> list[dict]:
    return [
        {"period": f"{year}/{year % 100 + 1}", "start": datetime.date(year, 4, 1), "end": datetime.date(year + 1, 3, 31), "joined": joined,
         "still": still, "left": left, "net": joined - left, "members": members}
        for year, joined, still, left, members in [(2021, 58, 51, 0, 58), (2022, 6, 6, 0, 64), (2023, 17, 16, 3, 78), (2024, 13, 13, 4, 87)]
    ]  # fmt: skip


def growth(measure, year, value, index, bp, known, withheld=None, unit="people", oldest=None, since=2023) -> dict:
    return {
        "measure": measure,
        "unit": unit,
        "period": str(year),
        "start": datetime.date(year, 1, 1),
        "end": datetime.date(year, 12, 31),
        "value": value,
        "known": known,
        "members": 82,
        "like_for_like_base": 1400 if index else None,
        "like_for_like_value": 1400 * index // 10_000 if index else None,
        "like_for_like_known": known - 20 if index else 0,
        "growth_bp": bp,
        "index_hundredths": index,
        "since": str(since),
        "withheld": withheld,
        "oldest_months": oldest,
    }


def organisation_observations() -> list[dict]:
    """Of one organisation: a range, an open upper end, and a figure without a day."""
    march = {year: datetime.date(year, 3, 31) for year in (2022, 2023, 2024)}
    seen = ((None, 5, 5), (march[2022], 12, 18), (march[2023], 20, None), (march[2024], 40, 40))
    words = {"organisation": "01234567", "measure": "employees", "unit": "people", "source": "A survey"}
    return [
        words | {"day": day, "low": low, "high": high, "basis": "FTE" if at else "headcount", "record": f"u1.1.{at}"}
        for at, (day, low, high) in enumerate(seen)
    ]


def sector_growth() -> list[dict]:
    return [
        growth("employees", 2022, 1480, 10_000, None, 58, since=2022),
        growth("employees", 2023, 1720, 10_610, 610, 66, since=2022),
        growth("employees", 2024, 2140, 11_230, 1230, 71, oldest=14, since=2022),
        growth("turnover", 2023, 61 * MILLION, 10_000, None, 41, unit="GBP"),
        growth("turnover", 2024, 72 * MILLION, None, None, 44, withheld="only 4 companies gave both figures", unit="GBP"),
        growth("companies", 2022, 62, 10_000, None, 62, since=2022),
        growth("companies", 2024, 81, 13_060, 3060, 81, since=2022),
    ]


def statistic(place, code, year, value, index, group, measure="Employment", preferred=True, price=None, unit="jobs", cagr=None) -> dict:
    return {
        "measure": measure,
        "place": place,
        "place_code": code,
        "sector": "Life sciences",
        "comparable_group": group,
        "price_basis": price,
        "source": "Official statistics",
        "release": "2025",
        "period": f"{year}/{year % 100 + 1}",
        "start": datetime.date(year, 4, 1),
        "end": datetime.date(year + 1, 3, 31),
        "value": Decimal(value),
        "unit": unit,
        "is_rate": unit in ("%", "per cent"),
        "index_hundredths": index,
        "cagr_bp": cagr,
        "preferred": preferred,
        "record": f"{code}-{year}",
    }


def employees_and_turnover() -> list[dict]:
    return [row for row in sector_growth() if row["measure"] != "companies"]


def sector_statistics() -> list[dict]:
    west = [(2015, 10_000), (2016, 10_210), (2017, 10_540), (2018, 10_720), (2019, 10_990), (2020, 11_370), (2021, 11_760)]
    whole = [(2015, 10_000), (2016, 10_160), (2017, 10_320), (2018, 10_600), (2019, 10_710), (2020, 11_020), (2021, 11_290)]
    return [
        *(statistic("West Midlands", "TLG", year, index * 2, index, "Method to 2021/22") for year, index in west),
        *(statistic("United Kingdom", "UK", year, index * 30, index, "Method to 2021/22") for year, index in whole),
        statistic("West Midlands", "TLG", 2023, 24_000, 10_000, "From 2023/24"),
        statistic("West Midlands", "TLG", 2024, 24_816, 10_340, "From 2023/24"),
        statistic("United Kingdom", "UK", 2023, 300_000, 10_000, "From 2023/24"),
        statistic("United Kingdom", "UK", 2024, 304_500, 10_150, "From 2023/24"),
    ]


def official_levels() -> list[dict]:
    none = {"share_hundredths": None, "share_of_all_hundredths": None, "quotient_hundredths": None}
    return [
        row | none | ({"share_hundredths": 667} if row["place_code"] == "TLG" else {})
        for row in sector_statistics()
    ]


def companies_by_place_and_segment() -> list[dict]:
    people = {"employees_low": 9, "employees_high": 9, "employees_known": 1}
    return [
        {"place": place, "place_code": place and f"E{len(place)}", "segment": segment, "companies": companies, **people}
        for place, segment, companies in [
            ("Birmingham", "Digital health", 5), ("Birmingham", "Medical devices", 3), ("Birmingham", "not stated", 1),
            ("Coventry", "Digital health", 2), ("Coventry", "Imaging", 4), (None, "Imaging", 2),
        ]
    ]  # fmt: skip

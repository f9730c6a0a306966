"""Hand-made rows with the columns of the questions: what the charts are tested on without a store."""

from __future__ import annotations

import datetime
from decimal import Decimal

from data.lists import entries

MILLION = 100_000_000  # pence


def money(name: str, realised=0, to_come=0, pipeline=0, unknown=0, records=1, column="source_type", owner="public", **more) -> dict:
    """A row of money. A figure is pence, or (low, high)."""
    row = {"owner": owner, column: name, "unknown": unknown, "records": records}
    for figure, amount in (("realised", realised), ("to_come", to_come), ("pipeline", pipeline)):
        row[f"{figure}_low"], row[f"{figure}_high"] = amount if isinstance(amount, tuple) else (amount, amount)
    for end in ("low", "high"):
        both = [row[f"{figure}_{end}"] for figure in ("realised", "to_come")]
        row[f"secured_{end}"] = None if None in both else sum(both)
    return row | more


def funding_by_source() -> list[dict]:
    """Ten kinds of source as a board would believe them."""
    step = MILLION // 100  # £10,000
    return [
        money("venture capital or private equity", 840 * step, 140 * step, (200 * step, 300 * step), records=14, owner="private"),
        money("UKRI and Innovate UK", 560 * step, 155 * step, 320 * step, records=12),
        money("NIHR and NHS", 310 * step, 80 * step, (150 * step, 200 * step), records=8),
        money("publicly backed fund", 235 * step, 75 * step, unknown=1, records=5),
        money("combined or local authority", 170 * step, (40 * step, 70 * step), records=5),
        money("corporate", 120 * step, (25 * step, 110 * step), 100 * step, unknown=2, records=6, owner="private"),
        money("charity or foundation", 95 * step, 20 * step, records=4, owner="unknown"),
        money("not broken down", 0, 70 * step, records=1, owner="unknown"),
        money("angels", 40 * step, (22 * step, 47 * step), unknown=1, records=4, owner="private"),
        money("own or matched funds", 48 * step, records=2, owner="unknown"),
    ]


def funding_by_single_source() -> list[dict]:
    return [row | {"source": f"The {row['source_type']} of the demonstration"} for row in funding_by_source()]


def _told_by(column: str, *names: str | None) -> list[dict]:
    """Rows of money told apart by a column; the last name stands for nobody having stated it."""
    rows = []
    for at, (name, amount) in enumerate(zip(names, (500, 450, 90, 20), strict=False)):
        row = money(name, amount * MILLION // 100, pipeline=amount * MILLION // 500, unknown=int(at == 1), records=at + 2, column=column)
        rows.append(row if column == "owner" else {key: value for key, value in row.items() if key != "owner"})
    return rows


def funding_by_owner() -> list[dict]:
    return _told_by("owner", "private", "public", "unknown")


def funding_by_instrument() -> list[dict]:
    return _told_by("instrument", "equity", "grant", "debt", None)


def funding_by_programme() -> list[dict]:
    return _told_by("programme", "The programme of the demonstration", "Another programme", None)


def funding_by_place() -> list[dict]:
    return _told_by("place", "Birmingham", "Coventry", "Solihull", None)


def funding_by_award() -> list[dict]:
    """A round with its tranches, awards that stand alone, and one without a title."""
    step = MILLION // 100
    words = (
        ("Company of the demonstration Ltd", "Series A round", "A fund", "round"),
        ("Another Ltd", "Feasibility study", "A council", "award"),
        ("A university of the demonstration", None, "A charity", "award"),
    )
    rows = []
    for at, ((organisation, title, source, level), amount) in enumerate(zip(words, (145, 120, 60), strict=True)):
        row = money(f"u1.1.{at}", amount * step, pipeline=at * step * 10, records=3 if level == "round" else 1, column="award")
        more = {"organisation": organisation, "title": title, "source": source, "level": level}
        rows.append({key: value for key, value in row.items() if key != "owner"} | more)
    return rows


def funding_by_segment() -> list[dict]:
    return _told_by("segment", "Digital health", "Diagnostics", "not stated")


def _sums(column: str, *listed: tuple) -> list[dict]:
    """Rows of a name, a low and a high end in tenths of a million, unknown amounts and records."""
    tenth = MILLION // 10
    return [
        {column: name, "low": low * tenth, "high": None if high is None else high * tenth, "unknown": unknown, "records": records}
        for name, low, high, unknown, records in listed
    ]


def funding_by_status() -> list[dict]:
    return _sums(
        "status", ("target", 60, 60, 0, 1), ("expected", 12, 15, 0, 3), ("announced", 8, 8, 1, 2), ("committed", 62, 68, 2, 20),
        ("realised", 220, 220, 1, 84),
    )  # fmt: skip


def funding_accounted_for() -> list[dict]:
    """The steps add up: 900 less 618 is 282 at the low end, 980 less 692 is 288 at the high end."""
    return [
        *_sums("step", ("written down", 900, 980, 3, 130)),
        {"step": "not in pounds", "low": None, "high": None, "unknown": 0, "records": 2},
        *_sums(
            "step", ("no longer stands", 14, 14, 0, 4), ("targets", 60, 60, 0, 1), ("envelopes", 380, 450, 0, 3),
            ("counted already", 90, 85, 0, 16), ("elsewhere", 54, 60, 0, 5), ("pipeline", 20, 23, 1, 5), ("secured", 282, 288, 2, 104),
        ),
    ]  # fmt: skip


QUARTERS = [
    (f"{year}/{year % 100 + 1}-Q{quarter}", datetime.date(year + (quarter == 4), (quarter * 3) % 12 + 1, 1))
    for year in (2023, 2024)
    for quarter in (1, 2, 3, 4)
]


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


def funding_envelopes() -> list[dict]:
    """A national one open upwards, one without awards, one that is half allocated, one whose size nobody states."""
    step = MILLION // 100

    def one(name, amount, allocated=(0, 0), records=0, unknown=0, **more) -> dict:
        low, high = amount
        left = (None if low is None else max(0, low - (allocated[1] or low)), None if high is None else high - allocated[0])
        row = {"envelope": f"u1.1.{name}", "title": name, "source": "A department", "status": "announced", "place": None}
        ends = zip(("", "allocated_", "left_"), (amount, allocated, left), strict=True)
        sums = {f"{what}{end}": each and each * step for what, pair in ends for end, each in zip(("low", "high"), pair, strict=True)}
        return row | sums | {"records": records, "unknown": unknown} | more

    return [
        one("A national programme", (4000, None), place="England"),
        one("A fund that is still to be raised", (2500, 2500), status="target"),
        one("The budget of the demonstration", (640, 640), (310, 340), 4, 1),
        one("A zone of unknown size", (None, None), (50, 50), 1),
    ]


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


def theme(name, held, planned=0, awaits=0, low=0, high=0, known=0) -> dict:
    return {
        "theme": name,
        "held": held,
        "planned": planned,
        "awaits": awaits,
        "attended_low": low,
        "attended_high": high,
        "attended_known": known,
        "records": held + planned,
    }


def events_by_theme() -> list[dict]:
    return [
        theme("Digital health", 12, 2, 1, 480, 500, 11),
        theme("Diagnostics", 9, 1, 0, 350, 350, 9),
        theme("Funding and investment", 7, 3, 0, 300, 340, 6),
        theme("Data and AI", 6, 2, 0, 260, 260, 5),
        theme("Incubation", 5, 0, 0, 190, 190, 4),
        theme("Strategy and policy", 4, 1, 0, 200, 230, 3),
        theme("Net zero and air quality", 3, 0, 0, 130, 170, 3),
    ]


def events_by_theme_and_month() -> list[dict]:
    first = datetime.date(2024, 4, 1)
    rows = [
        month(name, datetime.date(2024, 4 + (at * 2 + number) % 9, 1), 1 + number % 3, int(number == 3), int(number == 3))
        for at, name in enumerate(("Digital health", "Diagnostics", "Data and AI"))
        for number in range(4)
    ]
    return [*rows, month("Regulation", first, 0, 2), month("Regulation", None, 1)]


def month(name, start, held, planned=0, awaits=0) -> dict:
    return {
        "theme": name,
        "period": start and f"{start:%Y-%m}",
        "start": start,
        "held": held,
        "planned": planned,
        "awaits": awaits,
        "records": held + planned,
    }


def feature(sort, name, held, planned=0, guests=0, low=0, high=0, known=0) -> dict:
    counted = theme(None, held, planned, 0, low, high, known)
    return counted | {"feature": sort, "name": name, "guests": guests, "records": held + planned + guests}


def events_by_feature() -> list[dict]:
    return [
        feature("series", "Breakfast briefing", 9, 2, low=300, high=320, known=8),
        feature("series", "Site visit", 5, 0, low=90, high=None, known=4),
        feature("series", "not stated", 3, 1, low=None, high=None),
        feature("role", "led", 12, 3, low=300, high=None, known=9),
        feature("role", "co-led", 5, low=90, high=110, known=3),
        feature("role", "attended", 0, guests=4),
        feature("partner", "The Hub", 4, 1),
    ]


def feedback(sort, name, held, average=None, low=None, high=None, known=0) -> dict:
    return {"feature": sort, "name": name, "held": held, "score_average": average, "score_lowest": low, "score_highest": high,
            "score_known": known, "records": held}  # fmt: skip


def feedback_by_feature() -> list[dict]:
    return [
        feedback("series", "Breakfast briefing", 9, 437, 400, 480, 7),
        feedback("series", "Site visit", 5, None, 390, 880, 2),
        feedback("role", "led", 14, None, 390, 880, 9),
    ]


def events_over_time() -> list[dict]:
    held = [9, 7, 4, 6, 3, 8, 6, 3]
    rows = [
        theme(None, number, 4 if at == 7 else 0, int(at == 7), number * 40, number * 42, number - (at % 2))
        | {"period": period, "start": start, "end": start}
        for at, ((period, start), number) in enumerate(zip(QUARTERS, held, strict=True))
    ]
    return [*rows, theme(None, 0, 5) | {"period": None, "start": None, "end": None}]


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
        {"segment": name, "members": members, "companies": companies, "employees": employees, "employees_known": known}
        for name, members, companies, employees, known in [
            ("Digital health", 24, 22, 510, 18),
            ("Medical devices", 21, 21, 640, 17),
            ("In vitro diagnostics", 15, 14, 300, 12),
            ("Clinical research services", 9, 4, 220, 6),
            (None, 7, 3, None, 0),
        ]
    ]


def growth(measure, year, value, index, bp, known, withheld=None, unit="people", oldest=None) -> dict:
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
        growth("employees", 2022, 1480, 10_000, None, 58),
        growth("employees", 2023, 1720, 10_610, 610, 66),
        growth("employees", 2024, 2140, 11_230, 1230, 71, oldest=14),
        growth("turnover", 2023, 61 * MILLION, 10_000, None, 41, unit="GBP"),
        growth("turnover", 2024, 72 * MILLION, None, None, 44, withheld="only 4 companies gave both figures", unit="GBP"),
        growth("companies", 2022, 62, 10_000, None, 62),
        growth("companies", 2024, 81, 13_060, 3060, 81),
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


def placed(place, low=None, high=None, sort="authority", measure="secured funding", **more) -> dict:
    """A place's figure of a measure; none: no record names it."""
    known = low is not None or high is not None
    row = {"measure": measure, "place": place, "place_code": None, "sort": sort, "is_meant": True, "low": low, "high": high,
           "unit": "GBP", "unknown": 0, "records": int(known), "too_coarse": 0, "unshared": 0, "recorded": int(known)}  # fmt: skip
    return row | more


def figures_by_place() -> list[dict]:
    figures = {
        "Birmingham": placed("Birmingham", 1420 * MILLION // 100, 1510 * MILLION // 100, unknown=2, records=28, recorded=38),
        "Coventry": placed("Coventry", 435 * MILLION // 100, 435 * MILLION // 100, records=5, recorded=5),
        "Walsall": placed("Walsall", 0, 0, records=0),
        "Redditch": placed("Redditch", unknown=1, records=1, recorded=1),
        "Rugby": placed("Rugby", 24_000_000, None),
    }
    rows = [figures.get(each["name"]) or placed(each["name"]) for each in entries("place_tiles")]
    apart = [("West Midlands", "region", 400_000_000), ("Birmingham; Solihull", "several", 75_000_000), (None, "not stated", 1)]
    rows += [placed(place, low, low, sort) for place, sort, low in apart] + [placed("Leeds", 0, 0, "elsewhere", records=0)]
    return rows + [row | {"measure": "members", "unit": "organisations"} for row in rows]


QUARTER_WITHOUT_MONEY = {
    "period": QUARTERS[1][0],
    "start": QUARTERS[1][1],
    "end": QUARTERS[1][1],
    "records": 0,
}

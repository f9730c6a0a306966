"""Rows of money: told apart by anything, by status, step by step, and the budgets."""

from __future__ import annotations

from tests.charts.rows.shared import MILLION


def money(name: str, realised=0, to_come=0, pipeline=0, unknown=0, records=1, column="source_type", owner="public", **more) -> dict:
    """A row of money. A figure is pence, or (low, high)."""
    row = {"owner": owner, column: name, "unknown": unknown, "records": records, "secured_records": records,
           "secured_unknown": unknown}  # fmt: skip
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


def funding_rounds() -> list[dict]:
    """A round with two tranches and what nobody broke down, one of a range, one of unknown amount, one that is only announced."""
    step = MILLION // 100

    def one(award, organisation, source, amount=0, **more) -> dict:
        row = money(source, amount and tuple(each * step for each in amount), column="source", **more)
        return {key: each for key, each in row.items() if key != "owner"} | {
            "award": award, "organisation": organisation, "title": f"{organisation}: Series A", "source": source,
        }  # fmt: skip

    return [
        one("r1", "Company of the demonstration", "A fund", (50, 50)),
        one("r1", "Company of the demonstration", "Angels", (25, 25)),
        one("r1", "Company of the demonstration", "not broken down", (70, 70)),
        one("r2", "Another", "A bank", (30, 45)),
        one("r3", "A third", "A fund", unknown=1),
        one("r4", "A fourth", "Angels", pipeline=20 * step),
    ]


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

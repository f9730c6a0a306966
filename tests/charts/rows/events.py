"""Rows of events: by theme, month, series and feedback."""

from __future__ import annotations

import datetime

from tests.charts.rows.shared import QUARTERS


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

"""A store of events: roles, statuses, dates, attendances and events that moved (counting rules, section 5)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from tests.stores import Tables, act, empty, on, record, upload


def gatherings() -> Tables:
    """Every role with every status, dates of each precision, and two events of which staff said that they moved."""
    store = empty()
    first, second = upload(store, (date(2024, 4, 1), date(2024, 6, 30))), upload(store, (date(2024, 7, 1), date(2024, 9, 30)))
    for role in ("led", "co-led", "contributed", "attended", "promoted", None):
        for status in ("held", "planned", "cancelled", "postponed"):
            record(store, "events", first, reference=f"{role} {status}", title="E", role=role, status=status, attended_low=10,
                   attended_high=12, theme="Diagnostics", **on("start", date(2024, 5, 2)))  # fmt: skip
    for number, (low, high) in enumerate(((None, None), (0, 0), (30, 40), (50, None), (None, 60))):
        record(store, "events", first, reference=f"came {number}", title="E", role="led", status="held", attended_low=low,
               attended_high=high, theme=(None, "Data and AI", "Our own")[number % 3], place="Birmingham", place_code="E08000025",
               **on("start", date(2024, 1 + number, 2), date(2024, 2 + number, 2)))  # fmt: skip
    record(store, "events", first, reference="unknown only", title="E", role="led", status="held", theme="Regulation",
           **on("start", date(2023, 5, 2)))  # fmt: skip
    for name, values in {
        "tomorrow": on("start", date(2024, 10, 1)), "that day": on("start", date(2024, 9, 30)), "no day": on("start", None),
        "over days": on("start", date(2024, 9, 1)) | on("end", date(2024, 10, 9)), "past": on("start", date(2024, 9, 29)),
    }.items():  # fmt: skip
        record(store, "events", first, reference=name, title="E", role="led", status="planned", theme="Regulation", **values)
    for number, (series, partners, feedback) in enumerate((
        ("Visit", "The Hub; Beta Ltd; beta  ltd", "4.5"), ("visit", "Beta Ltd", "3.125"), ("Talk", "The Hub", "9"), ("Talk", "; ;", "62"),
        ("Fair", None, "-3"), ("Fair", None, "5"), ("Gala", None, "10"), ("Gala", None, "5.5"),
    )):  # fmt: skip
        record(store, "events", first, reference=f"told {number}", title="E", role="led", status="held", theme="Regulation", series=series,
               format=("online", "hybrid", None)[number % 3], partners=partners, feedback=Decimal(feedback),
               **on("start", date(2024, 5, 30), date(2024, 5, 31 if number else 30) + timedelta(days=number % 2)))  # fmt: skip
    for name, answer, title in (("moved", "same", "It moved"), ("another", "different", "Another"), ("other title", "same", "Not it")):
        older = record(store, "events", first, reference=name, title=title, role="led", status="planned", **on("start", date(2024, 5, 5)))
        newer = record(store, "events", second, reference=f"new {name}", title="it  MOVED" if name == "moved" else "Another", role="led",
                       status="held", attended_low=7, attended_high=7, **on("start", date(2024, 8, 5)))  # fmt: skip
        act(store, "setting", "same:" + "|".join(sorted((older["key"], newer["key"]))), answer)
    return store

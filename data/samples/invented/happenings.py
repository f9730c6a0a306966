"""The invented events: planned in one return and held in the next, some moved, some called off, some without figures."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from data.samples.invented.draw import QUARTERS, Draw, Quarter, typed_day
from data.samples.workbook import Page, Typed

_HELD = (9, 11, 12, 11, 6, 11, 13, 12)  # events a quarter; with those planned at the end 93
_PLANNED_AT_THE_END = 8
_THEMES = ("Digital health", "Digital health", "Digital health", "Funding and investment", "Funding and investment",
           "Diagnostics", "Diagnostics", "NHS adoption", "NHS adoption", "Data and AI", "Data and AI", "Regulation",
           "Clinical trials", "Skills and careers", "Manufacturing", "International trade")  # fmt: skip
_SERIES = {  # series -> titles, format, usual attendance
    "Breakfast briefing": (("{theme} over breakfast", "Breakfast: what is new in {lower}"), "in person", 34),
    "Lunchtime webinar": (("{theme} in an hour", "Questions and answers on {lower}"), "online", 58),
    "Masterclass": (("Masterclass: {lower} for founders", "Masterclass: first steps in {lower}"), "in person", 22),
    "Site visit": (("Visit: {lower} on the shop floor", "Visit: {lower} in practice"), "in person", 18),
    "Showcase": (("{theme} showcase", "Pitches: {lower}"), "hybrid", 85),
    "Roundtable": (("Roundtable on {lower}", "Clinicians and companies on {lower}"), "in person", 19),
}
_VENUES = {  # venue -> its local authority
    "Westermarch Science Park": "Birmingham",
    "Westermarch Infirmary lecture theatre": "Birmingham",
    "University of Westermarch": "Birmingham",
    "Bramcaster University": "Coventry",
    "Fenwold Incubator": "Wolverhampton",
    "Quarrendale Town Hall": "Solihull",
    "Ottersley University": "Stoke-on-Trent",
    "Malmsey Conference Centre": "Worcester",
}
_TO_VISIT = ("Manufacturing", "Diagnostics", "Digital health", "NHS adoption", "Clinical trials")
_PARTNERS = ("Westermarch Science Park", "Bramcaster University", "Tumbleweir Angel Network",
             "Westermarch Combined Authority", "Quarrendale Community NHS Trust", None, None)  # fmt: skip


@dataclass
class Happening:
    """One event with what each return says of it: quarter -> status, date, registered, attended."""

    reference: str
    title: str
    series: str
    format: str
    role: str
    theme: str
    further: str | None
    venue: str | None
    town: str | None
    partners: str | None
    feedback: float | None
    said: dict[int, tuple[str, Typed, Typed, Typed]] = field(default_factory=dict)


def make_happenings(draw: Draw) -> list[Happening]:
    """All events, in the order of their references."""
    made = []
    for quarter, count in zip(QUARTERS, _HELD, strict=True):
        days = sorted(draw.day(quarter.start, quarter.end) for _ in range(count))
        for number, day in enumerate(days):
            event = _event(draw, len(made))
            _tell(draw, event, quarter, day, number)
            made.append(event)
    for _ in range(_PLANNED_AT_THE_END):
        event = _event(draw, len(made), ours=True)
        day = draw.day(datetime.date(2025, 4, 7), datetime.date(2025, 9, 25))
        event.said[7] = ("planned", draw.pick([typed_day(draw, day), typed_day(draw, day), "TBC"]), None, None)
        made.append(event)
    return made


def _event(draw: Draw, number: int, ours: bool = False) -> Happening:
    series = draw.pick(list(_SERIES))
    titles, way, _ = _SERIES[series]
    theme = draw.pick(_TO_VISIT if series == "Site visit" else _THEMES)
    venue = draw.pick(list(_VENUES))
    online = way == "online"
    lower = theme if theme.startswith("NHS") else theme[0].lower() + theme[1:]
    title = draw.pick(titles).format(theme=theme, lower=lower)
    others = ("co-led", "co-led", "co-hosted", "contributed", "attended", "promoted")
    role = "led" if ours or draw.chance(0.62) else draw.pick(others)
    further = draw.pick(_THEMES) if draw.chance(0.2) else None
    return Happening(
        reference=f"EV-{number + 1:03}",
        title=title,
        series=series,
        format=draw.pick([way, way, way, "hybrid"]),
        role=role,
        theme=theme,
        further=further if further != theme else None,
        venue=None if online else venue,
        town=None if online else _VENUES[venue],
        partners=draw.pick(_PARTNERS),
        feedback=round(3.6 + draw.below(14) / 10, 1) if draw.chance(0.5) else None,
    )


def _tell(draw: Draw, event: Happening, quarter: Quarter, day: datetime.date, number: int) -> None:
    """What the returns say: planned the quarter before, then held; one a year called off, some without attendance."""
    q = quarter.index
    if q > 0 and draw.chance(0.72):
        planned = day if draw.chance(0.5) else typed_day(draw, day)
        event.said[q - 1] = ("planned", draw.pick([planned, planned, planned, day.strftime("%B %Y")]), None, None)
    if number == 2 and q in (1, 4, 6):
        event.said[q] = ("cancelled", day, None, None)
        return
    if number == 4 and q in (2, 4, 5):  # moved into the next quarter, and held there
        event.said[q] = ("postponed", day, None, None)
        later = QUARTERS[q + 1]
        event.said[q + 1] = ("held", draw.day(later.start, later.end), *_numbers(draw, event, q + 1))
        return
    if number == 7 and q in (3, 6):  # the return after never said how it went: it awaits figures
        event.role = "led"
        event.said[q] = ("planned", day, None, None)
        return
    event.said[q] = ("held", day if draw.chance(0.6) else typed_day(draw, day), *_numbers(draw, event, q))


def _numbers(draw: Draw, event: Happening, quarter: int) -> tuple[Typed, Typed]:
    """Registered and attended; more come as the cluster grows."""
    came = max(6, round(draw.around(_SERIES[event.series][2] * (1 + 0.05 * quarter), 1.6)))
    registered = round(came * draw.around(1.35, 1.15)) if draw.chance(0.7) else None
    kind = draw.below(10)
    if kind == 0:
        return registered, None
    if kind == 1:
        low = came // 10 * 10
        return registered, f"{max(low, 5)}-{low + 10}"
    return registered, came


def happenings_page(events: list[Happening], quarter: Quarter) -> Page:
    """The Events sheet of one quarter: what was held in it, and what is planned after it."""
    rows = []
    for event in events:
        if quarter.index in event.said:
            status, date, registered, attended = event.said[quarter.index]
            rows.append([event.reference, event.title, event.series, event.format, event.role, status, date, event.venue,
                         event.town, event.theme, event.further, event.partners, registered, attended,
                         event.feedback if status == "held" else None])  # fmt: skip
    first = ["Event ref", "Event name", "Series", "Format", "Cluster role", "Status", "Event date", "Venue", "Town",
             "Theme", "Other themes", "Partners", "Bookings", "Attendees", "Rating"]  # fmt: skip
    second = ["Reference", "Title", "Event series", "Delivery", "Our role", "Event status", "Date", "Location",
              "Local authority", "Primary theme", "Further themes", "In partnership with", "Registered", "Attended",
              "Feedback score"]  # fmt: skip
    return Page("Events", second if quarter.index >= 4 else first, rows)

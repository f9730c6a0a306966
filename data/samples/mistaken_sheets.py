"""Sheets of events, members and other kinds with something wrong on every row, and an attendee list that must not be kept."""

import datetime

from data.samples.workbook import Page

_DAY = datetime.date(2024, 6, 5)

_EVENTS = Page(
    name="Events",
    headings=["Ref", "Event", "Series", "Our role", "Status", "Date", "End date", "Venue", "Theme", "Registered", "Attended",
              "What is wrong"],
    rows=[
        ["Y-01", "Digital health over breakfast", "Breakfast briefing", "led", "held", _DAY, None, "Fenwold Incubator",
         "Digital health", 40, 31, "Nothing: a good row"],
        ["Y-02", "Visit to a factory", "Site visit", "led", "held", "30th March", None, "Dudley", "Manufacturing", None, 12,
         "The year is missing"],
        ["Y-03", "Pitches", "Showcase", "led", "held", _DAY, None, "Fenwold Incubator", "Funding and investment", None, "lots",
         "The attendance is no number"],
        ["Y-04", "Roundtable on trials", "Roundtable", "led", "held", _DAY, None, "Coventry", "Clinical trials", None,
         datetime.date(2024, 12, 10), "Excel made a date of the attendance 10-12"],
        ["Y-05", "Regulation in an hour", "Webinar", "led", "perhaps", _DAY, None, None, "Regulation", None, None,
         "No such status"],
        ["Y-06", None, "Masterclass", "led", "planned", _DAY, None, None, "Skills and careers", None, None,
         "The title is missing"],
        ["Y-07", "Export clinic", "Masterclass", None, "held", _DAY, datetime.date(2024, 6, 4), None, "Exporting", None, 0,
         "No role; it ends before it begins; nobody came; no such theme"],
        ["Y-08", "Open evening", "Showcase", "led", "held", "05/06/24 or 06/06/24", None, None, "Skills", 25, "max 60",
         "Two dates; a capacity instead of an attendance"],
        ["Y-08", "Open evening", "Showcase", "led", "held", _DAY, None, None, "Skills", 25, 19, "The same reference again"],
    ],
)  # fmt: skip

_MEMBERS = Page(
    name="Members",
    headings=["Organisation", "Kind", "Company number", "Local authority", "Segment", "Joined", "Left", "Employees", "Turnover",
              "As at", "What is wrong"],
    rows=[
        ["Puddlewick Diagnostics Ltd", "company", "99000101", "Birmingham", "Diagnostics", "01/04/2023", None, 24, "£1.9m",
         "31/03/2024", "Nothing: a good row"],
        ["PUDDLEWICK DIAGNOSTICS LIMITED", "company", "99000101", "Birmingham", "Diagnostics", "01/04/2023", None, 26, "£1.9m",
         "31/03/2024", "The same company again, with another figure"],
        ["Quibbleton Digital Ltd", "company", "12-34", "Birmingham", "Gadgets", "May 2023", "April 2023", "a dozen or so",
         "£1.5-2 million", "2024", "It left before it joined; no such number, segment or number of employees"],
        [None, "company", "99000212", "Coventry", "Imaging", None, None, 8, None, None, "The name is missing"],
        ["University of Westermarch", "academy of sorts", None, "The moon", None, None, None, -4, "#DIV/0!", None,
         "No such kind or place; fewer than nobody; a formula that failed"],
    ],
)  # fmt: skip

_OUTCOMES = Page(
    name="Outcomes",
    headings=["Organisation", "Outcome", "How many", "When", "Programme", "What is wrong"],
    rows=[
        ["Puddlewick Diagnostics Ltd", "job created", "several", "May 2024", "Demonstration Accelerator", "How many?"],
        ["Copperlark Medical Ltd", "good feeling", 1, "May 2024", "Demonstration Accelerator", "No such outcome"],
    ],
)

_TARGETS = Page(
    name="Targets",
    headings=["Headline", "Target", "Low", "By when", "Set by", "What is wrong"],
    rows=[
        ["secured funding", "£30m", 30000000, "March 2025", "Demonstration board", "Nothing: a good row"],
        ["happiness", "lots", None, "soon", "Demonstration board", "No such headline"],
    ],
)

_STATISTICS = Page(
    name="Statistics",
    headings=["Measure", "Value", "Unit", "Place", "Place code", "Period", "Price basis", "Source", "What is wrong"],
    rows=[
        ["businesses", "n/a", "businesses", "West Midlands", "TLG", "2022/23", None, "Demonstration values", "No value"],
        ["GVA", 9850, "GBP m", "West Midlands", "TLG", "last year", "cheap", "Demonstration values",
         "No such period or price basis"],
    ],
)  # fmt: skip

_SHOPPING = Page(
    name="For the breakfast",
    headings=["Item", "Where from", "Pounds each"],
    rows=[["Croissants", "the corner shop", 1.2], ["Coffee", "the corner shop", 2.5]],
)

_OLD = Page(
    name="Old events",
    headings=["Event", "Status", "Date", "Attended"],
    rows=[["Last year's open evening", "held", "June 2023", 44]],
    hidden=True,
)

OTHERS = [_EVENTS, _MEMBERS, _OUTCOMES, _TARGETS, _STATISTICS, _SHOPPING, _OLD]

CLEAN_EVENTS = Page(
    name="Events",
    headings=["Ref", "Event", "Our role", "Status", "Date", "Attended"],
    rows=[["Y-01", "Digital health over breakfast", "led", "held", _DAY, 3]],
)

ATTENDEES = Page(
    name="Attendees",
    headings=["Event", "Date", "Organisation", "E-mail", "Came"],
    rows=[
        ["Digital health over breakfast", _DAY, name, f"guest{number}@{name.split()[0].lower()}.example", "yes"]
        for number, name in enumerate(
            ("Puddlewick Diagnostics Ltd", "Copperlark Medical Ltd", "Lanternmoor Imaging Ltd"), 1
        )
    ],
)

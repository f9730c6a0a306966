"""What the benchmarks work on: a workbook of investments as a large funder would export it, and the store it was published in."""

from __future__ import annotations

import datetime
import random
from pathlib import Path

import xlsxwriter

from data.returns import check
from data.store.publishing import publish_returns
from data.store.viewing import Store

HEADINGS = (
    "Reference", "Title", "Recipient", "Company number", "Source", "Source type", "Owner", "Instrument", "Programme",
    "Programme role", "Level", "Status", "Amount", "Date", "Place", "Segment",
)  # fmt: skip
SOURCE_TYPES = ("central government", "UKRI and Innovate UK", "angels", "corporate", "university")
PLACES = ("Birmingham", "Coventry", "Solihull", "Wolverhampton", "Dudley")
SEGMENTS = ("Imaging", "Digital health")
THEMES = ("Digital health", "Diagnostics", "Imaging", "Skills", "Regulation")
FIRST_DAY = datetime.date(2023, 4, 1)
DAYS = 700


def investment(row: int, chosen: random.Random) -> list:
    """The cells of one row, in the order of the headings: amounts of every size, one in seven typed as people type them."""
    pounds = chosen.randint(1_000, 5_000_000)
    return [
        f"INV-{row:06d}", f"Project {row}", f"Company {row % 5000} Ltd", f"{10_000_000 + row % 5000:08d}", f"Funder {row % 200}",
        SOURCE_TYPES[row % 5], ("public", "private")[row % 2], ("grant", "equity", "debt")[row % 3], f"Programme {row % 20}",
        ("co-investment", "other")[row % 2], "award", ("committed", "realised", "announced")[row % 3],
        pounds if row % 7 else f"£{pounds // 5000 + 1}k", FIRST_DAY + datetime.timedelta(days=row % DAYS), PLACES[row % 5],
        SEGMENTS[row % 2],
    ]  # fmt: skip


def workbook(path: Path, rows: int) -> Path:
    """Write a return of so many investments, and as many events and members as give every chart something to show."""
    chosen = random.Random(1)
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True, "default_date_format": "dd/mm/yyyy"})
    investments = book.add_worksheet("Investments")
    investments.write_row(0, 0, HEADINGS)
    for row in range(1, rows + 1):
        investments.write_row(row, 0, investment(row, chosen))
    events = book.add_worksheet("Events")
    events.write_row(0, 0, ("Reference", "Title", "Date", "Status", "Role", "Theme", "Attended", "Place"))
    for row in range(1, 41):
        day = FIRST_DAY + datetime.timedelta(days=row * DAYS // 41)
        events.write_row(row, 0, (f"EV-{row}", f"Event {row}", day, "held", "led", THEMES[row % 5], 10 + row, PLACES[row % 5]))
    members = book.add_worksheet("Members")
    members.write_row(0, 0, ("Name", "Organisation kind", "Segment", "Joined", "Employees 2023", "Employees 2024"))
    for row in range(1, 41):
        members.write_row(row, 0, (f"Member {row} Ltd", "company", SEGMENTS[row % 2], FIRST_DAY, 10 + row, 11 + row))
    book.close()
    return path


def shown_store(folder: Path, rows: int) -> Path:
    """The folder of a store that shows the demonstration; with fewer rows than a thousand, of a few records alone."""
    if rows >= 1_000:
        Store.open(folder).make_demonstration()
        return folder
    folder.mkdir(parents=True, exist_ok=True)
    return published(workbook(folder.parent / "few 2024-25.xlsx", 40), folder).directory


def published(path: Path, folder: Path) -> Store:
    """The store in a folder, with a workbook published in it."""
    store = Store.open(folder)
    publish_returns(store, [check(path, path.name, period="2024/25")], by="Benchmark", leave_out=True)
    return store

"""The invented outcomes, targets, claims and statistics of the demonstration."""

from __future__ import annotations

from dataclasses import dataclass

from data.samples.invented.deals import PROGRAMME
from data.samples.invented.draw import Draw, Quarter, typed_day
from data.samples.invented.membership import Member
from data.samples.workbook import Page, Typed

NOT_OFFICIAL = "Demonstration values, not official statistics"

_OUTCOMES = {  # quarter -> outcomes
    1: ("job created",), 2: ("product procured by the NHS", "job created"),
    3: ("programme arrived", "job created", "job safeguarded"), 4: ("job created",),
    5: ("product procured by the NHS", "job created"), 6: ("product procured by the NHS", "job created", "job created"),
    7: ("programme arrived", "product procured by the NHS", "job created", "job created"),
}  # fmt: skip


@dataclass(frozen=True)
class Sale:
    """What the NHS bought: of which segment its maker is, what the programme's part in it was, and the story of it."""

    segment: str
    part: str
    story: str
    permission: str = "yes"


_SALES = {  # quarter -> the one of that quarter
    2: Sale("Digital health", "Grant", "A ward trial that the accelerator paid for showed that readings taken at home were as good as "
            "those taken on the ward. Two trusts bought the system four months later."),
    5: Sale("In vitro diagnostics", "Introduction to a trust", "The company had a test and no route to a clinic. A masterclass led to a "
            "hospital laboratory, the laboratory to a study, and the study to a first order."),
    6: Sale("Medical devices", "Advice", "Help with regulatory papers cut the time to approval by half; the first hospitals now use the "
            "device."),
    7: Sale("Surgical technology", "Introduction to a trust", "The trust would like to read the text before it is used.", "no"),
}  # fmt: skip
_ARRIVED = {3: "Ninefold European Programme", 7: "Skerrywell Nordic Programme"}
_EVIDENCE = {  # jobs without any: nobody sent it
    "company formed": "Register of companies (demonstration)", "product procured by the NHS": "Order of the trust (demonstration)",
    "programme arrived": "Announcement of the programme (demonstration)", "job safeguarded": "Letter of the company (demonstration)",
}  # fmt: skip


def outcomes_page(draw: Draw, members: list[Member], quarter: Quarter) -> Page | None:
    """What came about in a quarter; None where there is nothing to tell."""
    rows: list[list[Typed]] = []
    for each in members:
        if each.new and quarter.start <= each.spells[0][0] <= quarter.end:
            rows.append([each.name, each.number, "company formed", None, each.incorporated, PROGRAMME, "Premises and a first grant",
                         each.place, _EVIDENCE["company formed"], None, None])  # fmt: skip
    companies = [each for each in members if each.kind == "company" and each.is_member(quarter.end)]
    for what in _OUTCOMES.get(quarter.index, ()):
        sale = _SALES[quarter.index] if what == "product procured by the NHS" else None
        to = draw.pick([each for each in companies if sale is None or each.segment == sale.segment])
        number = draw.between(2, 9) if what.startswith("job") else None
        name, code = (_ARRIVED[quarter.index], None) if what == "programme arrived" else (to.name, to.number)
        when = typed_day(draw, draw.day(quarter.start, quarter.end))
        part = draw.pick([sale.part] if sale else ["Grant", "Advice", "Introduction to a trust"])
        told = (sale.story, sale.permission) if sale else (None, None)
        rows.append([name, code, what, number, when, PROGRAMME, part, to.place, _EVIDENCE.get(what), *told])
    references = [f"OUT-{quarter.index + 1}{number:02}" for number in range(1, len(rows) + 1)]
    headings = ["Ref", "Organisation", "Companies House number", "Outcome", "How many", "When", "Programme", "Programme's part",
                "Local authority", "Evidence", "Story", "Permission to use"]  # fmt: skip
    return (
        Page("Outcomes", headings, [[ref, *row] for ref, row in zip(references, rows, strict=True)]) if rows else None
    )


_TARGETS = [
    ["TG-1", "secured funding", "£28m", 28_000_000, "GBP"],
    ["TG-2", "private co-investment realised", "£11m", 11_000_000, "GBP"],
    ["TG-3", "leverage", "2.0", 2.0, "ratio"],
    ["TG-4", "events held", "60", 60, "events"],
    ["TG-5", "members", "85", 85, "organisations"],
    ["TG-6", "jobs created", "50", 50, "jobs"],
    ["TG-7", "products procured by the NHS", "5", 5, "products"],
]


def targets_page(quarter: Quarter) -> Page | None:
    """The targets of the programme: set at first, and one of them raised a year later."""
    if quarter.index not in (0, 4):
        return None
    headings = ["Ref", "Headline", "Target", "Low", "Unit", "By when", "Set by"]
    rows = [[*row, "March 2025", "Demonstration board"] for row in _TARGETS]
    if quarter.index == 4:
        rows = [["TG-1", "secured funding", "£30m", 30_000_000, "GBP", "March 2025", "Demonstration board"]]
    return Page("Targets", headings, rows)


def claims_page(quarter: Quarter, claims: dict[int, list[list[Typed]]]) -> Page | None:
    """What was said in public up to a quarter."""
    headings = ["Ref", "Claim", "About headline", "As worded", "Low", "High", "Unit", "As at", "Said by", "Where said"]
    return Page("Claims", headings, claims[quarter.index]) if quarter.index in claims else None


_REGION, _COUNTRY = ("West Midlands", "E12000005"), ("United Kingdom", "K02000001")
_OLD, _NEW = "Demonstration series to 2021/22", "Demonstration series from 2022/23"
_LIFE, _CARE = "Life sciences (demonstration)", "Human health activities (demonstration)"
_BUSINESSES = {_REGION: (412, 421, 433, 441), _COUNTRY: (6210, 6330, 6480, 6590)}
_JOBS = {_REGION: (11_200, 11_650, 12_050, 12_400), _COUNTRY: (262_000, 270_500, 279_800, 288_000)}
_NEW_BUSINESSES = {_REGION: (386, 402), _COUNTRY: (5880, 6010)}
_NEW_JOBS = {_REGION: (14_100, 14_600), _COUNTRY: (331_000, 339_500)}
_EVERY = "All sectors"  # beside the sector's own figures, so that its part can be told
_ALL_JOBS = {_REGION: (2_790_000, 2_812_000, 2_760_000, 2_801_000), _COUNTRY: (32_400_000, 32_700_000, 32_100_000, 32_600_000)}
_NEW_ALL_JOBS = {_REGION: (2_835_000, 2_862_000), _COUNTRY: (33_050_000, 33_380_000)}
_GVA = {_REGION: ((6900, 8010), (7080, 8060), (7320, 8120), (7610, 8190), (8050, 8250), (8420, 8300), (8790, 7950), (9630, 8120)),
        _COUNTRY: ((91_000, 106_000), (94_200, 107_500), (98_100, 109_200), (102_300, 110_900), (107_600, 112_800),
                   (113_000, 114_100), (119_500, 110_400), (130_200, 113_900))}  # fmt: skip


def statistics_page(quarter: Quarter) -> Page | None:
    """Figures in the form of official statistics: the older series at first, the new method in the second year."""
    rows: list[list[Typed]] = []
    if quarter.index == 0:
        rows += _series("businesses", "businesses", _BUSINESSES, 2018, _OLD, None)
        rows += _series("employment", "jobs", _JOBS, 2018, _OLD, None)
        rows += _series("employment", "jobs", _ALL_JOBS, 2018, _OLD, _EVERY)
        for basis, position in (("current prices", 0), ("real terms", 1)):
            values = {place: tuple(pair[position] for pair in pairs) for place, pairs in _GVA.items()}
            series = _series("GVA", "GBP m", values, 2014, "Demonstration GVA", _CARE)
            rows += [[*row[:7], basis, *row[8:]] for row in series]
    if quarter.index == 5:
        note = "New method: not comparable with 2021/22 and before"
        rows += _series("businesses", "businesses", _NEW_BUSINESSES, 2022, _NEW, None, note)
        rows += _series("employment", "jobs", _NEW_JOBS, 2022, _NEW, None, note)
        rows += _series("employment", "jobs", _NEW_ALL_JOBS, 2022, _NEW, _EVERY, note)
    headings = ["Measure", "Value", "Unit", "Place", "Place code", "Sector", "Period", "Price basis", "Source", "Release",
                "Comparable group", "Note"]  # fmt: skip
    return Page("Statistics", headings, rows) if rows else None


def _series(
    measure: str, unit: str, values: dict, first: int, group: str, sector: str | None, note: str | None = None
) -> list[list[Typed]]:
    """One row a place and year; years of GVA are calendar years, the others financial ones."""
    rows = []
    for place, figures in values.items():
        for year, value in enumerate(figures, first):
            period: Typed = year if measure == "GVA" else f"{year}/{(year + 1) % 100}"
            rows.append([measure, value, unit, *place, sector or _LIFE, period, None, NOT_OFFICIAL, "Demonstration release",
                         group, note])  # fmt: skip
    return rows

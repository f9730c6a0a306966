"""The forms of the Towns Fund: its grants, the extract of its returns, and the sheets of the form itself.

On the form a project has two blocks of lines with its money a half-year, actual or forecast: one of the fund's own money, one of all
other sources. The project is named on a line above both.
"""

from __future__ import annotations

import re

from data.kinds.known_file import KnownFile

_PRIVATE = {
    "owner": "private", "source": "private sector", "source_type": "not disclosed", "status": "committed", "programme": "Towns Fund",
    "programme_role": "co-investment", "place": "United Kingdom",
}  # fmt: skip
_YEARS = "financial year"
_OWN = "note this table should only include funding received through the towns fund"
_MANAGED = "b2 td programme management"
_OTHERS = "other funding sources if applicable"
_SILENT = (
    "It does not say which projects are health tech, nor where: a row counts only once a column Share (the region's, in %) says how much "
    "of it does. Each half-year is a record of its own, what is actual as realised and what is forecast as expected; how much of a "
    "forecast is contractually committed is a part of it, and is left alone."
)


def _profiles(whose: str, told_by: str, or_told_by: tuple[tuple[str, ...], ...], headings: dict[str, str], **every_row: str) -> KnownFile:
    return KnownFile(
        name=f"the funding profiles on the form of a Towns Fund return ({whose})",
        kind="investments",
        told_by=(told_by, _YEARS),
        or_told_by=or_told_by,
        headings=headings,
        every_row={"programme": "Towns Fund", "place": "United Kingdom", "sector_scope": "part", **every_row},
        block=re.compile(r"project [0-9]+ ?: ?(?P<recipient>.*)", re.IGNORECASE),
        of_which=re.compile(r"how much of your .*forecast is contractually committed", re.IGNORECASE),
        by_period=True,
        silent=_SILENT,
    )


FUNDING_PROFILES = (
    _profiles(
        "the fund's money", _OWN, ((_MANAGED, _YEARS),), {_OWN: "title", _MANAGED: "title"},
        source="central government", source_type="central government", instrument="grant", programme_role="own grant",
    ),
    _profiles(
        "other sources", _OTHERS, (),
        {f"{_OTHERS} funding source name": "title", f"{_OTHERS} funding source use dropdown": "source"}, programme_role="co-investment",
    ),
)  # fmt: skip
TOWNS_FUND = (
    *FUNDING_PROFILES,
    KnownFile(
        name="the grants awarded from the Towns Fund",
        kind="investments",
        told_by=("index code", "rdel", "cdel", "total"),
        headings={"index code": "recipient", "total": "amount"},
        every_row={
            "source": "central government", "source_type": "central government", "programme": "Towns Fund", "status": "committed",
            "instrument": "grant", "place": "United Kingdom",
        },
        silent="It names places by code only, and is national: a row counts only once a column Share (the region's, in %) says so. "
               "The total is taken; revenue and capital are its parts and are never added to it.",
    ),
    KnownFile(
        name="the funding lines of a Towns Fund return",
        kind="investments",
        told_by=("project id", "funding source name", "funding source type", "spend for reporting period"),
        headings={
            "id": "reference", "project id": "recipient", "funding source name": "title", "funding source type": "source",
            "spend for reporting period": "amount", "start date": "date", "status": "status",
            "actual forecast": "status",
        },
        every_row={"place": "United Kingdom", "instrument": "grant"},
        words={"status": {"actual": "realised", "forecast": "expected"}},
        silent="It names its projects by code and no place: a row counts only once a column Share (the region's, in %) says so. A line "
               "that asks how much of a forecast is contractually committed holds a part of it: give it no share, or it counts twice.",
    ),
    KnownFile(
        name="the private investment of a Towns Fund return",
        kind="investments",
        told_by=("project id", "total project value", "private sector funding required", "private sector funding secured"),
        headings={"id": "reference", "project id": "recipient", "private sector funding secured": "committed"},
        every_row=_PRIVATE,
        silent="What is required is not secured and is left alone, like the value of the project. It names no place: a row counts "
               "only once a column Share (the region's, in %) says so.",
    ),
    KnownFile(
        name="the private investment on the form of a Towns Fund return",
        kind="investments",
        told_by=("project name", "total project value", "private sector investment required", "private sector investment secured"),
        headings={"project name": "recipient", "private sector investment secured": "committed"},
        every_row=_PRIVATE,
        words={"committed": {"end": ""}, "recipient": {"end": ""}},
        needs="committed",
        silent="What is required is not secured and is left alone, like the value of the project and its gap. It names no place: a row "
               "counts only once a column Share (the region's, in %) says so.",
    ),
)

"""Returns to a fund of the government with columns a period, one declaration a fund: its name, and by what a return to it is told.

A programme office lays them out its own way, so that headings alone seldom tell the fund: its name in a title, in the name of the sheet
or in a heading does, above a column of projects or interventions and at least two columns of money a period.
"""

from __future__ import annotations

import re

from data.kinds.known_file import KnownFile

_HEADINGS = {
    **dict.fromkeys(("project name", "project title", "project", "name of project", "title of project", "scheme", "scheme name"), "title"),
    **dict.fromkeys((
        "intervention", "intervention name", "intervention code", "intervention title", "intervention number", "intervention ref",
        "intervention e g", "ukspf intervention", "fund intervention",
    ), "note"),
    **dict.fromkeys((
        "delivered by", "delivery partner", "delivery organisation", "lead delivery organisation", "delivery body", "lead delivery partner",
        "grant recipient", "recipient", "recipient organisation", "organisation", "organisation name", "organisation delivering",
        "lead organisation", "lead partner", "lead applicant", "delivering organisation", "name of organisation", "grantee", "beneficiary",
    ), "recipient"),
    **dict.fromkeys((
        "project reference", "project ref", "project id", "project number", "project code", "scheme reference", "reference", "ref",
        "ukspf ref", "ukspf reference",
    ), "reference"),
}  # fmt: skip
_SILENT = (
    "It does not say which projects are health tech: a row counts only once a column Sector scope says 'in', or a column "
    "Share (the region's, in %) says how much of it does. Each period is a record of its own, what is actual as realised and "
    "what is forecast as expected. Where nobody is named who delivers a project, the project stands as recipient."
)


def _return_to(fund: str, named: str, told_by: tuple[str, ...] = (), or_told_by: tuple[tuple[str, ...], ...] = ()) -> KnownFile:
    return KnownFile(
        name=f"a return to the {fund}",
        kind="investments",
        told_by=told_by,
        or_told_by=or_told_by,
        named=re.compile(named, re.IGNORECASE),
        named_by=("project", "name of project", "scheme", "intervention", "ukspf intervention", "investment priority"),
        headings=_HEADINGS,
        every_row={
            "source": "central government", "source_type": "central government", "programme": fund, "instrument": "grant",
            "sector_scope": "part",
        },
        by_period=True,
        silent=_SILENT,
    )  # fmt: skip


FUND_RETURNS = (
    _return_to("Rural England Prosperity Fund", r"\b(?:REPF|rural (?:england )?prosperity)\b"),
    _return_to(
        "UK Shared Prosperity Fund", r"\b(?:UKSPF|shared prosperity)\b", ("investment priority", "intervention"),
        (("priority", "intervention"), ("theme", "intervention"), ("investment theme", "intervention")),
    ),
    _return_to("Towns Fund", r"\btowns? (?:fund|deals?)\b"),
    _return_to("Future High Streets Fund", r"\b(?:FHSF|future high streets?)\b"),
    _return_to("Levelling Up Fund", r"\b(?:LUF|levelling[ -]up fund)\b"),
)  # fmt: skip
OF_SOURCES = frozenset(("funding source", "source of funding", "source of funds", "funder", "source", "funded by", "funding stream"))

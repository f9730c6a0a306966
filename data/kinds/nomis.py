"""Downloads of Nomis in its own layout: lines that say what is measured above a table of areas; which of them are read, and as what."""

from __future__ import annotations

import re
from dataclasses import dataclass

from data.kinds.known_file import KnownFile

DOWNLOADED = re.compile(r"\bfrom nomis on\b", re.IGNORECASE)  # in the second line of every download
AREA_TYPE = re.compile(r"^[a-z0-9_]+:(?=\S)", re.IGNORECASE)  # `gor:West Midlands`: what sort of area it is
TOTALS = frozenset(("total", "all", "all industries", "count", "value", "number", "persons", "jobs", "units"))
NO_FIGURE = dict.fromkeys(("-", "!", "*", "#", "~", "..", "n/a", "x", "c", ":"), "")


@dataclass(frozen=True)
class Download:
    """One dataset that is read: its title, what its lines name, and what its figures are."""

    title: re.Pattern[str]
    known: KnownFile
    measured_by: str  # the line that names what is measured; blank where the title does
    measures: tuple[str, ...]  # what that line, or the columns in its place, may say; folded
    narrowed_by: tuple[str, ...]  # lines that narrow what is measured unless they say a total


def _known(name: str, unit: str, source: str, group: str) -> KnownFile:
    return KnownFile(
        name=f"a download of the {name} from Nomis", kind="statistics", told_by=(), headings={}, place_in="place_code",
        every_row={"unit": unit, "source": source, "comparable_group": group}, words={"value": NO_FIGURE},
        silent="Its rows and columns hold totals and their parts, so they are shown and never added up. A mark such as - or ! in place of "
               "a figure gives no record.",
    )  # fmt: skip


DOWNLOADS = (
    Download(
        title=re.compile(r"^business register and employment survey", re.IGNORECASE),
        known=_known("Business Register and Employment Survey", "jobs", "ONS, Business Register and Employment Survey", "BRES"),
        measured_by="employment status",
        measures=("employment", "employees", "full time employees", "part time employees"),
        narrowed_by=("measure", "measures", "units", "public private sector", "sector"),
    ),
    Download(
        title=re.compile(r"^uk business counts - (?P<measure>enterprises|local units)\b", re.IGNORECASE),
        known=_known("UK Business Counts", "businesses", "ONS, UK Business Counts", "UK Business Counts"),
        measured_by="",
        measures=(),
        narrowed_by=("employment size band", "employment sizeband", "turnover size band", "legal status", "measure", "measures", "units"),
    ),
)
OTHER = (
    "it is a download of Nomis of another dataset than are read here: of Nomis the Business Register and Employment Survey and the UK "
    "Business Counts are"
)
NO_CODES = (
    "it is a download of Nomis without the codes of its areas, and places are joined by code, never by name: download it again with "
    "'Include area codes' (mnemonic)"
)
NOT_CERTAIN = (
    "it is a download of Nomis whose lines above the table narrow its figures or do not say of what and when they are, so that what they "
    "measure is not certain"
)
REASONS = (OTHER, NO_CODES, NOT_CERTAIN)

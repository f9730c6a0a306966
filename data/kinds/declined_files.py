"""Workbooks that others publish or fill in and that hold no records, one declaration each: what tells it, and why of each sheet.

The forms are the monitoring workbooks of the Pathfinders pilot and of the Towns Fund, and the extract of the latter's data, all of the
Ministry of Housing, Communities and Local Government.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class DeclinedFile:
    """One such workbook. The reasons go on from `it is left alone: `."""

    told_by: tuple[str, ...]  # sheets that it has, all of them
    reasons: Mapping[str, str]  # sheet -> which figures it holds, why they are no records, and what can be done
    rest: str  # of all other sheets
    without_figures: Mapping[str, str] = field(default_factory=dict)  # sheet -> what it holds, where that is no figure of its own

    def reason(self, sheet: str) -> str:
        return self.reasons.get(sheet) or self.without_figures.get(sheet, self.rest)


_A_ROW_EACH = "on a sheet of its own with the headings Recipient, Source, Status, Amount and Date"
_OUTPUTS = (
    "{what} of a {form} return by theme and period, actual and forecast, are numbers of things in units of many kinds and no money; "
    "what the dashboard counts of them, such as jobs created, goes on a sheet of its own with the headings Organisation, Kind, Number "
    "and Date"
)
_SPENDING = (
    "the spending in a Pathfinders return, actual and forecast by quarter, is that of a whole portfolio by type of spend: it names no "
    f"project and no recipient, and its rows hold each other, so none is one flow of money; list what each project got {_A_ROW_EACH}"
)
_PROFILES = (
    "the funding profiles of a Towns Fund return are read where each project has its blocks as on the form, with years over half-years "
    "over Actual or Forecast, and these have not"
)
_USED = (
    "answers on the use of an allocation stand here one below another, money among words: they are no rows of money; list what was given "
    f"{_A_ROW_EACH}"
)
_COPY = (
    "it is the form's own copy of what its other sheets say, a row a project and a column a question: what is to be read of it stands there"
)
_LOOKED_UP = "it is a list in which the form looks up places, projects, indicators or answers: it holds no money"
DECLINED_FILES = (
    DeclinedFile(
        told_by=("Finances", "Project location", "Bespoke Outputs", "Bespoke Outcomes"),
        reasons={
            "Finances": _SPENDING,
            "Outputs": _OUTPUTS.format(what="the outputs", form="Pathfinders"),
            "Outcomes": _OUTPUTS.format(what="the outcomes", form="Pathfinders"),
        },
        rest="the questions, answers and lists of a Pathfinders return are no list of money that was given",
    ),
    DeclinedFile(
        told_by=("3 - Programme Progress", "4a - Funding Profiles", "5 - Project Outputs"),
        reasons={
            "4a - Funding Profiles": _PROFILES,
            "5 - Project Outputs": _OUTPUTS.format(what="the outputs", form="Towns Fund"),
            "6 - Outcomes": _OUTPUTS.format(what="the outcomes", form="Towns Fund"),
        },
        without_figures={
            "2 - Project Admin": "it names who reports, and the projects with their themes and places: it holds no money",
            "3 - Programme Progress": "it says how projects get on, in words, days and marks from 1 to 5: it holds no money",
            "7 - Risk Register": "it lists risks and how likely they are: it holds no money",
            "8 - Review & Sign-Off": "it says who looked the return over, and when: it holds no money",
            "Backend Data": _COPY,
            **dict.fromkeys(("LA Lookup", "Place Identifiers", "Project Identifiers", "Reference Data", "Data validation",
                             "Traffic Light System", "Project Lookup", "MasterOutcomes", "MasterOutputs"), _LOOKED_UP),
        },
        rest="the questions, answers and lists of a Towns Fund return are no list of money that was given",
    ),
    DeclinedFile(
        told_by=("Programme_Ref", "Output_Data", "Outcome_Data"),
        reasons={
            "Funding Questions": _USED,
            "Output_Data": _OUTPUTS.format(what="the outputs", form="Towns Fund"),
            "Outcome_Data": _OUTPUTS.format(what="the outcomes", form="Towns Fund"),
        },
        rest="the codes, answers and comments of a Towns Fund return are no list of money that was given",
    ),
)
REASONS_WITH_FIGURES = frozenset(reason for each in DECLINED_FILES for reason in each.reasons.values())


def declined_file(sheets: Collection[str]) -> DeclinedFile | None:
    """The declaration of a workbook with these sheets; None where it is none of those."""
    return next((each for each in DECLINED_FILES if all(name in sheets for name in each.told_by)), None)

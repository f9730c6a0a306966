"""One invented flow of money through its stages, and the Investments sheet of a quarter made from all of them."""

from __future__ import annotations

from dataclasses import dataclass

from data.samples.invented.draw import Quarter
from data.samples.invented.names import Source
from data.samples.workbook import Page, Typed

PROGRAMME = "Demonstration Accelerator"
# a record that came so far is not listed again
CLOSED = ("realised", "received", "lapsed", "unsuccessful", "withdrawn", "fell through")


@dataclass
class State:
    """What a return says of a deal: from which quarter on, at which status, how much and when."""

    quarter: int
    status: str
    amount: Typed
    date: Typed
    received: Typed = None  # so far, where the award is larger


@dataclass
class Deal:
    """One investment of the demonstration. `received` of a state makes it realised in part."""

    reference: str
    title: str
    recipient: str
    source: Source
    states: list[State]
    number: str = ""
    place: str = ""
    segment: str = ""
    instrument: str = "grant"
    manager: str | None = None
    programme: str | None = PROGRAMME
    role: str = "co-investment"
    level: str = "award"
    parent: str | None = None
    funded_from: str | None = None
    scope: str | None = None
    share: Typed = None
    confidential: bool = False
    note: str | None = None

    def listed_in(self, quarter: int) -> State | None:
        """What the return of a quarter says of it; None where it is not yet there, or was closed earlier."""
        said = [state for state in self.states if state.quarter <= quarter]
        if not said:
            return None
        closed = said[-1].status in CLOSED and said[-1].quarter < quarter
        return None if closed else said[-1]


# heading of the first year's returns, heading of the second year's, and what stands below them
_COLUMNS = (
    ("Ref", "Reference", lambda deal, state: deal.reference),
    ("Project", "Title", lambda deal, state: deal.title),
    ("Company", "Recipient", lambda deal, state: deal.recipient),
    ("Company reg no", "Companies House number", lambda deal, state: deal.number or None),
    ("Funder", "Source", lambda deal, state: deal.source.name),
    ("Funder type", "Source type", lambda deal, state: deal.source.type),
    ("Public or private", "Owner", lambda deal, state: deal.source.owner),
    ("Fund manager", "Managed by", lambda deal, state: deal.manager),
    ("Type of funding", "Instrument", lambda deal, state: deal.instrument),
    ("Programme", "Programme", lambda deal, state: deal.programme),
    ("Role in programme", "Programme role", lambda deal, state: deal.role),
    ("Level", "Level", lambda deal, state: deal.level),
    ("Part of", "Parent", lambda deal, state: deal.parent),
    ("Paid out of", "Funded from", lambda deal, state: deal.funded_from),
    ("Stage", "Status", lambda deal, state: state.status),
    ("Amount", "Amount (£)", lambda deal, state: state.amount),
    ("Received to date", "Realised", lambda deal, state: state.received),
    ("Date", "Date of status", lambda deal, state: state.date),
    ("Location", "Local authority", lambda deal, state: deal.place or None),
    ("Regional share", "Share of the region (%)", lambda deal, state: deal.share),
    ("Subsector", "Segment", lambda deal, state: deal.segment or None),
    ("Scope", "Sector scope", lambda deal, state: deal.scope),
    ("Confidential", "Commercial in confidence", lambda deal, state: "yes" if deal.confidential else None),
    ("Comments", "Notes", lambda deal, state: deal.note),
)


def deals_page(deals: list[Deal], quarter: Quarter) -> Page:
    """The Investments sheet of one quarter: what is new, what moved, and what is still open."""
    second = quarter.index >= 4
    rows = [
        [below(deal, state) for _, _, below in _COLUMNS]
        for deal in deals
        if (state := deal.listed_in(quarter.index)) is not None
    ]
    titles = [] if second else [f"Funding and investment, {quarter.label}"]
    money = dict.fromkeys(("Amount", "Amount (£)", "Received to date", "Realised"), "#,##0")
    share = dict.fromkeys(("Regional share", "Share of the region (%)"), "0%")
    name = "Investments" if second else "Funding"
    return Page(name, [each[1 if second else 0] for each in _COLUMNS], rows, titles=titles, formats=money | share)

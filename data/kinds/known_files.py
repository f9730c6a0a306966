"""Files that others publish in a form of their own, one declaration each: what tells it, what its columns mean, what it does not say.

Headings are written folded (lower case, no punctuation). The forms are those of Innovate UK's funded projects, the 360Giving
standard 1.2, UKRI's Gateway to Research, the CORDIS data of the European Commission, Crunchbase's funding rounds, the Companies House
company data product, HM Treasury's guidance on spend over £25,000, the monitoring returns of the Towns Fund, the regional accounts of
the ONS, Nesta's indicators, and The Carpentries' list of workshops.
"""

from __future__ import annotations

import re

from data.kinds.figures import LIFE_SCIENCES, LIFE_SCIENCES_HEADINGS, LIFE_SCIENCES_WORDS
from data.kinds.fund_returns import FUND_RETURNS
from data.kinds.known_file import Attendees, KnownFile
from data.kinds.towns_fund import TOWNS_FUND

_FROM_TITLE = re.compile(
    r"(?:table \w+:? )?(?P<measure>.+?)(?:,? (?P<unit>(?:pounds )?millions?|pounds|persons|percentage|[0-9]{4} equals 100))?"
    r"(?: ?\[note[^\]]*\])?(?: [0-9]{4})?",
    re.IGNORECASE,
)

_CHECK_INS = frozenset((
    "checked in", "check in", "checked in at", "check in date", "check in time", "checked in date", "check in status", "scanned",
    "scanned at", "attended", "date checked in",
))  # fmt: skip
_ATTENDEES = Attendees(
    shared=("reference", "title", "start", "venue"),
    states=_CHECK_INS | {"attendee status", "attending status", "attending", "attendance status", "status", "order status", "ticket status",
                         "booking status", "payment status", "refunded", "cancelled"},
    check_ins=_CHECK_INS,
    tickets=frozenset(("quantity", "ticket quantity", "tickets", "number of tickets", "no of tickets", "qty")),
    told=("ticket type", "ticket name", "order date", "event"),
    gone=frozenset((
        "cancelled", "canceled", "refunded", "refund", "refund requested", "not attending", "not going", "cannot attend", "deleted", "void",
        "voided", "declined", "withdrawn", "transferred", "rejected",
    )),
    came=frozenset(("checked in", "attended", "scanned", "arrived", "present", "used", "was there")),
    yes=frozenset(("yes", "y", "true", "1", "x")),
)  # fmt: skip
_NO_FIGURE = dict.fromkeys(("u", "[u]", "x", "[x]", "c", "[c]", "z", "[z]", "..", ":", "-"), "")

KNOWN_FILES = (
    KnownFile(
        name="Innovate UK's list of funded projects",
        kind="investments",
        told_by=("participant name", "project number", "award offered", "address region"),
        headings={
            "project title": "title", "participant name": "recipient", "crn": "company_number", "competition title": "programme",
            "programme title": "programme", "award offered": "committed", "actual spend to date": "realised",
            "project start date": "date", "address region": "place", "participant withdrawn from project": "status",
        },
        every_row={"source": "Innovate UK", "instrument": "grant"},
        words={"status": {"yes": "lapsed", "y": "lapsed", "true": "lapsed", "no": "committed", "n": "committed", "false": "committed"}},
        place_in="place",
        silent="It does not say which projects are health tech: write 'out' in a column Sector scope for those that are not.",
    ),
    KnownFile(
        name="a list of grants by the 360Giving standard",
        kind="investments",
        told_by=("amount awarded", "funding org name", "recipient org name"),
        headings={
            "identifier": "reference", "title": "title", "currency": "currency", "amount awarded": "committed",
            "amount disbursed": "realised", "award date": "date", "recipient org name": "recipient",
            "recipient org company number": "company_number", "funding org name": "source", "grant programme title": "programme",
            "beneficiary location name": "place", "beneficiary location 0 name": "place",
        },
        every_row={"instrument": "grant", "status": "committed"},
        place_in="place",
        silent="It does not say which grants are health tech: write 'out' in a column Sector scope for those that are not. "
               "What was applied for is not what was awarded, and is left alone.",
    ),
    KnownFile(
        name="a list of projects from UKRI's Gateway to Research",
        kind="investments",
        told_by=("fundingorgname", "projectreference", "leadroname", "awardpounds"),
        headings={
            "fundingorgname": "source", "projectreference": "reference", "leadroname": "recipient", "title": "title",
            "startdate": "date", "awardpounds": "committed", "region": "place", "status": "status",
        },
        every_row={"instrument": "grant", "status": "committed"},
        words={"status": {"active": "committed", "closed": "committed"}},  # what is said is how far the work is
        place_in="place",
        silent="It does not say which projects are health tech: write 'out' in a column Sector scope for those that are not. "
               "What was spent is left alone, for not every funder reports it.",
    ),
    KnownFile(
        name="a list of the organisations in projects of the European Commission (CORDIS)",
        kind="investments",
        told_by=("projectid", "projectacronym", "organisationid", "eccontribution"),
        headings={
            "projectacronym": "title", "name": "recipient", "eccontribution": "committed", "city": "place",
            "endofparticipation": "status",
        },
        every_row={"source": "European Commission", "instrument": "grant", "status": "committed", "currency": "EUR"},
        words={"status": {"true": "lapsed", "false": "committed"}},
        place_in="place",
        silent="It is in euros, which are listed and never added to pounds, and it says neither a day nor which projects are health tech.",
    ),
    KnownFile(
        name="a list of funding rounds from Crunchbase",
        kind="investments",
        told_by=("transaction name", "organization name", "money raised", "announced date"),
        headings={
            "transaction name": "title", "organization name": "recipient", "funding type": "instrument", "money raised": "announced",
            "money raised currency": "currency", "announced date": "date", "investor names": "source", "organization location": "place",
        },
        every_row={"status": "announced"},
        place_in="place",
        silent="It says what was announced, and nothing of what was received.",
    ),
    KnownFile(
        name="a list of spending over £25,000",
        kind="investments",
        told_by=("entity", "date", "expense type", "expense area", "supplier", "transaction", "amount"),
        headings={
            "entity": "source", "date": "date", "date of payment": "date", "expense type": "title", "supplier": "recipient",
            "amount": "realised", "amount in sterling": "realised", "transaction": "reference", "transaction no": "reference",
            "transaction number": "reference",
        },
        reference_once=True,  # one transaction may pay for several things
        every_row={"status": "realised", "instrument": "procurement", "sector_scope": "part"},
        silent="It does not say which payments are health tech, nor where: a row counts only once a column "
               "Share (the region's, in %) says how much of it does.",
    ),
    *TOWNS_FUND,
    *FUND_RETURNS,
    KnownFile(
        name="the list of workshops of The Carpentries",
        kind="events",
        told_by=("slug", "tag name", "start date", "attendance", "host name", "country"),
        headings={
            "slug": "title", "tag name": "theme", "start date": "start", "attendance": "attended", "host name": "venue",
            "country": "place", "url": "evidence",
        },
        every_row={"status": "held"},
        place_in="place",
        silent="It does not say what the cluster's part was, so its events are shown apart.",
    ),
    KnownFile(
        name="a ticket platform's list of attendees",
        kind="events",
        told_by=("event name", "order", "ticket"),
        or_told_by=tuple(("event name", each) for each in (
            "attendee status", "attendee id", "attendee number", "ticket number", "booking reference", "booking id", "delegate id",
        )),
        headings={
            "event id": "reference", "event name": "title", "event date": "start", "event start": "start", "event start date": "start",
            "event start date time": "start", "event date time": "start", "event end": "end", "event end date": "end", "venue": "venue",
            "venue name": "venue", "event venue": "venue", "event location": "venue", "location": "venue", "event city": "place",
            "cluster role": "role", "our role": "role", "cluster s role": "role",
        },
        attendees=_ATTENDEES,
        every_row={"role": "led"},
        silent="It does not say what the cluster's part was: only who organises an event can export such a list, so it is taken as led. "
               "Where that is not so, add a column 'Cluster role'.",
    ),
    KnownFile(
        name="an extract of the Companies House register",
        kind="members",
        told_by=("companyname", "companynumber", "companystatus"),
        headings={
            "companyname": "name", "companynumber": "company_number", "regaddress posttown": "place", "regaddress postcode": "postcode",
            "incorporationdate": "incorporated_on",
        },
        every_row={"organisation_kind": "company"},
        place_in="place",
        silent="It does not say who is a member, nor since when: keep only the rows of members, and add a column Joined.",
    ),
    KnownFile(
        name="an extract of the Business Register and Employment Survey from Nomis",
        kind="statistics",
        told_by=("date name", "geography name", "geography code", "industry name", "employment status name", "obs value"),
        headings={
            "date name": "period", "geography name": "place", "geography code": "place_code", "industry name": "sector",
            "employment status name": "measure", "obs value": "value",
        },
        only={"measure name": frozenset(("count",)), "measures name": frozenset(("value",))},
        every_row={"source": "ONS, Business Register and Employment Survey", "unit": "jobs", "comparable_group": "BRES"},
        place_in="place_code",
        silent="Its rows hold totals and their parts, so they are shown and never added up; rows of percentages are left alone.",
    ),
    KnownFile(
        name="a table of the ONS by region and industry",
        kind="statistics",
        told_by=("itl code", "region name", "sic07 code", "sic07 description"),
        headings={"itl code": "place_code", "region name": "place", "sic07 description": "sector"},
        every_row={"source": "ONS", "comparable_group": "ONS regional accounts"},
        words={"value": _NO_FIGURE},
        place_in="place_code", years="value", title=_FROM_TITLE,
        silent="Its rows hold totals and their parts, so they are shown and never added up. A mark such as u, [x] or .. "
               "in place of a figure gives no record.",
    ),
    KnownFile(
        name="a table of the ONS by region",
        kind="statistics",
        told_by=("itl", "itl code", "region name"),
        headings={"itl code": "place_code", "region name": "place"},
        every_row={"source": "ONS", "sector": "all industries", "comparable_group": "ONS regional accounts"},
        words={"value": _NO_FIGURE},
        place_in="place_code", years="value", title=_FROM_TITLE,
        silent="Its rows hold the country, regions and their parts, so they are shown and never added up. A mark such as u, [x] or .. "
               "in place of a figure gives no record.",
    ),
    KnownFile(
        name="a table of the Office for Life Sciences",
        kind="statistics",
        told_by=(),
        figures=LIFE_SCIENCES,
        headings=LIFE_SCIENCES_HEADINGS,
        every_row={"source": "OLS bioscience and health technology sector statistics"},
        words={"value": _NO_FIGURE} | LIFE_SCIENCES_WORDS,
        place_in="place",
        silent="Its rows and columns hold totals and their parts, so they are shown and never added up. The figures for 2023/24 and after "
               "rest on another method than those to 2021/22, so no line joins them.",
    ),
    KnownFile(
        name="Nesta's indicator of Innovate UK's funding by region",
        kind="statistics",
        told_by=("year", "nuts id", "nuts year spec", "gbp innovate uk funding"),
        headings={"year": "period", "nuts id": "place_code", "gbp innovate uk funding": "value"},
        every_row={
            "measure": "Innovate UK funding", "unit": "GBP", "price_basis": "current", "source": "Nesta and BEIS, from Innovate UK",
            "comparable_group": "Nesta 2021",
        },
        place_in="place_code",
        silent="It holds sums by region and no grants, so it is a statistic and no investment.",
    ),
)

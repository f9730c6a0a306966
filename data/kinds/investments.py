"""What a sheet of investments holds: one row is one flow of money from a funder to a recipient or a pot."""

from data.checking.columns.cumulative import mark_cumulative
from data.checking.families import parents_are_there, parts_fit_their_parent
from data.checking.in_confidence import HEADED_CONFIDENTIAL, say_confidence
from data.checking.investments import (
    fill_defaults,
    realised_is_within_committed,
    say_blank_amounts,
    say_places,
    take_the_furthest_stage,
)
from data.checking.lines.given_up import say_given_up
from data.checking.lines.look_alikes import say_series
from data.checking.lines.running_totals import keep_the_latest
from data.checking.lines.several_recipients import say_several_recipients
from data.checking.source_types import say_sources_without_type
from data.checking.written.currencies import take_the_currency
from data.model import Field, Kind

INVESTMENTS = Kind(
    name="investments",
    sentence="one flow of money from a funder to a recipient or a pot",
    key=("recipient", "source", "programme", "title", "date"),
    year_field="date",
    recognised_by=(("recipient", "source", "title"), ("amount", "announced", "committed", "realised")),
    row_checks=(
        take_the_currency,
        take_the_furthest_stage,
        say_blank_amounts,
        realised_is_within_committed,
        mark_cumulative,
        keep_the_latest,
        say_confidence,
        say_given_up,
        say_several_recipients,
        fill_defaults,
        say_places,
        say_sources_without_type,
        parents_are_there,
        parts_fit_their_parent,
        say_series,
    ),
    fields=(
        Field(
            "reference", "text", "Your own reference. The same reference in a later return restates the same record.",
            aliases=("ref", "id", "investment id", "investment ref", "investment reference", "inv ref", "deal id", "deal ref",
                     "award id", "award reference", "grant reference", "grant ref", "project number", "project reference",
                     "project ref", "project no", "proj no", "project id", "identifier",
                     "record", "record id", "our ref", "unique reference", "reference number", "no"),
            example="INV-001",
        ),
        Field(
            "title", "text", "What the money is for, in a few words.",
            aliases=("project", "project title", "project name", "deal", "deal name", "award title", "description",
                     "name of project", "investment", "investment title", "grant title", "award", "purpose"),
            example="Seed round",
        ),
        Field(
            "recipient", "text", "Who gets the money: one organisation a row, by its registered name.", required=True,
            stops=True,
            aliases=("company", "company name", "organisation", "organisation name", "organization", "beneficiary", "awarded to",
                     "investee", "grantee", "company supported", "business supported", "organisation supported",
                     "recipient organisation", "recipient org", "recipient name", "business",
                     "business name", "lead organisation", "lead org", "lead participant", "participant", "participant name", "member",
                     "recipient org:name", "awardee", "paid to", "portfolio company", "name of company", "applicant", "applicant name",
                     "applicant organisation", "lead applicant", "lead company", "lead business",
                     "grant recipient", "grant holder", "lead partner", "delivery partner",
                     "spin out", "spinout", "spin out company", "spinout company", "start up", "start up company"),
            example="Example Diagnostics Ltd",
        ),
        Field(
            "company_number", "company_number", "Companies House number of the recipient: 8 characters with its zeros.",
            aliases=("companies house number", "companies house no", "company no", "company reg no", "company registration number",
                     "crn", "registration number", "registered number", "recipient company number", "company reg number",
                     "recipient org:company number", "co number", "co no", "co reg no", "ch number"),
            example="01234567",
        ),
        Field(
            "source", "choice", "Whose money it is (the funder), not who manages it.", choices="sources", open=True,
            aliases=("funder", "funding source", "source of funding", "source of funds", "investor", "investors", "funded by",
                     "funding body", "awarding body", "funding organisation", "funding org", "funder name", "lender",
                     "source name", "lead investor", "provider", "grant funder", "source of money", "money from",
                     "funding org:name", "sponsor", "sponsor name", "source of investment", "source of finance",
                     "funding from", "grant from"),
            example="Innovate UK",
        ),
        Field(
            "source_type", "choice", "The class of the source, from the list.", choices="source_types",
            aliases=("type of source", "funder type", "source class", "class of source", "investor type", "type of funder",
                     "funding type", "source category", "type of investor", "funder category"),
            example="UKRI and Innovate UK",
        ),
        Field(
            "owner", "choice", "Whose money it is at bottom: public, private, mixed or unknown. Never taken from the manager.",
            choices="owners",
            aliases=("public or private", "ownership", "public/private", "whose money", "sector of source", "public private"),
            example="public",
        ),
        Field(
            "manager", "text", "Who runs the fund, where that is not the source.",
            aliases=("fund manager", "managed by", "run by", "administered by", "delivery body"),
        ),
        Field(
            "instrument", "choice", "How the money comes: grant, equity, convertible, debt, procurement or match.",
            choices="instruments", open=True,
            aliases=("type", "type of investment", "investment type", "form", "funding instrument", "type of funding",
                     "mechanism", "deal type", "award type", "type of award", "grant type", "type of grant"),
            example="grant",
        ),
        Field(
            "programme", "text", "The programme that the money belongs to.",
            aliases=("program", "scheme", "fund", "initiative", "programme name", "fund name"),
            example="Example Accelerator",
        ),
        Field(
            "programme_role", "choice",
            "own grant (the programme's own money), co-investment (put beside it by others), or other.",
            choices="programme_roles", default="other",
            aliases=("role in programme", "role of the money", "role", "programme part"),
            example="co-investment",
        ),
        Field(
            "level", "choice", "envelope (a fund or budget), award, round, tranche (one funder's part) or secondary.",
            choices="levels", default="award", stops=True,
            aliases=("record level", "level of record", "row type", "grain", "record type"),
            example="award",
        ),
        Field(
            "parent", "text", "The reference of the round, award or envelope that this row is a part of.",
            aliases=("part of", "parent reference", "parent ref", "belongs to", "within", "round reference", "parent id",
                     "parent record"),
        ),
        Field(
            "funded_from", "text", "For money passed on: the reference of the record that it was paid out of.",
            aliases=("paid out of", "funded from reference", "out of", "paid from", "funded by record"),
        ),
        Field(
            "status", "choice", "How far it is: target, expected, announced, committed, realised or lapsed.",
            choices="statuses", required=True, stops=True,
            aliases=("stage", "state", "status as meant", "status_as_meant", "status of funding", "funding status", "deal status",
                     "award status", "progress", "current status", "decision", "outcome of application", "project status", "round status",
                     "status of round", "status of award", "status of project"),
            example="committed",
        ),
        Field(
            "amount", "amount", "The money at the row's status, in pounds. A range is welcome: £1.5m-£2m. Not known: TBC.",
            unit="GBP", a_column_a_year=True, stops=True, heading="Amount",
            aliases=("value", "amount as worded", "amount_as_worded", "funding", "sum", "investment amount", "amount awarded",
                     "grant awarded", "award amount", "grant amount", "deal value", "deal size", "total", "amount gbp", "amount in pounds",
                     "pounds", "gbp", "funding amount", "total amount", "grant", "award value", "value of award", "size",
                     "investment value", "how much", "value gbp", "value of grant", "amount approved", "approved amount", "grant approved",
                     "total award", "award total", "total grant", "grant total", "total award value", "amount of grant", "amount of award",
                     "amount raised", "raised", "funds raised", "investment raised", "total raised", "round size",
                     "round total", "round value", "total round", "awarded value", "awarded amount", "funding secured",
                     "investment secured", "amount secured", "grant secured", "value secured"),
            by_content=("award", "investment", "awarded", "approved"),
            example="£250k",
        ),
        Field(
            "currency", "text", "The currency of the amounts, where it is not pounds: EUR, USD.",
            aliases=("currency code", "ccy", "amount currency", "currency of amount"),
        ),
        Field(
            "announced", "amount", "The amount that was said in public, where it differs.", unit="GBP", stops=True,
            a_column_a_year=True,
            aliases=("amount announced", "announced amount", "announced value", "publicised amount"),
        ),
        Field(
            "committed", "amount", "The amount that is awarded or contracted, where it differs.", unit="GBP", stops=True,
            a_column_a_year=True,
            aliases=("amount committed", "committed amount", "contracted", "contracted amount", "amount contracted",
                     "committed value", "offer", "amount offered", "grant offered", "funding offered", "value of offer"),
        ),
        Field(
            "realised", "amount", "The amount that was received, claimed or evidenced so far.", unit="GBP", stops=True,
            a_column_a_year=True,
            aliases=("amount realised", "realised amount", "realized", "received", "amount received", "claimed", "amount claimed",
                     "paid", "amount paid", "drawn down", "spent to date", "realised to date", "received to date",
                     "realised value", "evidenced", "claimed to date", "paid to date", "drawn down to date", "spend to date", "actual",
                     "actuals", "actual spend", "amount drawn down", "total paid", "total claimed", "total actual", "total actuals",
                     "actual total", "total realised", "total received"),
            by_content=("to date", "completed", "closed"),
        ),
        Field(
            "date", "date", "When it reached its status. Sep 2023, Q2 2024/25 and 2024/25 are welcome.", unit="date", of_return=True,
            aliases=("when", "when said", "when_said", "award date", "date of award", "date awarded", "deal date", "as at",
                     "status date", "date of investment", "investment date", "start date", "month", "quarter", "date of status",
                     "completion date", "awarded on", "approved on", "closed", "date closed", "close date", "closing date", "start",
                     "award start date", "decision date", "date of decision", "approval date", "date approved",
                     "date confirmed", "date agreed",
                     "financial year", "fiscal year", "fy", "qtr"),
            by_content=("award", "awarded", "approved", "decision", "year", "period"),
            example="14/05/2024",
        ),
        Field(
            "announced_on", "date", "When it was announced, where the row holds several stages.", unit="date", of_return=True,
            aliases=("announced date", "date announced", "announcement date"), by_content=("announced",),
        ),
        Field(
            "committed_on", "date", "When it was committed, where the row holds several stages.", unit="date", of_return=True,
            aliases=("committed date", "date committed", "commitment date", "contract date", "date contracted"),
            by_content=("committed", "contracted", "offer"),
        ),
        Field(
            "realised_on", "date", "When it was realised, where the row holds several stages.", unit="date", of_return=True,
            aliases=("realised date", "date realised", "date received", "received on", "date paid", "paid on", "payment date",
                     "date claimed"),
            by_content=("realised", "realized", "received", "claimed", "paid", "drawn down", "completed"),
        ),
        Field(
            "cumulative", "yes_no", "yes where the amount is everything up to the date: it then stands in no quarter.",
            unit="yes/no", aliases=("cumulative amount", "to date", "is cumulative", "running total"),
        ),
        Field(
            "place", "place", "Local authority or place of the recipient. Blank: the region.", default="the region",
            aliases=("place as worded", "place_as_worded", "location", "local authority", "town", "city", "area", "region",
                     "district", "where", "geography", "la", "authority", "lad", "place name", "beneficiary location",
                     "recipient location", "company location", "hq", "hq location", "headquarters", "head office", "based in", "lad name",
                     "la name", "local authority name", "local authority area", "council area"),
            example="Birmingham",
        ),
        Field(
            "share", "percent", "The region's share of a national or multi-region amount, in per cent.", unit="%",
            aliases=("share of the region", "regional share", "share of region", "region share", "west midlands share",
                     "share in region", "% in region", "share %", "share of the region (%)", "percentage in region",
                     "regional share (%)", "share_of_region", "wm share"),
        ),
        Field(
            "segment", "choice", "The life-science segment of the recipient, from the list.", choices="segments", open=True,
            aliases=("sector", "subsector", "sub sector", "life science segment", "technology", "segment hint"),
            example="Digital health",
        ),
        Field(
            "sector_scope", "choice", "in (health tech), part, or out. Out-of-sector money is kept and never counted.",
            choices="sector_scopes", default="in",
            aliases=("scope", "in sector", "sector relevance", "health tech", "in scope"),
        ),
        Field(
            "confidential", "yes_no", "yes keeps the record off every page that the board or the public can see.",
            unit="yes/no", default="no",
            aliases=("private", *HEADED_CONFIDENTIAL),
        ),
        Field(
            "evidence", "text", "A link or a document that shows it.",
            aliases=("evidence link", "where said", "where_said", "link", "url", "source link", "source document", "citation",
                     "reference document"),
        ),
        Field("note", "text", "Anything that a reader of the record should know.", aliases=("notes", "comment", "comments", "trap",
              "remarks")),
    ),
)

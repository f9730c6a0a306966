"""What Cluster news of September 2023 said, as staff would have typed it for 2023/24 Q2."""

from data.samples.workbook import Page

NEWS = "Cluster news September 2023"

FILE_NAME = "Return 2023-24 Q2 from Cluster news September 2023.xlsx"
ABOUT = [
    ("Period", "2023/24 Q2"),
    ("Cluster", "West Midlands Health Technologies Cluster"),
    ("Prepared from", "Cluster news, September 2023"),
    ("Complete list of", None),
    ("Note", "Published statements only, as they were worded. A blank means that the source does not say."),
]

_MIDVEN = "Midven (Future Planet Capital)"

_INVESTMENTS = Page(
    name="Funding",
    headings=["Reference", "Title", "Awarded to", "Source of funding", "Fund manager", "Value", "Stage", "Level",
              "Instrument", "When", "Source type", "Owner", "Programme", "Programme role", "Part of", "Scope", "Where",
              "Evidence", "Notes"],
    rows=[
        ["INV-02", "West Midlands Innovation Accelerator share", "West Midlands", "UK Government", "Innovate UK",
         "£30M+", "announced", "envelope", "grant programme", "Sept 2023", "central government", "public",
         "Innovation Accelerators", None, "INV-01", "part", "West Midlands", NEWS,
         "Another bulletin (Sept 2022) says £33M"],
        ["INV-06", "West Midlands Investment Zones",
         "Coventry Gigafactory; Birmingham Knowledge Quarter; Black Country Green Corridor", "UK Government", None,
         "£80M of public funding over 5 years", "announced", "envelope", "public funding", "Sept 2023",
         "central government", "public", "Investment Zones", None, None, "part", "three zones in the West Midlands",
         NEWS, "Still being negotiated"],
        ["INV-07", "Medmin funding round", "Medmin Group", "several", None, "£1.45m", "committed", "round", "equity",
         "Sept 2023", None, None, None, "other", None, "in", "Birmingham", NEWS, "The whole round"],
        ["INV-08", "Medmin round: MEIF part", "Medmin Group",
         "Midlands Engine Investment Fund (MEIF West Midlands Equity Fund)", _MIDVEN, "£500,000", "committed",
         "tranche", "equity", "Sept 2023", "publicly backed fund", "public", None, "other", "INV-07", "in",
         "Birmingham", NEWS, None],
        ["INV-09", "Medmin round: co-investment part", "Medmin Group", "West Midlands Co-Investment Fund", _MIDVEN,
         "£250,000", "committed", "tranche", "equity", "Sept 2023", "publicly backed fund", "public", None, "other",
         "INV-07", "in", "Birmingham", NEWS, None],
        ["INV-10", "Medmin: the two funds together", "Medmin Group", "MEIF and West Midlands Co-Investment Fund",
         "Midven", "£750,000", "committed", "subtotal", "equity", "Sept 2023", None, None, None, None, None, "in",
         "Birmingham", NEWS, None],
        ["INV-11", "Midlands Mindforge first fund", "Midlands Mindforge (eight universities)", "not yet raised", None,
         "£250M", "target", "envelope", "equity", "Sept 2023", None, None, "Midlands Mindforge", "other", None, "part",
         "Midlands", NEWS, "A fund-raising target"],
        ["INV-12", "Women's health hubs", "one hub in every integrated care board area in England", "UK Government",
         None, "£25M", "announced", "envelope", "grant programme", "Sept 2023", "central government", "public",
         "Women's health hubs", None, None, "in", "England", NEWS, "National"],
    ],
)  # fmt: skip

_EVENTS = Page(
    name="Events",
    headings=["No", "Event title", "Series", "In person or online", "Role", "Held or planned", "When", "Venue", "Topic",
              "Turnout", "With", "Link", "Remarks"],
    rows=[
        ["EV-12", "September Topical Tuesday: Dr Vishaal Virani of YouTube Health", "Topical Tuesday", "online", "led",
         "held", "September 2023", None, "digital health", None, "YouTube Health", NEWS, None],
        ["EV-13", "Strategy roundtable", "Roundtable", "in person", "led", "held", "4th of October 2023", None,
         "strategy and policy", "30-40 stakeholders", "West Midlands Combined Authority", NEWS, None],
        ["EV-14", "The Revolution of Digital Health (Birmingham Tech Week 2023)", "Tech Week", "in person", "led",
         "planned", "October 19th 2023", "Enterprise Wharf, Birmingham", "digital health", None, "Birmingham Tech Week",
         NEWS, None],
        ["EV-15", "November Topical Tuesday: Kath Mackay of Bruntwood SciTech", "Topical Tuesday", "online", "led",
         "planned", "November 2023", None, "incubation", None, "Bruntwood SciTech", NEWS, None],
        ["EV-16", "Midlands Engine Health and Social Care Advisory Board", "Board", "in person", "attended", "held",
         "24 September 2023", "Charnwood Campus, Loughborough", "strategy and policy", None, "Midlands Engine", NEWS,
         "Attended only"],
        ["EV-17", "Launch of Business Growth West Midlands", "Launch", "in person", "attended", "held",
         "September 2023", None, "business support", None, "Business Growth West Midlands", NEWS, "Attended only"],
        ["EV-18", "West Midlands Regional Economic Symposium", "Symposium", "in person", "attended", "held",
         "September 2023", "Birmingham Library", "strategy and policy", None, None, NEWS, "Attended only"],
        ["EV-19", "International Trade Week", "Trade week", "mixed", "promoted", "planned", "6-10 November 2023", None,
         "international trade", None, "UK Government", NEWS, "Promoted only"],
    ],
)  # fmt: skip

_MEMBERS = Page(
    name="Members",
    titles=["Organisations that the source calls a member; the others that it names are on the sheet Also named"],
    headings=["Member ref", "Member", "Kind", "Town", "Segment", "Relationship", "Notes"],
    rows=[
        ["CO-03", "Interactive Software Ltd", "company", "Solihull", "software (CRM)",
         "member; first product launched in the UK in 1992", NEWS],
    ],
)  # fmt: skip

_ALSO_NAMED = Page(
    name="Also named",
    headings=["Number", "Who was named", "What it is", "Place as said", "What it has to do with the cluster",
              "Said in"],
    rows=[
        ["CO-01", "Medmin Group", "company", "Birmingham", "funded in the region", NEWS],
        ["CO-09", "University of Birmingham", "university", "Birmingham", "leads the largest project", NEWS],
        ["CO-11", "Midlands Mindforge", "investment company", "Midlands",
         "eight universities: Aston; Birmingham; Cranfield; Keele; Leicester; Loughborough; Nottingham; Warwick", NEWS],
    ],
)  # fmt: skip

PAGES = [_INVESTMENTS, _EVENTS, _MEMBERS, _ALSO_NAMED]

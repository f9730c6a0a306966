"""What the press releases of 24 June 2025 and the impact event report of 2025 said, as staff would have typed it for 2025/26 Q1."""

from data.samples.workbook import Page

PRESS, REPORT = "partner press releases 24 June 2025", "impact event report 2025"

FILE_NAME = "Return 2025-26 Q1 from press releases June 2025.xlsx"
ABOUT = [
    ("Period", "2025/26 Q1"),
    ("Cluster", "West Midlands Health Technologies Cluster"),
    ("Prepared from", "Partner press releases of 24 June 2025; impact event report 2025; ONS and OLS statistics"),
    ("Complete list of", None),
    ("Note", "Published statements only, as they were worded. A blank means that the source does not say."),
]

_INVESTMENTS = Page(
    name="Investments",
    titles=["WMHTIA: money reported in June 2025", "All amounts are cumulative to June 2025"],
    headings=["Ref", "Purpose", "Paid to", "Funder", "Funder type", "Public or private", "Delivery body", "How much",
              "Status", "Level", "Form", "As at", "Cumulative", "Programme", "Programme role", "Part of", "Paid out of",
              "Sector scope", "Region", "Source document", "Comments"],
    rows=[
        ["INV-13", "WMHTIA programme grant (first award)", "West Midlands Health Tech Innovation Accelerator",
         "Innovate UK (Innovation Accelerator)", "UKRI and Innovate UK", "public", "University of Birmingham leads",
         "£14.5m", "realised", "award", "grant", "June 2025", "yes", "WMHTIA", "own grant", "INV-02", None, "in",
         "West Midlands", PRESS, None],
        ["INV-14", "WMHTIA co-investment: investors", "supported companies", "private investors",
         "venture capital or private equity", "private", None, "£36.3m", "realised", "award", "equity", "June 2025",
         "yes", "WMHTIA", "co-investment", None, None, "in", "West Midlands", PRESS, None],
        ["INV-15", "WMHTIA co-investment: matched contributions", "programme partners", "private partners",
         "own or matched funds", "private", None, "£13.1m (derived: 49.4 less 36.3)", "realised", "award", "match",
         "June 2025", "yes", "WMHTIA", "co-investment", None, None, "in", "West Midlands", PRESS, "Derived figure"],
        ["INV-16", "National grants won by supported companies", "supported companies", "NIHR; Eureka; Innovate UK",
         "UKRI and Innovate UK", "public", None, "£10m", "realised", "award", "grant", "June 2025", "yes", "WMHTIA",
         "co-investment", None, None, "in", "West Midlands", PRESS, "Not programme money"],
        ["INV-17", "Secondary grants paid out by WMHTIA", "supported companies", "WMHTIA", None, "public", None,
         "£2.48m", "realised", "secondary", "grant", "June 2025", "yes", "WMHTIA", None, None, "INV-13", "in",
         "West Midlands", PRESS, None],
    ],
)  # fmt: skip

_EVENTS = Page(
    name="Events",
    headings=["Ref", "Event", "Series", "Format", "Our role", "Status", "Date", "Theme", "Attended", "Partners",
              "Where said"],
    rows=[
        ["EV-20", "WMHTIA impact event: Impact Insights and the Future of Health Tech", "Programme impact event",
         "in person", "contributed", "held", "Life Sciences Week 2025", "strategy and policy", None,
         "WMHTIA; Medilink Midlands", REPORT],
    ],
)  # fmt: skip

_ALSO_NAMED = Page(
    name="Also named",
    headings=["Number", "Who was named", "What it is", "Place as said", "What it has to do with the cluster",
        "Said in"],
    rows=[
        ["CO-02", "Cytecom", "company: diagnostics (antimicrobial resistance)", "Midlands", "supported by WMHTIA",
         REPORT],
        ["CO-07", "Medilink Midlands", "membership body", "Midlands", "partner", REPORT],
        ["CO-08", "Coventry University", "university", "Coventry", "partner", REPORT],
    ],
)  # fmt: skip

_PARTNERS, _WMHTIA = "programme partners", "WMHTIA programme"
_CLAIMS = Page(
    name="Claims",
    headings=["Ref", "Claim", "Headline", "As worded", "Low", "High", "Unit", "When said", "Claimed by", "Document",
              "Notes"],
    rows=[
        ["CL-01", "co-investment realised (private and public)", "co-investment realised", "£67.3m", 67300000, 67300000,
         "GBP", "2025", _WMHTIA, REPORT, "Published parts add up to 59.4m (49.4 private + 10.0 national grants)"],
        ["CL-02", "private co-investment realised", "private co-investment realised", "£49.4m", 49400000, 49400000,
         "GBP", "June 2025", _PARTNERS, PRESS, "36.3m of it direct from investors"],
        ["CL-03", "national grants won by supported companies", "national grants won", "£10m", 10000000, 10000000,
         "GBP", "June 2025", _PARTNERS, PRESS, "NIHR; Eureka; Innovate UK"],
        ["CL-04", "leverage: private pounds for each programme pound", "leverage", "£3.40", 3.4, 3.4, "ratio",
         "June 2025", _PARTNERS, PRESS, "49.4 / 14.5; the lifetime target was 2:1"],
        ["CL-05", "new companies formed during the programme", "new companies formed", "28", 28, 28, "companies",
         "2025", _WMHTIA, REPORT, None],
        ["CL-06", "products procured by the NHS", "products procured by the NHS", "5", 5, 5, "products", "2025",
         _WMHTIA, REPORT, None],
        ["CL-07", "support programmes that came to the region", "programmes arrived", "2", 2, 2, "programmes", "2025",
         _WMHTIA, REPORT, "SPARK The Midlands; Plug and Play UK Health"],
        ["CL-08", "enterprises assisted intensively", "companies supported", "114", 114, 114, "enterprises",
         "June 2025", _PARTNERS, PRESS, None],
    ],
)  # fmt: skip

_UK = ("United Kingdom", "K02000001", "life sciences")
_OLS = "OLS bioscience and health technology sector statistics"
_TO_2022, _FROM_2023 = "OLS to 2021/22", "OLS from 2023/24"
_REGION = ("West Midlands", "TLG", "Human health activities")
_ONS, _RELEASE = "ONS regional gross value added by industry", "1998 to 2021, chained volume measures in 2019 prices"
_ONS_GROUP = "ONS regional GVA 1998 to 2021"
_GVA = {  # year -> current prices, real terms
    2011: (6835, 7907), 2013: (6858, 7973), 2015: (6783, 7711), 2017: (7390, 8236), 2019: (8320, 8320), 2021: (10133,
    6660),
}  # fmt: skip


def _gva_rows() -> list[list]:
    """A dozen figures of the long table: enough to show that growth in current prices is no growth in real terms."""
    return [
        ["GVA", value, "GBP m", *_REGION, year, basis, _ONS, _RELEASE, _ONS_GROUP, None]
        for position, basis in enumerate(("current prices", "chained volume"))
        for year, value in ((year, values[position]) for year, values in _GVA.items())
    ]


_STATISTICS = Page(
    name="Statistics",
    headings=["Indicator", "Figure", "Unit", "Geography", "Geography code", "Industry", "Year", "Prices", "Publisher",
              "Release", "Comparable group", "Note"],
    rows=[
        ["businesses", 6850, "businesses", *_UK, "2021/22", None, _OLS, None, _TO_2022, None],
        ["employment", 304200, "jobs", *_UK, "2021/22", None, _OLS, None, _TO_2022, None],
        ["turnover", 108.1, "GBP bn", *_UK, "2021/22", "current", _OLS, None, _TO_2022, None],
        ["businesses", 6170, "businesses", *_UK, "2023/24", None, _OLS, None, _FROM_2023,
         "New method: not comparable with 2021/22"],
        ["employment", 359600, "jobs", *_UK, "2023/24", None, _OLS, None, _FROM_2023, "New method"],
        ["turnover", 146.9, "GBP bn", *_UK, "2023/24", "current", _OLS, None, _FROM_2023, "New method"],
        *_gva_rows(),
    ],
)  # fmt: skip

PAGES = [_INVESTMENTS, _EVENTS, _ALSO_NAMED, _CLAIMS, _STATISTICS]

"""What Cluster news of June 2022 and the launch article of 2021 said, as staff would have typed it for 2022/23 Q1."""

from data.samples.workbook import Page

NEWS, LAUNCH = "Cluster news June 2022", "launch article"

FILE_NAME = "Return 2022-23 Q1 from Cluster news June 2022.xlsx"
ABOUT = [
    ("Period", "2022/23 Q1"),
    ("Cluster", "West Midlands Health Technologies Cluster"),
    (
        "Prepared from",
        "Cluster news, June 2022; launch article, 2021 (money and figures that were said before the first return)",
    ),
    ("Complete list of", None),
    ("Note", "Published statements only, as they were worded. A blank means that the source does not say."),
]

_INVESTMENTS = Page(
    name="Investments",
    titles=["Money mentioned in Cluster news, June 2022"],
    headings=["Ref", "Project", "Recipient", "Funder", "Managed by", "Amount", "Status", "Level", "Type of funding",
              "When said", "Where said", "Location", "Public or private", "Funder type", "Programme",
              "Role in programme", "Part of", "Sector scope", "Cumulative", "Notes"],
    rows=[
        ["INV-01", "Innovation Accelerators", "three regions: Glasgow; North-West; West Midlands",
         "UK Government (Levelling Up White Paper)", "Innovate UK", "£100M", "announced", "envelope", "grant programme",
         "Feb 2022", NEWS, "three regions", "public", "central government", "Innovation Accelerators", None, None,
         "part", None, "National: no split between the regions was said"],
        ["INV-03", "Digital health hub pilots", "two or more hubs", "UKRI with Innovate UK", None, "£8M", "announced",
         "envelope", "grant programme", "June 2022", NEWS, "United Kingdom", "public", "UKRI and Innovate UK",
         "Digital health hubs", None, None, "in", None, "National"],
        ["INV-04", "Digital health hub pilot: what a successful bid is likely to get", "two rival bids from the region",
         "UKRI with Innovate UK", None, "£1.5-£2M", "expected", "award", "grant", "June 2022", NEWS, "West Midlands",
         "public", "UKRI and Innovate UK", "Digital health hubs", None, "INV-03", "in", None,
         "Not awarded; two rival bids"],
        ["INV-05", "Hams Hall battery hub", "Britishvolt", "Britishvolt with Prologis", None, "budget exceeding £200m",
         "announced", "award", "corporate", "June 2022", NEWS, "Hams Hall (North Warwickshire)", "private", "corporate",
         None, None, None, "out", None, "Not health tech"],
        ["INV-18", "Cluster start-up funding", "West Midlands Health Technologies Cluster",
         "GBSLEP; West Midlands AHSN; Bruntwood SciTech", None, None, "realised", "award", "mixed", "2021", LAUNCH,
         "West Midlands", "mixed", None, None, "other", None, "in", None, "Amounts not disclosed"],
    ],
)  # fmt: skip

_EVENTS = Page(
    name="Events",
    headings=["Ref", "Event", "Series", "Format", "Our role", "Status", "Date", "Where", "Theme", "Attendance",
              "Partners", "Where said", "Comments"],
    rows=[
        ["EV-01", "Incubators roundtable", "Roundtable", "in person", "co-led", "held", "30th March", None,
         "incubation", None, "GBSLEP Growth Hub", NEWS, None],
        ["EV-02", "June Topical Tuesday: Jamie Elliot on the Innovation Accelerator", "Topical Tuesday", "online",
         "led", "held", "June 2022", None, "funding and investment", "very well-attended",
         "West Midlands Combined Authority", NEWS, None],
        ["EV-03", "DIAGCOMM visit to The Binding Site", "DIAGCOMM", "in person", "led", "held",
         "Thursday 23rd June 2022", "Five Ways (Birmingham)", "diagnostics; manufacturing", None, "The Binding Site",
         NEWS, None],
        ["EV-04", "Innovation Accelerator stakeholder meeting", "Meeting", "in person", "attended", "planned",
         "4th July (2022)", None, "funding and investment", None, None, NEWS, "Attended only"],
        ["EV-05", "July Topical Tuesday: Andrew Shortt on support for incubators", "Topical Tuesday", "online", "led",
         "planned", "July 2022", None, "incubation", None, "GBSLEP Growth Hub", NEWS, None],
        ["EV-06", "Air quality and health webinar", "Webinar", "online", "led", "planned",
         "20th of July (2022) 10-11am", None, "net zero and air quality", None, None, NEWS, None],
        ["EV-07", "Data Driven Healthcare showcase day", "Showcase", "in person", "contributed", "planned",
         "Tuesday 2nd August (2022)", None, "digital health", "maximum 30 delegates or so",
         "West Midlands Growth Company", NEWS, "Chaired a panel"],
        ["EV-08", "Birmingham Tech Week 2022: health tech day", "Tech Week", "in person", "led", "planned",
         "between 10th and 14th of October (2022)", "Birmingham", "digital health", None, "Birmingham Tech Week", NEWS,
         "One day inside the week"],
        ["EV-09", "DIAGCOMM visit to the Rosalind Franklin Mega Lab", "DIAGCOMM", "in person", "led", "planned", None,
         "Leamington Spa", "diagnostics", None, None, NEWS, None],
        ["EV-10", "Masterclasses with Deloitte", "Masterclass", None, "led", "planned", None, None, None, None,
         "Deloitte", NEWS, "A series; how many is not said"],
        ["EV-11", "Conference on AI and automation", "Conference", None, "co-led", "planned", None, None, "data and AI",
         None, "DLA Piper", NEWS, None],
    ],
)  # fmt: skip

_MEMBERS = Page(
    name="Members",
    titles=["Organisations that the source calls a member; the others that it names are on the sheet Also named"],
    headings=["Ref", "Organisation", "Type", "Location", "Sector", "Relation", "Where said"],
    rows=[
        ["CO-05", "Precision Health Technologies Accelerator (PHTA)", "innovation facility",
         "Birmingham Health Innovation Campus", "incubation", "member", NEWS],
    ],
)  # fmt: skip

# Headings of no kind on purpose: organisations that were named are not members, and must not be counted as such.
_ALSO_NAMED = Page(
    name="Also named",
    headings=["Number", "Who was named", "What it is", "Place as said", "What it has to do with the cluster",
        "Said in"],
    rows=[
        ["CO-04", "The Binding Site", "company", "Five Ways (Birmingham)", "host of a visit", NEWS],
        ["CO-06", "Bruntwood SciTech", "company", None, "funder of the cluster", LAUNCH],
        ["CO-10", "Britishvolt", "company", "Hams Hall (North Warwickshire)", "none: batteries, not health tech", NEWS],
    ],
)  # fmt: skip

_CLAIMS = Page(
    name="Claims",
    headings=["Ref", "What was claimed", "Figure", "From", "To", "Unit", "As at", "Said by", "Where said", "Note"],
    rows=[
        ["CL-09", "life-science businesses in the region", "400", 400, 400, "businesses", "2021", "GBSLEP chair",
         LAUNCH, None],
        ["CL-10", "people employed by them", "11,000", 11000, 11000, "jobs", "2021", "GBSLEP chair", LAUNCH, None],
        ["CL-11", "GVA that they generate", "£4bn", 4000000000, 4000000000, "GBP a year", "2021", "GBSLEP chair",
         LAUNCH,
         "£364k a job: about five times what studies give for MedTech GVA a job (£68k), close to turnover a job (£332-355k)"],
    ],
)  # fmt: skip

PAGES = [_INVESTMENTS, _EVENTS, _MEMBERS, _ALSO_NAMED, _CLAIMS]

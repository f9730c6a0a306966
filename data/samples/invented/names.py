"""The organisations of the demonstration: invented names by segment, and invented sources of money.

Companies House has given out no number above 17 million, so numbers from 99000101 on belong to nobody.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """One invented source of money with its class and its owner."""

    name: str
    type: str
    owner: str


COMPANIES: dict[str, list[str]] = {
    "Digital health": [
        "Quibbleton Digital Ltd", "Wimblethorpe Health Software Ltd", "Tansyfold Care Systems Ltd", "Pippinmoor Apps Ltd",
        "Dabblewick Data Ltd", "Larkspindle Health Ltd", "Mossglimmer Analytics Ltd", "Thrumblecote Care Records Ltd",
        "Ottermarch Remote Monitoring Ltd", "Fernquill Triage Ltd", "Snugwell Telecare Ltd", "Clambering Pathways Ltd",
        "Whistledene Health Ltd", "Gingerlake Software Ltd", "Bobbinfield Digital Ltd", "Nudgewold Reminders Ltd",
    ],
    "In vitro diagnostics": [
        "Puddlewick Diagnostics Ltd", "Hazelquay Assays Ltd", "Tinderbeck Molecular Ltd", "Crumpetwood Biosensors Ltd",
        "Silverthimble Diagnostics Ltd", "Marrowby Immunoassay Ltd", "Fiddlecombe Point of Care Ltd", "Grebeholt Tests Ltd",
        "Plumdrake Diagnostics Ltd", "Acornmere Swabs Ltd", "Vellumstone Laboratories Ltd", "Dewpenny Diagnostics Ltd",
    ],
    "Medical devices": [
        "Brackenspoke Devices Ltd", "Copperlark Medical Ltd", "Thistledyne Devices Ltd", "Bellwattle Infusion Ltd",
        "Oddinghurst Medical Ltd", "Rookminster Respiratory Ltd", "Sorrelgate Catheters Ltd", "Tallowick Medical Ltd",
        "Umberfold Devices Ltd", "Wickerwisp Medical Ltd", "Yarrowcliff Monitoring Ltd", "Inkbarrel Cardio Devices Ltd",
        "Juniperholt Medical PLC", "Kestrelby Sterile Products Ltd",
    ],
    "Assistive technology": [
        "Easterfold Mobility Ltd", "Gladstep Walking Aids Ltd", "Mitherwell Assistive Ltd", "Hobblecroft Mobility Ltd",
        "Saddlemere Seating Ltd", "Twigloom Living Aids Ltd",
    ],
    "Surgical technology": [
        "Pincerby Surgical Ltd", "Needlewold Instruments Ltd", "Sutterwick Surgical Ltd", "Bladderwrack Robotics Ltd",
        "Cleftstone Surgical Ltd", "Farthinghook Instruments Ltd",
    ],
    "Imaging": [
        "Lanternmoor Imaging Ltd", "Owlbright Imaging Ltd", "Prismhollow Optics Ltd", "Glintershaw Radiology Ltd",
        "Murkfield Imaging Ltd", "Peeperwell Optics Ltd", "Shimmerdale Scans Ltd",
    ],
    "Clinical research services": [
        "Ledgerwold Trials Ltd", "Tillingbeck Clinical Ltd", "Randomholt Research LLP", "Steadfern Trials Ltd",
        "Cohortby Clinical Ltd", "Placeborough Research Ltd",
    ],
    "Contract manufacturing": [
        "Anvilwick Mouldings Ltd", "Lathesworth Precision Ltd", "Sprocketham Manufacturing Ltd", "Resinfold Plastics Ltd",
        "Toolmarsh Engineering Ltd", "Swaddlebox Packaging Ltd", "Cleanroomby Assembly Ltd",
    ],
    "Advanced therapies": ["Helixby Therapies Ltd", "Graftling Cells Ltd", "Plasmidge Ltd"],
}  # fmt: skip

OTHERS: list[tuple[str, str]] = [  # name, kind
    ("University of Westermarch", "university"),
    ("Bramcaster University", "university"),
    ("Fenwold Metropolitan University", "university"),
    ("Ottersley University", "university"),
    ("Westermarch University Hospitals NHS Foundation Trust", "NHS body"),
    ("Quarrendale Community NHS Trust", "NHS body"),
    ("Bramcaster Children's NHS Foundation Trust", "NHS body"),
    ("Ottersley and Fenwold Integrated Care Board", "NHS body"),
    ("Fenwold Mental Health NHS Trust", "NHS body"),
    ("Westermarch City Council", "council"),
    ("Quarrendale Borough Council", "council"),
    ("The Lanternlight Health Charity", "charity"),
    ("Brindlemoor Ventures LLP", "investor"),
    ("Tumbleweir Angel Network", "investor"),
    ("Westermarch Science Park", "other"),
    ("Fenwold Incubator", "other"),
]

AGENCY = Source("Demonstration Innovation Agency", "UKRI and Innovate UK", "public")
REGIONAL_FUND = Source("Westermarch Regional Investment Fund", "publicly backed fund", "public")
PUBLIC = [
    AGENCY,
    Source("Demonstration Research Council", "UKRI and Innovate UK", "public"),
    Source("Demonstration Institute for Care Research", "NIHR and NHS", "public"),
    Source("Department for Demonstration", "central government", "public"),
    Source("Westermarch Combined Authority", "combined or local authority", "public"),
    REGIONAL_FUND,
    Source("Ninefold European Programme", "international public", "public"),
]
VENTURE = [
    Source("Brindlemoor Ventures", "venture capital or private equity", "private"),
    Source("Quillhaven Growth Partners", "venture capital or private equity", "private"),
    Source("Tarnbeck Seed Fund", "venture capital or private equity", "private"),
    Source("Saltmarsh & Finch Capital", "venture capital or private equity", "private"),
]
ANGELS = [
    Source("Tumbleweir Angel Network", "angels", "private"),
    Source("Marrowby Angels", "angels", "private"),
]
OTHER_PRIVATE = [
    Source("Gantrymere Healthcare Group", "corporate", "private"),
    Source("Pennyfarthing Bank", "bank or debt", "private"),
    Source("Hatful Crowd", "crowd", "private"),
    Source("Company's own funds", "own or matched funds", "private"),
]
CHARITIES = [
    Source("The Lanternlight Health Charity", "charity or foundation", "unknown"),
    Source("Almondbury Bequest", "charity or foundation", "unknown"),
]
UNIVERSITY = Source("University of Westermarch", "university", "unknown")

PLACES = (
    ["Birmingham"] * 9
    + ["Coventry"] * 4
    + ["Solihull", "Wolverhampton", "Warwick", "Stoke-on-Trent"] * 2
    + [
        "Dudley",
        "Sandwell",
        "Walsall",
        "Worcester",
        "Shropshire",
        "Lichfield",
        "Telford and Wrekin",
        "Malvern Hills",
        "Rugby",
    ]
    + ["Stafford", "Redditch", "Herefordshire"]
)

"""Our own template: one master and a layout for each kind of slide.

`python -c "from exports.pptx import house; house.make(house.TEMPLATE)"` makes `template.pptx` anew.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from pathlib import Path

from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.util import Pt

from charts.palette import INK, NAVY, QUIET, RULE, SOFT, WASH, WHITE
from charts.palette import SERIES as COLOURS
from exports.pptx.saved import save

TEMPLATE = Path(__file__).parent / "template.pptx"
MADE_ON = datetime.datetime(2025, 1, 1)
SERIF, SANS = "Georgia", "Arial"  # on every machine that opens slides
WIDTH, HEIGHT = 960, 540  # points: 1920 x 1080 pixels of a screen are two to the point
LEFT, ACROSS = 54, 852
_NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)


@dataclass(frozen=True)
class Place:
    """A placeholder: its type in Office's words, its number, its box in points, and the look of its words."""

    type: str
    number: int
    box: tuple[float, float, float, float]
    size: float = 18
    bold: bool = False
    serif: bool = False
    colour: str = "tx1"
    anchor: str = "t"
    align: str = "l"


FOOT = Place("ftr", 10, (LEFT, 486, 760, 44), 12, colour=SOFT, anchor="t")
NUMBER = Place("sldNum", 11, (826, 486, 80, 44), 12, colour=SOFT, align="r")
_TITLE = Place("title", 0, (LEFT, 26, ACROSS, 72), 32, bold=True, serif=True, anchor="b")
_MEASURE = Place("body", 1, (LEFT, 100, ACROSS, 44), 18, colour=SOFT)
_DRAWING = (LEFT, 146, ACROSS, 330)
_QUIET = (Place("ftr", 10, FOOT.box, 12, colour=QUIET), Place("sldNum", 11, NUMBER.box, 12, colour=QUIET, align="r"))
LAYOUTS: dict[str, tuple[Place, ...]] = {
    "Title": (
        Place("ctrTitle", 0, (LEFT, 130, ACROSS, 130), 44, bold=True, serif=True, colour=WHITE, anchor="b"),
        Place("subTitle", 1, (LEFT, 272, ACROSS, 200), 20, colour=WHITE),
        Place("pic", 2, (LEFT, 36, 240, 72)),
        *_QUIET,
    ),
    "Headline": (
        _TITLE, _MEASURE, Place("body", 2, (LEFT, 168, ACROSS, 120), 88, bold=True, colour="tx2", anchor="ctr"),
        Place("body", 3, (LEFT, 300, ACROSS, 176), 20), FOOT, NUMBER,
    ),
    "Headlines": (_TITLE, _MEASURE, Place("tbl", 2, _DRAWING), FOOT, NUMBER),
    "Chart": (_TITLE, _MEASURE, Place("chart", 2, _DRAWING), FOOT, NUMBER),
    "Table": (_TITLE, _MEASURE, Place("tbl", 2, _DRAWING), FOOT, NUMBER),
    "Quotation": (
        _TITLE, Place("body", 1, (LEFT, 124, ACROSS, 250), 28, serif=True, anchor="ctr"),
        Place("body", 2, (LEFT, 386, ACROSS, 90), 18, colour=SOFT), FOOT, NUMBER,
    ),
    "Closing": (_TITLE, Place("body", 1, (LEFT, 124, ACROSS, 352), 20), FOOT, NUMBER),
}  # fmt: skip


def make(path: Path) -> None:
    """Write the template: what python-pptx begins with, its master and layouts put in order as ours."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    master = deck.slide_master
    part = theme(deck)
    part._blob = _ours(part.blob.decode()).encode()
    for package in (deck.part.package, deck.part):  # of python-pptx's own deck: its picture, and somebody's printer
        for name, each in list(package._rels.items()):
            if each.reltype.endswith(("/thumbnail", "/printerSettings")):
                package._rels.pop(name)
    for spare in list(deck.slide_layouts)[len(LAYOUTS) :]:
        deck.slide_layouts.remove(spare)
    _fill(master, "Cluster Impact Dashboard", (_TITLE, Place("body", 1, _DRAWING), FOOT, NUMBER))
    for layout, (name, places) in zip(deck.slide_layouts, LAYOUTS.items(), strict=True):
        for kind in ("type", "preserve"):
            layout._element.attrib.pop(kind, None)
        _fill(layout, name, places)
    save(deck, path, MADE_ON, title="Cluster Impact Dashboard")


def theme(deck):
    """The part that holds the colours and typefaces of a deck: python-pptx keeps it as bytes, `_blob`, and gives no other way to it."""
    return next(each.target_part for each in deck.slide_master.part.rels.values() if each.reltype.endswith("/theme"))


def recolour(deck, code: str) -> None:
    """Take the cluster's own colour for the ground of the title slide and for a headline's figure."""
    theme(deck)._blob = _with_colour(theme(deck).blob.decode(), "dk2", code).encode()


def _with_colour(xml: str, name: str, code: str) -> str:
    return re.sub(rf"<a:{name}>.*?</a:{name}>", f'<a:{name}><a:srgbClr val="{code[1:]}"/></a:{name}>', xml, flags=re.DOTALL)


def _ours(xml: str) -> str:
    """Our colours and typefaces in place of Office's."""
    colours = (INK, WHITE, NAVY, WASH, *COLOURS[:6], NAVY, SOFT)
    names = ("dk1", "lt1", "dk2", "lt2", *(f"accent{at}" for at in range(1, 7)), "hlink", "folHlink")
    for name, code in zip(names, colours, strict=True):
        xml = _with_colour(xml, name, code)
    for name, face in (("majorFont", SERIF), ("minorFont", SANS)):
        xml = re.sub(rf'(<a:{name}>\s*<a:latin typeface=")[^"]*', rf"\g<1>{face}", xml)
    return xml.replace('name="Office Theme"', 'name="Cluster Impact Dashboard"')


def _fill(sheet, name: str, places: tuple[Place, ...]) -> None:
    """Give a master or layout its name, its ground and its placeholders, in place of those that it has."""
    common = sheet._element.cSld
    common.set("name", name)
    for ground in common.xpath("p:bg"):
        common.remove(ground)
    colour = "tx2" if name == "Title" else "bg1"
    ground = f'<p:bg {_NAMESPACES}><p:bgPr><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
    common.insert(0, parse_xml(ground))
    tree = common.spTree
    for shape in list(tree)[2:]:  # behind the two that every tree begins with
        tree.remove(shape)
    for at, place in enumerate(places, 2):
        tree.append(parse_xml(_placeholder(place, at)))
    if name != "Title":
        tree.append(parse_xml(_rule(len(places) + 2)))


def _placeholder(place: Place, at: int) -> str:
    x, y, wide, high = (Pt(each) for each in place.box)
    code = place.colour
    fill = f'<a:srgbClr val="{code[1:]}"/>' if code.startswith("#") else f'<a:schemeClr val="{code}"/>'
    face = "+mj-lt" if place.serif else "+mn-lt"
    look = f'sz="{round(place.size * 100)}" b="{int(place.bold)}"'
    level = (
        f'<a:lvl1pPr marL="0" indent="0" algn="{place.align}"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/>'
        f'</a:spcBef><a:buNone/><a:defRPr {look}><a:solidFill>{fill}</a:solidFill><a:latin typeface="{face}"/></a:defRPr></a:lvl1pPr>'
    )
    words = '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>1</a:t></a:fld>' \
        if place.type == "sldNum" else f'<a:r><a:rPr lang="en-GB"/><a:t>{_PROMPTS.get(place.type, "Words")}</a:t></a:r>'  # fmt: skip
    return (
        f'<p:sp {_NAMESPACES}><p:nvSpPr><p:cNvPr id="{at}" name="{_NAMES.get(place.type, "Words")} {place.number}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{place.type}" idx="{place.number}"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f'<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{place.anchor}"><a:normAutofit/></a:bodyPr>'
        f"<a:lstStyle>{level}</a:lstStyle><a:p>{words}</a:p></p:txBody></p:sp>"
    )


def _rule(at: int) -> str:
    """The hairline above the foot."""
    x, y, wide = Pt(LEFT), Pt(480), Pt(ACROSS)
    return (
        f'<p:cxnSp {_NAMESPACES}><p:nvCxnSpPr><p:cNvPr id="{at}" name="Rule"/><p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{wide}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f'<a:ln w="9525"><a:solidFill><a:srgbClr val="{RULE[1:]}"/></a:solidFill></a:ln></p:spPr></p:cxnSp>'
    )


_NAMES = {"title": "Title", "ctrTitle": "Title", "ftr": "Foot", "sldNum": "Number", "chart": "Chart", "tbl": "Table", "pic": "Logo"}
_PROMPTS = {"title": "A sentence that says what is found", "ctrTitle": "Title", "chart": "Chart", "tbl": "Table", "pic": "Logo"}

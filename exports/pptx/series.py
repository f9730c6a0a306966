"""A series of a native chart: its place in the workbook behind the chart, its numbers, its drawing and its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exports.pptx.fills import NOTHING
from exports.pptx.words import Paragraph, default, paragraphs, plain

Number = int | float | None
_NO_LEADERS = (
    '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">'
    '<c15:showLeaderLines val="0"/></c:ext></c:extLst>'
)
_SHOWN = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")


@dataclass(frozen=True)
class Label:
    """Words at a point. `at`: the side, in Office's words; `up`: how far above it they stand, as a part of the chart's height.

    `shows` "Val": the paragraphs as they are; "CatName": the name of the category in the look of the first word, which follows the
    workbook when somebody edits it. `format`: a number's own, printed by Office, in place of words.
    """

    paragraphs: tuple[Paragraph, ...]
    at: str
    up: float = 0
    shows: str = "Val"
    format: str = ""
    ground: str = NOTHING  # what lies behind the words


@dataclass(frozen=True)
class Series:
    """One column of the workbook. `look`: fill and outline; `key`: whether the key names it; `marker`: of a line; `labels` by point."""

    name: str
    values: tuple[Number, ...]
    look: str
    labels: tuple[Label | None, ...] = ()
    key: bool = False
    marker: str = ""


def categories_xml(names: Sequence[str]) -> str:
    """`c:cat`: the first column of the workbook."""
    points = "".join(f'<c:pt idx="{at}"><c:v>{plain(name)}</c:v></c:pt>' for at, name in enumerate(names))
    cache = f'<c:strCache><c:ptCount val="{len(names)}"/>{points}</c:strCache>'
    return f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${len(names) + 1}</c:f>{cache}</c:strRef></c:cat>"


def series_xml(series: Series, number: int, categories: str, number_format: str, *, bars: bool = True) -> str:
    """`c:ser`: the series that stands in column `number` + 1 of the workbook."""
    column, last = _letters(number + 1), len(series.values) + 1
    heading = f'<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{plain(series.name)}</c:v></c:pt></c:strCache>'
    name = f"<c:tx><c:strRef><c:f>Sheet1!${column}$1</c:f>{heading}</c:strRef></c:tx>"
    points = "".join(f'<c:pt idx="{at}"><c:v>{value!r}</c:v></c:pt>' for at, value in enumerate(series.values) if value is not None)
    cache = f'<c:formatCode>{plain(number_format)}</c:formatCode><c:ptCount val="{len(series.values)}"/>{points}'
    values = f"<c:val><c:numRef><c:f>Sheet1!${column}$2:${column}${last}</c:f><c:numCache>{cache}</c:numCache></c:numRef></c:val>"
    looks = f"<c:spPr>{series.look}</c:spPr>" + ('<c:invertIfNegative val="0"/>' if bars else series.marker)
    labels = "".join(_label_xml(at, label) for at, label in enumerate(series.labels) if label)
    labels = f"<c:dLbls>{labels}{_shown('')}{_NO_LEADERS}</c:dLbls>" if labels else ""
    smooth = "" if bars else '<c:smooth val="0"/>'
    return f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/>{name}{looks}{labels}{categories}{values}{smooth}</c:ser>'


def _label_xml(at: int, label: Label) -> str:
    moved = f'<c:layout><c:manualLayout><c:x val="0"/><c:y val="{-label.up:.4f}"/></c:manualLayout></c:layout>' if label.up else ""
    box = f"<c:spPr>{label.ground}</c:spPr>"
    if label.shows == "CatName" or label.format:
        form = f'<c:numFmt formatCode="{plain(label.format)}" sourceLinked="0"/>' if label.format else ""
        words = f"{form}{box}{default(label.paragraphs[0][0], wrap=False)}"
    else:
        words = f'<c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/>{paragraphs(label.paragraphs)}</c:rich></c:tx>{box}'
    return f'<c:dLbl><c:idx val="{at}"/>{moved}{words}<c:dLblPos val="{label.at}"/>{_shown(label.shows)}</c:dLbl>'


def _shown(what: str) -> str:
    return "".join(f'<c:show{name} val="{int(name == what)}"/>' for name in _SHOWN)


def _letters(at: int) -> str:
    """`A`, `B`, ... `Z`, `AA` for a column of the workbook counted from 0."""
    before, last = divmod(at, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)

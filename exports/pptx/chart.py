"""A native chart: series over the same categories, drawn by Office from the workbook that lies behind it."""

from __future__ import annotations

import datetime
import io
from dataclasses import dataclass

from xlsxwriter import Workbook

from charts.palette import GRID, SOFT
from exports.pptx.fills import NOTHING, outline
from exports.pptx.series import Series, categories_xml, series_xml
from exports.pptx.widths import width
from exports.pptx.words import Words, default, legible, paragraphs

_NAMESPACES = " ".join(
    f'xmlns:{prefix}="http://schemas.openxmlformats.org/{path}"'
    for prefix, path in (
        ("c", "drawingml/2006/chart"), ("a", "drawingml/2006/main"), ("r", "officeDocument/2006/relationships"),
    )
)  # fmt: skip
_NAMES, _VALUES = 10, 20  # the numbers by which series know their axes
HEAD = 24  # points for the head of a chart that stands beside another


@dataclass(frozen=True)
class Margins:
    """What the plot leaves free, as parts of the chart's width and height; `top` is where the key stands."""

    left: float = 0
    top: float = 0
    right: float = 0
    bottom: float = 0


@dataclass(frozen=True)
class Scale:
    """The axis of the values. `base`: where that of the categories crosses it; `step`: from one grid line to the next, 0 for none."""

    high: float
    low: float = 0
    base: float = 0
    step: float = 0
    format: str = "General"


@dataclass(frozen=True)
class NativeChart:
    """What python-pptx takes for chart data: it gives the chart's XML and the workbook behind it.

    `lying` bars run from the top to the bottom and have no axis to see. Stacked `bars` and `lines` stand in one chart where both are.
    """

    categories: tuple[str, ...]
    bars: tuple[Series, ...]
    lines: tuple[Series, ...]
    scale: Scale
    made_on: datetime.datetime
    margins: Margins
    room: tuple[float, float]  # in points, across and down
    lying: bool = False
    gap: int = 100  # between two bars, per cent of a bar's thickness
    size: float = 18  # of the key and of the words at the axes, in points
    every: int = 1  # which of the categories are named at the axis
    head: str = ""  # stands above the key: which of the charts of a slide it is

    @property
    def series(self) -> tuple[Series, ...]:
        """All series, in the order of the workbook's columns."""
        return (*self.bars, *self.lines)

    def xml_bytes(self, chart_type: object = None) -> bytes:
        """The chart as XML. It says itself of what type it is: `chart_type` is python-pptx's and not needed."""
        m = self.margins
        plot = _layout(m.left, m.top, 1 - m.left - m.right, 1 - m.top - m.bottom, '<c:layoutTarget val="inner"/>')
        return (
            f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace {_NAMESPACES}><c:date1904 val="0"/>'
            f'<c:roundedCorners val="0"/><c:chart>{self._head()}<c:plotArea>{plot}{self._bars()}{self._lines()}'
            f'{self._axis_of_names()}{self._axis_of_values()}<c:spPr>{NOTHING}</c:spPr></c:plotArea>{self._key()}'
            f'<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
            f"<c:spPr>{NOTHING}</c:spPr>{default(Words('', self.size))}</c:chartSpace>"
        ).encode()

    @property
    def xlsx_blob(self) -> bytes:
        """The workbook: names in the first column, a series in each further one."""
        file = io.BytesIO()
        with Workbook(file, {"in_memory": True}) as book:
            book.set_properties({"created": self.made_on})
            sheet = book.add_worksheet()
            numbers = book.add_format({"num_format": self.scale.format})
            for row, name in enumerate(self.categories, 1):
                sheet.write_string(row, 0, _typed(name))
            for column, series in enumerate(self.series, 1):
                sheet.write_string(0, column, _typed(series.name))
                for row, value in enumerate(series.values, 1):
                    if value is not None:
                        sheet.write_number(row, column, value, numbers)
        return file.getvalue()

    def _head(self) -> str:
        if not self.head:
            return '<c:autoTitleDeleted val="1"/>'
        words = f"<c:tx><c:rich><a:bodyPr/><a:lstStyle/>{paragraphs(((Words(self.head, 16, bold=True),),))}</c:rich></c:tx>"
        place = _layout(0, 0)
        return f'<c:title>{words}{place}<c:overlay val="1"/></c:title><c:autoTitleDeleted val="0"/>'

    def _bars(self) -> str:
        side = "bar" if self.lying else "col"
        return "" if not self.bars else (
            f'<c:barChart><c:barDir val="{side}"/><c:grouping val="stacked"/><c:varyColors val="0"/>{self._group(self.bars, 0)}'
            f'<c:gapWidth val="{self.gap}"/><c:overlap val="100"/>{_AXES}</c:barChart>'
        )  # fmt: skip

    def _lines(self) -> str:
        return "" if not self.lines else (
            f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{self._group(self.lines, len(self.bars))}'
            f'<c:marker val="1"/>{_AXES}</c:lineChart>'
        )  # fmt: skip

    def _group(self, group: tuple[Series, ...], first: int) -> str:
        names, bars = categories_xml(self.categories), group is self.bars
        return "".join(series_xml(each, first + at, names, self.scale.format, bars=bars) for at, each in enumerate(group))

    def _axis_of_names(self) -> str:
        place, way = ("l", "maxMin") if self.lying else ("b", "minMax")
        return (
            f'<c:catAx><c:axId val="{_NAMES}"/><c:scaling><c:orientation val="{way}"/></c:scaling><c:delete val="{int(self.lying)}"/>'
            f'<c:axPos val="{place}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
            f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>{outline("tx1")}</c:spPr>{self._axis_words()}'
            f'<c:crossAx val="{_VALUES}"/><c:crossesAt val="{self.scale.base!r}"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
            f'<c:lblOffset val="100"/><c:tickLblSkip val="{self.every}"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        )

    def _axis_of_values(self) -> str:
        scale, step = self.scale, self.scale.step
        place = "b" if self.lying else "l"
        grid = f"<c:majorGridlines><c:spPr>{outline(GRID)}</c:spPr></c:majorGridlines>" if step else ""
        unit = f'<c:majorUnit val="{step!r}"/>' if step else ""
        return (
            f'<c:valAx><c:axId val="{_VALUES}"/><c:scaling><c:orientation val="minMax"/><c:max val="{scale.high!r}"/>'
            f'<c:min val="{scale.low!r}"/></c:scaling><c:delete val="{int(not step)}"/><c:axPos val="{place}"/>{grid}'
            f'<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
            f'<c:tickLblPos val="nextTo"/><c:spPr>{NOTHING}</c:spPr>{self._axis_words()}<c:crossAx val="{_NAMES}"/>'
            f'<c:crosses val="min"/><c:crossBetween val="between"/>{unit}</c:valAx>'
        )

    def _axis_words(self) -> str:
        return default(Words("", self.size, colour=SOFT))

    def _key(self) -> str:
        """The key above the plot, each drawing once, no wider than its words: so it begins at the left edge."""
        named: dict[str, int] = {}
        for at, series in enumerate(self.series):
            if series.key:
                named.setdefault(series.name, at)
        if not named:
            return ""
        hidden = (at for at in range(len(self.series)) if at not in named.values())
        entries = "".join(f'<c:legendEntry><c:idx val="{at}"/><c:delete val="1"/></c:legendEntry>' for at in hidden)
        drawn = 5 if self.lines else 2.5  # what stands before a name in the key, in sizes of its type
        wide = {size: sum(width(name, size) + drawn * size for name in named) for size in (16, 14, 12)}
        size = next((size for size in wide if wide[size] < self.room[0]), 12)
        across = min(wide[size] / self.room[0], 0.99)
        above = HEAD / self.room[1] if self.head else 0
        place = _layout(0, above, across, (self.margins.top - above) * 0.85)
        return (
            f'<c:legend><c:legendPos val="t"/>{entries}{place}<c:overlay val="0"/>'
            f"{default(Words('', size))}</c:legend>"
        )


def _typed(name: str) -> str:
    """A name as a cell may hold it: XlsxWriter takes what begins with its own markup for markup, but not behind a space."""
    return f" {name}" if name.startswith("<r>") else legible(name)


_AXES = f'<c:axId val="{_NAMES}"/><c:axId val="{_VALUES}"/>'


def _layout(x: float, y: float, w: float = 0, h: float = 0, target: str = "") -> str:
    """A place in parts of the chart's width and height; where `w` and `h` are 0 it is as large as its words."""
    sides = (("x", x), ("y", y), *((("w", w), ("h", h)) if w or h else ()))
    numbers = "".join(f'<c:{name} val="{value:.4f}"/>' for name, value in sides)
    return f'<c:layout><c:manualLayout>{target}<c:xMode val="edge"/><c:yMode val="edge"/>{numbers}</c:manualLayout></c:layout>'

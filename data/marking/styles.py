"""The styles of marked cells: each cell's own, with only the ground and the edge replaced (and letters that would vanish made black)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from data.marking.source import Edit, Element, Elements, Tag
from data.refused import Refused

TEXT = 49  # the built-in number format of texts
MENDED = "mended"  # in place of a severity: what was marked before loses its mark
MOST_STYLES = 64_000  # Excel takes no more
GROUNDS = {"stops": "FFFBD3BF", "warns": "FFFFF2CC", "notes": "FFE4ECF5"}
EDGES = {"stops": ("thick", "FFC2410C"), "warns": ("mediumDashed", "FF8A6100"), "notes": ("dotted", "FF12436D")}
SECTIONS = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst")
DEFAULTS = {  # what a section holds before anything of ours where the part lacks it; programs take the first ones for granted
    "fonts": [b'<%sfont><%ssz val="11"/><%sname val="Calibri"/></%sfont>'],
    "fills": [b'<%sfill><%spatternFill patternType="none"/></%sfill>', b'<%sfill><%spatternFill patternType="gray125"/></%sfill>'],
    "borders": [b"<%sborder/>"],
    "cellXfs": [b'<%sxf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
}
EMPTY = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="%s">'
    b'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    b'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


class Styles:
    """A styles part to which marks are added; `edits` are what it takes to do so."""

    def __init__(self, source: bytes) -> None:
        self.part = Elements(source)
        self.prefix = self.part.root.tag.prefix
        self.sections = {each.name: each for each in self.part.found if each.depth == 1}
        self.held: dict[str, list[Element]] = {name: [] for name in DEFAULTS}
        for each in self.part.found:
            if each.depth == 2 and each.parent.name in self.held:
                self.held[each.parent.name].append(each)
        self.new: dict[str, list[bytes]] = {
            name: [] if self.held[name] else [self._own(source) for source in sources] for name, sources in DEFAULTS.items()
        }
        self._known: dict[object, int] = {}

    def marked(self, style: int, severity: str) -> int:
        """The number of a style like `style` with the mark of a severity."""
        return self._once(("marked", style, severity), partial(self._marked, style, severity))

    def plain(self, font: str = "", severity: str = "") -> int:
        """A style of the list: text that wraps, but for a "title"; `font` may also be "bold" or "link"; `severity` gives it its mark."""
        return self._once(("plain", font, severity), partial(self._plain, font, severity))

    def edits(self) -> list[Edit]:
        """What is added to the part. Raises Refused where a program would not take so many styles."""
        if len(self.held["cellXfs"]) + len(self.new["cellXfs"]) > MOST_STYLES:
            raise Refused("This workbook has too many formats of cells to be marked; the list says what was found.")
        edits, missing = [], b""
        for name in SECTIONS:
            if name not in self.sections:
                missing += self._section(name)
                continue
            section = self.sections[name]
            if missing:
                edits.append(Edit(section.tag.start, section.tag.start, missing))
                missing = b""
            if self.new.get(name):
                edits += self._appended(section, self.new[name])
        return [*edits, self.part.root.append(missing)] if missing else edits

    def _appended(self, section: Element, new: list[bytes]) -> list[Edit]:
        counted = section.tag.with_attributes(count=len(self.held[section.name]) + len(new))
        if section.tag.is_empty:
            return [Tag(section.tag.start, counted, {}).opened(b"".join(new))._replace(end=section.tag.end)]
        return [Edit(section.tag.start, section.tag.end, counted), section.append(b"".join(new))]

    def _section(self, name: str) -> bytes:
        """A section that the part lacks; nothing where nothing of ours is in it."""
        new = self.new.get(name, [])
        if not new:
            return b""
        whole = self.prefix + name.encode()
        return b'<%s count="%d">%s</%s>' % (whole, len(new), b"".join(new), whole)

    def _own(self, source: bytes) -> bytes:
        """With the prefix of this part."""
        return source.replace(b"%s", self.prefix)

    def _add(self, section: str, source: bytes) -> int:
        self.new[section].append(source)
        return len(self.held[section]) + len(self.new[section]) - 1

    def _once(self, key: object, make: Callable[[], int]) -> int:
        if key not in self._known:
            self._known[key] = make()
        return self._known[key]

    def _marked(self, style: int, severity: str) -> int:
        if severity == MENDED:
            return self._mended(style)
        ground, edge = self._ground(severity), self._edge(severity)
        held = self.held["cellXfs"]
        if not held:
            return self._format(0, 0, ground, edge)
        own = held[style if style < len(held) else 0]
        values: dict[str, object] = {"fillId": ground, "borderId": edge, "applyFill": 1, "applyBorder": 1}
        font = own.tag.attributes.get("fontId", "")
        if font.isdecimal() and (dark := self._once(("dark", font), partial(self._dark, int(font)))) >= 0:
            values |= {"fontId": dark, "applyFont": 1}
        return self._add("cellXfs", own.tag.with_attributes(**values) + self.part.source_of(own)[len(own.tag.source) :])

    def _mended(self, style: int) -> int:
        """The style of a cell that was marked before and is in order now; another's ground and edge are left as they are."""
        own = self.held["cellXfs"][style] if style < len(self.held["cellXfs"]) else None
        ground = own.tag.attributes.get("fillId", "") if own else ""
        if not ground.isdecimal() or not self._is_ours(int(ground)):
            return style
        return self._add("cellXfs", own.tag.with_attributes(fillId=0, borderId=0) + self.part.source_of(own)[len(own.tag.source) :])

    def _is_ours(self, ground: int) -> bool:
        held = self.held["fills"]
        return ground < len(held) and any(colour.encode() in self.part.source_of(held[ground]) for colour in GROUNDS.values())

    def _plain(self, font: str, severity: str) -> int:
        ground, edge = (self._ground(severity), self._edge(severity)) if severity else (0, 0)
        inside = b'<%salignment vertical="top"/>' if font == "title" else b'<%salignment vertical="top" wrapText="1"/>'
        return self._format(TEXT, self._font(font) if font else 0, ground, edge, inside)

    def _format(self, number_format: int, font: int, ground: int, edge: int, inside: bytes = b"") -> int:
        numbers = f'numFmtId="{number_format}" fontId="{font}" fillId="{ground}" borderId="{edge}"'
        applied = 'quotePrefix="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"'
        source = f"<%sxf {numbers} {applied if inside else ''}>".encode() + inside + b"</%sxf>"
        return self._add("cellXfs", self._own(source))

    def _ground(self, severity: str) -> int:
        colour = GROUNDS[severity].encode()
        pattern = b'<%sfill><%spatternFill patternType="solid"><%sfgColor rgb="' + colour + b'"/></%spatternFill></%sfill>'
        return self._once(("ground", severity), lambda: self._add("fills", self._own(pattern)))

    def _edge(self, severity: str) -> int:
        kind, colour = EDGES[severity]
        sides = "".join(f'<%s{side} style="{kind}"><%scolor rgb="{colour}"/></%s{side}>' for side in ("left", "right", "top", "bottom"))
        return self._once(("edge", severity), lambda: self._add("borders", self._own(f"<%sborder>{sides}</%sborder>".encode())))

    def _font(self, font: str) -> int:
        look = b'<%sb/><%ssz val="11"/>' if font != "link" else b'<%su/><%ssz val="11"/><%scolor rgb="FF12436D"/>'
        return self._once(("font", font), lambda: self._add("fonts", self._own(b"<%sfont>" + look + b'<%sname val="Calibri"/></%sfont>')))

    def _dark(self, font: int) -> int:
        """A font in black where its own colour is too light for our grounds; -1 where it may stay."""
        if font >= len(self.held["fonts"]):
            return -1
        own = self.held["fonts"][font]
        colour = next((each for each in own.children if each.name == "color"), None)
        if colour is None or not is_light(colour.tag.attributes):
            return -1
        source, begin = self.part.source_of(own), own.tag.start
        black = self._own(b'<%scolor rgb="FF000000"/>')
        return self._add("fonts", source[: colour.tag.start - begin] + black + source[colour.end - begin :])


def is_light(colour: dict[str, str]) -> bool:
    """Whether letters of this colour are hard to read on a pale ground: white and the light colours of a theme too."""
    if "theme" in colour:
        return colour["theme"] in ("0", "2")
    if colour.get("indexed") in ("1", "9"):
        return True
    rgb = colour.get("rgb", "")[-6:]
    try:
        red, green, blue = (int(rgb[at : at + 2], 16) for at in (0, 2, 4))
    except ValueError:
        return False
    return 299 * red + 587 * green + 114 * blue > 140_000

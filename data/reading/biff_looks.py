"""Which cell styles of an .xls (Excel 5 to 2003) strike their text through or fill their cell with a colour: looks, never values.

Source: [MS-XLS] 2.4.122 (Font), 2.4.353 (XF), 2.4.188 (Palette), 2.5.161 (Icv); OpenOffice's "Excel File Format" 5.115 for Excel 5.
A record that ends too early looks like nothing: no look is worth a file that cannot be read.
"""

from __future__ import annotations

from data.reading.cell_looks import WHITE, Look

FONT, STYLE, PALETTE = 0x0031, 0x00E0, 0x0092
STRUCK, SOLID = 0x08, 1
NO_FONT = 4  # the fonts count on from 3 to 5
FIRST_COLOUR = 8  # of the palette; the eight before are its first ones again, and 64 and above are the system's own
DEFAULT_PALETTE = [f"{colour:06X}" for colour in (
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF,
    0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080,
    0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF,
    0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF,
    0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99,
    0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696,
    0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333,
)]  # fmt: skip


class StyleLooks:
    """Takes the records of a workbook that say how it looks; `of_styles` puts them together once all are there."""

    def __init__(self, version: int) -> None:
        self._version = version
        self._struck: list[bool] = []  # of each font
        self._used: list[tuple[int, int | None]] = []  # of each style its font, and the number of the colour that fills its cells
        self._palette = DEFAULT_PALETTE

    def take(self, kind: int, record: bytes) -> None:
        """One record; any but these three is passed over."""
        if kind == FONT:
            self._struck.append(bool(record[2:3] and record[2] & STRUCK))
        elif kind == STYLE:
            self._used.append((_number(record, 0, 2), self._fill(record)))
        elif kind == PALETTE:
            self._palette = [record[at : at + 3].hex().upper() for at in range(2, len(record) - 3, 4)]

    def _fill(self, record: bytes) -> int | None:
        """The number of the colour that covers a cell of this style."""
        if self._version == 8:
            pattern, colour = _number(record, 14, 4) >> 26, _number(record, 18, 2)
        else:
            area = _number(record, 8, 4)
            pattern, colour = area >> 16 & 0x3F, area
        return colour & 0x7F if pattern == SOLID else None

    def of_styles(self) -> dict[int, Look]:
        """The styles that strike through or fill with a colour, by their number; most workbooks have few or none."""
        looks = (Look(self._is_struck(font), self._colour(fill)) for font, fill in self._used)
        return {number: look for number, look in enumerate(looks) if any(look)}

    def _is_struck(self, font: int) -> bool:
        at = font - (font > NO_FONT)
        return font != NO_FONT and at < len(self._struck) and self._struck[at]

    def _colour(self, number: int | None) -> str:
        if number is None:
            return ""
        at = number - FIRST_COLOUR
        colour = DEFAULT_PALETTE[number] if at < 0 else self._palette[at] if at < len(self._palette) else ""
        return "" if colour == WHITE else colour


def _number(record: bytes, at: int, length: int) -> int:
    return int.from_bytes(record[at : at + length], "little")

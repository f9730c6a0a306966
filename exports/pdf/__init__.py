"""A pack as a PDF that prints and that a screen reader can follow: typeset by typst from the layout in the `.typ` files beside this."""

from __future__ import annotations

import calendar
import json
from pathlib import Path

import typst

from charts.faces.template import width_in_pixels
from charts.palette import CHARCOAL, GRID, INK, RULE, SOFT, WASH, WHITE
from exports.pack import Pack
from exports.pdf.packed import packed
from exports.pdf.plain import plain
from exports.pdf.sizes import SIZES, Size

HERE = Path(__file__).parent
FONTS = HERE.parent / "fonts"
_COLOURS = {"ink": INK, "soft": SOFT, "rule": RULE, "wash": WASH, "grid": GRID, "white": WHITE, "charcoal": CHARCOAL}


def write(pack: Pack, path: Path, format: str = "A4") -> None:
    """Write the pack's document: `A4` to print, `projector` for a screen of 16:9. The same pack gives the same bytes."""
    size = SIZES[format]
    document = typst.compile(
        HERE / "board_pack.typ",
        root=HERE,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs=inputs(pack, size),
        pdf_standards=["ua-1"],
        timestamp=calendar.timegm(pack.front.made_on.timetuple()),
    )
    path.write_bytes(packed(document))


def inputs(pack: Pack, size: Size) -> dict[str, str]:
    """What a layout is given: the pack as JSON, never as markup."""
    return {"pack": json.dumps(_said(pack, size), ensure_ascii=False)}


def _said(pack: Pack, size: Size) -> dict:
    """All that stands in the document, as values that typst reads: a text stays a text and is never markup."""
    page = {"width": size.width, "height": size.height, "margin": size.margin, "scale": size.scale, "wide": size.wide}
    foot = plain(pack.front.foot, size)
    lines = -(-width_in_pixels(foot, 8) * size.scale * 1.1 // (size.room * 0.86))
    return plain(pack, size) | {"page": page, "colours": _COLOURS, "foot": foot, "foot_lines": int(lines)}

"""One chart of a pack as a picture, drawn as in the document: SVG, or PNG by the ending of the file."""

from __future__ import annotations

from pathlib import Path

import typst

from exports.pack import Pack
from exports.pdf import FONTS, HERE, inputs
from exports.pdf.sizes import PICTURE

DOTS_PER_INCH = 216  # three to a point: sharp on a wall


def write(pack: Pack, path: Path) -> None:
    """Write the pack's first chart. The same pack gives the same bytes. Raises ValueError where the pack holds no chart."""
    if not pack.charts:
        raise ValueError("there is no chart to draw")
    typst.compile(
        HERE / "picture.typ", output=path, root=HERE, font_paths=[FONTS], ignore_system_fonts=True,
        sys_inputs=inputs(pack.of(pack.charts[:1]), PICTURE), format=path.suffix.removeprefix("."), ppi=DOTS_PER_INCH,
    )  # fmt: skip

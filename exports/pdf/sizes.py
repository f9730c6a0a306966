"""The two kinds of page, in points."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    """A page. `margin`: at the left and at the right; `scale`: how much larger than on A4 type and bars are."""

    width: float
    height: float
    margin: float
    scale: float
    wide: bool

    @property
    def room(self) -> float:
        """The points between the margins."""
        return self.width - 2 * self.margin


PICTURE = Size(960, 0, 36, 1.6, False)  # one chart; as high as it needs to be
SIZES = {"A4": Size(595.28, 841.89, 51, 1, False), "projector": Size(960, 540, 56, 1.6, True)}

"""Headlines, figures side by side and claims as native tables: words at the size that their number allows."""

from __future__ import annotations

from dataclasses import replace

from charts.palette import SOFT, TEXT
from exports.pack import Beside, Claim, Headline
from exports.pptx.grid import MARGINS, Grid, Square, row_heights
from exports.pptx.parts import evenly
from exports.pptx.widths import width
from exports.pptx.words import Paragraph, Words

Room = tuple[float, float]
_ACROSS = 4  # headlines in a row
_LINES = 10  # rows of a comparison on a slide
_VERDICT = 28  # points: the most that the type of a verdict has
# The sizes of a headline's label, of its figure, and of what stands below.
_SIZES = ((24, 60, 20), (24, 48, 20), (20, 36, 18), (18, 28, 14), (16, 26, 14), (16, 24, 12), (18, 20, 14),
          (16, 20, 13), (14, 20, 12))  # fmt: skip


def headline_grids(headlines: tuple[Headline, ...], room: Room) -> list[Grid]:
    """Up to eight headlines a slide, in two rows where there are four or more; fewer where their words need more room."""
    across = {4: 2, 5: 3, 6: 3}.get(len(headlines), min(_ACROSS, len(headlines)))
    widths = (room[0] / across,) * across
    for most, sizes in ((rows * across, each) for rows in (2, 1) for each in _SIZES):
        found = [_headlines(run, widths, sizes) for run in evenly(headlines, most)]
        on_a_line = _unbroken(tuple(_parted(each.figure)[0] for each in headlines), sizes[1], widths[0])
        if on_a_line and all(sum(each.heights) <= room[1] for each in found):
            break
    return [_lower(each, room) if len(each.rows) == 1 else each for each in found]


def _headlines(run, widths: tuple[float, ...], sizes: tuple[int, int, int]) -> Grid:
    across = len(widths)
    squares = [Square(_headline(each, sizes), middle=False) for each in run]
    squares += [Square()] * (-len(squares) % across)
    rows = tuple(tuple(squares[at : at + across]) for at in range(0, len(squares), across))
    return Grid(rows, widths, tuple(each + 12 for each in row_heights(rows, widths)), header=False)


def _headline(headline: Headline, sizes: tuple[int, int, int]) -> tuple[Paragraph, ...]:
    label, figure, small = sizes
    number, of_what = _parted(headline.figure)
    unknown = f"+ {headline.unknown:,} unknown" if headline.unknown and "unknown" not in headline.consists_of else ""
    below = (unknown, headline.consists_of, headline.target, headline.change)
    return (
        (Words(headline.label, label, bold=True),),
        (Words(number, figure, bold=True, colour=TEXT.get(headline.subject, "")), Words(of_what, small, colour=SOFT)),
        *((Words(each, small, colour=SOFT),) for each in below if each),
    )


def _parted(figure: str) -> tuple[str, str]:
    """A ratio as its number, which is large, and what that is to: `£2.30` and ` to £1 of grant`; any other figure whole."""
    at = figure.find(" to £1 ")
    return (figure, "") if at < 0 else (figure[:at], figure[at:])


def beside_grids(beside: Beside, room: Room) -> list[Grid]:
    """Headlines of two periods or places, a row each, with the difference in words."""
    widths = tuple(room[0] * part for part in (0.29, 0.27, 0.27, 0.17))
    head = tuple(Square(((Words(each, 16, colour=SOFT),),), rule=True) for each in ("", beside.mine, beside.its, "Difference"))
    looks = ((18, False), (18, True), (18, False), (16, False))
    rows = [tuple(_square(text, *look) for text, look in zip(row, looks, strict=True)) for row in beside.rows]
    heads = row_heights([head], widths)
    heights = row_heights(rows, widths, 30)
    for most in range(_LINES, 0, -1):
        found = [
            Grid((head, *(row for row, _ in run)), widths, (*heads, *(high for _, high in run)))
            for run in evenly(list(zip(rows, heights, strict=True)), most)
        ]
        if all(sum(each.heights) <= room[1] for each in found):
            break
    return found


def claim_grid(claim: Claim, room: Room) -> Grid:
    """What was stated, beside what the records show, with who said it and where; as large as can be."""
    said = ". ".join(each for each in (claim.said_by, claim.where_said, claim.as_at) if each)
    gap, share = claim.apart
    columns = (
        ("Stated in public", claim.stated, said, ""),
        ("The records show", claim.records, "", ""),
        ("Stated less shown", gap, claim.verdict, share) if gap else ("Verdict", claim.verdict, "", ""),
    )
    widths = (room[0] / 3,) * 3
    for figure, small in ((66, 20), (54, 20), (44, 20), (36, 18), (28, 16), (22, 14), (18, 12)):
        sizes = (figure, figure, figure if gap else min(figure, _VERDICT))
        row = tuple(
            Square(((Words(head, 18, colour=SOFT),), (Words(words, size, bold=True),), (Words(below, small, bold=at == 2),),
                    (Words(last, small),)), middle=False)
            for at, ((head, words, below, last), size) in enumerate(zip(columns, sizes, strict=True))
        )  # fmt: skip
        rows = (row, (Square(((Words(claim.plausibility, small),),), span=3),)) if claim.plausibility else (row,)
        heights = row_heights(rows, widths)
        if sum(heights) <= room[1] and (figure < 40 or _unbroken((claim.stated, claim.records, gap), figure, widths[0])):
            break
    return _lower(Grid(rows, widths, tuple(heights), header=False), room)


def _lower(grid: Grid, room: Room) -> Grid:
    """A grid that is far lower than its room, with some of that above it."""
    return replace(grid, free=max(0.0, room[1] - sum(grid.heights)) / 3)


def _unbroken(several: tuple[str, ...], size: float, across: float) -> bool:
    """Whether each stands on one line of a cell."""
    return all(width(each, size, bold=True) + 2 * MARGINS[0] <= across for each in several)


def _square(text: str, size: float, bold: bool) -> Square:
    return Square(((Words(text, size, bold=bold),),), rule=True)

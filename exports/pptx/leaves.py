"""The slides of a story as leaves: what needs more room than a slide has is carried on to further ones, which say so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from charts.palette import SOFT
from charts.specification import Bars, HeatMap, Specification, Tiles
from charts.specification import Lines as Index
from exports.low_panels import laid_down
from exports.pack import Beside, Case, Claim, Figures, Headline, Lines, Pack, Slide
from exports.pptx.columns import column_charts
from exports.pptx.grid import Grid
from exports.pptx.leaf import Drawn, Leaf, Text
from exports.pptx.lines import line_chart
from exports.pptx.maps import heat_maps, multiples, tile_map
from exports.pptx.notes import about, front_notes, slide_notes
from exports.pptx.parts import Asked
from exports.pptx.row_slides import row_slides
from exports.pptx.tables import beside_grids, claim_grid, headline_grids
from exports.pptx.widths import height
from exports.pptx.words import Words

Rooms = Callable[[str], tuple[float, float]]  # the points across and down that a drawing has on a kind of slide
_STORY = 900  # characters of a story on a slide
_QUOTED = ((110, 54), (200, 44), (400, 34), (100_000, 28))  # characters of a story, and points of its type
_LINES = (18, 16, 14)  # points: the type of a slide of words, the largest that keeps it on one


def leaves(pack: Pack, rooms: Rooms) -> Iterator[Leaf]:
    """Every slide of the deck: the story's, with a title before it and how to check behind it where it has none; or one alone."""
    slides = pack.slides
    if pack.alone:
        for slide in slides:
            yield from _leaves(pack, slide, rooms)
        return
    if not slides or not isinstance(slides[0].content, Lines):
        slides = (Slide(pack.front.title, Lines((pack.front.cluster, pack.front.edition))), *slides)
    if len(slides) < 2 or not isinstance(slides[-1].content, Lines):
        slides = (*slides, Slide("Where the figures come from", Lines(())))
    yield _cover(pack, slides[0])
    for slide in slides[1:-1]:
        yield from _leaves(pack, slide, rooms)
    yield from _closing(slides[-1], about(pack), slide_notes(pack, slides[-1]), rooms)


def _cover(pack: Pack, slide: Slide) -> Leaf:
    notes = "\n".join(filter(None, (slide.speaker_notes, front_notes(pack))))
    logo = f"Logo of {pack.front.cluster}"
    return Leaf("Title", slide.title, (_lines(slide.content.lines),), notes=notes, picture=pack.front.logo, alt=logo)


def _closing(slide: Slide, more: Sequence[str], notes: str, rooms: Rooms) -> Iterator[Leaf]:
    """A slide of words, each line once, on as many as they need."""
    across, down = rooms("Closing")
    said = {line.removeprefix("From ").removesuffix("."): line for line in slide.content.lines}
    lines = list((said | {line.removeprefix("Source: ").removesuffix("."): line for line in more}).values())
    size = next((each for each in _LINES if sum(height(line, across, each) for line in lines) <= down), _LINES[0])
    pieces: list[list[str]] = [[]]
    for line in lines:
        if pieces[-1] and sum(height(each, across, size) for each in (*pieces[-1], line)) > down:
            pieces.append([])
        pieces[-1].append(line)
    for at, piece in enumerate(pieces, 1):
        yield Leaf("Closing", _numbered(slide.title, at, len(pieces)), (_lines(piece, size),), notes=notes)


def _lines(lines: Sequence[str], size: float = 20) -> Text:
    return tuple((Words(each, size),) for each in lines if each)


def _leaves(pack: Pack, slide: Slide, rooms: Rooms) -> Iterator[Leaf]:
    content, notes = slide.content, slide_notes(pack, slide)
    if isinstance(content, Lines):
        yield from _closing(slide, (), notes, rooms)
    elif isinstance(content, Figures) and len(content.headlines) == 1:
        yield _headline(slide, content.headlines[0], notes)
    elif isinstance(content, Case):
        yield from _case(slide, content, notes)
    else:
        kind, several, alt = _drawings(pack, slide, rooms)
        subtitle = content.subtitle if isinstance(content, Specification) else content.measure if isinstance(content, Claim) else ""
        for at, drawn in enumerate(several, 1):
            title, words = (slide.title, drawn.words) if drawn.words == several[0].words else (drawn.words, slide.title)
            carried = f"continued {at} of {len(several)}" if at > 1 else f"1 of {len(several)}, continued" if len(several) > 1 else ""
            measure = _sentences(slide.takeaway, subtitle, words, slide.filters, carried)
            texts = (((Words(measure, 18, colour=SOFT),),),) if measure else ()
            place = "Table" if kind == "Chart" and isinstance(drawn.drawing, Grid) else kind
            yield Leaf(place, _numbered(title or slide.title, at, len(several)), texts, drawn.drawing, drawn.beside, alt, notes)


def _numbered(title: str, at: int, of: int) -> str:
    """The title of one of several slides: no two have the same. The number is never broken."""
    return title if at == 1 else f"{title} ({at}\u00a0of\u00a0{of})"


def _drawings(pack: Pack, slide: Slide, rooms: Rooms) -> tuple[str, list[Drawn], str]:
    """The kind of slide, its drawings, and what they say to whoever cannot see them."""
    content = slide.content
    if isinstance(content, Figures):
        said = "; ".join(f"{each.label}: {each.figure}" for each in content.headlines)
        return "Headlines", [Drawn(each) for each in headline_grids(content.headlines, rooms("Headlines"))], said
    if isinstance(content, Beside):
        said = "; ".join(f"{label}: {mine} and {its}, {gap}" for label, mine, its, gap in content.rows)
        return "Table", [Drawn(each) for each in beside_grids(content, rooms("Table"))], said
    if isinstance(content, Claim):
        said = f"{content.measure}: stated {content.stated}; the records show {content.records}; {content.verdict}"
        return "Table", [Drawn(claim_grid(content, rooms("Table")))], said
    return "Chart", _of_chart(content, Asked(content, rooms("Chart"), pack.front.made_on)), content.alt


def _of_chart(chart: Specification, asked: Asked) -> list[Drawn]:
    """Every panel of a chart, those of a kind on one scale."""
    bars = [each for each in chart.panels if isinstance(each, Bars)]
    if bars and all(each.small for each in bars):
        return [Drawn(each) for each in multiples(bars, asked)]
    found = [Drawn(each, _head(panel)) for panel in chart.panels if isinstance(panel, HeatMap) for each in heat_maps(panel, asked)]
    found += [Drawn(tile_map(panel, asked), _head(panel)) for panel in chart.panels if isinstance(panel, Tiles)]
    upright = [each for each in laid_down(bars) if each.upright]
    for panel, several in zip(upright, column_charts(upright, asked), strict=True):
        found += [Drawn(each, _head(panel)) for each in several]
    lying = [each for each in laid_down(bars) if not each.upright]
    found += row_slides(lying, [_head(each) for each in lying], asked)
    if lines := [each for each in chart.panels if isinstance(each, Index)]:
        heads = "; then ".join(filter(None, (_sentences(each.name, each.note) for each in lines)))
        found.append(Drawn(line_chart(lines, asked), heads))
    return found


def _head(panel: Bars | HeatMap | Tiles) -> str:
    """The panel's name and total; of a map what its colours mean."""
    steps = f"The deeper the colour, the more: up to {', '.join(panel.steps)}, more" if isinstance(panel, Tiles) and panel.steps else ""
    return _sentences(": ".join(filter(None, (panel.name, panel.total))), steps)


def _headline(slide: Slide, headline: Headline, notes: str) -> Leaf:
    """One figure, as large as can be."""
    unknown = f"+ {headline.unknown:,} unknown" if headline.unknown and "unknown" not in headline.consists_of else ""
    below = (headline.consists_of, unknown, headline.target, headline.change, headline.definition)
    measure = _sentences(slide.takeaway, "" if slide.title.startswith(headline.label) else headline.label, slide.filters)
    return Leaf("Headline", slide.title, (
        ((Words(measure, 18, colour=SOFT),),), ((Words(headline.figure, 88, bold=True),),), _lines(below),
    ), notes=notes)  # fmt: skip


def _case(slide: Slide, case: Case, notes: str) -> Iterator[Leaf]:
    """A story in its own words, on as many slides as it is long, the larger the shorter it is; and below it whose it is."""
    words, pieces = case.story.split(" "), [""]
    for word in words:
        pieces[-1:] = [pieces[-1], word] if len(pieces[-1]) + len(word) > _STORY else [f"{pieces[-1]} {word}".strip()]
    size = next(size for letters, size in _QUOTED if len(case.story) <= letters)
    for at, piece in enumerate(pieces, 1):
        carried = f"continued {at} of {len(pieces)}" if len(pieces) > 1 else ""
        whose = ((Words(case.organisation, 18, bold=True),), (Words(_sentences(case.told, carried), 18, colour=SOFT),))
        yield Leaf("Quotation", _numbered(slide.title, at, len(pieces)), (((Words(piece, size, serif=True),),), whose), notes=notes)


def _sentences(*parts: str) -> str:
    """What is not blank, one after another."""
    kept = [each.strip().removesuffix(".") for each in parts if each and each.strip()]
    return ". ".join(each[:1].upper() + each[1:] for each in kept)

"""Words as Office writes them in charts, cells and boxes: runs of plain text that nothing in a cell of a return can bring alive."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape

from exports.pptx.fills import solid
from exports.pptx.widths import height

EMPTY = '<a:endParaRPr lang="en-GB" sz="100"/>'  # else as high as the type that tables and placeholders begin with
CUT = " ... (the rest is in the notes)"
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Words:
    """A run of text in one look. `size` in points; 0, and a blank colour: those of where it stands."""

    text: str
    size: float = 0
    bold: bool = False
    colour: str = ""
    serif: bool = False


Paragraph = tuple[Words, ...]


def plain(text: str) -> str:
    """Text without the characters that no XML may hold, as XML holds it."""
    return escape(_NOT_IN_XML.sub("", text), {'"': "&quot;"})


def look(words: Words, tag: str) -> str:
    """The properties of a run, or the defaults of a paragraph."""
    size = f' sz="{round(words.size * 100)}"' if words.size else ""
    face = '<a:latin typeface="+mj-lt"/>' if words.serif else ""
    colour = solid(words.colour) if words.colour else ""
    return f'<a:{tag} lang="en-GB"{size} b="{int(words.bold)}">{colour}{face}</a:{tag}>'


def paragraphs(several: tuple[Paragraph, ...], *, align: str = "") -> str:
    """Paragraphs of runs, without bullets; a line break inside a run stays one, and one without words takes no room."""
    side = f' algn="{align}"' if align else ""
    aligned = f'<a:pPr marL="0" indent="0"{side}><a:buNone/></a:pPr>'
    return "".join(f"<a:p>{aligned}{''.join(map(_run, each)) or EMPTY}</a:p>" for each in several)


def _run(words: Words) -> str:
    lines = (f"<a:r>{look(words, 'rPr')}<a:t>{plain(line)}</a:t></a:r>" for line in words.text.split("\n"))
    return "<a:br/>".join(lines)


def default(words: Words, *, wrap: bool = True) -> str:
    """`c:txPr`: the look of words that a chart writes itself."""
    wrapped = "" if wrap else ' wrap="none"'
    paragraph = f'<a:p><a:pPr>{look(words, "defRPr")}</a:pPr><a:endParaRPr lang="en-GB"/></a:p>'
    return f"<c:txPr><a:bodyPr{wrapped}/><a:lstStyle/>{paragraph}</c:txPr>"


def fitted(several: tuple[Paragraph, ...], room: tuple[float, float], least: float = 12) -> tuple[Paragraph, ...]:
    """The paragraphs in their sizes, or all smaller where they do not fit in a room of points; of what fits at no size, the beginning."""
    smaller = several
    for scale in (1, 0.9, 0.8, 0.7, 0.6, 0.5):
        smaller = tuple(tuple(replace(run, size=max(least, round(run.size * scale))) for run in each) for each in several)
        if _high(smaller, room[0]) <= room[1]:
            return smaller
    while _high(smaller, room[0]) > room[1] and smaller and smaller[-1]:
        *runs, last = smaller[-1]
        words = last.text.removesuffix(CUT)[:-8].rstrip()
        shorter = (*runs, replace(last, text=words + CUT)) if words else tuple(runs)
        smaller = (*smaller[:-1], shorter) if shorter else smaller[:-1]
    return smaller


def _high(several: tuple[Paragraph, ...], across: float) -> float:
    """The points that paragraphs take from top to bottom."""
    found = 0.0
    for each in several:
        size = max((run.size for run in each), default=0)
        strong, serif = any(run.bold for run in each), any(run.serif for run in each)
        found += height("".join(run.text for run in each), across, size, bold=strong, serif=serif)
    return found


def legible(text: str) -> str:
    """Text as python-pptx may be given it: without the characters that no XML may hold, nor those that it takes for line breaks."""
    return _NOT_IN_XML.sub("", text).replace("\r", "").replace("\v", "\n")

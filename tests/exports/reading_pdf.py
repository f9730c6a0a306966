"""Reads a PDF back: what its pages say and where, what its bookmarks are called, and the elements of its structure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw
from pypdf import PdfReader


def squeezed(text: str) -> str:
    """A text without spaces and line ends, which a page sets anew."""
    return "".join(text.split())


@dataclass(frozen=True)
class Letter:
    """A character on a page, in points from the left and from below."""

    page: int
    said: str
    left: float
    low: float
    right: float
    high: float

    def lies_over(self, other: Letter) -> bool:
        """Whether the two share more than the edges that neighbours share. An `f` joins what stands beside it."""
        across = min(self.right, other.right) - max(self.left, other.left)
        upright = min(self.high, other.high) - max(self.low, other.low)
        return across > 0.8 and upright > 1 and "f" not in self.said + other.said


def letters_of(path: Path) -> Iterator[list[Letter]]:
    """The characters of each page, but for spaces, from left to right."""
    document = pypdfium2.PdfDocument(path)
    for number, page in enumerate(document, 1):
        text = page.get_textpage()
        said = [(at, chr(pypdfium2.raw.FPDFText_GetUnicode(text, at))) for at in range(text.count_chars())]
        yield sorted((Letter(number, each, *text.get_charbox(at)) for at, each in said if each.strip()), key=lambda letter: letter.left)
        text.close()
        page.close()
    document.close()


def lying_over(letters: list[Letter]) -> list[tuple[Letter, Letter]]:
    """Every two characters of a page of which one lies over the other."""
    found = []
    for at, one in enumerate(letters):
        near = takewhile(lambda other, one=one: other.left < one.right, letters[at + 1 :])
        found += [(one, other) for other in near if one.lies_over(other)]
    return found


@dataclass(frozen=True)
class Element:
    """An element of the structure: its kind, and what it says in place of what is drawn."""

    kind: str
    alt: str


class Document:
    """A PDF file; `pages`: the squeezed text of each page."""

    def __init__(self, path: Path):
        self.reader = PdfReader(path)
        self.pages = [squeezed(page.extract_text()) for page in self.reader.pages]

    @property
    def said(self) -> str:
        return "".join(self.pages)

    @property
    def bookmarks(self) -> list[str]:
        """The names of the bookmarks, those below others too."""
        return list(_titles(self.reader.outline))

    @property
    def elements(self) -> list[Element]:
        """Every element of the structure, in the order of reading."""
        return list(_elements(self.reader.trailer["/Root"]["/StructTreeRoot"]["/K"]))


def _titles(outline: list[Any]) -> Iterator[str]:
    for each in outline:
        yield from _titles(each) if isinstance(each, list) else [each.title]


def _elements(node: Any) -> Iterator[Element]:
    """Depth first; what is no element is the content itself."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for each in node:
            yield from _elements(each)
    elif isinstance(node, dict) and "/S" in node:
        yield Element(str(node["/S"])[1:], str(node.get("/Alt", "")))
        yield from _elements(node.get("/K", []))

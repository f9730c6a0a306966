"""Reads a PDF back: what its pages say, what its bookmarks are called, and the elements of its structure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pypdf import PdfReader


def squeezed(text: str) -> str:
    """A text without spaces and line ends, which a page sets anew."""
    return "".join(text.split())


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

"""The source of an XML part, changed in places: where its elements stand, byte by byte, and everything between them as it was."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple
from xml.parsers import expat

from data.archive import DAMAGED
from data.reading.markup import parser
from data.refused import Refused

UNUSUAL = "This workbook is written in an unusual way, so that it cannot be marked; open it in Excel, save it as .xlsx and upload that."
WINDOW = 1 << 16  # small: the parser hands out what is left of one at every tag that is looked at
ASCII_BELOW = re.compile(rb"(?:\xef\xbb\xbf)?\s*<[^\0]")
TAG = re.compile(rb"<([^\s/>]+)(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
ATTRIBUTE = re.compile(rb"\s+([^\s=/>]+)\s*=\s*(\"[^\"]*\"|'[^']*')")
ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


class Edit(NamedTuple):
    """Bytes from `start` up to `end` of a part that are replaced; nothing is taken out where both are the same."""

    start: int
    end: int
    new: bytes


class Tag(NamedTuple):
    """A start tag: where it stands, as it is written, and its attributes without their namespaces."""

    start: int
    source: bytes
    attributes: dict[str, str]

    @property
    def end(self) -> int:
        return self.start + len(self.source)

    @property
    def is_empty(self) -> bool:
        return self.source.endswith(b"/>")

    @property
    def name(self) -> bytes:
        """With its prefix."""
        return TAG.match(self.source)[1]

    @property
    def prefix(self) -> bytes:
        """`x:` where the element is written with one, else nothing; what stands beside it is written alike."""
        name, colon, _ = self.name.rpartition(b":")
        return name + colon

    def opened(self, inside: bytes) -> Edit:
        """A tag that holds nothing, made to hold something."""
        return Edit(self.start, self.end, self.source[:-2].rstrip() + b">" + inside + b"</" + self.name + b">")

    def with_attributes(self, **values: object) -> bytes:
        """The tag with these attributes set."""
        source = self.source
        for name, value in values.items():
            source = with_attribute(source, name.encode(), ascii_source(str(value)))
        return source


class Walk(ABC):
    """A parser over one part. `start` and `end` are called with local names of elements and where they stand."""

    def __init__(self, windows: Iterable[bytes]) -> None:
        self.windows = windows
        self.parser = parser()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end

    def run(self) -> None:
        """Raises Refused where the part is damaged, or in a coding in which an ASCII letter is no single byte."""
        first = True
        try:
            for window in self.windows:
                if first and window and not ASCII_BELOW.match(window):
                    raise Refused(UNUSUAL)
                first = False
                self.parser.Parse(window, False)
            self.parser.Parse(b"", True)
        except expat.ExpatError as problem:
            raise Refused(DAMAGED) from problem

    @abstractmethod
    def start(self, name: str, attributes: dict[str, str]) -> None:
        """A start tag is looked at."""

    @abstractmethod
    def end(self, name: str) -> None:
        """An end tag is looked at, or the end of an empty element."""

    def at(self) -> int:
        """Where the tag that is looked at begins; of the end of an empty element, where that ends."""
        return self.parser.CurrentByteIndex

    def tag(self, attributes: dict[str, str]) -> Tag:
        """The start tag that is looked at."""
        found = TAG.match(self.parser.GetInputContext())
        if found is None:
            raise Refused(UNUSUAL)
        return Tag(self.at(), found[0], {name.rpartition(" ")[2]: value for name, value in attributes.items()})

    def end_of(self, tag: Tag) -> int:
        """Where an element ends whose end is looked at. An empty one has no end tag: the one that follows it is its parent's."""
        return self.at() + (0 if tag.is_empty else self.parser.GetInputContext().index(b">") + 1)


class Elements(Walk):
    """Every element of a small part: `found` has (depth, local name, tag, where its content ends, where it ends) in order."""

    def __init__(self, source: bytes) -> None:
        super().__init__(source[at : at + WINDOW] for at in range(0, len(source), WINDOW))
        self.source = source
        self.found: list[Element] = []
        self._open: list[Element] = []
        self.run()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        element = Element(len(self._open), namespace, local, self.tag(attributes), self._open[-1] if self._open else None)
        self.found.append(element)
        if element.parent:
            element.parent.children.append(element)
        self._open.append(element)

    def end(self, name: str) -> None:
        element = self._open.pop()
        element.inside_end = self.at()
        element.end = self.end_of(element.tag)

    @property
    def root(self) -> Element:
        return self.found[0]

    def named(self, name: str, parent: str = "") -> list[Element]:
        return [each for each in self.found if each.name == name and (not parent or (each.parent and each.parent.name == parent))]

    def source_of(self, element: Element) -> bytes:
        return self.source[element.tag.start : element.end]

    def inside(self, element: Element) -> bytes:
        """What stands between its tags, as it is written."""
        return b"" if element.tag.is_empty else self.source[element.tag.end : element.inside_end]


class Element:
    """One element of a part and where it stands."""

    def __init__(self, depth: int, namespace: str, name: str, tag: Tag, parent: Element | None) -> None:
        self.depth, self.namespace, self.name, self.tag, self.parent = depth, namespace, name, tag, parent
        self.inside_end = self.end = tag.end
        self.children: list[Element] = []

    def append(self, inside: bytes, first: bool = False) -> Edit:
        """More inside it: at its end, or as the first."""
        if self.tag.is_empty:
            return self.tag.opened(inside)
        at = self.tag.end if first else self.inside_end
        return Edit(at, at, inside)


def with_attribute(source: bytes, name: bytes, value: bytes) -> bytes:
    """A start tag with one attribute set, the others as they stand."""
    head = TAG.match(source)
    begin = 1 + len(head[1])
    at = begin
    while found := ATTRIBUTE.match(source, at):
        if found[1] == name:
            return source[: found.start(2)] + b'"' + value + b'"' + source[found.end(2) :]
        at = found.end()
    return source[:begin] + b" " + name + b'="' + value + b'"' + source[begin:]


def spliced(windows: Iterable[bytes], edits: Iterable[Edit]) -> Iterator[bytes]:
    """A part with its edits made, window by window. Two edits of the same bytes are not possible."""
    waiting = sorted(edits, key=lambda each: (each.start, each.end))
    if any(before.end > after.start for before, after in pairwise(waiting)):
        raise Refused(UNUSUAL)
    begin, number, taken_to = 0, 0, 0
    for window in windows:
        end = begin + len(window)
        at = max(taken_to, begin)
        while number < len(waiting) and waiting[number].start < end:
            edit = waiting[number]
            yield window[at - begin : max(edit.start, at) - begin]
            yield edit.new
            at = taken_to = max(edit.end, at)
            number += 1
        yield window[min(at, end) - begin :]
        begin = end
    if number < len(waiting):
        raise Refused(UNUSUAL)


def ascii_source(text: str) -> bytes:
    """A text as XML source in ASCII, which stands for itself in every coding that is taken; what XML cannot hold is shown as �."""
    escaped = re.sub('[&<>"]', lambda found: ENTITIES[found[0]], NO_XML.sub("\ufffd", text))
    return escaped.encode("ascii", "xmlcharrefreplace")


def text_source(text: str) -> bytes:
    """The same for a text that a spreadsheet program shows: `_x0041_` would be taken for a letter there."""
    return ascii_source(ESCAPED.sub("_x005F_", text))

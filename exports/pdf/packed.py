"""A document in a third of its bytes: the many small objects of its structure packed together and compressed, as PDF has it since 1.5.

typst writes each cell of a table as an object of its own, uncompressed. Where an object begins and ends is read from the document's own
table of them; what is in one is never looked at.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

_TOGETHER = 256  # objects: whoever wants one of them unpacks all
_PLACE = struct.Struct(">BIH")  # of an object: how it lies there, and two numbers
_FREE, _APART, _PACKED = 0, 1, 2  # nowhere; from a byte of the file on; as the so-manieth in an object of packed ones
_END = re.compile(rb"trailer\s*<<(.*)>>\s*startxref\s+(\d+)\s+%%EOF\s*\Z", re.DOTALL)
_HEAD = re.compile(rb"xref\s+0 (\d+)\s+")
_SIZE = re.compile(rb"/Size \d+")
Numbered = tuple[int, bytes]  # an object's number, and what it holds


def packed(document: bytes) -> bytes:
    """The same document, shorter. `document`: as typst writes it."""
    end = _END.search(document, document.rindex(b"trailer"))
    begins = _begins(document, int(end[2]))
    objects = list(_objects(document, begins, int(end[2])))
    written = bytearray(document[: min(begins.values())])
    places: dict[int, tuple[int, int, int]] = {0: (_FREE, 0, 0xFFFF)}

    def put(number: int, content: bytes) -> None:
        places[number] = (_APART, len(written), 0)
        written.extend(b"%d 0 obj\n%b\nendobj\n" % (number, content))

    for number, content in objects:
        if content.endswith(b"endstream"):
            put(number, content)
    small = [each for each in objects if not each[1].endswith(b"endstream")]
    for at in range(0, len(small), _TOGETHER):
        several, holder = small[at : at + _TOGETHER], len(begins) + 1 + at // _TOGETHER
        places |= {number: (_PACKED, holder, place) for place, (number, _) in enumerate(several)}
        put(holder, _together(several))
    start, last = len(written), max(places) + 1
    places[last] = (_APART, start, 0)
    put(last, _table(places, _SIZE.sub(b"", end[1])))
    return bytes(written) + b"startxref\n%d\n%%%%EOF\n" % start


def _begins(document: bytes, table: int) -> Mapping[int, int]:
    """The byte on which each object begins, by its number, from the table of them."""
    head = _HEAD.match(document, table)
    rows = (head.end() + 20 * number for number in range(1, int(head[1])))
    return {number: int(document[row : row + 10]) for number, row in enumerate(rows, 1)}


def _objects(document: bytes, begins: Mapping[int, int], end: int) -> Iterator[Numbered]:
    """Every object in the order of the file."""
    ordered = sorted(begins.items(), key=lambda each: each[1])
    for (number, start), (_, after) in pairwise([*ordered, (0, end)]):
        said = document[start:after].strip()
        yield number, said.removeprefix(b"%d 0 obj" % number).removesuffix(b"endobj").strip()


def _together(several: Sequence[Numbered]) -> bytes:
    """An object that holds others: first their numbers and where each begins, then they themselves."""
    heads, at = [], 0
    for number, content in several:
        heads.append(b"%d %d" % (number, at))
        at += len(content) + 1
    head = b" ".join(heads) + b"\n"
    held = head + b"\n".join(content for _, content in several)
    return _stream(b"/Type /ObjStm /N %d /First %d" % (len(several), len(head)), held)


def _table(places: Mapping[int, tuple[int, int, int]], trailer: bytes) -> bytes:
    """Where each object is, in the order of their numbers, and what the trailer said."""
    said = b"/Type /XRef /Size %d /W [1 4 2] %b" % (len(places), trailer)
    return _stream(said, b"".join(_PLACE.pack(*places[number]) for number in range(len(places))))


def _stream(said: bytes, content: bytes) -> bytes:
    squeezed = zlib.compress(content)
    return b"<<%b /Filter /FlateDecode /Length %d>>\nstream\n%b\nendstream" % (said, len(squeezed), squeezed)

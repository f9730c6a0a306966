"""A zip file that is trusted in nothing: its members are counted, named and measured before one of them is inflated.

Limits are generous for people (a sheet of 1,048,576 rows fits) and small for attacks. What the parts mean is left to others.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from itertools import pairwise

from data.refused import Refused

MOST_MEMBERS = 5_000
MOST_DIRECTORY_BYTES = 2 << 20
MOST_PART_BYTES = 1 << 30  # one part, inflated; 100,000 rows x 16 columns are about 0.09 GB
MOST_TOTAL_BYTES = 3 << 29  # all parts together, inflated: 1.5 GB
MOST_RATIO = 400  # inflated bytes for one stored byte; real sheets stay below 60, and deflate ends at 1,032
RATIO_MATTERS_FROM = 32 << 20
WINDOW = 1 << 18  # what is made of one fits into the memory beside a processor: a fifth quicker than 1 << 20

DAMAGED = "This file is damaged; open it in a spreadsheet program, save it again as .xlsx and upload that."
TOO_LARGE = "This workbook is too large to be read safely; take out what is not part of the return and save it again."
PASSWORD = "This workbook is protected with a password; save a copy without it and upload that."
END_OF_DIRECTORY = b"PK\x05\x06"


class Archive:
    """The members of a zip file by name: forward slashes, any case, no leading slash. Raises Refused for whatever is not plain."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        check_directory(content)
        try:
            members = zipfile.ZipFile(io.BytesIO(content)).infolist()
        except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError, struct.error, ValueError, OSError) as problem:
            raise Refused(DAMAGED) from problem
        self._members = named_once(members)
        check_sizes(members, len(content))
        check_overlaps(members)

    def __contains__(self, name: str) -> bool:
        return plain_name(name) in self._members

    def names(self) -> list[str]:
        """All names, in lower case."""
        return list(self._members)

    def members(self) -> list[zipfile.ZipInfo]:
        """What the file says of each member, in its order and under the name that it gives."""
        return list(self._members.values())

    def size(self, name: str) -> int:
        """Bytes of a member once inflated, as declared (`windows` enforces it)."""
        return self._members[plain_name(name)].file_size

    def read(self, name: str) -> bytes:
        """A whole member; Refused where it is absent, damaged or larger than it says."""
        return b"".join(self.windows(name))

    def head(self, name: str, size: int = 1 << 16) -> bytes:
        """The first `size` bytes of a member or a few more, at the cost of inflating no more than those."""
        got = b""
        for window in self.windows(name, size):
            got += window
            if len(got) >= size:
                break
        return got

    def windows(self, name: str, size: int = WINDOW) -> Iterator[bytes]:
        """A member in pieces of at most `size` bytes. The last piece comes only if length and checksum are right."""
        member = self._members.get(plain_name(name))
        if member is None:
            raise Refused(DAMAGED)
        stored = self._stored(member)
        if member.compress_type == zipfile.ZIP_STORED:
            pieces = (bytes(stored[at : at + size]) for at in range(0, len(stored), size))
        else:
            pieces = inflated(stored, size)
        total = checksum = 0
        last = b""
        for piece in pieces:
            if last:
                yield last
            total += len(piece)
            checksum = zlib.crc32(piece, checksum)
            if total > member.file_size:
                raise Refused("This workbook unpacks to more than it says it holds; save it again and upload that.")
            last = piece
        if total != member.file_size or checksum != member.CRC:
            raise Refused(DAMAGED)
        yield last

    def _stored(self, member: zipfile.ZipInfo) -> memoryview:
        header = self._content[member.header_offset : member.header_offset + 30]
        if len(header) < 30 or header[:4] != b"PK\x03\x04":
            raise Refused(DAMAGED)
        name_length, extra_length = struct.unpack("<HH", header[26:30])
        start = member.header_offset + 30 + name_length + extra_length
        return memoryview(self._content)[start : start + member.compress_size]


def inflated(stored: memoryview, size: int) -> Iterator[bytes]:
    """Raw deflate in pieces of at most `size` bytes, so that a bomb costs one piece."""
    inflater = zlib.decompressobj(-15)
    step = max(size // 8, 1)  # small steps: what was not consumed is copied at every call
    try:
        for at in range(0, len(stored), step):
            waiting: bytes | memoryview = stored[at : at + step]
            while waiting and not inflater.eof:
                piece = inflater.decompress(waiting, size)
                waiting = inflater.unconsumed_tail
                if piece:
                    yield piece
        while not inflater.eof:
            piece = inflater.decompress(b"", size)
            if not piece:
                raise Refused(DAMAGED)
            yield piece
    except zlib.error as problem:
        raise Refused(DAMAGED) from problem


def plain_name(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def check_directory(content: bytes) -> None:
    """The list of members must be short before `zipfile` builds an object for each."""
    end = content.rfind(END_OF_DIRECTORY, max(0, len(content) - 66_000))
    if end < 0 or len(content) < end + 22:
        raise Refused(DAMAGED)
    members, directory_bytes = struct.unpack("<HI", content[end + 10 : end + 16])
    if members > MOST_MEMBERS or directory_bytes > MOST_DIRECTORY_BYTES:
        raise Refused("This zip file has far more parts than a workbook has; save the workbook as .xlsx and upload that.")


def named_once(members: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """Members by plain name; two of one name, or a name that leads out of the file, are an attack or an accident."""
    by_name: dict[str, zipfile.ZipInfo] = {}
    if len(members) > MOST_MEMBERS:
        raise Refused("This zip file has far more parts than a workbook has; save the workbook as .xlsx and upload that.")
    for member in members:
        name = plain_name(member.filename)
        if ".." in name.split("/") or "\0" in name or (len(name) > 1 and name[1] == ":"):
            raise Refused("This workbook has a part whose name leads out of the file; save it again and upload that.")
        if name in by_name:
            raise Refused("This workbook holds two parts of the same name; save it again and upload that.")
        if member.flag_bits & 0x1:
            raise Refused(PASSWORD)
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Refused("This workbook is packed in an unusual way; save it again as .xlsx and upload that.")
        by_name[name] = member
    return by_name


def check_sizes(members: list[zipfile.ZipInfo], content_bytes: int) -> None:
    """Declared sizes, which `windows` holds each member to."""
    total = 0
    for member in members:
        total += member.file_size
        if member.file_size > MOST_PART_BYTES or total > MOST_TOTAL_BYTES:
            raise Refused(TOO_LARGE)
        if member.compress_size > content_bytes:
            raise Refused(DAMAGED)
        if member.file_size > RATIO_MATTERS_FROM and member.file_size > MOST_RATIO * max(member.compress_size, 1):
            raise Refused("This workbook unpacks to hundreds of times its size, as an attack does; save it again and upload that.")


def check_overlaps(members: list[zipfile.ZipInfo]) -> None:
    """Members that share bytes are how a small file becomes petabytes."""
    spans = sorted((member.header_offset, member.compress_size) for member in members)
    for (start, length), (following, _) in pairwise(spans):
        if start + 30 + length > following:
            raise Refused(DAMAGED)

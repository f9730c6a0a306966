"""The texts of a part as they might be read by somebody who searches it: between tags, in attributes, over several runs, in UTF-16."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from data.reading.markup import ENTITIES
from data.reading.markup import ENTITY as _ENTITY

_TAG = re.compile(r"<[^>]*>")
_ATTRIBUTE = re.compile(r"=\s*(?:\"([^\"<]*)\"|'([^'<]*)')")
_TEXT = re.compile(r">([^<]+)<")


def is_xml(source: bytes) -> bool:
    return source.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"


def single_texts(source: bytes) -> Iterator[str]:
    """What stands between two tags of an XML part, each by itself, and the values of attributes."""
    text = source.decode("utf-8", "replace")
    for found in _TEXT.findall(text):
        yield plain(found)
    for found in _ATTRIBUTE.findall(text):
        yield plain("".join(found))


def whole_texts(source: bytes) -> Iterator[str]:
    """A part in few long texts: XML as it stands, with tags as blanks, without tags, its attributes; another part as bytes and UTF-16."""
    if not is_xml(source):
        yield source.decode("latin-1")
        yield source.decode("utf-16-le", "replace")
        yield source[1:].decode("utf-16-le", "replace")
        return
    text = source.decode("utf-8", "replace")
    yield plain(text)
    yield plain(_TAG.sub(" ", text))
    yield plain(_TAG.sub("", text))
    yield plain("\n".join("".join(found) for found in _ATTRIBUTE.findall(text)))


def plain(text: str) -> str:
    """Without the escapes of XML; what is no escape stays as it is."""
    return _ENTITY.sub(_character, text) if "&" in text else text


def _character(found: re.Match[str]) -> str:
    name, decimal, hexadecimal, _ = found.groups()
    if name:
        return ENTITIES[name]
    code = int(decimal) if decimal else int(hexadecimal, 16) if hexadecimal else 0x26
    return chr(code) if code <= 0x10FFFF else "\ufffd"


Tells = Callable[[str], bool]

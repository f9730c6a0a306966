"""What every part of a workbook needs of XML: safe parsers, names without their namespaces, and texts with their escapes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.parsers import expat

from data.archive import DAMAGED
from data.refused import Refused

MAIN = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",  # Strict
)
ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
ENTITY = re.compile(r"&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));|(&)")
ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def parser(namespaces: bool = True) -> expat.XMLParserType:
    """An expat parser that refuses a document type. With namespaces, names come as `namespace name`."""
    made = expat.ParserCreate(namespace_separator=" ") if namespaces else expat.ParserCreate()
    made.StartDoctypeDeclHandler = refuse_doctype
    made.buffer_text = True
    made.buffer_size = 1 << 16
    return made


def refuse_doctype(*_: object) -> None:
    raise Refused("This workbook declares entities, as an attack does; copy the sheets into a new workbook and upload that.")


def feed(made: expat.XMLParserType, windows: Iterable[bytes]) -> None:
    """Parses a part window by window; a part that is not well-formed is damaged."""
    try:
        for window in windows:
            made.Parse(window, False)
        made.Parse(b"", True)
    except expat.ExpatError as problem:
        raise Refused(DAMAGED) from problem


def elements(windows: Iterable[bytes]) -> list[tuple[str, str, dict[str, str]]]:
    """Each element of a part as (name of its parent, name, attributes), all without namespaces, in the part's order."""
    found: list[tuple[str, str, dict[str, str]]] = []
    open_names = [""]

    def start(name: str, attributes: dict[str, str]) -> None:
        name = local(name)
        found.append((open_names[-1], name, {local(key): value for key, value in attributes.items()}))
        open_names.append(name)

    made = parser()
    made.StartElementHandler = start
    made.EndElementHandler = lambda name: open_names.pop()
    feed(made, windows)
    return found


def local(name: str) -> str:
    return name.rpartition(" ")[2]


def unescaped(text: str) -> str:
    """A text as it stands in XML source, with entities, character references and line ends resolved as a parser would."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return ENTITY.sub(entity, text) if "&" in text else text


def entity(found: re.Match[str]) -> str:
    name, decimal, hexadecimal, stray = found.groups()
    if name:
        return ENTITIES[name]
    if stray:
        raise Refused(DAMAGED)
    code = int(decimal) if decimal else int(hexadecimal, 16)
    if code > 0x10FFFF or 0xD800 <= code < 0xE000 or code in (0, 0xFFFE, 0xFFFF):
        raise Refused(DAMAGED)
    return chr(code)


def typed(text: str) -> str | None:
    """A text as somebody typed it: `_x000D_` is a carriage return; one of blanks only is no value."""
    if "_x" in text:
        text = ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return None if not text or text.isspace() else text

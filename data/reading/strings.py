"""The table of texts that cells refer to by number: plain ones, rich ones without their dress, none of the phonetic ones."""

from __future__ import annotations

import re

from data.archive import Archive
from data.reading.markup import MAIN, feed, parser, typed, unescaped

PLAIN = re.compile(r'\s*<si><t(?: xml:space="preserve")?>([^<]*)</t>')
# How a part begins that may be cut up as text: UTF-8, the main namespace as the default one, nothing but declarations before.
PLAIN_HEAD = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml(?![^>]*encoding=['\"](?!(?:utf-8|us-ascii)['\"]))[^>]*\?>\s*)?"
    rb"<(?:sst|worksheet)\s(?:[^>]*\s)?xmlns=['\"](?:" + b"|".join(re.escape(name.encode()) for name in MAIN) + rb")['\"]",
    re.IGNORECASE,
)


def shared_strings(archive: Archive, part: str) -> list[str | None]:
    """The texts in their order; those of blanks only are None."""
    if part not in archive:
        return []
    source = archive.read(part)
    if not PLAIN_HEAD.match(source) or b"<!" in source or source.count(b"<?") > 1 or not plain_utf_8(source):
        return through_parser(source)
    *pieces, tail = source.decode().split("</si>")
    if not pieces or "<si>" in tail or "<si/>" in tail:
        return through_parser(source) if "<si" in tail else []
    start = pieces[0].find("<si>")
    if start < 0:
        return through_parser(source)
    pieces[0] = pieces[0][start:]
    found = []
    for piece in pieces:
        plain = PLAIN.fullmatch(piece)
        if plain is None:
            return through_parser(source)
        found.append(plain[1])
    if b"&" in source or b"\r" in source:
        found = [unescaped(text) for text in found]
    if b"_x" in source:
        return [typed(text) for text in found]
    return [None if not text or text.isspace() else text for text in found]


def plain_utf_8(source: bytes) -> bool:
    try:
        source.decode()
    except UnicodeDecodeError:
        return False
    return True


def through_parser(source: bytes) -> list[str | None]:
    """The same by an XML parser, for any legal part."""
    found: list[str | None] = []
    texts: list[str] = []
    inside = {"t": False, "rPh": False}
    names = {f"{namespace} {name}": name for namespace in MAIN for name in ("si", "t", "rPh")}

    def start(name: str, _: dict[str, str]) -> None:
        element = names.get(name)
        if element == "si":
            texts.clear()
        elif element:
            inside[element] = True

    def end(name: str) -> None:
        element = names.get(name)
        if element == "si":
            found.append(typed("".join(texts)))
        elif element:
            inside[element] = False

    def character(data: str) -> None:
        if inside["t"] and not inside["rPh"]:
            texts.append(data)

    made = parser()
    made.StartElementHandler, made.EndElementHandler, made.CharacterDataHandler = start, end, character
    feed(made, [source])
    return found

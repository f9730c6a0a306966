"""The table of texts that cells refer to by number: plain ones, rich ones without their dress, none of the phonetic ones."""

from __future__ import annotations

import re

from data.archive import Archive
from data.reading.markup import MAIN, feed, parser, typed, unescaped

PLAIN = re.compile(r'<si><t(?: xml:space="preserve")?>([^<]*)</t></si>')
PLAIN_OR_RICH = re.compile(r'<si>(?:<t(?: xml:space="preserve")?>([^<]*)</t></si>|(.+?)</si>)', re.DOTALL)
SST = f'<sst xmlns="{MAIN[0]}">'.encode()
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
    if not PLAIN_HEAD.match(source) or (b"!" in source and b"<!" in source) or source.count(b"<?") > 1:
        return through_parser(source)
    try:
        text = source.decode()
    except UnicodeDecodeError:
        return through_parser(source)
    count = text.count("<si")
    found = PLAIN.findall(text)
    if len(found) != count:
        return with_rich_ones(text, source, count)
    return as_typed(found, escapes="&" in text or "\r" in text or "_x" in text)


def with_rich_ones(text: str, source: bytes, count: int) -> list[str | None]:
    """The same where some texts have runs of their own dress: those go through a parser, all in one."""
    found = PLAIN_OR_RICH.findall(text)
    if len(found) != count:
        return through_parser(source)
    rich = through_parser(b"".join([SST, *(f"<si>{inside}</si>".encode() for _, inside in found if inside), b"</sst>"]))
    following = iter(rich)
    plain = as_typed([text for text, _ in found], escapes=True)
    return [next(following) if inside else text for text, (_, inside) in zip(plain, found, strict=True)]


def as_typed(found: list[str], escapes: bool) -> list[str | None]:
    if escapes:
        return [typed(unescaped(text)) for text in found]
    return list(found) if all(found) and not any(map(str.isspace, found)) else [typed(text) for text in found]


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

"""The package of a workbook with some of its parts changed and some added; all others are copied byte for byte."""

from __future__ import annotations

import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from data.archive import Archive, plain_name
from data.marking.source import UNUSUAL, Edit, Elements, ascii_source, spliced
from data.reading.workbook import resolved
from data.refused import Refused

TYPES = "[content_types].xml"
TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
NEW = (2026, 1, 1, 0, 0, 0)  # the date of added parts: the same bytes give the same file


class Package:
    """A workbook's parts, what is changed in them, what is added. Names of parts are compared without case."""

    def __init__(self, content: bytes) -> None:
        self.archive = Archive(content)
        self.edits: dict[str, list[Edit]] = defaultdict(list)
        self.left_out: set[str] = set()  # parts that are not written
        self.added: dict[str, tuple[bytes, str]] = {}  # name -> source, content type; "" where the package knows it by its ending
        self._relations: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        self.kinds = TRANSITIONAL
        if TYPES not in self.archive:
            raise Refused(UNUSUAL)

    def source(self, part: str) -> bytes:
        return self.archive.read(part)

    def edit(self, part: str, edits: Iterable[Edit]) -> None:
        self.edits[plain_name(part)] += edits

    def replace(self, part: str, source: bytes) -> None:
        """Another source for the whole of a part."""
        self.edits[plain_name(part)] = [Edit(0, self.archive.size(part), source)]

    def free(self, pattern: str) -> str:
        """A name of no part yet: `xl/comments{}.xml` with the first number that is free."""
        taken = {*self.archive.names(), *map(plain_name, self.added)}
        return next(name for number in range(1, len(taken) + 2) if plain_name(name := pattern.format(number)) not in taken)

    def add(self, part: str, source: bytes, content_type: str) -> None:
        self.added[part] = (source, content_type)

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """What a part refers to inside the package: id -> (last word of the type, name of the target)."""
        rels = relations_part(part)
        if rels not in self.archive:
            return {}
        return {
            tag.get("Id", ""): (tag.get("Type", "").rpartition("/")[2], resolved(part.rpartition("/")[0], tag.get("Target", "")))
            for tag in (each.tag.attributes for each in Elements(self.source(rels)).named("Relationship"))
            if tag.get("TargetMode", "Internal") != "External"
        }

    def relate(self, part: str, kind: str, target: str) -> str:
        """Let a part refer to another one, both in the package; gives the id of the relation."""
        rels = relations_part(part)
        taken = {identity for identity, _, _ in self._relations[part]}
        if rels in self.archive:
            taken |= {each.tag.attributes.get("Id", "") for each in Elements(self.source(rels)).named("Relationship")}
        identity = next(name for number in range(1, len(taken) + 2) if (name := f"rIdFindings{number}") not in taken)
        self._relations[part].append((identity, f"{self.kinds}/{kind}", f"/{target}"))
        return identity

    def write(self, to: BinaryIO, date: tuple[int, int, int, int, int, int] | None = None) -> None:
        """The whole package, parts in their order, the added ones behind them; all of one `date` where that is given."""
        self._settle_relations()
        self._settle_types()
        with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as out:
            for member in self.archive.members():
                name = plain_name(member.filename)
                if name in self.left_out:
                    continue
                told = zipfile.ZipInfo(member.filename.replace("\\", "/"), date or max(member.date_time, (1980, 1, 1, 0, 0, 0)))
                told.compress_type, told.external_attr = member.compress_type, 0 if date else member.external_attr
                with out.open(told, "w") as part:
                    for piece in self._pieces(name):
                        part.write(piece)
            for name, (source, _) in self.added.items():
                told = zipfile.ZipInfo(name, NEW)
                told.compress_type = zipfile.ZIP_DEFLATED
                out.writestr(told, source)

    def _pieces(self, name: str) -> Iterator[bytes]:
        windows = self.archive.windows(name)
        return spliced(windows, self.edits[name]) if self.edits.get(name) else windows

    def _settle_relations(self) -> None:
        for part, wanted in self._relations.items():
            rels = relations_part(part)
            root = Elements(self.source(rels)).root if rels in self.archive else None
            prefix = root.tag.prefix if root else b""
            inside = b"".join(
                b'<%sRelationship Id="%s" Type="%s" Target="%s"/>' % (prefix, *map(ascii_source, relation)) for relation in wanted
            )
            if root:
                self.edit(rels, [root.append(inside)])
            else:
                self.add(rels, b'<Relationships xmlns="%s">%s</Relationships>' % (PACKAGE_RELATIONS.encode(), inside), "")

    def _settle_types(self) -> None:
        root = Elements(self.source(TYPES)).root
        inside = b"".join(
            b'<%sOverride PartName="/%s" ContentType="%s"/>' % (root.tag.prefix, ascii_source(name), kind.encode())
            for name, (_, kind) in self.added.items()
            if kind
        )
        if inside:
            self.edit(TYPES, [root.append(inside)])


def relations_part(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"

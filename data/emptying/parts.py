"""What of a workbook's package is left out of its copy: parts that remember cells, that hide what they hold, or that name people.

Macros, embedded files and the like are in no copy, because nobody can search them; the properties name the author.
"""

from __future__ import annotations

import re

from data.emptying.removed import Removed
from data.emptying.small_parts import cut, remembered
from data.emptying.texts import is_xml, single_texts, whole_texts
from data.marking.package import TYPES, Package, relations_part
from data.marking.source import Edit, Element, Elements, spliced
from data.reading.workbook import resolved

# A thumbnail is a picture of the first sheet, revisions hold the cells as they were before, what belongs to a query holds a
# packed file, and the order of calculation names cells that are no more.
NEVER = re.compile(r"^docprops/|^customxml/|/revisions/|/embeddings/|/activex/|/model/|/webextensions/|/calcchain\.xml$|\.bin$")
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff")
# Each of these is emptied by itself; of the others one that names somebody is left out whole.
EMPTIED = {"worksheet", "sharedStrings", "styles", "theme", "officeDocument", "comments", "threadedComment", "table"}
CHARTS = ("chart", "chartEx")
CHOOSERS = {"slicer", "slicerCache", "timeline", "timelineCache"}  # buttons that choose in a pivot table
ADDRESSED = ("mailto:", "tel:", "sms:")


class Parts:
    """The parts of a package, what each refers to, and which are left out."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.refers: dict[str, list[tuple[str, str]]] = {"": self._targets("")}
        for part in package.archive.names():
            if not part.endswith(".rels") and part != TYPES:
                self.refers[part] = self._targets(part)
        self.kinds = {target: kind for targets in self.refers.values() for kind, target in targets if target in self.refers}
        self.out: set[str] = set()

    def _targets(self, part: str) -> list[tuple[str, str]]:
        return [(kind, target.lower()) for kind, target in self.package.relations(part).values()]

    def of_kind(self, *kinds: str) -> list[str]:
        """The parts of these kinds that are in the copy."""
        return [part for part, kind in self.kinds.items() if kind in kinds and part not in self.out]

    def leave_out(self, sheets: set[str], removed: Removed) -> None:
        """Leave out what cannot be searched, what remembers cells of these sheets, and what names somebody who was removed."""
        self.out |= {part for part in self.refers if part and self._hides(part)}
        caches = [part for part in self.of_kind("pivotCacheDefinition") if not self._draws_elsewhere(part, sheets)]
        self.out |= set(caches)
        pivots = [part for part in self.of_kind("pivotTable") if any(target in self.out for _, target in self.refers[part])]
        self.out |= {*pivots, *(self.of_kind(*CHOOSERS) if pivots else ())}
        for part, kind in self.kinds.items():
            if kind not in EMPTIED and part not in self.out and tells(self._as_kept(part, kind, sheets), removed):
                self.out.add(part)
        if any(kind == "person" and part in self.out for part, kind in self.kinds.items()):
            self.out |= set(self.of_kind("threadedComment"))
        self._leave_out_unreached()

    def _as_kept(self, part: str, kind: str, sheets: set[str]) -> bytes:
        source = self.package.source(part)
        return b"".join(spliced([source], self.edits_of_chart(part, sheets))) if kind in CHARTS else source

    def edits_of_chart(self, part: str, sheets: set[str]) -> list[Edit]:
        return cut(self.package.source(part), remembered(sheets))

    def _hides(self, part: str) -> bool:
        """Whether nobody can say what a part holds, or it holds what cells once held."""
        return bool(NEVER.search(part)) or not (part.endswith(PICTURES) or is_xml(self.package.archive.head(part, 64)))

    def _draws_elsewhere(self, part: str, sheets: set[str]) -> bool:
        """Whether a pivot's cache is drawn from a sheet of this workbook that has no cell emptied, as it says itself."""
        said = [each.tag.attributes for each in Elements(self.package.source(part)).named("worksheetSource")]
        return bool(said) and all(each.get("sheet") and "id" not in each and each["sheet"] not in sheets for each in said)

    def _leave_out_unreached(self) -> None:
        """Nothing refers to it any more, or nothing ever did: then no program shows it, and it may hold anything."""
        reached, waiting = set(), [""]
        while waiting:
            part = waiting.pop()
            if part not in reached and part not in self.out:
                reached.add(part)
                waiting += [target for _, target in self.refers.get(part, ())]
        kept = reached | {TYPES} | {relations_part(part).lower() for part in reached}
        self.out |= {part for part in self.package.archive.names() if part not in kept}

    def cut(self) -> dict[str, set[str]]:
        """Take out the relations to what is left out, and to addresses; gives their ids by the part that may name them."""
        ids: dict[str, set[str]] = {}
        for part in (part for part in self.refers if part not in self.out):
            rels = relations_part(part)
            for each in Elements(self.package.source(rels)).named("Relationship") if rels in self.package.archive else ():
                if self._is_cut(each, part.rpartition("/")[0]):
                    ids.setdefault(part, set()).add(each.tag.attributes.get("Id", ""))
                    self.package.edit(rels, [Edit(each.tag.start, each.end, b"")])
        listed = Elements(self.package.source(TYPES)).named("Override")
        gone = [each for each in listed if each.tag.attributes.get("PartName", "").lstrip("/").lower() in self.out]
        self.package.edit(TYPES, [Edit(each.tag.start, each.end, b"") for each in gone])
        return ids

    def _is_cut(self, relation: Element, folder: str) -> bool:
        said = relation.tag.attributes
        if said.get("TargetMode") == "External":
            return said.get("Target", "").lower().startswith(ADDRESSED)
        return resolved(folder, said.get("Target", "")).lower() in self.out


def tells(source: bytes, removed: Removed) -> bool:
    """Whether a part holds a value that was emptied, alone or among others."""
    return (is_xml(source) and any(map(removed.is_one, single_texts(source)))) or removed.are_in(whole_texts(source))

"""The workbook part with one sheet more, at the front: whatever counts sheets by their place counts one further."""

from __future__ import annotations

from data.marking.source import UNUSUAL, Edit, Elements, text_source
from data.refused import Refused

LONGEST_NAME = 31


def free_name(name: str, taken: list[str]) -> str:
    """A name that no sheet has: `Findings`, else `Findings 2`; case makes no difference."""
    held = {each.casefold() for each in taken}
    numbered = (f"{name} {number}" for number in range(2, len(held) + 3))
    return name if name.casefold() not in held else next(each for each in numbered if each.casefold() not in held)


def with_sheet_first(source: bytes, name: str, relation: str, kinds: str) -> list[Edit]:
    """The edits that put a sheet first. `kinds` is the namespace of relations here.

    The sheet that was looked at stays the one that is looked at: two chosen sheets would be typed into together.
    """
    part = Elements(source)
    sheets = part.named("sheets", "workbook")
    if not sheets:
        raise Refused(UNUSUAL)
    numbers = [int(each.tag.attributes["sheetId"]) for each in part.named("sheet", "sheets") if each.tag.attributes["sheetId"].isdecimal()]
    prefix = sheets[0].tag.prefix
    own = f'" sheetId="{max(numbers, default=0) + 1}" r:id="{relation}" xmlns:r="{kinds}"/>'
    edits = [sheets[0].append(b'<%ssheet name="%s%s' % (prefix, text_source(name), own.encode()), first=True)]
    for each in part.named("definedName", "definedNames"):
        if each.tag.attributes.get("localSheetId", "").isdecimal():
            edits.append(_set(each.tag, localSheetId=int(each.tag.attributes["localSheetId"]) + 1))
    views = part.named("workbookView", "bookViews")
    for each in views:
        looked_at, first = (each.tag.attributes.get(key, "0") for key in ("activeTab", "firstSheet"))
        changed = {"activeTab": int(looked_at) + 1 if looked_at.isdecimal() else 1}
        edits.append(_set(each.tag, **changed, **({"firstSheet": 0} if first != "0" else {})))
    if not views:
        view = b'<%sbookViews><%sworkbookView activeTab="1"/></%sbookViews>'.replace(b"%s", prefix)
        edits.append(Edit(sheets[0].tag.start, sheets[0].tag.start, view))
    return edits


def _set(tag, **values: object) -> Edit:
    return Edit(tag.start, tag.end, tag.with_attributes(**values))

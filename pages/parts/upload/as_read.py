"""The tables of one sheet of an upload as they were read, with what staff said of them so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from data.layouts import Layout
from pages.parts.upload.offered import Offered


@dataclass(frozen=True)
class AsRead:
    """One table of a sheet, or a sheet that was left alone. `name`: how directions call it, blank for one that is yet to be told;
    `headings`: its heading rows, and `last`: its last row, none of a sheet that was left alone; `columns`: the rows of the store's
    table, by their letters; `reason`: why it was left alone."""

    name: str
    kind: str
    headings: tuple[int, ...]
    last: int
    columns: dict[str, dict[str, Any]]
    layout: Layout
    begins: str
    certainty: str
    sentence: str
    check: str  # the folder of the check: fields of the form begin anew with each
    reason: str = ""

    def field(self, letters: str) -> str:
        """The field that a column was taken as; blank for none."""
        return (self.columns.get(letters) or {}).get("field") or ""


def as_read(offered: Offered, sheet: str) -> list[AsRead]:
    """The tables of a sheet in their order; nothing where nothing is kept of the file."""
    held = sorted((each for each in offered.rows("sheets") if each["sheet"] == sheet), key=lambda each: each["position"])
    return [_as_read(offered, each, _name(offered, each, len(held))) for each in held]


def _name(offered: Offered, table: dict[str, Any], of: int) -> str:
    """Of tables that were told by themselves their own; of one that is alone, or of all that these leave, the sheet's."""
    layouts, own, sheet = offered.directions.layouts, table["found_at"], table["sheet"]
    return own if own in layouts or (own and of > 1 and sheet not in layouts) else sheet


def another(offered: Offered) -> AsRead:
    """A further table of a sheet, of which nothing was read yet."""
    return AsRead("", "", (), 0, {}, Layout(), "", "", "", offered.checked.staged.parent.name)


def _as_read(offered: Offered, table: dict[str, Any], name: str) -> AsRead:
    columns = {each["letter"]: each for each in offered.rows("columns") if each["position"] == table["position"]}
    headings = tuple(table["header_rows"] or ())
    begins = f"{next(iter(columns), 'A')}{headings[0]}" if headings else (table["found_at"] or "").rpartition("!")[2]
    return AsRead(
        name, table["kind"] or "", headings, table["last_row"] or 0, columns, offered.directions.layouts.get(name, Layout()),
        begins, table["certainty"] or "", table["layout"] or "", offered.checked.staged.parent.name, table["reason"] or "",
    )  # fmt: skip

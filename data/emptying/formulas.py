"""Formulas that show a cell which is emptied: the formula stays in the copy, its result does not."""

from __future__ import annotations

import re
from collections.abc import Mapping

from data.emptying.people import Cells
from data.marking.places import place

_ONE_CELL = re.compile(r"=?(?:(?:'((?:[^']|'')+)'|([^'!\s()+*/&,=-]+))!)?(\$?[A-Z]{1,3}\$?\d{1,7})")


def shows_emptied(formula: str, own: Cells, cells: Mapping[str, Cells]) -> bool:
    """Whether a formula is but one emptied cell: of its own sheet (`E4`), or of another (`'Project Admin'!$E$11`)."""
    found = _ONE_CELL.fullmatch(formula.strip())
    at = place(found[3].replace("$", "")) if found else None
    if found is None or at is None:
        return False
    name = found[1].replace("''", "'") if found[1] else found[2]
    within = cells.get(name) if name else own
    return within is not None and at in within

"""What is lost of a file whose own format takes no marks: it is handed back as a workbook of its values, and this is said before."""

from __future__ import annotations

MARKED = "marked "  # before the name of a file that is given back
FORMS = ("xls", "xlsb", "ods", "fods")
LOST = (
    "The marked file is a new workbook (.xlsx) of the values of this .{form}, with hidden and merged cells as they are: formulas become "
    "their results, and formatting, charts, notes and drop-downs are lost. Mend it there, or in your own file by its list."
)


def lost_in_words(form: str) -> str:
    """What is to be said, before it is marked, of a file of a format that `data.inspection.inspect` names; blank where nothing is lost."""
    return LOST.format(form=form) if form in FORMS else ""

"""Every message about a sheet, or a part of one, that is left alone: why, and what to do if it holds records."""

from __future__ import annotations

from data.model import Message

OF_LEFT: dict[str, Message] = {
    "sheet-left": Message(
        "notes", "The sheet {name} is left alone: {reason}.",
        "Nothing to do, unless it holds records: then say in Upload how it is laid out.",
    ),
    "sheets-left": Message(
        "notes", "{count} sheets are left alone: {reason} ({names}).",
        "Nothing to do, unless they hold records: then say in Upload how they are laid out.",
    ),
    "list-beside": Message(
        "warns", "Columns {first} to {last} ({headings}) are left alone: behind an empty column, they are a list of their own and no part "
        "of the rows beside it.",
        "Nothing to do if that is right. If it belongs to those rows, delete the empty column and upload the file again.",
    ),
    "sheet-form": Message(
        "warns", "The sheet {name} is a form about one record: {first} to {last} say what stands beside ({named}). None of it is read.",
        "Type these words as headings in one row of a sheet, and what stands beside them in the row beneath: a row for each record.",
    ),
    "sheet-turned": Message(
        "warns", "The records of the sheet {name} stand side by side: {first} to {last} are their headings ({named}). None of it is read.",
        "Copy {first} to {end}, and paste it on a new sheet with Paste Special, Transpose: then each record has a row.",
    ),
    "sheet-crosswise": Message(
        "warns", "The sheet {name} adds up money by source and time ({first} to {end}), and names nobody who got it. None of it is read.",
        "Upload the list that it adds up: a row for each award, with its recipient, source, status, amount and date.",
    ),
    "no-records": Message(
        "stops", "No sheet of this file holds records that the dashboard knows.",
        "Put the headings of the template above the columns, or start from the template workbook.",
    ),
}

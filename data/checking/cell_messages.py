"""Every message that staff may see about a row, or a cell that is no amount: what is wrong, and what to type."""

from __future__ import annotations

from data.model import Message

OF_CELLS: dict[str, Message] = {
    # choices
    "status-not-understood": Message(
        "stops", "'{text}' is not a status.",
        "Type target, expected, announced, committed (awarded, contracted), realised (received) or lapsed.",
    ),
    "status-missing": Message(
        "stops", "No status is given, and a status is never assumed.",
        "Type target, expected, announced, committed, realised or lapsed.",
    ),
    "level-not-understood": Message("stops", "'{text}' is not a level.", "Type envelope, award, round, tranche or secondary."),
    "choice-not-understood": Message(
        "warns", "'{text}' is not in the list for {field}: it is taken as not stated.", "Type one of: {choices}."
    ),
    "choice-stops": Message("stops", "'{text}' is not in the list for {field}.", "Type one of: {choices}."),
    "choice-not-listed": Message(
        "notes", "'{text}' is not in the list for {field}. It is kept as typed.", "Nothing to do, or type one of: {choices}."
    ),
    "choice-alike": Message(
        "notes", "'{text}' is read as {name}, of the list for {field}: it is nearly the same.",
        "Nothing to do if it is; else type another name.",
    ),
    "choice-asked": Message(
        "notes", "'{text}' may be {name}, of the list for {field}. It is kept as typed until that is said.",
        "Type {name} if it is that, or answer the question about it in Upload: the answer is kept and not asked for again.",
    ),
    "choice-asked-unstated": Message(
        "warns", "'{text}' is not in the list for {field}; it may be {name}. It is taken as not stated until that is said.",
        "Type {name} if it is that, or answer the question about it in Upload: the answer is kept and not asked for again.",
    ),
    "choice-asked-stops": Message(
        "stops", "'{text}' is not in the list for {field}; it may be {name}.",
        "Type {name} if it is that, or answer the question about it in Upload: the answer is kept and not asked for again.",
    ),
    "status-asked": Message(
        "stops", "'{text}' is not a status of the list, and what it says of the money is not known.",
        "Say in Upload which it is: the answer is kept and not asked for again. Or type target, expected, announced, committed, "
        "realised or lapsed.",
    ),
    "stage-further": Message(
        "notes", "The row says {text}, but holds an amount that is {status}: it is taken as {status}.",
        "Nothing to do, or clear the amount.",
    ),
    # dates and numbers
    "date-turned": Message(
        "warns", "'{text}' may be two days: '{example}' in this column is in American order. The row is kept, and this date stays unknown.",
        "Type the month in letters, such as 14 May 2024, or format the column as British dates.",
    ),
    "month-of-year": Message(
        "notes", "'{text}' is read as a month and its year, as the whole column has them.",
        "Nothing to do, if that is so; else type the day with its year, such as 14/05/2024.",
    ),
    "days-below-months": Message(
        "notes", "The days in column {letter} are read with the month of the line above them: '{shown}' in {example} is {read}.",
        "Nothing to do, if that is right; else type the whole date, such as 14/05/2024.",
    ),
    "date-not-understood": Message(
        "warns", "{wrong} The row is kept, and this date stays unknown.",
        "Type the day, such as 14/05/2024, or May 2024, Q1 2024/25, 2024/25.",
    ),
    "several-marked": Message(
        "warns", "{names} are marked, and a record has one {field}: it stays not stated.",
        "Leave the mark of the main one only, or type it in a column of its own.",
    ),
    "membership-ended": Message(
        "stops", "'{text}' says that the membership ended, but not when: the row would count as a member.",
        "Type the day in a column headed Left, such as 31/12/2024 or Dec 2024, or delete the row.",
    ),
    "membership-not-yet": Message(
        "stops", "'{text}' says that it is no member yet: the row would count as a member.",
        "Leave the row out until it has joined; if it has, type current and the day under Joined.",
    ),
    "left-in-note": Message(
        "warns", "The note says {text}, but no day is given on which the membership ended: it counts as a member.",
        "Type the day in a column headed Left, such as 31/12/2024 or Dec 2024, if it is a member no more.",
    ),
    "dates-reversed": Message("warns", "It ends ({end}) before it begins ({start}).", "Correct one of the two dates."),
    "number-not-understood": Message("warns", "{wrong} It stays unknown.", "Type a number, such as 42; leave it blank if unknown."),
    "figure-not-understood": Message(
        "warns", "{wrong} The {kind} is kept as it is worded, without a figure to compare.",
        "Type the least and the most that it means, as bare numbers, into the columns {low} and {high}.",
    ),
    "number-stops": Message("stops", "{wrong}", "Type a number, such as 42 or 1250.5."),
    "count-not-understood": Message(
        "warns", "{wrong} It stays unknown, and is not nought.", "Type {asked}, such as 42 or 30-40; {unknown} if it is not known."
    ),
    "count-between": Message(
        "notes", "It is read as {low} to {high}: posts may be parts of one, and people are counted whole.",
        "Nothing to do; type the number of people if it is known.",
    ),
    "one-of-two": Message(
        "warns", "'{text}' is not the two figures that the heading names. Both stay unknown, and are not nought.",
        "Type both with a stroke between them, such as 20 / 14; TBC for one that is not known.",
    ),
    "percent-not-understood": Message("warns", "{wrong} The share stays unknown.", "Type the share in per cent, such as 25%."),
    "yes-no-not-understood": Message("warns", "{wrong} It is taken as {default}.", "Type yes or no."),
    "confidential-not-understood": Message(
        "stops", "{wrong} Whether the record is confidential must be certain.", "Type yes or no."
    ),
    "confidential-nowhere": Message(
        "stops", "Column {letter} ('{header}') says {text}, and {kind} cannot be kept from the board: it would be shown in full.",
        "Leave the row out, or empty the cell if the board may see it.",
    ),
    "confidential-elsewhere": Message(
        "stops", "Column {letter} ('{header}') says {text}, and is not read: the board would see the row.",
        "Write Confidential above the column and yes where a row is, or empty the cell if the board may see it.",
    ),
    "confidence-in-note": Message(
        "warns", "The note says {text}, but nothing marks the row as confidential: once it is published, the board sees it.",
        "Type yes to keep the row from the board, or no if it may be shown.",
    ),
    "given-up-in-note": Message(
        "warns", "The note says {text}, but the status is {status}: the money counts as {status}.",
        "Type lapsed as the status if the money was given up; else nothing.",
    ),
    "recipients-several": Message(
        "warns", "{text} may name several organisations. It is taken as one name, and all the money as that one's.",
        "Type only the organisation that gets the money, and name the others in a column Note; nothing if it is one.",
    ),
    "company-number-not-understood": Message(
        "warns", "{wrong} The organisation is matched by its name.", "Type the 8 characters, such as 01234567 or SC123456, as text."
    ),
    "company-number-mended": Message(
        "notes", "'{text}' has lost its zeros; it is read as {number}.", "Format the column as text to keep them."
    ),
    # places
    "place-unlisted": Message(
        "warns", "'{text}' is not a place in the list. The row counts as inside the region.",
        "Type a local authority, such as Birmingham, or the region.",
    ),
    "place-postcode": Message(
        "warns", "'{text}' is a postcode, and the list of places has no postcodes. The row counts as inside the region, wherever that is.",
        "Type the local authority that it lies in, such as Birmingham, or the town if it is outside the region.",
    ),
    "place-asked": Message(
        "warns", "'{text}' is not a place in the list; it may be {name}. The row counts as inside the region until that is said.",
        "Type the place if it is that, or answer the question about it in Upload: the answer is kept and not asked for again.",
    ),
    "place-needs-share": Message(
        "warns", "'{text}' is wider than the region or several places, and no share is stated: the row is kept and left out.",
        "Type the region's share in per cent if you know it.",
    ),
    "place-elsewhere": Message(
        "notes", "'{text}' is outside the region: the row is kept and left out of the figures.", "Nothing to do if that is right."
    ),
    # cells
    "cell-error": Message("warns", "The cell shows the error {shown}. It is taken as blank.", "Mend the formula, or type the value."),
    "cell-error-stops": Message("stops", "The cell shows the error {shown}.", "Mend the formula, or type the value."),
    "formula-without-value": Message(
        "warns", "The cell holds the formula {formula} without its result. It is taken as blank.",
        "Open the file in Excel, save it, and upload it again; or type the value.",
    ),
    "formula-without-value-stops": Message(
        "stops", "The cell holds the formula {formula} without its result.",
        "Open the file in Excel, save it, and upload it again; or type the value.",
    ),
    "missing": Message("stops", "The {field} is missing.", "Type {asked}, or delete the row."),
    "merged-figure": Message(
        "stops", "One {field} is merged over rows {first} to {last}: it may be of each row, or of all of them together.",
        "Part the merged cell and type each row's own {field}; leave a row's cell blank where its own is not known.",
    ),
    # rows and keys
    "reference-shortened": Message(
        "warns", "'{text}' was shortened by Excel, so its last digits are lost: it does not tell the record from others, and is left out.",
        "Type the whole reference. Until then the record is told by its other columns.",
    ),
    "members-elsewhere": Message(
        "warns", "{away} of {rows} rows name a place outside the region. A member counts wherever it is: publish them only if they are "
        "members, and not a list of companies.",
        "Nothing to do, if they are; else delete the rows of those that are not.",
    ),
    "employees-of-sites": Message(
        "warns", "{name} stands on several rows of one day, at several addresses, with {numbers} employees: they may be those of its "
        "sites. It is one member, and they are not added: the number in this row counts.",
        "If each number is of one site, type that of the whole organisation here; else delete the rows that are wrong.",
    ),
    "member-or-heading": Message(
        "warns", "'{text}' stands alone above other rows. It is taken for a member of which nothing more is known.",
        "Nothing to do, if it is one; if it only heads the rows below it, clear the cell.",
    ),
    "ditto": Message(
        "stops", "'{text}' says that the {field} is that of a row above.",
        "Type the {field} itself: sorted anew, the row stands below others.",
    ),
    "key-repeated": Message(
        "warns", "{what} stands on {rows} rows of this return (also in {others}). They are taken as separate records.",
        "Give each its own reference, or delete the repeated row.",
    ),
    "parent-not-here": Message(
        "warns", "{parent} is not in this return. Unless an earlier return holds it, the row stands alone.",
        "Correct the reference, or add the row that it names.",
    ),
    "parent-of-years": Message(
        "stops", "The row is several records, one a column, and a part of {parent}; which of them is a part of it is not said.",
        "Give each a row of its own, with its own reference, or clear the parent.",
    ),
    "parent-circle": Message(
        "stops", "The row is, by its parents, a part of itself ({circle}).", "Correct the reference in the column for the parent."
    ),
    "address-kept": Message(
        "warns", "An e-mail address stands in the words of the sheet {name}. The sheet is left alone, and the workbook is kept with it.",
        "Take it out before you publish if it is a person's; whom to ask at the publisher may stay.",
    ),
    "known-file": Message(
        "notes", "This is {name}, and is read as such. {silent}", "Nothing to do, if it is; else give the columns other headings.",
    ),
    "attendees-counted": Message(
        "notes",
        "One row is one attendee: {rows} rows are counted as {events}. Who cancelled is not registered; only who was checked in was there.",
        "Nothing to do.",
    ),
    "nobody-checked-in": Message(
        "warns", "Of {registered} registered nobody is marked as checked in: a registration is no attendance, so that is unknown, and the "
        "event is taken as planned.",
        "Export the list again once people were checked in, or type the attendance into a list of events.",
    ),
    "list-narrowed": Message(
        "notes", "The list is narrowed to {to}: {left} of {rows} rows left alone, being of elsewhere or without a place.", "Nothing to do.",
    ),
    "figures-repeated": Message(
        "notes", "{many} in a table before this one too, with the same value: it is one record, taken from there.", "Nothing to do.",
    ),
    "figures-marked": Message(
        "notes", "{many} in place of figures ({marks}): no record is made of them.", "Nothing to do: the publisher gives no figure there.",
    ),
    "group-heading": Message(
        "notes", "This row names the {field} of {rows}: {named}.",
        "Nothing to do, if it does; else give the rows a column {title}.",
    ),
    "blank-below": Message(
        "warns", "The {field} is blank and stays unknown. Each {field} stands once in this column, so it may be meant for the rows "
        "below it.",
        "Say once in Upload whether a blank is the {field} above it, or not known: the answer is kept and not asked for again.",
    ),
    "blanks-carried": Message(
        "notes", "The {field} of {count} rows is blank and is taken from the row above them: {why}.",
        "Nothing to do, if that is so; else type the {field} of each row.",
    ),
    "total-row": Message("notes", "This row is a total: compared with the rows beside it, and never counted.", "Nothing to do."),
    "themes-several": Message(
        "notes", "Several themes are given; {first} is taken as the primary one.", "Nothing to do, or put the primary one first."
    ),
    "place-of-venue": Message(
        "notes", "{count} placed by the name of a place in the venue, this one in {place}.",
        "Nothing to do. Where that is not so, put the local authority into a column Place.",
    ),
    "role-missing": Message(
        "warns", "The cluster's part in the event is not given: it is shown apart and not counted as held or planned.",
        "Type led, co-led, contributed, attended or promoted.",
    ),
}

"""Every message that staff may see about a column, a sheet or a whole return: what is wrong, and what to do."""

from __future__ import annotations

from data.model import Message

OF_SHEETS: dict[str, Message] = {
    # columns and sheets
    "default-taken": Message("notes", "{count} the {field}: {default} is assumed, which the file does not say.", "{remedy}."),
    "source-type-missing": Message(
        "notes", "No column says the source's type, and the list of sources does not know {funders}. The type of source of their rows "
        "({rows}) is not stated, and charts show it as Not disclosed.",
        "Add a column Source type, such as angels, corporate or charity or foundation.",
    ),
    "series-alike": Message(
        "warns", "{count} rows for {recipient} hold {pounds} each, of one source and within 90 days (rows {rows}){more}. They are taken "
        "for a series of payments: all count, and nothing is asked.",
        "Nothing to do, if that is so; delete a row that is written down twice.",
    ),
    "sheet-repeats": Message(
        "stops", "Every record of this sheet stands on another sheet too ({beside}), with the same amount and day: it may be the same once "
        "more, or another.",
        "Leave these rows out if they are the same; else give each a reference of its own.",
    ),
    "sheet-repeats-some": Message(
        "warns", "{count} on a sheet before it too, with the same amount and day. They are taken as separate.",
        "Nothing to do, if they are; else delete what is written down twice.",
    ),
    "column-twice": Message(
        "warns", "Columns {taken} and {left} could both be {field}. {taken} is taken; {left} is left alone.",
        "Rename or delete the one that is not meant.",
    ),
    "heading-alike": Message(
        "notes", "Column {letter} ('{header}') is taken as {field}: its heading is like '{like}'.",
        "Nothing to do if it is; else give the column another heading.",
    ),
    "heading-by-cells": Message(
        "notes", "Column {letter} ('{header}') is taken as {field}: most of what stands in it is of the list for that.",
        "Nothing to do if it is; else give the column another heading.",
    ),
    "day-alone": Message(
        "warns", "This line holds {text} and nothing else. It may be the {field} of the rows below it; they are read without it.",
        "Give the rows a column {title}; or type a month here in words, such as April 2024, if it is that of the rows below.",
    ),
    "names-headless": Message(
        "warns", "Column {letter} has no heading and is taken as {field}: it holds names of organisations, and no other column does.",
        "Nothing to do if it is; else write a heading above it that says what it holds.",
    ),
    "heading-asked": Message(
        "warns", "Column {letter} ('{header}') may be {field}{others}. It is left alone until that is said.",
        "Write '{field}' above it if it is that, or answer the question about it in Upload: the answer is kept and not asked for again.",
    ),
    "funder-asked": Message(
        "warns", "Column {letter} ('{header}') stands among columns that are headed by a funder each, and holds money: is it another "
        "funder's? It is left alone until that is said.",
        "Say in Upload that it is the Amount if its heading names a funder: the answer is kept and not asked for again.",
    ),
    "heading-answered": Message(
        "notes", "Column {letter} ('{header}') is taken as {field}: so it was answered.",
        "Nothing to do; to have it asked again, take the answer back in History.",
    ),
    "column-of-two": Message(
        "notes", "Each cell of column {letter} ('{header}') holds two figures: the first is read as {first}, the second as {second}.",
        "Nothing to do, if that is so; else give each a column of its own.",
    ),
    "column-left": Message("notes", "Column {letter} ('{header}') is left alone.", "Nothing to do; the template shows the headings known."),
    "tables-beside": Message(
        "stops", "From column {letter} ('{header}') on there may be another table, of {kind}, beside that of {own}: it is not certain "
        "that what stands in one row belongs together. The sheet is left alone until that is said.",
        "If they are two tables, put an empty column before column {letter} and upload the file again. If all of it is one table, say in "
        "Upload in which row its headings stand.",
    ),
    "rows-told": Message(
        "notes", "No column says the {field}: as was answered, {text} is taken for all rows.",
        "Nothing to do, if that is so; else add a column headed {title} to the file.",
    ),
    "column-headless": Message(
        "notes", "Column {letter} has no heading; what stands in it ({cells}) is left alone.", "Write a heading above it if it is meant.",
    ),
    "unit-of-title": Message(
        "warns", "'{text}' is taken for the unit of column {letters}: '{shown}' in {example} is read as {read}.",
        "Nothing to do if that is right; else write the unit into the heading, such as Amount (£), or choose it in Upload, where it "
        "says how the sheet was read.",
    ),
    "unit-of-rows": Message(
        "warns", "Column {letter} ('{header}') says the unit of each row's amount: '{shown}' in {example} is read as {read}.",
        "Nothing to do, if that is right; else delete what stands in column {letter}.",
    ),
    "unit-differs": Message(
        "warns", "'{text}' says another unit than the heading of column {letters} ('{header}'). The heading is taken: '{shown}' in "
        "{example} is read as {read}.",
        "Nothing to do if the heading is right; else mend it, or choose the unit in Upload, where it says how the sheet was read.",
    ),
    "date-of-columns": Message(
        "notes", "Columns {letters} are read together as the date: {example} as {read}.",
        "Nothing to do, if that is right; else give the rows one column Date.",
    ),
    "to-date": Message(
        "notes", "Column {letter} ('{header}') holds everything up to its day: its amounts are marked cumulative, and stand in no quarter.",
        "Nothing to do; where an amount is of one period, type no into a column Cumulative.",
    ),
    "date-of-sheet": Message(
        "warns", "The row has no date, and its sheet is named {name}. Until it is said whether that is its date, no figure of a period "
        "includes it.",
        "Type {name} as the date if it is that of the row; if it is the period of the return, say that in Upload.",
    ),
    "said-above": Message(
        "notes", "No column says the {field}: the title or the name of the sheet does, {text}.",
        "Nothing to do, if it is that of every row; else give the rows a column {title}.",
    ),
    "column-aside": Message("notes", "Column {letter} ('{header}') is not counted: {reason}.", "Nothing to do, if that is right."),
    "status-by-yes": Message(
        "notes", "Column {letter} ('{header}') holds yes and no: where no other status is given, a yes is taken as {text}, and a no "
        "says none.",
        "Nothing to do, if that is right; else give the rows a column Status.",
    ),
    "marked-columns": Message(
        "notes", "Columns {letters} hold marks: a mark is taken as the row's {field}, as under '{header}' as {name}.",
        "Nothing to do, if that is right; else give the rows a column of their own for it.",
    ),
    "year-of-heading": Message(
        "warns", "Column {letter} ('{header}') is left alone: {year} may be the year that begins or the year that ends then.",
        "Name the year in full in the heading, such as 2023/24.",
    ),
    "row-numbers": Message(
        "notes", "Column {letter} ('{header}') only numbers the rows: it is not taken as their reference, for the next return may number "
        "other rows so.",
        "Nothing to do; say in Upload that the column is the Reference if each number stays with its record.",
    ),
    "row-numbers-asked": Message(
        "warns", "Column {letter} ('{header}') counts the rows from 1: a reference, or a count that begins anew in the next return? Until "
        "that is said it is no reference, for one return would else overwrite the rows of another that counts so too.",
        "Say in Upload which it is: the answer is kept and not asked for again.",
    ),
    "numbers-name-rows": Message(
        "warns", "The numbers of column {letter} ('{header}') count the rows from 1, and column {by} ('{naming}') names rows by them: they "
        "are taken as references. A return that counts anew would overwrite these records.",
        "If the next return may count otherwise, give each record a reference that stays with it, such as INV-001, here and in "
        "'{naming}'.",
    ),
    "row-numbers-answered": Message(
        "notes", "Column {letter} ('{header}') only counts the rows: so it was answered.",
        "Nothing to do; to have it asked again, take the answer back in History.",
    ),
    "numbers-are-references": Message(
        "notes", "The numbers of column {letter} ('{header}') are references, though they count the rows from 1: so it was answered.",
        "Nothing to do, if that is so of this return too; to have it asked again, take the answer back in History.",
    ),
    "decimal-commas": Message(
        "notes", "The file writes a comma for the decimal point (in {cells}): '{text}' is read as {read}.",
        "Nothing to do, if that is so.",
    ),
    "decimal-commas-differ": Message(
        "warns", "'{text}' has a comma for the decimal point, '{other}' in {where} has not: as the file writes numbers in two ways, "
        "neither is guessed.",
        "Write all numbers with a point for the decimals, such as 1250.50, and upload the file again.",
    ),
    "cell-corrected": Message(
        "notes", "Corrected in Upload to {typed}; the file says {stood}.", "Mend the file too, so that it is right next time.",
    ),
    "corrected-unread": Message(
        "warns", "What was typed in Upload in column {letter} is not read: the column has no heading.",
        "Correct {head} too, so that it says what the column holds.",
    ),
    "layout-told": Message("notes", "The {which} is read as staff said: {what}.", "Nothing to do, if that is right."),
    "macros-kept": Message("notes", "The file holds macros. They are never run, and stay in the original that is kept.",
                           "Nothing to do; what a macro fills in must stand in the cells when the file is saved."),
    "sheet-hidden": Message("notes", "The sheet {name} is hidden; it was read all the same.", "Delete the sheet if it is not meant."),
    "parts-hidden": Message(
        "notes", "Of the sheet {name} {what} cannot be seen, hidden by hand or by a filter; they were read all the same.",
        "Delete what is not meant.",
    ),
    "legend-of-looks": Message(
        "warns", "'{text}': what is coloured, bold or struck through is not read; only what is typed in the cells is.",
        "Type what it means into a column of its own, such as Status.",
    ),
    "row-struck": Message("warns", "{rows} is struck through; that is not read: it counts as it stands.", "Delete it{instead}."),
    "rows-struck": Message("warns", "{rows} are struck through; that is not read: they count as they stand.", "Delete them{instead}."),
    "rows-coloured": Message("warns", "Rows without a status are filled with colours ({listed}). Colours are not read.",
                             "Type the status of each row into its column Status."),
    "quarters-without-year": Message(
        "stops", "The columns of this sheet are headed {listed}, and nothing says of which year. It is left alone until that is said.",
        "Say the period of the return in Upload, such as 2024/25, or type the year into the headings, such as {example}.",
    ),
    "quarters-of-years": Message(
        "stops", "The columns of this sheet are headed {listed}, and what stands above them names several years. It is left alone until "
        "that is said.",
        "Type the year into the headings, such as {example}.",
    ),
    "months-out-of-order": Message(
        "stops", "The columns of this sheet are headed {listed}: not from April to March, so that nobody can say of which year each is. It "
        "is left alone until that is said.",
        "Type the year into each heading, such as {example}.",
    ),
    "personal-data": Message(
        "stops", "Column {letter} ('{header}') holds {what}. Nothing of this file is kept.",
        "Take column {letter} out of sheet {name} and upload the file again, or have it taken out in Upload; a copy without it is kept.",
    ),
    "people-dropped": Message(
        "notes", "Column {letter} ('{header}') held {what}. Its {cells} were emptied: what is read and kept is a copy without them.",
        "Nothing to do.",
    ),
    # the return
    "period-missing": Message(
        "warns", "The return does not say which period it is for. Until that is said, a return that has a period goes before it.",
        "Say the period in Upload, or write it on a sheet 'About this return', such as Period: 2024/25 Q1.",
    ),
    "period-not-understood": Message(
        "warns", "'{text}' is not a period that can be read.", "Write the period as 2024/25 Q1 or 2024/25."
    ),
    "period-differs": Message(
        "notes", "The return itself says {found} ({where}); the answer {answer} is not used.", "Correct the return if it is wrong."
    ),
}

"""Every message that staff may see about an amount: what is wrong, and what to type."""

from __future__ import annotations

from data.model import Message

OF_MONEY: dict[str, Message] = {
    "amount-not-understood": Message(
        "stops", "{wrong}", "Type the amount {how}; type TBC if it is not known."
    ),
    "amount-blank": Message(
        "warns", "No amount is given. It is unknown, not nought: the row counts, its amount does not.",
        "Type the amount, or TBC if it is not known.",
    ),
    "amount-unknown": Message(
        "notes", "The amount is unknown, not nought: it is counted among the unknown ones.",
        "Nothing to do, unless you know the amount by now.",
    ),
    "beside-negative": Message("warns", "The {field} is below nought.", "Type it without brackets or minus, unless that is true."),
    "beside-unknown": Message("notes", "The {field} is unknown, not nought.", "Nothing to do, unless you know it by now."),
    "beside-in-kind": Message(
        "notes", "The {field} is in kind: it is kept, and is in no figure.", "Type it in pounds; remove 'in kind' if it was money."
    ),
    "amount-zero": Message("warns", "The amount is exactly nought.", "Leave it if it is true; type TBC if it is not known."),
    "amount-negative": Message(
        "warns", "The amount is below nought. It lowers the total; no bar is drawn below nought, and the chart says by how much.",
        "Type the amount without brackets or minus, unless money went back.",
    ),
    "amount-beside": Message(
        "notes", "This is read as {read}; {beside} is kept with the text and changes nothing.",
        "Nothing to do, if that is so; else type the amount that is meant.",
    ),
    "amount-currency": Message(
        "warns", "The amount is in {currency}. It is kept and listed, and never added to pounds.",
        "Type the amount in pounds if you know what was paid in pounds.",
    ),
    "currency-not-understood": Message(
        "stops", "'{text}' is no currency that is known, so it is not said what the amount is in.",
        "Type the code of the currency, such as GBP or EUR; for pounds the cell may be blank.",
    ),
    "currency-differs": Message(
        "stops", "The currency says '{text}', the amount of the row says {currency}.", "Correct whichever is wrong.",
    ),
    "held-by-later": Message(
        "notes", "Column {letter} ('{header}') holds everything so far: row {latest} holds the money of {rows}, which is of the same, and "
        "alone counts.",
        "Nothing to do; where each amount is of its own quarter, head the column without 'cumulative' or 'to date'.",
    ),
    "held-by-later-asked": Message(
        "stops", "Column {letter} ('{header}') holds everything so far, and other rows are of the same recipient and source: row {latest}, "
        "the latest, may hold this money already.",
        "Leave the earlier rows out if it does; else write into the title what each row is for.",
    ),
    "to-date-in-cell": Message(
        "notes", "'{text}' is everything up to that day: the amount is marked cumulative, and stands in no quarter.",
        "Nothing to do; if it is of one period, type that period as the date, and the amount without more words.",
    ),
    "amount-in-kind": Message(
        "notes", "The amount is in kind: it stays apart from cash.", "Nothing to do; remove 'in kind' if it was money."
    ),
    "realised-above-committed": Message(
        "warns", "More is realised ({realised}) than committed ({committed}).", "Correct whichever of the two is wrong."
    ),
    "amount-of-no-stage": Message(
        "stops", "The amount says {amount}, the column for {stage} says {own}: it is not said at which stage the amount is.",
        "Head the column of the amount Announced or Committed, or say so in Upload; if it is {stage} too, correct whichever is wrong.",
    ),
    "amount-parted": Message(
        "stops", "The row has more cells than there are headings: '{begins},{beside}' seems to be one amount that its comma has parted.",
        "Type the amount without its comma, or in quotation marks, so that each cell of the row stands under its heading.",
    ),
    "amount-nowhere": Message(
        "stops", "No column is known as the amount; column {letter} ('{header}') holds figures, and may be it.",
        "Head the column Amount with its unit, such as Amount (£k), or answer the question about it in Upload.",
    ),
    "unit-of-row-unclear": Message(
        "stops", "Column {letter} ('{header}') says '{text}' of this amount, which names no unit or another than the heading does.",
        "Type the amount with its unit, such as £250k or £1.5m.",
    ),
    "parts-exceed-parent": Message(
        "warns", "The parts of {parent} add up to {parts}, more than the {amount} of the whole.",
        "Correct the amounts, or the reference in the column for the parent.",
    ),
    "receipt-of-parts-unsaid": Message(
        "warns", "{received} of {parent} is received, and {unsaid} of that is in none of its parts, which leave only {left} of the whole.",
        "Type in the rows of the parts how much of each was received.",
    ),
    "total-differs": Message(
        "warns", "This total says {stated}; the {rows} {added}.",
        "Check whether a row is missing or a figure was mistyped. The total itself is never counted.",
    ),
    "total-of-some": Message(
        "notes", "This total does not add up all the rows beside it: it is that of {which}.", "Nothing to do. The total is never counted."
    ),
    "total-unclear": Message(
        "stops", "This row says less than those above it, and adds them up: it may be a total or a record.",
        "Begin its name with Total if it is one; if it is a record, type its status, its date and its source.",
    ),
    "ask-of-pipeline": Message(
        "notes", "Column {letter} ('{header}') is taken as Amount: all rows are hoped for or applied for, and it says for how much.",
        "Nothing to do, if that is right; what was asked for is never counted as given.",
    ),
    "ask-not-given": Message(
        "stops", "The row is {status}, and column '{header}' says what was asked for, not what was given.",
        "Type what was awarded in a column of its own, headed Amount awarded.",
    ),
    "funder-is-total": Message(
        "stops", "'{text}' is no funder: the row may be the total of others, or one whose funders are not named.",
        "Type whose money it is, or not disclosed where that is not known; delete the row if it is a total.",
    ),
    "figure-unclear": Message(
        "stops", "'{text}' and a figure is all that this row says, and those above it say more: it may be a line about them, or a record.",
        "Leave this row out if it is no record; if it is one, type its status, its date and its source.",
    ),
    "line-alone": Message(
        "stops", "This line stands alone above other rows: it may name their {field}, head them in another way, or be a record that lacks "
        "all else.",
        "Say in Upload what such lines of this sheet are: the answer is kept and not asked for again. Or, if it only heads the rows below, "
        "leave it out; if it names their {field}, give the rows a column for that, too.",
    ),
    "deduction": Message(
        "stops", "'{text}' takes something off the rows above it, and does not say whose award that lowers.",
        "Leave this row out if the awards above it are right without it; else type the recipient whose money went back, and the status.",
    ),
    "part-unclear": Message(
        "stops", "This row is marked as a part of {whole}, and with those beside it adds up to its {amount}: it may count there already.",
        "Leave these rows out if it is; else take the dash or the blanks before its name away.",
    ),
    "whole-differs": Message(
        "warns", "This says {stated}; columns {parts} of the row add up to {added}.",
        "Correct whichever is wrong. A total and its parts are never both counted.",
    ),
    "whole-of-noughts": Message(
        "warns", "An amount stands here, while columns {parts} of the row are nought. The amount is taken; its parts stay unknown.",
        "Nothing to do, if its parts are not known; else correct whichever is wrong.",
    ),
    "whole-blank": Message(
        "warns", "This is blank; columns {parts} of the row add up to {added}, and are not taken in its place.",
        "Type the total if they are all of it.",
    ),
    "whole-alone": Message(
        "warns", "This says {stated}, but columns {parts} of the row are blank: the total is not counted, and the amount stays unknown.",
        "Type the amount of each part.",
    ),
    "whole-uncertain": Message(
        "stops", "Column {letter} ('{header}') holds one amount a row and columns {parts} several: whether they are parts of it "
        "is not certain.",
        "Head column {letter} Total if it adds them up; else say under the picture in Upload which of these columns are left alone.",
    ),
    "payments-of-grant": Message(
        "notes", "Column {letter} ('{header}') is taken as what was granted, and columns {parts} as what was paid of it: the money is "
        "counted once.",
        "Nothing to do, if that is right; else say under the picture in Upload which of these columns are left alone.",
    ),
    "award-on-rows": Message(
        "notes", "Column {letter} ('{header}') repeats what was granted on each row of what was paid of it (column {payment}): each grant "
        "is one record, and its payments are parts of it.",
        "Nothing to do, if that is right; where each row is a grant of its own, give each a reference of its own.",
    ),
    "grant-unnamed": Message(
        "stops", "Column {letter} ('{header}') holds what was granted, and other columns what was paid of it; another row has the same "
        "names, or this one has none, so that of which grant they are is not said.",
        "Add a column headed Reference, with one of its own for each grant.",
    ),
    "parts-without-whole": Message(
        "stops", "Columns {parts} hold parts of an amount, and no column holds the whole. They are never added up for you.",
        "Add a column Amount with the whole of each row.",
    ),
    "in-kind-in-part": Message(
        "stops", "'{text}' says that some of this is in kind, which is never counted as cash, and not how much.",
        "Give the cash and what is in kind a row each.",
    ),
    "in-kind-within": Message(
        "stops", "Column {letter} ('{header}') says {total} where column {beside} holds {kind} in kind, which is never counted as cash.",
        "Put the cash into a column Amount, and what is in kind on a row of its own, such as £20k in kind.",
    ),
    "amounts-differ": Message(
        "stops", "Columns {first} ({one}) and {second} ({other}) could both be the {field}, and differ.",
        "Rename the column that is not meant, by what it holds; or correct the wrong one.",
    ),
    "amount-in-two-currencies": Message(
        "stops", "Column {first} says {one} and column {second} {other}. Only pounds are added up; which of both is meant is not said.",
        "Type GBP as the currency and the pounds in column {first} to count them; or rename column {second} by what it holds.",
    ),
    "amount-unit-unclear": Message(
        "stops", "'{shown}' stands among bare numbers that are read by the unit of the column: it may be {pounds}, or {scaled}.",
        "Type it with a unit of its own, such as £45k or £45m.",
    ),
    "amount-without-unit": Message(
        "stops", "'{shown}' has no unit, and stands among amounts that have one, such as '{example}': as it stands it is {pounds}.",
        "Type it with a unit of its own, such as £250k or £1.2m; if it is pounds, with its sign, such as £250.",
    ),
    "unit-of-line": Message(
        "stops", "'{shown}' is read as {read} by the unit of the column; {line} says '{text}', by which it is {other}.",
        "Type it with a unit of its own, such as £45k or £45m.",
    ),
    "amount-far-above": Message(
        "warns", "'{shown}' is read as {read} by the unit of the column, far above what else stands in it or any one award.",
        "Type it with a unit of its own, such as £45k or £45m, if it was typed in pounds; else nothing.",
    ),
}

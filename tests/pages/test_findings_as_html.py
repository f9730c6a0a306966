"""Findings as they are drawn: what is said of many columns of a sheet stands there once, with every column."""

from data.checking.findings import finding
from pages.parts.upload.findings import counts, remarks


def left(sheet, *columns):
    return [finding("column-left", sheet, f"{letter}1", letter=letter, header=header) for letter, header in columns]


def test_columns_that_are_left_alone_are_one_remark_with_every_column():
    assumed = finding("sheet-left", "Notes", name="Notes", reason="it is empty")
    said = [*left("Grants", ("C", "Trade Name"), ("F", "Fax")), assumed, *left("Members", ("B", "Colour"))]
    drawn = remarks(said)
    assert drawn.count("<li>") == 3 and "2 columns are left alone: C (&#x27;Trade Name&#x27;), F (&#x27;Fax&#x27;)." in drawn
    assert "Column B (&#x27;Colour&#x27;) is left alone." in drawn
    assert "3</span> notes" in counts(said)


def test_a_cell_among_remarks_of_several_sheets_is_named_with_its_sheet():
    said = left("Members", ("B", "Colour"))
    assert ">Members!B1<" in remarks(said, of_several=True) and ">B1<" in remarks(said)

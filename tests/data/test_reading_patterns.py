"""The quick way through a sheet and the XML parser read the same, however the rows are written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.reading import rows
from tests.builders import formats, grid, inline, raw_workbook

LOOKS = ("", ' t="n"', ' s="1"', ' s="2"', ' s="3" t="s"', ' t="s"', ' t="inlineStr"', ' t="str"', ' t="b"', ' t="e"', ' cm="1"')
TEXTS = st.sampled_from(["", " ", "a", "a &amp; b", "_x0041_", "£5k", "1", "\r\n", "#N/A", "TBC"])
NUMBERS = st.sampled_from(
    ["", "0", "1", "45416", "0.25", "1E3", "-7", "9007199254740993", "1E22", "1e400", "+1", "1.2.3", "1_000", "45416.5"]
)


@st.composite
def raw_cells(draw) -> str:
    """A cell with `@` where its reference goes."""
    look = draw(st.sampled_from(LOOKS))
    formula = draw(st.sampled_from(["", "", "", "<f>A1</f>", '<f t="shared" si="0"/>']))
    if "inlineStr" in look:
        return f'<c r="@"{look}>{formula}<is><t>{draw(TEXTS)}</t></is></c>'
    if 't="s"' in look:
        return f'<c r="@"{look}><v>{draw(st.integers(0, 2))}</v></c>'
    if draw(st.integers(0, 5)) == 0:
        return f'<c r="@"{look}/>'
    held = draw(TEXTS if "str" in look or '"e"' in look or '"b"' in look else NUMBERS)
    return f'<c r="@"{look}>{formula}<v>{held}</v></c>'


@st.composite
def raw_rows(draw) -> str:
    """Rows whose columns are each written in a few ways, as a real sheet's are; some without a number, some empty."""
    columns = {letter: [*draw(st.lists(raw_cells(), min_size=1, max_size=4)), ""] for letter in "ABCD"}
    made, number = [], 0
    for _ in range(draw(st.integers(1, 15))):
        number += draw(st.sampled_from([1, 1, 1, 5]))
        cells = [draw(st.sampled_from(ways)).replace("@", f"{letter}{number}") for letter, ways in columns.items()]
        opening = draw(st.sampled_from([f'<row r="{number}">'] * 4 + [f'<row r="{number}" spans="1:4">', "<row>", "<row/><row>"]))
        made.append(opening + "".join(cells) + "</row>")
    return "".join(made)


def read_as_worth_learning(content: bytes) -> dict[int, list]:
    """The same with patterns from the first row on."""
    kept = rows.WORTH_LEARNING
    rows.WORTH_LEARNING = 1
    try:
        return grid(content)
    finally:
        rows.WORTH_LEARNING = kept


@settings(max_examples=200)
@given(raw_rows(), st.booleans())
def test_the_pattern_reads_what_the_parser_reads(source, calculated):
    parts = {
        "strings": "<si><t>x</t></si><si><t> </t></si><si><t>y&amp;z</t></si>",
        "styles": formats("dd/mm/yyyy", "0%", "00000000"),
        "calculation": '<calcPr fullCalcOnLoad="1"/>' if calculated else "",
    }
    by_parser = grid(raw_workbook(source + "<!-- no part to cut up -->", **parts))
    assert repr(read_as_worth_learning(raw_workbook(source, **parts))) == repr(by_parser)


@pytest.mark.parametrize(
    "varied",
    [
        '<c r="B@"><f>A1</f><v>0</v></c>',
        '<c r="B@"><f>A1</f></c>',
        '<c r="B@"><v>1_000</v></c>',
        '<c r="B@"><v>1E22</v></c>',
        '<c r="B@"/>',
        "",
    ],
)
@pytest.mark.parametrize("at", [1, 3, 5])
@pytest.mark.parametrize("calculation", ["", '<calcPr fullCalcOnLoad="1"/>'])
def test_one_row_that_is_written_otherwise_is_read_like_any(varied, at, calculation):
    """Row `at` of five differs; the row after it has no number of its own."""
    usual = '<c r="A@"><v>@.5</v></c><c r="B@"><f>A1</f><v>@.5</v></c>'
    made = [f'<row r="{n}">{(usual.replace("B@", "D@") + varied if n == at else usual)}</row>'.replace("@", str(n)) for n in range(1, 6)]
    made.insert(at, "<row><c><v>7</v></c></row>")
    source = "".join(made).replace(f'<row r="{at + 1}"', f'<row r="{at + 10}"')
    by_parser = grid(raw_workbook(source + "<!-- -->", calculation=calculation))
    assert repr(read_as_worth_learning(raw_workbook(source, calculation=calculation))) == repr(by_parser)
    assert by_parser[at + 1] == [7]


def test_a_sheet_of_many_windows_is_read_whole_by_pattern_and_by_parser():
    count = 40_000
    source = "".join(
        f'<row r="{n}"><c r="A{n}"><v>{n}</v></c>'
        f'{inline(f"B{n}", f"Company {n} & Co") if n % 7 else ""}<c r="C{n}" s="1"><v>{n}</v></c></row>'
        for n in range(1, count + 1)
    )
    read_fast = grid(raw_workbook(source, styles=formats("00000000")))
    assert len(read_fast) == count
    assert read_fast[8] == [8, "Company 8 & Co", "00000008"] and read_fast[7] == [7, None, "00000007"]
    assert grid(raw_workbook(source + "<!-- -->", styles=formats("00000000"))) == read_fast

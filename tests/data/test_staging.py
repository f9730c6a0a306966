"""The staged return: what is written comes out again, whether a column varies or is one value throughout."""

import datetime
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import duckdb
import pytest

from data.store import staging
from data.store.schema import tables
from data.store.staging import columnwise, read_rows, write_staged

DAY = datetime.date(2024, 5, 4)


@pytest.fixture(params=[0, staging.MANY], ids=["a large return", "a small return"], autouse=True)
def many(request, monkeypatch):
    """Rows of a large return come in another way than those of a small one, and are the same."""
    monkeypatch.setattr(staging, "MANY", request.param)


def staged(path, *pieces):
    write_staged(path, {"investments": [piece for rows in pieces for piece in columnwise("investments", rows)]})
    return read_rows(path, "select * from investments")


@pytest.mark.parametrize(
    ("column", "value"),
    [("title", "it's"), ("title", ""), ("title", "a\0b"), ("amount_low", 10**15), ("row", 7), ("date_start", DAY),
     ("confidential", False), ("confidential", True), ("share", Decimal("12.3400")), ("title", None)],
)  # fmt: skip
@pytest.mark.parametrize("count", [1, 3])
def test_a_column_of_one_value_comes_out_as_it_went_in(tmp_path, column, value, count):
    rows = [{"record": f"u.1.{number}", column: value} for number in range(count)]
    found = staged(tmp_path / "staged.duckdb", rows)
    assert [(row["record"], row[column]) for row in found] == [(row["record"], value) for row in rows]
    assert type(found[0][column]) is type(value)


@pytest.mark.parametrize(
    ("column", "values"),
    [("title", ["a", None, "it's", "", "a\0b", "\"[x]\"", "ä£"]), ("amount_low", [None, 0, -1, 2**53 + 1, 10**17]),
     ("share", [Decimal("12.5"), None, Decimal("1E+2"), Decimal("0.0001")]), ("date_start", [DAY, None, datetime.date(1899, 12, 31)]),
     ("confidential", [True, None, False])],
)  # fmt: skip
def test_a_column_that_varies_comes_out_as_it_went_in(tmp_path, column, values):
    rows = [{"record": f"u.1.{number}", column: value} for number, value in enumerate(values)]
    assert [row[column] for row in staged(tmp_path / "staged.duckdb", rows)] == values


def test_two_sheets_of_a_kind_keep_each_its_own_values(tmp_path):
    first, second = ([{"record": f"u.{sheet}.{row}", "sheet": f"Sheet {sheet}", "row": row} for row in (2, 3)] for sheet in (1, 2))
    found = staged(tmp_path / "staged.duckdb", first, second)
    assert [(row["record"], row["sheet"], row["row"]) for row in found] == [tuple(row.values()) for row in first + second]


def test_a_sheet_without_a_record_is_no_piece(tmp_path):
    path = tmp_path / "staged.duckdb"
    nothing, something = {"record": [], "row": []}, {"record": ["u.2.2"], "row": [2]}
    write_staged(path, {"investments": [nothing], "events": [nothing, something]})
    assert not read_rows(path, "select * from investments")
    assert [row["record"] for row in read_rows(path, "select * from events")] == ["u.2.2"]


def test_a_staged_return_has_the_columns_of_the_store_in_their_order_and_types(tmp_path):
    path = tmp_path / "staged.duckdb"
    staged(path, [{"record": "u.1.2", "amount_low": 5, "date_start": DAY}])
    with duckdb.connect(str(path), read_only=True) as connection:
        for table, columns in tables().items():
            described = connection.execute(f"describe {table}").fetchall()
            assert [(name, sql_type.lower()) for name, sql_type, *_ in described] == [(name, sql_type) for name, sql_type in columns]


def test_whoever_asks_at_once_is_answered_from_the_return_that_was_meant_and_none_is_held_open(tmp_path):
    paths = [tmp_path / f"{number}.duckdb" for number in range(4)]
    for number, path in enumerate(paths):
        staged(path, [{"record": f"u.1.{number}"}])
    with ThreadPoolExecutor(8) as pool:
        asked = pool.map(lambda path: [row["record"] for row in read_rows(path, "select * from investments")], paths * 20)
        assert list(asked) == [[f"u.1.{number}"] for number in range(4)] * 20
    with pytest.raises(duckdb.CatalogException):
        read_rows(paths[0], "select * from nothing")
    paths[0].unlink()
    assert [row["record"] for row in staged(paths[0], [{"record": "u.1.9"}])] == ["u.1.9"]

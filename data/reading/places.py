"""Where a cell stands, and how far a sheet may reach: columns count from 0, rows from 1, as everywhere in the code."""

from __future__ import annotations

from itertools import product
from string import ascii_uppercase

MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384
MOST_CELLS = 10_000_000  # blanks between cells included; so many take a reading child 1.6 GB
TOO_MANY_CELLS = (
    f"This file holds more than {MOST_CELLS // 1_000_000} million cells, which is the most that is read at once; "
    "upload its sheets, or its years, as separate files."
)
MOST_FILLED_ROWS = 800_000  # each may be a record of some 60 fields: with six columns so many take the 3 GB that a check may have
TOO_MANY_ROWS = (
    f"This file holds more than {MOST_FILLED_ROWS:,} rows, which is the most that is read at once; "
    "upload its sheets, or its years, as separate files."
)
COLUMN_NAMES = ["".join(letters) for length in (1, 2, 3) for letters in product(ascii_uppercase, repeat=length)][:MOST_COLUMNS]
COLUMNS = {name: index for index, name in enumerate(COLUMN_NAMES)}


def cell_name(column: int, row: int) -> str:
    """`(3, 4)` is `D4`."""
    return f"{COLUMN_NAMES[column]}{row}"

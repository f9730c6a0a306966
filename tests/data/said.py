"""What is said of a small return of investments, as `check --json` says it."""

from data.returns import check
from data.spoken import as_json
from tests.builders import workbook


def said(tmp_path, *rows):
    """The answer to a return of Q1 2024/25 with these rows on a sheet of investments, the headings first."""
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {"Investments": list(rows)})
    return as_json(check(path, path.name))

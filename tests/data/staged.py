"""Checked returns made by hand: small real stores with the tables of the schema, for tests that are not about reading files."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable
from pathlib import Path

import duckdb

from data.model import Finding
from data.returns import CheckedReturn
from data.store.publisher import Done, carry_out
from data.store.publishing import order_to_publish
from data.store.schema import create_tables, quoted

QUARTERS = {
    "2023/24 Q4": (datetime.date(2024, 1, 1), datetime.date(2024, 3, 31)),
    "2024/25 Q1": (datetime.date(2024, 4, 1), datetime.date(2024, 6, 30)),
    "2024/25 Q2": (datetime.date(2024, 7, 1), datetime.date(2024, 9, 30)),
}


def money(reference: str, pounds: int, **columns) -> dict:
    """One realised investment as the store holds it; `columns` replace or add."""
    record = {
        "key": f"ref:{reference.lower()}", "keyed_by": "reference", "reference": reference, "recipient": f"{reference} Ltd",
        "source": "Innovate UK", "status": "realised", "level": "award", "programme_role": "co-investment", "sector_scope": "in",
        "amount_low": pounds * 100, "amount_high": pounds * 100, "amount_qualifier": "exact", "amount_currency": "GBP",
        "amount_text": f"£{pounds}", "confidential": False, "place_within": "",
    }  # fmt: skip
    return record | columns


def event(reference: str, attended: int, **columns) -> dict:
    """One event that was held and led, as the store holds it."""
    record = {
        "key": f"ref:{reference.lower()}", "keyed_by": "reference", "reference": reference, "title": reference, "status": "held",
        "role": "led", "theme": "Digital health", "attended_low": attended, "attended_high": attended, "place_within": "",
    }  # fmt: skip
    return record | columns


def checked_return(
    folder: Path,
    name: str,
    *,
    period: str | None = "2024/25 Q1",
    complete: Iterable[str] = (),
    demonstration: bool = False,
    findings: Iterable[Finding] = (),
    withheld: bool = False,
    **records: list[dict],
) -> CheckedReturn:
    """What a check of a file called `name` would have given: `investments=[...]`, `events=[...]` and so on are its records."""
    folder.mkdir(parents=True, exist_ok=True)
    path, staged = folder / name, folder / f"{name}.staged.duckdb"
    path.write_bytes(repr((name, period, tuple(complete), demonstration, records)).encode())
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    upload = sha256[:12]
    start, end = QUARTERS[period] if period else (None, None)
    rows = {
        "uploads": [
            {"upload": upload, "sha256": sha256, "file_name": name, "format": "xlsx", "size_bytes": path.stat().st_size,
             "period_start": start, "period_end": end, "period_text": period, "complete": list(complete),
             "demonstration": demonstration, "left_out": False}
        ],
        "findings": [
            {"upload": upload, **{name: getattr(each, name) for name in Finding.__slots__}} for each in findings
        ],
        "sheets": [{"upload": upload, "sheet": kind.title(), "position": at, "kind": kind} for at, kind in enumerate(records, 1)],
    }  # fmt: skip
    for position, (kind, stated) in enumerate(records.items(), 1):
        place = {"upload": upload, "sheet": kind.title()}
        rows[kind] = [{"record": f"{upload}.{position}.{row}", "row": row, **place, **each} for row, each in enumerate(stated, 2)]
    write_rows(staged, rows)
    return CheckedReturn(path, name, sha256, upload, staged, withheld)


def write_rows(path: Path, rows: dict[str, list[dict]]) -> None:
    """Make a database of the store's tables that holds these rows."""
    path.unlink(missing_ok=True)
    connection = duckdb.connect(str(path))
    create_tables(connection)
    for table, listed in rows.items():
        for row in listed:
            columns = ", ".join(map(quoted, row))
            connection.execute(f"insert into {table} ({columns}) values ({', '.join('?' * len(row))})", list(row.values()))
    connection.close()


def publish(directory: Path, *returns: CheckedReturn, by: str = "Staff") -> Done:
    """Publish in this process, for tests that are not about the publisher's process."""
    return carry_out(directory, order_to_publish(returns, by))

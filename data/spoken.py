"""A checked return as JSON: what `python -m data check --json` says of a file, in pounds, dates and the sheet's own words."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import Any

from data.checking.names.namesakes import Named, Namesakes
from data.kinds import KINDS
from data.lists import names
from data.model import Field
from data.returns import CheckedReturn
from data.store.schema import field_columns


def as_json(checked: CheckedReturn) -> dict[str, Any]:
    """Everything that was found in one file: `file`, `period`, `sheets`, `findings`, open `questions` and `totals`."""
    about = checked.about
    return {
        "file": checked.file_name,
        "sha256": checked.sha256,
        **({"sent_sha256": checked.sent_sha256, "dropped": about["emptied"]} if checked.sent_sha256 else {}),
        "period": {"start": _iso(about["period_start"]), "end": _iso(about["period_end"]), "text": about["period_text"],
                   "from": about["period_from"]} if about["period_text"] else None,
        "complete": about["complete"] or [],
        "demonstration": about["demonstration"],
        "kept": not checked.withheld,
        "sheets": _sheets(checked),
        "findings": [
            {"severity": each.severity, "code": each.code, "sheet": each.sheet, "cell": each.cell, "message": each.message,
             "remedy": each.remedy}
            for each in checked.findings
        ],
        "questions": [
            {"setting": each.setting, "sheet": each.sheet, "cell": each.cell, "text": each.text, "likely": each.options[0][0],
             "options": [value for value, _ in each.options]}
            for each in checked.questions if not each.answer
        ],
        "totals": [_total(row) for row in checked.rows("totals")],
    }  # fmt: skip


def _sheets(checked: CheckedReturn) -> list[dict[str, Any]]:
    columns, left, records = defaultdict(list), defaultdict(list), defaultdict(list)
    for row in checked.rows("columns"):
        columns[row["position"]].append({name: row[name] for name in ("letter", "header", "field", "as_at")})
    sheets = sorted(checked.rows("sheets"), key=lambda row: row["position"])
    for row in checked.rows("left_alone"):
        left[row["position"]].append(row)
    for kind in KINDS:
        for row in checked.rows(kind):
            records[int(row["record"].split(".")[1])].append({"row": row["row"], "record": row["record"], **_values(kind, row)})
    return [
        {
            "name": sheet["sheet"],
            "kind": sheet["kind"],
            "hidden": sheet["hidden"],
            "header_rows": sheet["header_rows"] or [],
            "columns": [{name: value for name, value in each.items() if name != "as_at" or value}
                        for each in columns[sheet["position"]]],
            "records": sorted(records[sheet["position"]], key=lambda each: (each["row"], each["record"])),
            "left_alone": [{"row": row["row"], "reason": row["reason"]} for row in left[sheet["position"]] if not row["stops"]],
            "stopped": [{"row": row["row"], "reason": row["reason"]} for row in left[sheet["position"]] if row["stops"]],
            "reason": sheet["reason"],
            "certainty": sheet["certainty"],
            "layout": sheet["layout"],
        }
        for sheet in sheets
    ]  # fmt: skip


def _values(kind: str, row: dict[str, Any]) -> dict[str, Any]:
    values, matched = {}, {}
    for field in KINDS[kind].fields:
        stored = tuple(row[name] for name, _ in field_columns(field))
        if all(value is None for value in stored):
            values[field.name] = None
            continue
        values[field.name] = said(field, stored)
        if field.open and stored[1] is not None and stored[0] in names(field.choices):
            matched[field.name] = stored[0]
    return {"values": values, "matched": matched}


def said(field: Field, stored: tuple[Any, ...]) -> Any:
    """One value of a record as JSON has it; an amount in pounds, a date with its ends, a source in the cell's own words."""
    if field.type == "amount":
        low, high, qualifier, currency, text = stored
        if qualifier is None:
            return None
        return {"low": pounds(low), "high": pounds(high), "qualifier": qualifier, "text": text or "", "currency": currency}
    if field.type == "date":
        start, end, precision, text = stored
        return {"start": _iso(start), "end": _iso(end), "precision": precision, "text": text or ""}
    if field.type == "count":
        return {"low": stored[0], "high": stored[1], "text": stored[2] or ""}
    if field.type == "choice" and field.open and field.name == "source":
        return stored[1]
    if field.type == "place":
        return stored[3]
    value = stored[0]
    return _number(value) if isinstance(value, Decimal) else value


def names_as_json(asked: Namesakes) -> dict[str, Any]:
    """Two names that may be one organisation's: the setting that answers, the likely answer, and what each name has."""

    def named(each: Named) -> dict[str, Any]:
        sets = {name: sorted(getattr(each, name)) for name in ("numbers", "places", "segments", "files")}
        return {"name": each.name, **sets, "records": each.records, "pounds": pounds(each.pence)}

    return {"setting": asked.setting, "likely": asked.likely, "first": named(asked.first), "second": named(asked.second)}


def pounds(pence: int | None) -> int | float | None:
    """Pence as pounds with at most two decimals; whole pounds as a whole number."""
    if pence is None:
        return None
    return pence // 100 if pence % 100 == 0 else float(Decimal(pence) / 100)


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _iso(value: Any) -> str | None:
    return value.isoformat() if value is not None else None


def _total(row: dict[str, Any]) -> dict[str, Any]:
    total = {name: row[name] for name in ("sheet", "kind", "rows_in_file", "rows_taken", "rows_stopped", "rows_left_alone")}
    return total | {f"pounds_{part}": pounds(row[f"pence_{part}"]) for part in ("in_file", "taken", "stopped", "left_alone")}

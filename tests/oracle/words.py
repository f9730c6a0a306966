"""Words compared as people read them, and the lists of sources with their owners (counting rules, section 4)."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from data.grammar import names

LISTS = Path(__file__).parents[2] / "data" / "lists"

COMPANY_ENDINGS = ("ltd", "ltd.", "limited", "plc", "llp", "cic")


def normal_text(text: str | None) -> str:
    """Words folded as keys and references are; nothing is ''."""
    return names.normal_text(text or "")


def normal_name(text: str | None) -> str:
    """An organisation's name folded, without its legal form; nothing is ''."""
    return names.normal_name(text or "")


@cache
def rows_of(name: str) -> tuple[dict[str, str], ...]:
    """A list of `data/lists` as it stands."""
    with (LISTS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def rank_of_status(status: str) -> int:
    """Target 1, expected 2, announced 3, committed 4, realised 5, lapsed 0."""
    return next(int(row["rank"]) for row in rows_of("statuses") if row["name"] == status)


@cache
def in_combined_authority(place: str) -> bool:
    """Whether a place of the list lies in the combined authority: its 7 councils, itself, and parts of it."""
    return any(row["name"] == place and row["in_combined_authority"] == "yes" for row in rows_of("places"))


def unit_of_headline(headline: str | None) -> str | None:
    """GBP, ratio, companies, ...; None where it is no headline."""
    return next((row["unit"] for row in rows_of("headlines") if row["name"] == headline), None)


def type_of_source(record: dict) -> str:
    """As stated, else as the list of sources has it, else "not disclosed" (section 4, "Whose money")."""
    listed = {row["name"]: row["source_type"] for row in rows_of("sources")}
    return record["source_type"] or listed.get(record["source"]) or "not disclosed"


def owner_of_source(record: dict) -> str:
    """As stated, else by the source, else by its type, else unknown; never from the manager (section 4, "Whose money")."""
    by_source = {row["name"]: row["owner"] for row in rows_of("sources")}
    by_type = {row["name"]: row["owner"] for row in rows_of("source_types")}
    return record["owner"] or by_source.get(record["source"]) or by_type.get(type_of_source(record)) or "unknown"


def looks_like_a_company(name: str | None) -> bool:
    """Whether a name ends as companies' names do."""
    words = normal_text(name).split()
    return bool(words) and words[-1] in COMPANY_ENDINGS

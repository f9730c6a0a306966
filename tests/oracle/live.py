"""Which records are live: withdrawn uploads, ranks, restated keys, complete lists, settings (counting rules, sections 4, 8, 10)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from tests.oracle.words import normal_name

KINDS = ("investments", "events", "members", "outcomes", "statistics", "claims", "targets")
Record = dict  # one row of the store with the store's column names


@dataclass
class Live:
    """What is live in a store, and all that decides it."""

    uploads: list[dict] = field(default_factory=list)  # lowest rank first
    rank: dict[str, int] = field(default_factory=dict)  # upload -> its rank, the newest highest
    records: dict[str, list[Record]] = field(default_factory=dict)  # live ones of each kind; of members every statement
    statements: dict[str, list[Record]] = field(default_factory=dict)  # all rows of live uploads
    ended: dict[str, dict] = field(default_factory=dict)  # record -> the upload whose complete list no longer has it
    settings: dict[str, str] = field(default_factory=dict)
    findings: list[dict] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)  # the names, folded, of records that the audience may see (section 9)
    pools: list[dict] = field(default_factory=list)  # what each edition kept of the pool
    editions: list[dict] = field(default_factory=list)  # their acts, oldest first
    given_kinds: set[str] = field(default_factory=set)  # kinds of which a live upload holds a record, or is the complete list

    @property
    def as_at(self) -> date | None:
        """The setting, else the end of the newest live return's period, never the clock (section 8)."""
        if self.settings.get("as_at"):
            return date.fromisoformat(self.settings["as_at"])
        return max((each["period_end"] for each in self.uploads if each["period_end"]), default=None)

    def answer(self, one: Record, other: Record) -> str | None:
        """What staff said of two records: "same", "different" or nothing yet (section 4)."""
        return self.settings.get("same:" + "|".join(sorted((one["key"], other["key"]))))

    def name_of(self, text: str | None) -> str:
        """An organisation's name folded; of names that staff say are one organisation's the first (sections 6 and 10)."""
        reached = {normal_name(text)}
        while more := {each for pair in self.one_organisation for each in pair if reached & set(pair)} - reached:
            reached |= more
        return min(reached & self.seen or reached)

    @cached_property
    def one_organisation(self) -> list[tuple[str, ...]]:
        """The pairs of folded names to which staff said "same"."""
        told = {name.removeprefix("organisation:"): value for name, value in self.settings.items() if name.startswith("organisation:")}
        return [tuple(pair.split("|")) for pair, value in told.items() if value == "same"]

    @property
    def financial(self) -> bool:
        """Whether years run from April to March (section 3)."""
        return self.settings.get("financial_year", "financial") == "financial"

    def first(self, record: Record) -> tuple:
        """The order in which one of several is "the first": newest upload, then row, then record."""
        return (-self.rank[record["upload"]], record["row"], record["record"])


def live(tables: dict[str, list[dict]]) -> Live:
    """What is live in the tables of a store (table name -> rows with the store's column names)."""
    found = Live()
    found.uploads = live_uploads(tables["uploads"], tables["acts"])
    found.rank = {each["upload"]: number for number, each in enumerate(found.uploads)}
    read_settings(found, tables["acts"])
    found.findings = [each for each in tables["findings"] if each["upload"] in found.rank]
    found.pools = tables["pools"]
    found.editions = sorted((act for act in tables["acts"] if act["act"] == "edition"), key=lambda each: each["sequence"])
    found.given_kinds = {kind for each in found.uploads for kind in each["complete"] or ()}
    for kind in KINDS:
        rows = [row for row in tables[kind] if row["upload"] in found.rank]
        found.statements[kind] = rows
        found.given_kinds |= {kind} if rows else set()
        # members are told apart by organisation, day and joining date, which `people` finds out
        found.records[kind] = rows if kind == "members" else newest_of_each_key(rows, found.rank)
        if kind == "investments":
            found.records[kind] = [row | {"confidential": stays_confidential(row, rows, found.rank)} for row in found.records[kind]]
        if kind != "members":
            end_what_complete_lists_lack(found, kind, rows)
    return found


def live_uploads(uploads: list[dict], acts: list[dict]) -> list[dict]:
    """Uploads that stand, lowest rank first: those without a period, then by its end, then by publication (section 4)."""
    sequence = {each["target"]: each["sequence"] for each in acts if each["act"] == "upload" and not each["withdrawn"]}
    standing = [each for each in uploads if each["upload"] in sequence]
    if any(not each["demonstration"] for each in standing):
        standing = [each for each in standing if not each["demonstration"]]
    return sorted(standing, key=lambda each: (each["period_end"] or date.min, sequence[each["upload"]]))


def read_settings(found: Live, acts: list[dict]) -> None:
    """Settings and kept answers; the newest that was not taken back wins (section 10)."""
    for act in sorted(acts, key=lambda each: each["sequence"]):
        if act["act"] != "setting" or act["withdrawn"]:
            continue
        found.settings[act["target"]] = act["value"]


def newest_of_each_key(rows: list[Record], rank: dict[str, int]) -> list[Record]:
    """The rows of each key in the newest upload that holds it; its repeats there are separate records (section 4)."""
    newest: dict[str, int] = {}
    for row in rows:
        newest[row["key"]] = max(newest.get(row["key"], -1), rank[row["upload"]])
    return [row for row in rows if rank[row["upload"]] == newest[row["key"]]]


def stays_confidential(row: Record, rows: list[Record], rank: dict[str, int]) -> bool:
    """Whether a record is confidential (section 9): as it says, else as the newest earlier return that says yes or no of its key."""
    if row["confidential"] or row["confidential_text"] is not None:
        return bool(row["confidential"])
    said = [each for each in rows if each["key"] == row["key"] and rank[each["upload"]] < rank[row["upload"]]
            and (each["confidential"] or each["confidential_text"] is not None)]  # fmt: skip
    newest = max((rank[each["upload"]] for each in said), default=None)
    return any(each["confidential"] for each in said if rank[each["upload"]] == newest)


def end_what_complete_lists_lack(found: Live, kind: str, rows: list[Record]) -> None:
    """Keys that are absent from a later complete list end with it (section 4)."""
    held = {(row["upload"], row["key"]) for row in rows}
    for row in found.records[kind]:
        for upload in complete_after(found, kind, found.rank[row["upload"]]):
            if (upload["upload"], row["key"]) not in held:
                found.ended.setdefault(row["record"], upload)


def complete_after(found: Live, kind: str, rank: int) -> list[dict]:
    """The uploads above a rank that are the complete list of a kind, lowest rank first."""
    return [each for each in found.uploads[rank + 1 :] if kind in (each["complete"] or ())]

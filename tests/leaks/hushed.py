"""Twins of a store: equal in all that a viewer may see, and other in everything that a confidential record says."""

from __future__ import annotations

import copy
import random
from string import ascii_uppercase as LETTERS

from tests import stores
from tests.drawn.choices import Choices
from tests.drawn.investments import investments
from tests.oracle.live import Record, live
from tests.oracle.tree import confidential, parents
from tests.oracle.words import normal_text
from tests.stores import Tables

# Where a record stands and what holds it together with others: what it says is all else.
KEPT = ("record", "upload", "sheet", "row", "reference", "key", "keyed_by", "confidential", "confidential_text")
REFERRING = ("reference", "parent", "funded_from")


def hidden(store: Tables) -> list[Record]:
    """The live investments that the board may not see, as the counting rules say it."""
    everything = live(store).records["investments"]
    names = confidential(everything, parents(live(store), everything))
    return [each for each in everything if each["record"] in names]


def secret_keys(store: Tables) -> set[str]:
    """The keys of which no live record may be seen."""
    kept = hidden(store)
    names = {each["record"] for each in kept}
    return {each["key"] for each in kept} - {each["key"] for each in live(store).records["investments"] if each["record"] not in names}


def twin(store: Tables, source: random.Random) -> Tables:
    """Another store in which every hidden record is another deal: its name, amounts, source, programme, dates, place, status, parent,
    number and reference, in every return that states it."""
    other = copy.deepcopy(store)
    names, keys = {each["record"] for each in hidden(store)}, secret_keys(store)
    flagged = {each["record"] for each in other["investments"] if each["confidential"]}
    for number, row in enumerate(other["investments"]):
        if row["record"] in names or row["key"] in keys:
            said = another(source, number)
            # what is hidden because of what stands above it stays below it
            row |= said if row["record"] in flagged or row["record"] not in names else said | {"parent": row["parent"]}
    return renamed(other, {key: f"hushed {source.randrange(10**9)} {at}" for at, key in enumerate(sorted(keys))})


def another(source: random.Random, number: int) -> dict:
    """What a record that was drawn anew says, under a name that stands nowhere else."""
    scratch = stores.empty()
    upload = stores.upload(scratch)
    investments(scratch, [upload], Choices(source.randbytes(26)), 0)
    said = {name: value for name, value in scratch["investments"][0].items() if name not in KEPT}
    secret = f"Hushed {source.randrange(10**9)}-{number}"
    return said | {"recipient": f"{secret} Ltd", "title": f"{secret} deal", "company_number": f"{source.randrange(10**8):08}"}


def renamed(store: Tables, names: dict[str, str]) -> Tables:
    """The same store in which some keys, and whatever names them, are other words."""
    for row in store["investments"]:
        row |= {column: names[normal_text(row[column])] for column in REFERRING if normal_text(row[column]) in names}
        row["key"] = names.get(row["key"], row["key"])
    for act in store["acts"]:
        if (act["target"] or "").startswith("same:"):
            one, _, other = act["target"].removeprefix("same:").partition("|")
            act["target"] = "same:" + "|".join(sorted((names.get(one, one), names.get(other, other))))
    return store


def without(store: Tables) -> Tables:
    """The store as though no hidden record had ever been written."""
    other = copy.deepcopy(store)
    names, keys = {each["record"] for each in hidden(store)}, secret_keys(store)
    rows = {(each["upload"], each["sheet"], str(each["row"])) for each in other["investments"] if each["record"] in names}
    other["investments"] = [each for each in other["investments"] if each["record"] not in names and each["key"] not in keys]
    other["findings"] = [each for each in other["findings"] if (each["upload"], each["sheet"], row_of(each["cell"])) not in rows]
    return other


def row_of(cell: str | None) -> str:
    """The number of a cell's row, in digits."""
    return (cell or "").lstrip(LETTERS)


def before(store: Tables) -> Tables:
    """The version before, in which nobody had marked anything as confidential."""
    other = copy.deepcopy(store)
    for row in other["investments"]:
        row["confidential"] = False
    return other


def versions(store: Tables) -> list[Tables]:
    """The store as it stood before each of its later uploads, oldest first."""
    sequences = sorted(act["sequence"] for act in store["acts"] if act["act"] == "upload")
    return [_as_of(store, before_it) for before_it in sequences[1:]]


def _as_of(store: Tables, sequence: int) -> Tables:
    """The store before an act: what came later is not there, and withdraws nothing."""
    then = copy.deepcopy(store)
    then["acts"] = [act for act in then["acts"] if act["sequence"] < sequence]
    there, gone = {act["target"] for act in then["acts"] if act["act"] == "upload"}, withdrawn(then["acts"])
    for act in then["acts"]:
        act["withdrawn"] = act["id"] in gone
    for table, rows in then.items():
        if rows and "upload" in rows[0]:
            then[table] = [row for row in rows if row["upload"] in there]
    return then


def withdrawn(acts: list[dict]) -> set[str]:
    """The acts that are taken back by a withdrawal that itself stands."""
    gone: set[str] = set()
    for act in reversed(acts):
        if act["act"] == "withdrawal" and act["id"] not in gone:
            gone.add(act["target"])
    return gone

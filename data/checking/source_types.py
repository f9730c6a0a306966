"""Says once of a sheet which funders nobody has said the type of: no column does, and they are in no list."""

from __future__ import annotations

import functools
from collections import Counter
from typing import TYPE_CHECKING

from data.checking.findings import finding
from data.lists import entries

if TYPE_CHECKING:
    from data.checking.batch import Batch

NAMED = 3  # funders that are named, those of most rows first


def say_sources_without_type(batch: Batch) -> None:
    """One note where no column says the source's type, of the funders that the list of sources does not know either."""
    if batch.has("source_type"):
        return
    columns = batch.columns
    unlisted = Counter(
        source for index in batch.standing()
        if (source := columns["source"][index]) and columns["source_type"][index] is None and source not in _typed()
    )  # fmt: skip
    if not unlisted:
        return
    names = ", ".join(name for name, _ in unlisted.most_common(NAMED))
    more = f" and {len(unlisted) - NAMED:,} more" if len(unlisted) > NAMED else ""
    words = {"rows": f"{sum(unlisted.values()):,}", "funders": names + more}
    batch.findings.append(finding("source-type-missing", batch.sheet, **words))


@functools.cache
def _typed() -> frozenset[str]:
    return frozenset(entry["name"] for entry in entries("sources") if entry["source_type"])

"""A small store in which confidential deals meet public ones in every way that the counting rules know."""

from __future__ import annotations

from datetime import date

from tests.stores import Tables, empty, exactly, investment, on, record, row, upload

MAY = on("date", date(2024, 5, 4))


def deals() -> Tables:
    """A public round with a confidential tranche; a confidential award with parts and a grant paid out of it; a reference that a
    confidential and a public record share, with a grant paid out of it; and public records beside them."""
    store = empty()
    first = upload(store, (date(2024, 4, 1), date(2024, 6, 30)))
    private = {"source_type": "angels", "programme": "Accelerator", "programme_role": "co-investment", **MAY}
    investment(store, first, "ROUND", 1_450_000, "realised", level="round", recipient="Open Ltd", **private)
    investment(store, first, "T-1", 500_000, "realised", level="tranche", parent="ROUND", recipient="Open Ltd", **private)
    investment(store, first, "T-2", 313_579, "realised", level="tranche", parent="ROUND", recipient="Open Ltd", source="Hushed Angels",
               confidential=True, **private)  # fmt: skip
    investment(store, first, "HUSHED", 7_351_913, "realised", recipient="Hushed Robotics", source="Hushed Angels", confidential=True,
               company_number="07351913", place="Stafford", place_within="inside", place_code="E07000197", **private)  # fmt: skip
    investment(store, first, "HUSHED-1", 2_113_771, "realised", level="tranche", parent="HUSHED", recipient="Hushed Robotics", **private)
    investment(store, first, "PASSED-ON", 90_000, "realised", level="secondary", funded_from="HUSHED", recipient="Small Ltd", **private)
    investment(store, first, "SHARED", 911_317, "committed", recipient="Hushed Diagnostics", confidential=True, **private,
               **exactly("realised", 411_317))  # fmt: skip
    investment(store, first, "SHARED", 200_000, "realised", recipient="Fund Ltd", source="Innovate UK", **private)
    investment(store, first, "PASSED-TOO", 60_000, "realised", level="secondary", funded_from="SHARED", recipient="Small Ltd", **private)
    investment(store, first, "HOPE", 1_713_337, "announced", recipient="Hushed Spinout", segment="Imaging", confidential=True, **MAY)
    investment(store, first, "GRANT", 400_000, "realised", recipient="Grant Ltd", source="Innovate UK", programme="Accelerator",
               programme_role="own grant", **MAY)  # fmt: skip
    investment(store, first, "OPEN", 250_000, "announced", recipient="Late Ltd", **MAY)
    store["findings"].append(row("findings", upload=first, severity="warns", code="amount-blank", sheet="investments", cell="E5",
                                 message="Hushed Robotics", remedy="Hushed."))  # fmt: skip
    record(store, "members", first, name="Open Ltd", organisation_kind="company", **on("joined", date(2024, 5, 1)))
    record(store, "claims", first, reference="C-1", headline="secured funding", measure="secured", low=2_500_000, high=2_500_000,
           stated="£2.5m", unit="GBP", said_by="Somebody")  # fmt: skip
    return store

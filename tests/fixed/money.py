"""A store of small families of investments, each about one rule of money (counting rules, section 4)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.stores import Tables, act, empty, exactly, investment, on, upload

Q1, Q2 = (date(2024, 4, 1), date(2024, 6, 30)), (date(2024, 7, 1), date(2024, 9, 30))


class Family:
    """Investments that share a name, so that no family meets another: references and recipients begin with it."""

    def __init__(self, store: Tables, upload: str, name: str):
        self.store, self.upload, self.name = store, upload, name

    def __call__(self, reference: str | None, pounds: int | None, status: str = "committed", **values) -> dict:
        for field in ("parent", "funded_from"):
            if values.get(field):
                values[field] = f"{self.name} {values[field]}"
        given = {"recipient": f"{self.name} Ltd", **on("date", date(2024, 5, 2)), **values}
        return investment(self.store, self.upload, reference and f"{self.name} {reference}", pounds, status, **given)


def money() -> Tables:
    """Trees, remainders, secondary grants, places, owners and questions."""
    store = empty()
    first, second = upload(store, Q1), upload(store, Q2)
    trees(store, first)
    remainders(store, first)
    passed_on(store, first)
    places_and_owners(store, first)
    stages_and_dates(store, first)
    for one in (envelopes, likely_the_same, hidden):
        one(store, first, second)
    return store


def trees(store: Tables, first: str) -> None:
    """What lies between a part and the record that it is taken off."""
    between = {
        "lapsed": {"status": "lapsed"}, "envelope": {"level": "envelope"}, "less": {"status": "announced"},
        "euro": {"amount_currency": "EUR"}, "in kind": {"amount_qualifier": "in kind"}, "plain": {},
    }  # fmt: skip
    for name, values in between.items():
        add = Family(store, first, name)
        add("A", 100)
        add("B", 50, **{"parent": "A", **values})
        add("C", 30, "realised", parent=" b ")
        add("D", 20, "expected", parent="B")
    add = Family(store, first, "unknown")
    add("A", 100)
    add("B", None, parent="A")
    add("C", 30, parent="B")
    add("U", None, source="Wellcome")
    add("V", 40, parent="U")
    add("W", None, parent="U")
    add = Family(store, first, "lapsed top")
    add("A", 100, "lapsed")
    add("B", None, parent="A")
    add("C", 30, parent="A")
    add = Family(store, first, "received in part")
    add("A", 50, "realised", **exactly("committed", 200))
    add("B", 80, parent="A", source="Wellcome")
    add("C", 200, "realised", **exactly("committed", 200))
    add("D", 80, parent="C", source="Wellcome")
    add = Family(store, first, "circle")
    add("A", 100, parent="B")
    add("B", 100, parent="A")
    add("C", 30, parent="B")
    add("S", 7, parent="S")
    add("T", 9, parent="nowhere")
    add = Family(store, first, "twice")
    add("A", 100)
    add("A", 500)
    add("B", 30, parent="A")


def remainders(store: Tables, first: str) -> None:
    """Ranges, open ends, unknown and realised amounts that are taken off."""
    add = Family(store, first, "range")
    add("A", 100, amount_high=20000, amount_qualifier="range", programme_role="co-investment")
    add("B", 30, amount_high=6000, amount_qualifier="range", parent="A")
    add("C", 100, source_type="angels")
    add("D", 20, amount_high=None, amount_qualifier="at least", parent="C")
    add("E", 20, amount_low=None, amount_qualifier="up to", parent="C")
    add("F", 100, amount_high=None, amount_qualifier="at least")
    add("G", 20, parent="F")
    add("H", 50)
    add("I", 80, parent="H")
    add("J", 50)
    add("K", 0, parent="J")
    add("L", -30)
    add = Family(store, first, "further")
    add("A", 100, "announced")
    add("B", 50, "realised", parent="A")
    add("C", 20, "committed", parent="A")
    add("D", 100, "realised", **exactly("committed", 200), programme_role="co-investment")
    add("E", 50, "realised", parent="D", **exactly("committed", 80), programme_role="co-investment")
    add("F", 500, "committed", **exactly("realised", 400), programme_role="co-investment")
    add("G", 300, parent="F")
    add("H", 150, "realised", parent="G", programme_role="co-investment")
    add("I", None, "realised", **exactly("committed", 60), parent="F", programme_role="co-investment")
    add("M", 25, "realised", parent="I", programme_role="co-investment")
    add("J", 40, "expected", parent="A")
    add("K", 100)
    add("L", 100, parent="K")


def passed_on(store: Tables, first: str) -> None:
    """Secondary grants: of what is in, of what is not, of one another, and what hangs below them."""
    funders = {
        "in": {}, "fund": {"level": "envelope"}, "out": {"sector_scope": "out"}, "wide": {"place_within": "wider"},
        "dollar": {"amount_currency": "USD"}, "fell": {"status": "lapsed"}, "said": {"status": "announced"},
    }  # fmt: skip
    for name, values in funders.items():
        add = Family(store, first, f"paid {name}")
        add("G", 100, **{"status": "committed", **values})
        add("S", 50, level="secondary", funded_from="G")
        add("C", 30, parent="S")
        add("E", 11, "expected", level="secondary", funded_from="G")
        add("T", 13, level="secondary", funded_from="S")
    add = Family(store, first, "paid")
    add("A", 5, level="secondary")
    add("B", 60)
    add("C", 20, level="secondary", parent="B")
    add("D", 21, level="secondary", parent="B", funded_from="nowhere")
    add("F", 3, parent="D")
    add("H", 10, "target", level="secondary", funded_from="I")
    add("I", 100, "target")
    add("L", 300, "announced")
    add("M", 30, "target", level="secondary", funded_from="L")
    add("N", 20, "announced", level="secondary", funded_from="M")
    add("J", 7, level="secondary", funded_from="K")
    add("K", 8, level="secondary", funded_from="J")


def places_and_owners(store: Tables, first: str) -> None:
    """Places, sectors, shares, sources and their owners, in kind, other currencies and envelopes."""
    third = Decimal("33.3333")
    add = Family(store, first, "place")
    add("A", 101, place_within="wider", place="England")
    add("B", 101, place_within="wider", place="England", share=third)
    add("C", 101, place_within="several", place="Birmingham; London")
    add("D", 101, place_within="elsewhere", place="Leeds", share=Decimal(50))
    add("E", 101, place_within="unlisted", place="Somewhere")
    add("F", 101, place_within="inside", place="Stafford", place_code="E07000197", segment="Imaging")
    add("G", 101, sector_scope="part")
    add("H", 101, sector_scope="part", share=Decimal(50))
    add("I", 103, sector_scope="out", share=Decimal(50), amount_low=10301, amount_high=10301)
    add("J", 1, "realised", share=Decimal(50), amount_low=101, amount_high=103, amount_qualifier="range")
    add("K", 100, share=Decimal("0.5"), amount_low=10_100, amount_high=10_300, amount_qualifier="range")
    add("N", -1, share=Decimal(50), amount_low=-101, amount_high=-101)
    add("L", 70, place_within="wider", share=Decimal(50))
    add("M", 20, parent="L", place_within="elsewhere")
    add = Family(store, first, "owner")
    for number, (owner, source, kind) in enumerate((
        ("public", "Wellcome", "angels"), (None, "Innovate UK", "angels"), (None, "Somebody", "angels"), (None, "Somebody", None),
        (None, "Wellcome", None), (None, None, "corporate"), (None, None, None), ("private", "Innovate UK", None),
    )):  # fmt: skip
        role = ("co-investment", "own grant", "other")[number % 3]
        values = {"owner": owner, "source": source, "source_type": kind, "programme_role": role, "manager": "A bank"}
        add(f"A{number}", 10 + number, "realised", **values, programme="Hub")
        add(f"B{number}", 100 + number, "announced", **values)
    add("C", 33, "realised", amount_qualifier="in kind", programme_role="co-investment", owner="private")
    add("D", 44, "realised", amount_currency="EUR", programme_role="co-investment", owner="private")
    add("E", 55, "realised", level="envelope", programme_role="own grant")
    add("F", None, "realised", programme_role="co-investment", owner="public", source="Wellcome", source_type="university")
    add("H", 60, "realised", programme_role="co-investment", owner="public", amount_high=None, amount_qualifier="at least")
    add("I", 70, "realised", programme_role="own grant", amount_high=9000, amount_qualifier="range")
    add("J", 200, "realised", programme_role="co-investment", owner="private")


def envelopes(store: Tables, first: str, second: str) -> None:
    """A budget with a budget in it, and below them awards: secured, announced, lapsed, contained, written twice, unknown, abroad."""
    add = Family(store, first, "budget")
    add("A", 1000, "announced", level="envelope")
    add("B", 400, "committed", level="envelope", parent="A")
    add("C", 100, "committed", parent="B", **exactly("realised", 130))
    add("D", 20, "realised", parent="C")
    add("E", 50, "announced", parent="A")
    add("F", 60, "lapsed", parent="A")
    add("G", 70, "realised", parent="A", amount_currency="EUR")
    add("H", 80, "realised", parent="A", level="secondary", funded_from="C")
    add("I", 90, "committed", parent="A", amount_high=9500, amount_qualifier="range")
    add("K", 900, "realised")
    add("L", 300, "announced", level="envelope", parent="K")
    add("M", 40, "committed", parent="L")
    add("N", 1000, "committed", parent="A", source="Wellcome")
    Family(store, second, "budget")(None, 1000, "realised", source="wellcome")
    add = Family(store, first, "open budget")
    add("A", 500, "target", level="envelope", amount_high=None, amount_qualifier="at least")
    add("B", None, "committed", parent="A")
    add("C", 40, "committed", parent="A", amount_high=None, amount_qualifier="at least")


def stages_and_dates(store: Tables, first: str) -> None:
    """Two stages on one record, stages that are no stage of it, and dates."""
    add = Family(store, first, "stage")
    add("A", 100, "realised", **exactly("committed", 250))
    add("B", 100, "realised", **{**exactly("committed", 900), "committed_currency": "EUR"})
    add("C", 100, "realised", **{**exactly("committed", 900), "committed_qualifier": "in kind"})
    add("D", 100, "committed", **exactly("realised", 40))
    add("E", None, "realised", **exactly("committed", 40))
    add("F", None, "realised")
    add("G", 300, "realised", **exactly("committed", 200))
    add("H", 100, "realised", **{**exactly("committed", 200), "committed_high": None, "committed_qualifier": "at least"})
    add("I", 500, "realised", **exactly("realised", 450), **exactly("committed", 400))
    add("J", 60, "announced", **exactly("announced", 60))
    add("K", 61, "target")
    add("L", 62, "lapsed", **exactly("committed", 62))
    add = Family(store, first, "date")
    for stage in ("realised", "committed", "announced", "expected"):
        add(stage, 10, stage, **on("realised_on", date(2024, 8, 1)), **on("committed_on", date(2023, 8, 1)),
            **on("announced_on", date(2022, 8, 1)))  # fmt: skip
    add("year", 11, "realised", **on("date", date(2024, 4, 1), date(2025, 3, 31)))
    add("cumulative", 12, "realised", cumulative=True, **on("date", date(2024, 5, 31)))
    add("none", 13, "realised", **on("date", None))
    add("two quarters", 14, **on("date", date(2024, 6, 1), date(2024, 7, 2)))
    add("gap", 15, **on("date", date(2024, 5, 1), date(2024, 8, 2)))
    add("before", 16, **on("date", date(2020, 5, 1), date(2020, 5, 31)))


def likely_the_same(store: Tables, first: str, second: str) -> None:
    """Rows without a reference beside older ones: open, answered, not close enough, with parts, and a part of the other."""
    for name, earlier, later, answer in (
        ("open", 1000, 1010, None), ("edge", 990, 1000, None), ("close", 1000, 1011, None), ("yes", 1000, 1000, "same"),
        ("no", 1000, 1000, "different"), ("taken back", 1000, 1000, "different"),
    ):  # fmt: skip
        older = Family(store, first, f"same {name}")("A", earlier, source="Wellcome")
        newer = Family(store, second, f"same {name}")(None, later, "realised", source="wellcome", recipient=f"SAME  {name} limited")
        if answer:
            pair = "|".join(sorted((older["key"], newer["key"])))
            act(store, "setting", f"same:{pair}", "same" if name == "taken back" else answer)
            if name == "taken back":
                act(store, "setting", f"same:{pair}", "different", withdrawn=True)
    old, new = Family(store, first, "same range"), Family(store, second, "same range")
    old("A", 1000, amount_high=300_000, amount_qualifier="range")
    new(None, 1015, "realised", amount_high=300_000, amount_qualifier="range")
    old, new = Family(store, first, "same behind"), Family(store, second, "same behind")
    old("A", 1300, "realised")
    new(None, 1300, "committed")
    old, new = Family(store, first, "same parts"), Family(store, second, "same parts")
    old("A", 2000)
    old("B", 700, parent="A")
    new(None, 2000, "realised")
    old, new = Family(store, first, "same part"), Family(store, second, "same part")
    old("A", 2500)
    new(None, 2500, "realised", parent="A")
    old, new = Family(store, first, "same stage"), Family(store, second, "same stage")
    old("A", 3000)
    new(None, 3000)


def hidden(store: Tables, first: str, second: str) -> None:
    """Confidential records: a part, a parent with all below it, a funder, and one side of a question."""
    add = Family(store, first, "hidden")
    add("A", 100, source="Wellcome")
    add("B", 40, parent="A", confidential=True, programme="Hub")
    add("C", 90, confidential=True)
    add("D", 50, parent="C")
    add("E", 20, parent="D", recipient="Below Hidden Ltd", programme="Hub")
    add("F", 15, level="secondary", funded_from="C")
    add("G", 30, confidential=True)
    add("G", 31, "announced")
    add("H", 12, "expected", level="secondary", funded_from="G")
    again = Family(store, second, "hidden")
    for reference, pounds in (("I", 400), ("J", 500), ("K", 600)):
        add(reference, pounds, confidential=True, confidential_text="yes")
    again("I", 410)  # says nothing of it, and stays hidden
    again("J", 510, confidential_text="no")
    again("K", 610)
    again("K", 620, confidential_text="no")  # one of two rows says no, the other nothing, and stays hidden
    again("L", 700, confidential=True, confidential_text="yes")
    again("L", 710)  # a row beside it that says nothing is another's, as long as no earlier return said so
    oldest = upload(store, (date(2022, 1, 1), date(2022, 3, 31)))
    Family(store, oldest, "hidden")("M", 750, confidential=True, confidential_text="yes")
    add("M", 760, confidential_text="no")
    again("M", 770)  # the newest that says of it says no
    Family(store, first, "hidden pair")("A", 800, confidential=True)
    Family(store, second, "hidden pair")(None, 800, "realised")

"""The same money twice: each situation of two look-alikes once, by hand (counting rules, section 4)."""

from __future__ import annotations

from datetime import date, timedelta

from tests.stores import Tables, act, empty, exactly, investment, on, upload

DAY = date(2024, 5, 2)
Q1, Q2 = (date(2024, 4, 1), date(2024, 6, 30)), (date(2024, 7, 1), date(2024, 9, 30))


class Family:
    """Look-alikes of one recipient, all with references of their own."""

    def __init__(self, store: Tables, name: str, upload: str):
        self.store, self.name, self.upload = store, f"twice {name}", upload

    def __call__(self, reference: str | None, pounds: int, status: str = "committed", days: int = 0, **values) -> dict:
        if values.get("parent"):
            values["parent"] = f"{self.name} {values['parent']}"
        given = {"recipient": f"{self.name} Ltd", "upload": self.upload, **on("date", DAY + timedelta(days))} | values
        return investment(self.store, given.pop("upload"), reference and f"{self.name} {reference}", pounds, status, **given)


def twice() -> Tables:
    """Pairs that are asked about, that are not, that staff answered, and series."""
    store = empty()
    first, second = upload(store, Q1), upload(store, Q2)
    asked(store, first, second)
    not_asked(store, first, second)
    answered(store, first, second)
    return store


def asked(store: Tables, first: str, second: str) -> None:
    """Pairs at the very edge of what is alike."""
    add = Family(store, "edge", first)
    add("A", 1000, source="Wellcome")
    add("B", 990, days=90, source=" wellcome ", recipient="TWICE  edge limited")
    add = Family(store, "no source", first)
    add("A", 1000, source="Wellcome")
    add("B", 1000, source="Not disclosed", upload=second)
    add = Family(store, "ranges", first)
    add("A", 1000, **on("date", DAY, DAY + timedelta(30)))
    add("B", 1000, days=120)
    add = Family(store, "band", first)  # on the two sides of an end of a band
    for number, low in enumerate((2_400, 5_400, 9_700, 22_000)):
        for each, pounds in (("A", low), ("B", low * 101 // 100)):
            add(f"{each}{number}", pounds, days=300 * number)
    add = Family(store, "back", first)
    add("A", -1000)
    add("B", -1005)
    add = Family(store, "key rule", first)
    add("A", 1000)
    add(None, 1000, "realised", days=30, upload=second)
    add("B", 1000, days=60, upload=second)


def not_asked(store: Tables, first: str, second: str) -> None:
    """Pairs that lack one thing, parts of one record, and series."""
    lacking = {
        "amount": {"pounds": 1011}, "high": {"amount_high": 200_000, "amount_qualifier": "range"}, "late": {"days": 91},
        "source": {"source": "NIHR"}, "recipient": {"recipient": "Somebody twice"}, "lapsed": {"status": "lapsed"},
        "envelope": {"level": "envelope"}, "no date": on("date", None), "kind": {"amount_qualifier": "in kind"},
        "below": {"parent": "A"}, "key": {"reference": "A"}, "back": {"pounds": -1000},
    }  # fmt: skip
    for name, values in lacking.items():
        add = Family(store, f"lacks {name}", first)
        add("A", 1000, source="Wellcome")
        add(**{"reference": "B", "pounds": 1000, "source": "Wellcome", "upload": second if name != "key" else first, **values})
    add = Family(store, "above", first)
    add("A", 1000, "announced")
    add("B", 1000, parent="A")
    add = Family(store, "parts", first)
    add("P", 5000)
    add("A", 1000, parent="P")
    add("B", 1000, parent="P")
    add = Family(store, "unknown part", first)  # its own amount is not said, so the money is in that of the record above it
    add("P", 5000)
    add("A", 1000, parent="P", **exactly("committed", None))
    add("B", 1000, upload=second)
    add = Family(store, "unknown whole", first)
    add("A", 1000, **exactly("committed", None))
    add("B", 1000, upload=second)
    add = Family(store, "noughts", first)
    add("A", 0)
    add("B", 0)
    add = Family(store, "series", first)
    for number in range(3):
        add(f"A{number}", 1000, days=80 * number, source="Wellcome")
    add = Family(store, "at once", first)
    for number, source in enumerate(("Wellcome", None, None)):
        add(f"A{number}", 1000, source=source)


def answered(store: Tables, first: str, second: str) -> None:
    """Answers: the further, the newer and the first counts; what is below goes with it; a third one is asked about."""

    def say(one: dict, other: dict, value: str) -> None:
        act(store, "setting", "same:" + "|".join(sorted((one["key"], other["key"]))), value)

    add = Family(store, "further", first)
    say(add("A", 1000, "realised"), add("B", 1000, upload=second), "same")
    add("C", 300, parent="B", recipient="Below twice")
    add = Family(store, "newer", first)
    say(add("A", 1000), add("B", 1005, upload=second), "same")
    add = Family(store, "first", first)
    say(add("A", 1000), add("B", 1005), "same")
    add = Family(store, "differ", first)
    say(add("A", 1000), add("B", 1005), "different")
    add = Family(store, "third", first)
    say(add("A", 1000), add("B", 1000), "same")
    add("C", 1000)
    add = Family(store, "of fields", first)
    say(add("A", 1000), add(None, 1005, key="fields:of|fields", days=3), "same")
    for name, values in {"amount": {"pounds": 2000}, "below": {"parent": "A"}, "recipient": {"recipient": "Another twice"}}.items():
        add = Family(store, f"said {name}", first)
        say(add("A", 1000), add(**{"reference": "B", "pounds": 1000, **values}), "same")
    add = Family(store, "said parts", first)
    add("P", 5000)
    say(add("A", 1000, parent="P"), add("B", 1000, parent="P"), "same")

"""Every act of staff asks the gate, and no page reaches the store around it."""

import ast
import inspect

import pytest

from pages.parts.access import acts
from pages.parts.access.gate import NotStaff
from pages.parts.door import answer
from pages.parts.downloads import staff_download
from pages.parts.frame.navigation import PAGES
from pages.parts.frame.staff_page import staff_view
from pages.parts.history import effect
from queries.filters import Filters
from queries.shown import Shown
from tests.pages.conftest import Browser

ACTS = [name for name, each in vars(acts).items() if inspect.isfunction(each) and each.__module__ == acts.__name__]
# What changes a store, judges a file, or gives what only staff may read: acts.py alone brings it in.
AROUND = {
    "data.store.publishing": {"publish_returns", "withdraw", "set_value", "keep_edition", "preview", "carried_out", "order_to_publish"},
    "data.returns": {"check"},
    "data.store.viewing": {"Store"},
    "queries.door": {"open_version"},
    "data.store": {"publishing", "publisher", "viewing"},
    "data": {"returns"},
}


@pytest.mark.parametrize("name", ACTS)
def test_no_act_is_done_for_who_is_not_staff(connected, own_small_store, name):
    connected(Browser(), bound="0.0.0.0")
    before = sorted(path.name for path in own_small_store.rglob("*"))
    act = getattr(acts, name)
    needed = [each for each in inspect.signature(act).parameters.values() if each.default is each.empty and each.kind != each.VAR_KEYWORD]
    given = {each.name: "x" for each in needed}
    with pytest.raises(NotStaff):
        done = act(**given)
        if hasattr(done, "__enter__"):
            done.__enter__()
    assert sorted(path.name for path in own_small_store.rglob("*")) == before


def test_there_are_acts_to_test():
    assert set(ACTS) == {"check", "preview", "publish_returns", "withdraw", "set_value", "keep_edition", "corrections", "original"}


def test_what_staff_see_is_answered_to_staff_alone_even_when_it_was_asked_before(connected, own_small_store):
    from pages.parts.door import shown

    now = shown()
    everything = answer(now, "records", Filters(), "staff", kind="investments")
    assert any(row["organisation"] == "Secret Ltd" for row in everything)
    connected(Browser(), bound="0.0.0.0")
    with pytest.raises(NotStaff):
        answer(now, "records", Filters(), "staff", kind="investments")
    assert not any(row["organisation"] == "Secret Ltd" for row in answer(now, "records", Filters(), "board", kind="investments"))


@pytest.mark.parametrize("ask", [
    staff_view, lambda: effect.open_names(Shown("v", None, False)), lambda: staff_download("Label", bytes, "a.xlsx", "key"),
])  # fmt: skip
def test_a_staff_page_and_its_links_are_drawn_for_staff_alone(connected, own_small_store, ask):
    connected(Browser(), bound="0.0.0.0")
    with pytest.raises(NotStaff):
        ask()


def brought_in(file):
    """Module and name of everything that a file imports."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield from ((node.module, each.name) for each in node.names)
        elif isinstance(node, ast.Import):
            yield from (each.name.rpartition(".")[::2] for each in node.names)


def called(file):
    """Everything that a file calls, as it is written: `store().original`."""
    return (ast.unparse(node.func) for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))


@pytest.mark.parametrize("file", sorted(PAGES.rglob("*.py")), ids=lambda file: file.stem)
def test_no_page_reaches_the_store_around_the_gate(file):
    allowed = {"acts": AROUND, "door": {"data.store.viewing", "queries.door"}, "effect": {"queries.door"}}.get(file.stem, {})
    around = {(module, name) for module, name in brought_in(file) if name in AROUND.get(module, ()) and module not in allowed}
    assert not around
    if file.stem != "acts":
        assert not {"store().original", "store().corrections"} & set(called(file))

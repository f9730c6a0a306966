"""Attacks on a server that listens on every address: what a visitor can send who does not use our pages as they are."""

import shutil

import pytest

from data.passphrase import seal
from data.returns import check
from data.store.publishing import publish_returns
from data.store.viewing import Store
from tests.browser.test_journey import RETURN
from tests.serving import Server
from tests.visitor import Visitor

WORDS = "quiet otters carry lanterns"
SEALED, OTHER = (f'[staff]\npassphrase = "{seal(words)}"\n' for words in (WORDS, "brisk herons mend umbrellas"))


@pytest.fixture(scope="module")
def published(demonstration_store, tmp_path_factory):
    """A store in which one return is published, beside the demonstration."""
    folder = tmp_path_factory.mktemp("published")
    shutil.copytree(demonstration_store / "demonstration", folder / "demonstration")
    checked = check(RETURN, RETURN.name, into=tmp_path_factory.mktemp("checked"))
    publish_returns(Store.open(folder), [checked], by="Programme team", leave_out=True)
    return Store.open(folder)


@pytest.fixture(scope="module")
def guarded(published, tmp_path_factory):
    """A server for everybody, with a passphrase."""
    folder = tmp_path_factory.mktemp("server")
    secrets = folder / "secrets.toml"
    secrets.write_text(SEALED, encoding="utf-8")
    running = Server(published.directory, folder, bound="0.0.0.0", secrets=secrets)
    running.secrets = secrets
    yield running
    running.stop()


@pytest.fixture(autouse=True)
def as_before(guarded):
    yield
    guarded.secrets.write_text(SEALED, encoding="utf-8")


@pytest.fixture
def staff(guarded):
    """A visitor who signed in, connected."""
    visitor = Visitor(guarded.address)
    visitor.look()
    with visitor.connected():
        assert "history" in visitor.sign_in(WORDS).shown
        yield visitor


@pytest.fixture
def stranger(guarded):
    """A visitor of the board's pages, connected."""
    visitor = Visitor(guarded.address)
    visitor.look()
    with visitor.connected():
        visitor.run()
        yield visitor


def keep_edition(visitor, name):
    """Press the button that keeps an edition, with everything typed that it needs."""
    return visitor.run("history", {"edition_name": name, "by_edition": "Somebody"}, press="keep_edition")


def editions(store):
    return [each.name for each in store.editions()]


def test_staff_keep_an_edition_so_the_attacks_below_send_what_works(staff, published):
    staff.run("history")
    keep_edition(staff, "By staff")
    assert "By staff" in editions(published)


def test_a_stranger_who_sends_what_staff_send_does_nothing(staff, stranger, published):
    known = staff.run("history")
    stranger.seen.widgets.update(known.widgets)
    stranger.seen.pages.update(known.pages)
    seen = keep_edition(stranger, "By a stranger")
    assert "By a stranger" not in editions(published)
    assert seen.says("Sign in as staff") and not seen.says("Programme team") and "history" not in seen.shown


@pytest.mark.parametrize("page", ["upload", "history", "settings"])
def test_a_strangers_staff_page_is_the_way_in_and_nothing_else(stranger, page):
    seen = stranger.run(page)
    assert seen.says("Sign in as staff") and not seen.says("Programme team") and "Publish" not in seen.widgets
    assert page not in seen.shown and "sign_in" in seen.shown


def test_the_part_of_a_page_that_staff_had_open_runs_for_nobody_else(staff, stranger):
    staff.run("history")
    opened = staff.run("history", press="back_1")
    assert opened.fragments and opened.says("Take back")
    for fragment in sorted(opened.fragments):
        seen = stranger.run("history", fragment=fragment)
        assert not seen.says("Take back")


def test_after_signing_out_what_stood_open_does_nothing(staff, published):
    history = staff.run("history")
    opened = staff.run("history", press="back_1")
    staff.run("sign_in")
    assert "history" not in staff.run("sign_in", press="sign_out").shown
    staff.seen.widgets.update(history.widgets | opened.widgets)
    for fragment in opened.fragments:
        staff.run("history", {f"by_{published.history()[0].id}": "Somebody"}, press=f"do_{published.history()[0].id}", fragment=fragment)
    keep_edition(staff, "After signing out")
    assert "After signing out" not in editions(published) and not published.history()[0].withdrawn


def test_a_session_is_ended_at_its_next_act_when_the_passphrase_is_changed(staff, guarded, published):
    staff.run("history")
    guarded.secrets.write_text(OTHER, encoding="utf-8")
    seen = keep_edition(staff, "With an old passphrase")
    assert "With an old passphrase" not in editions(published) and seen.says("Sign in as staff")
    guarded.secrets.write_text(SEALED, encoding="utf-8")
    assert staff.run("history").says("Sign in as staff")


def test_a_dialog_that_stood_open_when_the_passphrase_was_changed_does_nothing_and_says_so(staff, guarded, published):
    before = staff.run("history").fragments
    opened = staff.run("history", press="back_1")
    guarded.secrets.write_text(OTHER, encoding="utf-8")
    act = published.history()[0].id
    [dialog] = set(opened.fragments) - set(before)
    seen = staff.run("history", {f"by_{act}": "Somebody"}, press=f"do_{act}", fragment=dialog)
    assert seen.says("This is for staff alone") and not published.history()[0].withdrawn


def test_a_session_whose_id_was_copied_is_nobodys_for_another_browser(staff, guarded):
    session = staff.run("history").session
    assert staff.seen.says("Programme team")
    thief = Visitor(guarded.address)
    thief.look()
    with thief.connected(session=session):
        seen = thief.run("history")
        assert seen.session == session, "Streamlit gives a live session to whoever names it; if it no longer does, so much the better"
        assert not seen.says("Programme team") and seen.says("Sign in as staff")
        assert thief.put(session) == 403


def test_a_broken_line_goes_on_with_the_session_in_the_same_browser(guarded):
    visitor = Visitor(guarded.address)
    visitor.look()
    with visitor.connected():
        session = visitor.sign_in(WORDS).session
    with visitor.connected(session=session):
        assert visitor.run("history").says("Programme team")


def test_only_staff_put_files_into_their_own_session(staff, stranger, guarded):
    assert stranger.put(stranger.seen.session) == 403
    assert stranger.put(staff.seen.session) == 403
    assert staff.put(stranger.seen.session) == 403
    assert staff.put(staff.seen.session) == 204
    status, _, _ = stranger.request("DELETE", f"/_stcore/upload_file/{staff.seen.session}/f1")
    assert status == 403
    staff.run("sign_in")
    staff.run("sign_in", press="sign_out")
    assert staff.put(staff.seen.session) == 403


def test_an_original_goes_to_browsers_of_staff_alone(staff, stranger, guarded):
    [deferred] = [made for label, made in staff.run("history").downloads.items() if label.startswith("Original file")]
    address = staff.fetch(deferred)
    status, content, kind = staff.request("GET", address)
    assert status == 200 and content == RETURN.read_bytes() and kind == "application/octet-stream"
    for other in (stranger, Visitor(guarded.address), Visitor(guarded.address, stranger.cookies | {"x": "y"})):
        assert other.request("GET", address)[0] == 404
        assert other.request("HEAD", address)[0] == 404
        assert other.request("GET", address, Range="bytes=0-99")[0] == 404
    staff.run("sign_in")
    staff.run("sign_in", press="sign_out")
    assert staff.request("GET", address)[0] == 404


def test_a_link_that_was_drawn_before_the_passphrase_was_changed_makes_no_file(staff, guarded):
    [deferred] = [made for label, made in staff.run("history").downloads.items() if label.startswith("Original file")]
    assert staff.fetch(deferred)
    guarded.secrets.write_text(OTHER, encoding="utf-8")
    assert staff.fetch(deferred) == ""


def test_a_page_of_another_site_or_of_the_visitors_machine_cannot_connect(guarded):
    from websockets.exceptions import InvalidStatus

    for origin in ("https://example.org", "http://localhost:3000", "http://127.0.0.1:9", "null"):
        visitor = Visitor(guarded.address)
        with pytest.raises(InvalidStatus), visitor.connected(origin=origin):
            pass


def test_the_servers_counters_are_nobodys(stranger):
    assert stranger.request("GET", "/_stcore/metrics")[0] == 404


def test_guessing_ends_for_all_sessions_and_the_right_one_has_to_wait_too(published, tmp_path):
    secrets = tmp_path / "secrets.toml"
    secrets.write_text(SEALED, encoding="utf-8")
    server = Server(published.directory, tmp_path, bound="0.0.0.0", secrets=secrets)
    try:
        for at in range(7):
            guesser = Visitor(server.address)
            guesser.look()
            with guesser.connected():
                seen = guesser.sign_in(WORDS if at == 6 else f"guess number {at} of many")
            assert seen.says("Too many wrong passphrases") is (at > 3), at
            assert "history" not in seen.shown
    finally:
        server.stop()

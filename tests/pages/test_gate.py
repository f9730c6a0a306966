"""Who is staff: by the address that the server is bound to, by the passphrase, and by nothing that a request says of itself."""

import time

import pytest
from streamlit import config
from streamlit.testing.v1 import AppTest

from data.passphrase import seal
from pages.parts.access import gate
from pages.parts.access.caller import COOKIE, Caller, is_this_machine
from pages.parts.access.entrance import why_closed
from pages.parts.access.gate import Standing, offered_to
from pages.parts.access.tries import AllTries
from tests.pages.conftest import Browser

WORDS = "quiet otters carry lanterns"
SEAL, OTHER_SEAL = seal(WORDS), seal("brisk herons mend umbrellas")
MINE, THEIRS = "m" * 43, "t" * 43
NEAR = Caller("127.0.0.1", "127.0.0.1")


@pytest.fixture
def secrets(tmp_path, monkeypatch):
    """The file of the secrets; `secrets(text)` writes it."""
    file = tmp_path / "secrets.toml"
    before = config.get_option("secrets.files")
    config.set_option("secrets.files", [str(file)])
    monkeypatch.setattr(gate, "TRIES", AllTries())

    def write(sealed):
        file.write_text(f'[staff]\npassphrase = "{sealed}"\n', encoding="utf-8")
        return file

    yield write
    config.set_option("secrets.files", before)


@pytest.fixture
def open_to_all(connected, secrets):
    """A server on every address with a passphrase, looked at from this machine by a browser of its own."""
    secrets(SEAL)
    connected(Browser(token=MINE), bound="0.0.0.0")
    return connected


def door():
    """A page that tries what is typed, and does an act of staff when it is asked to."""
    import streamlit as st

    from pages.parts.access import gate

    gate.standing()  # first of all, as in the frame
    typed = st.text_input("typed", key="typed")
    if st.button("in", key="in"):
        st.text(gate.sign_in(typed))
    if st.button("out", key="out"):
        gate.sign_out()
        st.rerun()
    st.text(gate.standing().name)
    st.button("act", key="act", on_click=gate.staff_only)  # which runs before the page does


def at_the_door():
    return AppTest.from_function(door, default_timeout=60).run()


def said(app):
    return [each.value for each in app.text]


def type_in(app, words):
    app.text_input(key="typed").set_value(words)
    return app.button(key="in").click().run()


@pytest.mark.parametrize(("address", "own"), [
    ("127.0.0.1", True), ("127.8.0.1", True), ("::1", True), ("[::1]", True), ("localhost", True), ("LOCALHOST.", True),
    (None, False), ("", False), ("0.0.0.0", False), ("::", False), ("192.168.1.5", False), ("localhost.example.org", False),
    ("127.0.0.1.example.org", False), ("unix:///run/it.sock", False), ("0x7f000001", False),
])  # fmt: skip
def test_only_this_machines_own_addresses_are_this_machine(address, own):
    assert is_this_machine(address) is own


@pytest.mark.parametrize(("bound", "stands"), [("127.0.0.1", Standing.LOCAL), ("0.0.0.0", Standing.CLOSED), (None, Standing.CLOSED)])
def test_without_a_passphrase_one_is_staff_on_this_machine_alone_and_nobody_elsewhere(connected, secrets, bound, stands):
    connected(Browser(), bound=bound)
    assert offered_to(NEAR) is stands


@pytest.mark.parametrize("headers", [
    {"host": "board.example.org"}, {"host": "127.0.0.1.example.org:8501"}, {"host": "127.0.0.1@example.org"},
    {"host": "[broken"}, {"x-forwarded-for": "127.0.0.1"}, {"forwarded": "for=127.0.0.1"}, {"x-real-ip": "::1"}, {"via": "1.1 proxy"},
])  # fmt: skip
def test_what_came_through_a_proxy_or_under_another_name_is_not_from_this_machine(connected, secrets, headers):
    assert offered_to(Caller.of({"host": "127.0.0.1:8501", **headers}, {}, "127.0.0.1")) is Standing.CLOSED


def test_another_address_of_the_caller_is_not_this_machine_whatever_the_server_was_told(connected, secrets):
    assert offered_to(Caller.of({"host": "127.0.0.1"}, {}, "192.168.1.5")) is Standing.CLOSED


def test_no_header_makes_anybody_staff(open_to_all):
    headers = {"host": "127.0.0.1", "x-forwarded-for": "127.0.0.1", "x-real-ip": "127.0.0.1", "forwarded": "for=127.0.0.1;host=localhost"}
    assert offered_to(Caller.of(headers, {COOKIE: MINE}, "127.0.0.1")) is Standing.MAY_SIGN_IN


def test_board_means_board_and_sign_in_asks_on_this_machine_too(connected, secrets, monkeypatch):
    secrets(SEAL)
    for chosen, stands in (("board", Standing.CLOSED), ("sign-in", Standing.MAY_SIGN_IN), ("", Standing.LOCAL)):
        monkeypatch.setenv("CLUSTER_AUDIENCE", chosen)
        assert offered_to(NEAR) is stands
    for misspelt in ("bord", "staff", "Board"):
        monkeypatch.setenv("CLUSTER_AUDIENCE", misspelt)
        with pytest.raises(ValueError, match="CLUSTER_AUDIENCE"):
            offered_to(NEAR)


@pytest.mark.parametrize("text", [f'[staff]\npassphrase = "{WORDS}"', "[staff]\npassphrase = 12", "staff = 1", "[staff", "\udcff"])
def test_secrets_that_hold_no_seal_let_nobody_in(open_to_all, secrets, text):
    secrets(SEAL).write_bytes(text.encode("utf-8", "surrogateescape"))
    assert offered_to(NEAR) is Standing.CLOSED


def test_the_passphrase_makes_staff_of_one_session_and_signing_out_ends_it(open_to_all):
    app = at_the_door()
    assert said(app) == ["MAY_SIGN_IN"]
    assert said(type_in(app, WORDS)) == ["", "SIGNED_IN"]
    assert said(at_the_door()) == ["MAY_SIGN_IN"]  # another session
    assert not app.button(key="act").click().run().exception
    assert said(app.button(key="out").click().run()) == ["MAY_SIGN_IN"]
    assert app.button(key="act").click().run().exception


def test_an_act_without_the_passphrase_is_refused(open_to_all):
    assert len(at_the_door().button(key="act").click().run().exception) == 1


def test_the_address_and_the_session_keep_nothing_of_the_passphrase(open_to_all):
    app = type_in(at_the_door(), WORDS)
    assert not app.query_params
    kept = app.session_state["signed_in"]
    assert WORDS not in repr(kept) and MINE not in repr(kept)


def test_five_wrong_ones_close_the_door_for_every_session_and_say_when_it_opens(open_to_all):
    app = at_the_door()
    for left in ("4 more tries", "3 more tries", "2 more tries", "One more try"):
        assert left in said(type_in(app, "not this one at all"))[0]
    assert "Try again at" in said(type_in(app, "not this one at all"))[0]
    fresh = at_the_door()
    [why, stands] = said(type_in(fresh, WORDS))
    at = why.removesuffix(" UTC.")[-5:]
    assert stands == "MAY_SIGN_IN" and "Too many wrong passphrases" in why
    assert at in {time.strftime("%H:%M", time.gmtime(time.time() + minutes * 60)) for minutes in (15, 16)}


def test_who_guesses_does_not_keep_staff_out_of_a_browser_that_had_it_right(open_to_all):
    type_in(at_the_door(), WORDS)
    open_to_all(Browser(token=THEIRS), bound="0.0.0.0")
    for _ in range(6):
        type_in(at_the_door(), "not this one at all")
    assert "Too many" in said(type_in(at_the_door(), WORDS))[0]
    open_to_all(Browser(token=MINE), bound="0.0.0.0")
    assert said(type_in(at_the_door(), WORDS)) == ["", "SIGNED_IN"]


def test_a_new_passphrase_ends_every_session_at_its_next_act(open_to_all, secrets):
    app = type_in(at_the_door(), WORDS)
    secrets(OTHER_SEAL)
    assert app.button(key="act").click().run().exception
    assert said(app.run()) == ["MAY_SIGN_IN"]
    secrets(SEAL)
    assert said(app.run()) == ["MAY_SIGN_IN"], "what was ended does not come back"


def test_a_session_that_another_browser_took_over_is_nobodys(open_to_all):
    app = type_in(at_the_door(), WORDS)
    for other in (THEIRS, ""):
        open_to_all(Browser(token=other), bound="0.0.0.0")
        assert said(app.run()) == ["MAY_SIGN_IN"]
    open_to_all(Browser(token=MINE), bound="0.0.0.0")
    assert said(app.run()) == ["MAY_SIGN_IN"]


def test_without_its_cookie_a_browser_cannot_sign_in_and_hears_why(open_to_all):
    open_to_all(Browser(), bound="0.0.0.0")
    [why, stands] = said(type_in(at_the_door(), WORDS))
    assert "cookie" in why and stands == "MAY_SIGN_IN"


def test_after_twelve_hours_one_signs_in_again(open_to_all):
    app = type_in(at_the_door(), WORDS)
    mark = app.session_state["signed_in"]
    assert gate.HOURS * 3600 - 60 < mark.until - time.monotonic() <= gate.HOURS * 3600
    mark.until = time.monotonic()
    assert said(app.run()) == ["MAY_SIGN_IN"]


def test_outside_of_a_run_staff_are_known_by_browser_and_session_while_they_are_signed_in(open_to_all):
    own = "o" * 43
    open_to_all(Browser(token=own), bound="0.0.0.0")
    app = type_in(at_the_door(), WORDS)
    mine, theirs = (Caller.of({"host": "127.0.0.1"}, {COOKIE: token}, "127.0.0.1") for token in (own, THEIRS))
    mark = app.session_state["signed_in"]  # held here, as by a link to a file that was drawn
    session = mark.session
    assert gate.is_staffs(mine) and gate.is_staffs(mine, session)
    assert not gate.is_staffs(mine, "another") and not gate.is_staffs(theirs) and not gate.is_staffs(NEAR, session)
    app.button(key="out").click().run()
    assert mark.out and not gate.is_staffs(mine)


@pytest.mark.parametrize(("sealed", "words"), [("", "none is set"), ("bare words", "not what that command prints")])
def test_where_nobody_can_be_staff_their_addresses_say_what_the_administrator_must_do(open_to_all, secrets, sealed, words):
    secrets(sealed)
    assert offered_to(NEAR) is Standing.CLOSED
    said = why_closed()
    assert words in said and "python -m data passphrase" in said and ".streamlit/secrets.toml" in said

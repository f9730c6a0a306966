"""Who somebody is, staff or board: the one place that decides it, from the address that the server is bound to and the passphrase."""

from __future__ import annotations

import enum
import functools
import hmac
import os
import threading
import time
import weakref
from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st
from streamlit import config
from streamlit.runtime.scriptrunner import get_script_run_ctx

from data.passphrase import Seal
from pages.parts.access.caller import Caller, is_this_machine
from pages.parts.access.sealed import sealed
from pages.parts.access.tries import AllTries

CHOICES = ("", "board", "sign-in")  # CLUSTER_AUDIENCE
HOURS = 12  # so long one is signed in at most
_KEPT = "signed_in"
TRIES = AllTries()


class Standing(enum.Enum):
    """How somebody stands at the gate."""

    LOCAL = "staff, because the server listens on this machine alone"
    SIGNED_IN = "staff, with the passphrase"
    MAY_SIGN_IN = "the board, until the passphrase is said"
    CLOSED = "the board: nobody is staff here"


STAFF = (Standing.LOCAL, Standing.SIGNED_IN)


class NotStaff(Exception):
    """An act or a record of staff was asked for by somebody who is not staff. Nothing was done."""


@dataclass(eq=False)
class SignedIn:
    """That one session signed in: it lives in that session's state and nowhere else, and dies with it."""

    session: str
    browser: str
    seal: str
    until: float
    out: bool = False

    def holds(self, browser: str, session: str | None = None) -> bool:
        """Whether it still stands, for this browser, with the passphrase that is set now."""
        same = hmac.compare_digest(self.browser, browser) and hmac.compare_digest(self.seal, sealed())
        return same and not self.out and time.monotonic() < self.until and session in (None, self.session)


# Weak: whoever asks outside of a session's run (a download, an upload's bytes) finds those that live, and none is kept alive by it.
_signed_in: weakref.WeakSet[SignedIn] = weakref.WeakSet()
_listing, _trying = threading.Lock(), threading.Lock()


def offered_to(caller: Caller) -> Standing:
    """What a request is offered before anybody signed in. Raises ValueError for a CLUSTER_AUDIENCE that is no word of ours: a
    misspelt one must never show more than was meant."""
    chosen = os.environ.get("CLUSTER_AUDIENCE", "")
    if chosen not in CHOICES:
        raise ValueError(f"CLUSTER_AUDIENCE is {chosen!r}; it is 'board' or 'sign-in', or it is not set")
    if chosen == "board":
        return Standing.CLOSED
    if not chosen and is_this_machine(config.get_option("server.address")) and caller.is_on_this_machine:
        return Standing.LOCAL
    return Standing.MAY_SIGN_IN if Seal.read(sealed()) else Standing.CLOSED


def standing() -> Standing:
    """How the session that runs stands now: asked anew at every act, so a changed passphrase or another browser ends it at once."""
    caller = Caller.now()
    offered = offered_to(caller)
    mark = st.session_state.get(_KEPT)
    if mark is None:
        return offered
    if offered is Standing.MAY_SIGN_IN and mark.holds(caller.browser, _session()):
        return Standing.SIGNED_IN
    sign_out()
    return offered


def audience() -> str:
    """`staff` or `board`: whose records and pages the session that runs may see."""
    return "staff" if standing() in STAFF else "board"


def staff_only() -> Callable[[], None]:
    """Raise NotStaff unless the session that runs is staff's. Gives the same check for later, where no session runs any more."""
    if standing() not in STAFF:
        raise NotStaff("This is for staff alone. Sign in, and do it again.")
    return functools.partial(_check, st.session_state.get(_KEPT), Caller.now())


def _check(mark: SignedIn | None, caller: Caller) -> None:
    local = mark is None and offered_to(caller) is Standing.LOCAL
    if not (local or (mark and offered_to(caller) is Standing.MAY_SIGN_IN and mark.holds(caller.browser))):
        raise NotStaff("This is for staff alone.")


def sign_in(passphrase: str) -> str:
    """Try the passphrase for the session that runs; why it was not taken, in a sentence, or blank when it was."""
    caller = Caller.now()
    if offered_to(caller) is not Standing.MAY_SIGN_IN:
        return "Nobody signs in here."
    if not caller.browser:
        return "Your browser did not send this site's cookie, by which it is known again. Allow the site its cookie, and reload the page."
    tries = TRIES.of(caller.browser)
    taken = tries.begin()
    if taken is None:
        return wait_words()
    with _trying:  # one at a time: each takes 32 MB
        text = sealed()
        seal = Seal.read(text)
        right = seal is not None and seal.opened_by(passphrase)
    if not right:
        left = tries.left()
        return f"That is not the passphrase. {_tries_words(left)}" if left else f"That is not the passphrase. {wait_words()}"
    tries.right(taken)
    mark = SignedIn(_session(), caller.browser, text, time.monotonic() + HOURS * 3600)
    with _listing:
        TRIES.know(caller.browser)
        _signed_in.add(mark)
    st.session_state[_KEPT] = mark
    return ""


def _tries_words(left: int) -> str:
    return "One more try is left." if left == 1 else f"{left} more tries are left."


def wait_words() -> str:
    """When the next try is taken, in a sentence; blank where one is taken now."""
    seconds = TRIES.of(Caller.now().browser).wait()
    if not seconds:
        return ""
    at = time.strftime("%H:%M", time.gmtime(time.time() + seconds + 59))
    return f"Too many wrong passphrases were tried on this server. Try again at {at} UTC."


def sign_out() -> None:
    """End it for the session that runs, with everything that it kept, files on offer included."""
    mark = st.session_state.get(_KEPT)
    if mark is not None:
        mark.out = True
    st.session_state.clear()


def is_staffs(caller: Caller, session: str | None = None) -> bool:
    """Whether a request outside of a session's run is staff's: this machine's, or of a browser (and of the session, where one is named)
    that is signed in."""
    offered = offered_to(caller)
    if offered is not Standing.MAY_SIGN_IN:
        return offered is Standing.LOCAL
    with _listing:
        marks = list(_signed_in)
    return any(mark.holds(caller.browser, session) for mark in marks)


def _session() -> str:
    running = get_script_run_ctx()
    return running.session_id if running else ""

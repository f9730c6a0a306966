"""How often a passphrase may be tried: so many wrong ones in so long a time, for the whole server, whoever tries from wherever."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable

WRONG_ONES = 5
MINUTES = 15
MOST_KNOWN = 100  # browsers


class Tries:
    """The wrong tries of the last minutes: never more than `most` are kept, so nobody can fill the memory with them.

    They are counted for the server and not for an address or a session: behind a proxy all addresses are one, and a new session costs
    nothing. Who is signed in already is not touched.
    """

    def __init__(self, most: int = WRONG_ONES, seconds: float = MINUTES * 60, clock: Callable[[], float] = time.monotonic):
        self._times: deque[float] = deque(maxlen=most)
        self._seconds, self._clock = seconds, clock
        self._lock = threading.Lock()

    def wait(self) -> float:
        """Seconds until the next try is taken; 0 where one is taken now."""
        with self._lock:
            return self._wait()

    def begin(self) -> float | None:
        """Take a try before it is known how it ends, so that many at once are no more than one after the other.

        Gives what `right` takes back; None where none is left.
        """
        with self._lock:
            if self._wait() > 0:
                return None
            self._times.append(self._clock())
            return self._times[-1]

    def right(self, taken: float) -> None:
        """The try was no guess: it does not count. The wrong ones before it stay, or one who knows it would open the door for guessing."""
        with self._lock:
            if taken in self._times:
                self._times.remove(taken)

    def left(self) -> int:
        """How many wrong ones are left until one has to wait."""
        with self._lock:
            self._forget()
            return self._times.maxlen - len(self._times)

    def _wait(self) -> float:
        self._forget()
        full = len(self._times) == self._times.maxlen
        return max(0.0, self._times[0] + self._seconds - self._clock()) if full else 0.0

    def _forget(self) -> None:
        while self._times and self._times[0] + self._seconds <= self._clock():
            self._times.popleft()


class AllTries:
    """The tries of a whole server: those of everybody together, and apart from them those of browsers that had it right before, so
    that nobody who guesses keeps staff out of their own browser."""

    def __init__(self) -> None:
        self._everybodys = Tries()
        self._known: OrderedDict[str, Tries] = OrderedDict()

    def of(self, browser: str) -> Tries:
        """The tries that count for a browser."""
        return self._known.get(browser, self._everybodys)

    def know(self, browser: str) -> None:
        """This browser had it right; of very many the one that was longest away is forgotten."""
        self._known.setdefault(browser, Tries())
        self._known.move_to_end(browser)
        if len(self._known) > MOST_KNOWN:
            self._known.popitem(last=False)

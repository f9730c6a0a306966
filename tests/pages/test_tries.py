"""How often a passphrase may be tried."""

from pages.parts.access.tries import MOST_KNOWN, AllTries, Tries


class Clock:
    now = 1000.0

    def __call__(self):
        return self.now


def five(clock):
    tries = Tries(5, 900, clock)
    for _ in range(5):
        assert tries.begin() is not None
    return tries


def test_after_five_wrong_tries_none_is_taken_until_the_first_is_a_quarter_of_an_hour_old():
    clock = Clock()
    tries = five(clock)
    assert tries.begin() is None and tries.wait() == 900 and tries.left() == 0
    clock.now += 899
    assert tries.begin() is None and tries.wait() == 1
    clock.now += 1
    assert tries.wait() == 0 and tries.left() == 5 and tries.begin() is not None


def test_a_try_counts_from_its_beginning_so_many_at_once_are_not_more():
    tries = Tries(5, 900, Clock())
    assert [tries.begin() is None for _ in range(50)] == [False] * 5 + [True] * 45


def test_whoever_waits_does_not_make_it_longer():
    clock = Clock()
    tries = five(clock)
    clock.now += 600
    for _ in range(1000):
        tries.begin()
    assert tries.wait() == 300


def test_the_right_passphrase_costs_no_try_and_gives_none_back_for_the_wrong_ones():
    clock = Clock()
    tries = Tries(5, 900, clock)
    for _ in range(4):
        tries.begin()
        clock.now += 1
    for _ in range(20):
        tries.right(tries.begin())
        clock.now += 1
    assert tries.left() == 1


def test_no_number_of_tries_takes_more_memory():
    tries = Tries(5, 900, Clock())
    for _ in range(10_000):
        tries.begin()
    assert len(tries._times) == 5


def test_a_browser_that_had_it_right_has_tries_of_its_own():
    tries = AllTries()
    tries.know("staff")
    for _ in range(9):
        tries.of("guesser").begin()
    assert tries.of("another guesser").wait() > 0 and tries.of("staff").wait() == 0
    for _ in range(9):
        tries.of("staff").begin()
    assert tries.of("staff").begin() is None


def test_no_number_of_browsers_takes_more_memory_and_the_last_stay_known():
    tries = AllTries()
    for at in range(10 * MOST_KNOWN):
        tries.know(f"browser {at}")
        tries.know("staff")
    assert len(tries._known) == MOST_KNOWN and tries.of("staff") is not tries.of("nobody")

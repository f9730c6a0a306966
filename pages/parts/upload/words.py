"""The question and the answer in the band of Upload, computed from what is on offer; and what stands in the way of publishing."""

from __future__ import annotations

from collections.abc import Iterable

from charts.rows import many
from data.store.acts import Standing
from data.store.orders import already_there
from pages.parts.upload.offered import Offered
from pages.parts.upload.review import Review

UNTIL = "nothing changes for viewers until you publish"


def band_words(review: Review, ways: dict[str, str], demonstration: bool) -> tuple[str, str]:
    """What the band says while files are on offer, or before there are any. `ways`: what stands in the way of each, by its name."""
    if not review.files:
        first = "Your first real return replaces the demonstration altogether. " if demonstration else ""
        return "What does your return hold?", f"{first}Drop it below: you see what was found and what it would change; {UNTIL}."
    if len(review.files) > 1:
        going = [each for each in review.files if each.goes and each.file_name not in ways]
        rows = sum(each.rows_taken for each in going)
        return f"{len(review.files):,} files, {len(going):,} can be published now", f"{_rows(rows)} in them; {UNTIL}."
    [offered] = review.files
    return f"{offered.file_name}: {verdict(offered)}", _answer(offered, ways.get(offered.file_name, ""))


def verdict(offered: Offered) -> str:
    """One file in a few words: `38 rows read, 2 stop`."""
    if offered.refusal:
        return "refused"
    if offered.withheld:
        return "holds people's data"
    # What is no record (an example of the template, a total, a remark) was read and set aside: the control totals count it.
    rows = sum(total["rows_in_file"] - total["rows_left_alone"] for total in offered.rows("totals"))
    stop = offered.rows_stopped
    if not offered.rows("totals"):
        return "no records were found"
    return f"{_rows(rows)} read, {f'{stop:,} stop' if stop != 1 else '1 stops'}" if stop else f"{_rows(rows)} read, none stops"


def _answer(offered: Offered, in_the_way: str) -> str:
    if offered.refusal:
        return "Nothing of it is kept; below stands why, and what to do."
    if offered.withheld:
        return "As it is nothing of it goes into the store: have the columns below taken out here, or take them out yourself."
    if offered.stops and not offered.rows_stopped:
        return "Nothing in it can be published; the findings say why."
    if in_the_way:
        return in_the_way
    taken, stopped = offered.rows_taken, offered.rows_stopped
    if not stopped:
        return f"{_can_be(taken)}; {UNTIL}."
    these = "that row" if stopped == 1 else f"those {stopped:,} rows"
    return f"{_can_be(taken)} now. Mend what stops, or publish and leave {these} out; {UNTIL}."


def _can_be(rows: int) -> str:
    return f"{_rows(rows)} can be published"


def _rows(count: int) -> str:
    return many(count, "row")


def in_the_way(offered: Offered, standing: Standing, beside: Iterable[Offered]) -> str:
    """Why a file that nothing stops is not published all the same, in a sentence; blank where it may be. `beside`: all on offer."""
    if offered.checked is None:
        return offered.refusal
    checked = offered.checked
    if sentence := already_there(standing, checked.sha256, checked.directions.as_json(), checked.sent_sha256):
        return sentence
    if offered.about["demonstration"] and (real := _real(standing, beside)):
        return f"{offered.file_name} holds demonstration data, and {real}: the two are never mixed."
    if not offered.rows_taken:
        return none_taken(offered)
    return ""


def none_taken(offered: Offered) -> str:
    """Why none of a file can be published, and what to do where its rows can be mended."""
    if stopped := offered.rows_stopped:
        every = "its one row stops" if stopped == 1 else f"all {stopped:,} rows stop"
        return f"{offered.file_name}: {every}. Correct the cells below, or drop a mended file."
    return f"{offered.file_name} holds no row that can be taken."


def _real(standing: Standing, beside: Iterable[Offered]) -> str:
    """Which real returns a demonstration file would be mixed with, in words; blank for none."""
    if any(not each.demonstration for each in standing.live_uploads):
        return "real returns stand here"
    own = next((each for each in beside if each.goes and not each.about["demonstration"]), None)
    return f"{own.file_name} beside it is a real return" if own else ""

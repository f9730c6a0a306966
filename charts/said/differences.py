"""What moved a headline, in a sentence: `up £1.80m, now £20.2m: two rounds closed (+£2.10m), one award restated (-£300k)`."""

from __future__ import annotations

from collections.abc import Sequence

from charts.rows import Row, in_words
from charts.said.headlines import figure_words, is_recorded
from data.grammar.printing import print_pence, print_to_one
from queries.differences import ENDED, GIVEN, MOVED, NEW, OTHERWISE, RESTATED, WITHDRAWN, Difference

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_NOUNS = {"investments": "amount", "events": "event", "members": "member", "outcomes": "outcome", "claims": "claim"}
_LEVELS = ("award", "round", "tranche")
_MOST = 3  # reasons in one sentence; then it says how many more records there are
_SIGNED = ("leverage", "companies supported")  # no sum of what their records add


def moved(before: Row | None, after: Row | None) -> bool:
    """Whether a headline is another figure, or has another number of unknowns."""
    return _figure(before) != _figure(after)


def step_words(before: Row | None, after: Row) -> str:
    """By how much a headline moved, at the low end where it is a range: `+£1.80m`, `-2`, `0`, `new`."""
    if before is None or _low(before) is None:
        return "new"
    if _low(after) is None:
        return "gone"
    step = _low(after) - _low(before)
    return signed(step, after["unit"]) if step else "0"


def sentence(before: Row | None, after: Row, why: Sequence[Difference]) -> str:
    """What a headline is now and what moved it: the records, and where they do not add up to it, what else."""
    step = (after["low"] or 0) - (before["low"] or 0) if before else 0
    explained = before is None or after["measure"] in _SIGNED or sum(each.step for each in why) == step
    reasons = _reasons(why, after["unit"] if after["measure"] not in _SIGNED else "")
    more = [] if explained else ["rules that count otherwise today"]
    now = f"now {figure_words(after)}{_unknown_words(before, after)}"
    return f"{now}: {', '.join([*reasons, *more])}" if reasons or more else now


def signed(step: int, unit: str) -> str:
    """A step with its sign: `+£1.80m`, `-3`, `+£0.16`."""
    words = print_pence(abs(step)) if unit == "GBP" else print_to_one(abs(step)) if unit == "ratio" else f"{abs(step):,}"
    return f"{'+' if step > 0 else '-'}{words}"


def why_words(difference: Difference) -> str:
    """Why one record explains a difference: `new`, `moved from committed to realised`, `joined`, `withdrawn`."""
    was, now = difference.before, difference.after
    if difference.why == MOVED:
        return f"moved from {was['status'] or 'no status'} to {now['status'] or 'no status'}"
    if difference.row["kind"] == "members" and _is_there(difference):
        return _is_there(difference)
    said = {ENDED: "no longer in the complete list", OTHERWISE: "counts otherwise by another record, day or setting",
            GIVEN: "its figure was not known before"}  # fmt: skip
    return said.get(difference.why) or _verb(difference)


def _figure(row: Row | None) -> tuple:
    return (None, None, 0) if row is None else (_low(row), row["high"] if is_recorded(row) else None, row["unknown"] or 0)


def _low(row: Row) -> int | None:
    return row["low"] if is_recorded(row) else None


def _unknown_words(before: Row | None, after: Row) -> str:
    was, now = (before or {}).get("unknown") or 0, after["unknown"] or 0
    return "" if was == now else f", {now:,} unknown, {was:,} before"


def _is_there(difference: Difference) -> str:
    """Of a member that is counted one by one: it joined, or it left."""
    if difference.measure not in ("members", "net growth") or not difference.step or difference.why == WITHDRAWN:
        return ""
    return "joined" if difference.step > 0 else "left"


def _reasons(why: Sequence[Difference], unit: str) -> list[str]:
    """The reasons with how many records each has and what they add, those of most weight first."""
    groups: dict[str, list[Difference]] = {}
    for each in why:
        groups.setdefault(_verb(each), []).append(each)
    ordered = sorted(groups.items(), key=lambda group: (-abs(sum(each.step for each in group[1])), -len(group[1]), group[0]))
    said = [_reason(verb, several, unit) for verb, several in ordered[:_MOST]]
    left = [each for _, several in ordered[_MOST:] for each in several]
    return [*said, _with_step(f"{_count(left)} {'record' if len(left) == 1 else 'records'} more", left, unit)] if left else said


def _verb(difference: Difference) -> str:
    """What happened to a record, so that those to which the same happened are counted together; `{s}` where the plural differs."""
    kind, why = difference.row["kind"], difference.why
    if kind == "members" and (there := _is_there(difference)):
        return there
    if why == MOVED:
        to = difference.after["status"] or "no status"
        if kind == "events":
            return {"held": "took place", "cancelled": "cancelled", "postponed": "postponed"}.get(to, f"moved to {to}")
        if difference.row["sort"] == "round" and to in ("committed", "realised") and difference.before["status"] not in ("committed", to):
            return "closed"
        return f"moved to {to}"
    if kind == "members" and why in (GIVEN, RESTATED):  # a later year's figure puts no earlier one right
        return "gave a first figure" if why == GIVEN else "gave another figure"
    return {
        NEW: "new", GIVEN: "became known", RESTATED: "restated", ENDED: "no longer listed", WITHDRAWN: "withdrawn",
        OTHERWISE: "counted otherwise",
    }[why]  # fmt: skip


def _reason(verb: str, several: Sequence[Difference], unit: str) -> str:
    noun = _noun(several)
    return _with_step(f"{_count(several)} new {noun}" if verb == "new" else f"{_count(several)} {noun} {verb}", several, unit)


def _count(several: Sequence[Difference]) -> str:
    return _NUMBERS[len(several)] if len(several) < len(_NUMBERS) else f"{len(several):,}"


def _with_step(words: str, several: Sequence[Difference], unit: str) -> str:
    """The words with what these add together, where that is not their number."""
    step = sum(each.step for each in several)
    counted_one_by_one = all(abs(each.step) == 1 for each in several)
    return words if not unit or not step or counted_one_by_one else f"{words} ({signed(step, unit)})"


def _noun(several: Sequence[Difference]) -> str:
    """What the records are: `rounds`, `awards and tranches`, `events`."""
    kinds = {each.row["kind"] for each in several}
    if kinds == {"investments"}:
        levels = {each.row["sort"] for each in several}
        named = [_plural(level, len(several)) for level in _LEVELS if level in levels]
        return in_words(named) if named and levels <= set(_LEVELS) and len(named) < 3 else _plural("amount", len(several))
    return _plural(_NOUNS[kinds.pop()] if len(kinds) == 1 else "record", len(several))


def _plural(noun: str, count: int) -> str:
    return noun if count == 1 else noun + "s"

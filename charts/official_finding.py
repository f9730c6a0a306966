"""What official figures say of one subject: a sentence for a page's answer, and a title of at most twelve words for its chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from charts.official_lines import EVERY_SECTOR, by_place, in_a_sentence, is_comparison, is_region
from charts.rows import Row, basis_points, named

WORDS = 12  # of a title, at most
Names = Mapping[tuple, str]  # (code, place) -> its name in print


@dataclass(frozen=True)
class Finding:
    """The same finding, in full and ever shorter; the last is the shortest."""

    sentence: str
    shorter: tuple[str, ...]

    @property
    def title(self) -> str:
        """The fullest that has no more words than a title may have."""
        return next((each for each in (self.sentence, *self.shorter) if len(each.split()) <= WORDS), self.shorter[-1])


def official_finding(groups: Sequence[Sequence[Row]], pair: tuple[str, str], names: Names) -> Finding:
    """The latest method that says something of the region, or else of its first area: its growth, or its latest value in its unit."""
    for rows in reversed(groups):
        lines = [[row for row in line if row["value"] is not None] for line in by_place(rows)]
        areas = [line for line in lines if line and not is_comparison(line[0])]
        if not areas:
            continue
        line = areas[0]
        others = [each for each in lines if each and is_comparison(each[0])]
        area = "" if len(areas) == 1 or is_region(line[0]) else f"one of {len(areas)} areas"
        if line[0]["is_rate"] or line[-1]["value"] <= 0 or min(row["value"] for row in line) <= 0:
            return _latest(_called(pair), line, area, others, names)
        if len(known := [row for row in line if row["index_hundredths"] is not None]) > 1:
            first = min((row for row in rows if row["index_hundredths"] is not None), key=lambda row: row["start"])
            return _growth(_called(pair), known, area, first, others, names)
    none = "may be given from official statistics"
    return Finding(f"No growth of {pair[0] or 'the sector'} {none}", (f"No growth {none}",))


def figure_in_its_unit(row: Row) -> str:
    """A figure in its unit: `1.9 %`."""
    value = f"{row['value'].normalize():,f}" if hasattr(row["value"], "normalize") else f"{row['value']:,}"
    return f"{value} {row['unit'] or ''}".strip()


def _called(pair: tuple[str, str]) -> str:
    """The measure, and where it is of all sectors that: it stands beside the sector's own."""
    return named(pair[0]) + (" of all sectors" if pair[1].casefold() in EVERY_SECTOR else "")


def _name(row: Row, names: Names) -> str:
    return names[row["place_code"], row["place"]]


def _latest(called: str, line: Sequence[Row], area: str, others: Sequence[Sequence[Row]], names: Names) -> Finding:
    last = line[-1]
    now = f"{figure_in_its_unit(last)} in {last['period']}"
    beside = next((row for each in others for row in each if row["start"] == last["start"]), None)
    theirs = f"{_name(beside, names)}: {figure_in_its_unit(beside)}" if beside else ""
    among = f", {area}," if area else ""
    sentence = f"{called} in {in_a_sentence(_name(last, names))}{among} stood at {now}" + (f" ({theirs})" if theirs else "")
    return Finding(sentence, _shorter(called, _name(last, names), area, now, theirs.replace(": ", " ")))


def _growth(
    called: str, line: Sequence[Row], area: str, first: Row, others: Sequence[Sequence[Row]], names: Names
) -> Finding:
    """Up or down, and ahead of or behind what it is compared with."""
    growth = line[-1]["index_hundredths"] - 10_000
    words = basis_points(growth)
    verb = "grew" if words.startswith("+") else "fell" if words.startswith("-") else "stayed level"
    amount = "" if verb == "stayed level" else f" {words.lstrip('+-')}"
    against = theirs = ""
    compared = [known for each in others if len(known := [row for row in each if row["index_hundredths"] is not None]) > 1]
    if compared:
        other = compared[0][-1]
        grown = other["index_hundredths"] - 10_000
        level = words == basis_points(grown)  # nobody can see who is ahead
        than = "level with" if level else "ahead of" if growth > grown else "behind"
        against = f", {than} {in_a_sentence(_name(other, names))} ({basis_points(grown)})"
        theirs = f"{_name(other, names)} {basis_points(grown)}"
    place = _name(line[0], names)
    among = f", {area}," if area else ""
    sentence = f"{called} in {in_a_sentence(place)}{among} {verb}{amount} from {first['period']} to {line[-1]['period']}{against}"
    return Finding(sentence, _shorter(called, place, area, f"{words} since {first['period']}", theirs))


def _shorter(called: str, place: str, area: str, now: str, theirs: str) -> tuple[str, ...]:
    """What a long name of a measure leaves no room for stands in the chart's subtitle and on its lines."""
    beside = f", {theirs}" if theirs else ""
    where = f"{place} ({area})" if area else place
    return f"{called}, {where}: {now}{beside}", f"{called}: {now}{beside}", f"{called}: {now}", f"{where}: {now}{beside}", now

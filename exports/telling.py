"""A story told of a view: each part becomes a slide with its words and figures, or the sentence why it leaves itself out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import urlencode

from charts import CHARTS
from charts.place_measures import MEASURES
from charts.rows import Row, in_words, named, sentences
from charts.said.answers import claims_answer, overview_answer
from charts.said.claims import claim_words
from charts.said.comparison import step_between
from charts.said.headlines import Headlines, consists_of, figure_words, is_recorded, subject_of, with_unknown
from charts.said.since_edition import change_words
from charts.said.targets import goal, target_words
from charts.said.view import View, day, specified
from charts.specification import Bars, Specification, Tiles
from data.store.acts import Act
from exports.pack import NOT_COMPUTED, Beside, Case, Claim, Figures, Headline, Lines, Slide
from exports.story import Part, Story
from queries.filters import TOUCHES, Filters
from queries.registry import questions

REGION = "the whole region"
GOALS = {"funding_so_far": "secured funding", "leverage_so_far": "leverage"}  # the chart, and whose target stands in it as a line
# The page that shows the records of a chart of a subject (the file of its question).
PAGES = {"funding": "funding", "events": "events", "members": "growth", "statistics": "growth", "places": "places"}
_NOTHING = ("no data", "outside", "not chosen")  # how a tile is drawn that no record names


class LeftOut(Exception):
    """A slide has nothing to say; the message says what is missing."""


def told(story: Story, view: View) -> tuple[tuple[Slide, ...], tuple[str, ...]]:
    """The slides, and why others left themselves out, each as a sentence."""
    slides, missing = [], []
    for part in story.parts:
        try:
            slides.append(slide(part, view, story.name))
        except LeftOut as why:
            missing.append(str(why))
    return tuple(slides), tuple(missing)


def slide(part: Part, view: View, story: str) -> Slide:
    """One slide of a story. Raises LeftOut."""
    mine = view.filtered_further(part.filters)
    made = _TELLERS[part.sort](part, mine, story)
    own = mine.in_words("records") if part.filters != Filters() else ""
    return Slide(part.takeaway or made.title, made.content, made.title if part.takeaway else "", part.speaker_notes, own,
                 made.way_back, made.note)  # fmt: skip


def address(view: View, page: str) -> str:
    """The address of a page that shows the same: `/funding?period=2024/25`."""
    edition = [("edition", view.shown.edition)] if view.shown.edition else []
    words = urlencode([*view.filters.as_query(), *edition])
    return f"/{page}" + (f"?{words}" if words else "")


def headline(view: View, headlines: Headlines, measure: str) -> Headline:
    """A headline in the words of the pages."""
    row = headlines.rows[measure]
    filtered = view.filters != Filters()
    target = headlines.targets.get(measure)
    arrow, change = ("", "") if filtered or headlines.last is None else change_words(row, headlines.last.rows.get(measure))
    return Headline(
        measure, named(measure), subject_of(measure), _figure(row), consists_of(headlines, measure, view.filters),
        target_words(target, row, filtered) if target else "", f"{arrow} {change} since {headlines.last.name}".strip() if change else "",
        row["definition"], row["basis"] or "", row["as_at_words"] if row["as_at"] else "", row["low"], row["high"], row["unit"],
        row["unknown"], row["records"], note_words(view.notes.get(measure)),
    )  # fmt: skip


def claim(row: Row) -> Claim:
    """A claim in the words of the ledger."""
    what, stated, shown, gap, _, _ = claim_words(row)
    as_at = row["as_at_words"] if row["as_at"] else ""
    return Claim(what, stated, row["said_by"] or "", row["where_said"] or "", as_at, shown, gap, row["verdict"], row["plausibility"] or "")


def note_words(act: Act | None) -> str:
    """A note of staff with who wrote it and when; blank for none."""
    return f"{act.value} ({act.by}, {day(act.at.date())})" if act else ""


def _figure(row: Row) -> str:
    words = figure_words(row)
    return f"{words} to £1 of grant" if row["unit"] == "ratio" and words.startswith("£") else words


def _title(part: Part, view: View, story: str) -> Slide:
    asked = view.asked("records")
    as_at = f"Figures as at {asked.as_at}" if asked.as_at else "No return states its period, so there is no as-at date"
    return Slide(story, Lines((overview_answer(view), asked.place, as_at)), way_back=address(view, ""))


def _headlines(part: Part, view: View, story: str) -> Slide:
    headlines = Headlines.of(view)
    shown = [each for each in part.of if is_recorded(headlines.rows[each])]
    if not shown:
        raise LeftOut(f"Nothing is recorded of {in_words(part.of)}.")
    figures = tuple(headline(view, headlines, each) for each in shown)
    title = f"{figures[0].label}: {figures[0].figure}" if len(figures) == 1 else overview_answer(view).split(". ")[0].rstrip(".")
    if 1 < len(figures) < 3:
        title = "; ".join(f"{each.label}: {each.figure}" for each in figures)
    return Slide(title, Figures(figures), way_back=address(view, ""))


def _chart(part: Part, view: View, story: str) -> Slide:
    name = part.of[0]
    subject = questions()[name].subject
    options = dict(part.options) | ({"goal": goal(view, GOALS[name])} if name in GOALS else {})
    made: Specification = specified(view, CHARTS[name], _kind(subject, options), tuple(sorted(options.items())))
    if made.empty:
        raise LeftOut(f"{made.title}. {made.missing}")
    if all(isinstance(panel, Bars) and panel.small for panel in made.panels) and sum(len(panel.drawn) for panel in made.panels) < 2:
        raise LeftOut(f"{made.title}, and one bar alone compares nothing.")
    maps = [panel for panel in made.panels if isinstance(panel, Tiles)]
    if maps and all(tile.drawing in _NOTHING for panel in maps for tile in panel.tiles):
        raise LeftOut(f"{made.title}, so there is no map to show.")
    return Slide(made.title, made, way_back=address(view, PAGES[subject]), note=note_words(view.notes.get(name)))


def _kind(subject: str, options: Mapping[str, object]) -> str:
    """The kind of record that a chart is about: on the map of places that of its measure."""
    if subject == "places":
        return MEASURES[str(options.get("measure", "secured funding"))].kind
    return "investments" if subject == "funding" else subject


def _comparison(part: Part, view: View, story: str) -> Slide:
    """The headlines of the view beside those of another period, or of the region where a place is chosen."""
    its = part.of[0] if part.of else REGION
    region = its == REGION
    if region and not view.filters.place:
        raise LeftOut("No place is chosen that could stand beside the region.")
    other = view.narrowed(place=()) if region else view.narrowed(period=(its,))
    here, there = Headlines.of(view).rows, Headlines.of(other).rows
    rows = []
    for measure in here:
        if not (is_recorded(here[measure]) or is_recorded(there[measure])) or (region and "place" not in TOUCHES[_touched(measure)]):
            continue
        figures = with_unknown(here[measure]), with_unknown(there[measure])
        rows.append((named(measure), *figures, step_between(here[measure], there[measure], region)))
    mine = view.asked("records").place if region else view.asked("records").period
    theirs = other.region if region else other.asked("records").period
    if mine == theirs or not rows:
        raise LeftOut(f"There is nothing to lay beside {mine}.")
    return Slide(f"{named(mine)} beside {theirs}", Beside(mine, theirs, tuple(rows)), way_back=address(view, ""))


def _touched(measure: str) -> str:
    return "leverage" if measure == "leverage" else {"money": "investments"}.get(subject_of(measure), subject_of(measure))


def _case(part: Part, view: View, story: str) -> Slide:
    stories = view.ask("stories")
    if not stories:
        raise LeftOut("No outcome holds a story that may be told.")
    row = stories[0]
    happened = ", ".join(filter(None, (named(row["outcome"]), row["place"], row["period"])))
    words = sentences(happened, f"The programme's part: {row['part']}" if row["part"] else "", "Told with its permission")
    return Slide(f"A case: {row['organisation']}", Case(row["story"], row["organisation"], words), way_back=address(view, "outcomes"))


def _claim(part: Part, view: View, story: str) -> Slide:
    """The claim of the measure, or the first that the records can be held against."""
    rows = [row for row in view.ask("claims") if not part.of or row["headline"] in part.of]
    known = [row for row in rows if row["verdict"] != NOT_COMPUTED] or rows
    if not known:
        raise LeftOut("No claim is recorded.")
    return Slide(claims_answer(view).rstrip("."), claim(known[0]), way_back=address(view, "outcomes"))


def _closing(part: Part, view: View, story: str) -> Slide:
    lines = (f"From {view.source}", "All results are gross: nobody knows what would have happened without the cluster",
             "How we count says every rule; a click on a bar leads to the cell that it comes from")  # fmt: skip
    return Slide("Every figure leads to the cell that it comes from", Lines(lines), way_back=address(view, "method"))


_TELLERS: Mapping[str, Callable[[Part, View, str], Slide]] = {
    "title": _title, "headlines": _headlines, "chart": _chart, "comparison": _comparison, "case": _case, "claim": _claim,
    "closing": _closing,
}  # fmt: skip

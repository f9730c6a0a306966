"""Makes a pack: one version of the store (or an edition) under one choice of filters, told as a story. As the board sees it, always."""

from __future__ import annotations

import datetime
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from charts.palette import NAVY
from charts.said.headlines import Headlines
from charts.said.not_shown import not_shown
from charts.said.since_edition import last_edition
from charts.said.view import View, day
from data.grammar.printing import print_when
from data.grammar.spans import is_span
from data.model import When
from data.store.acts import Standing
from data.store.appearance import Appearance
from data.store.notes import notes
from data.store.stories import STORY
from data.store.versions import NotPossible
from data.store.viewing import Store
from exports.hidden_names import hide_names
from exports.pack import UNFILTERED, Front, Pack, Source
from exports.story import FOR_PAPER, SHIPPED, Story, UnknownStory
from exports.telling import address, claim, headline, told
from queries.editions import editions, opened
from queries.filters import Filters
from queries.listed import all_as_listed
from queries.registry import VIEWS, questions
from queries.rules import rules
from queries.shown import Shown

BOARD = "board"  # nothing that leaves the dashboard is asked as anybody else


def stories(standing: Standing) -> dict[str, Story]:
    """Every story by its name: those that ship, and those that staff keep, which go before a shipped one of the same name."""
    kept = {name.removeprefix(STORY): text for name, text in standing.settings.items() if name.startswith(STORY)}
    return dict(SHIPPED) | {name: Story.from_text(name, text) for name, text in kept.items() if text}


def view_of(store: Store, filters: Filters, edition: str = "") -> View:
    """What the board sees of a store now, or of an edition. Raises NotPossible for an edition that is not kept."""
    now = Shown.now(store)
    kept = next((each for each in editions(now) if each.target == edition), None)
    if edition and kept is None:
        raise NotPossible(f"There is no edition {edition!r} in this store; History lists what there is.")
    shown = opened(now, kept) if kept else now
    listed, _ = all_as_listed(filters, lambda: shown.ask("choices", Filters(), BOARD))
    return View(shown, listed, BOARD, notes(now.standing.acts, kept))


def story_named(store: Store, name: str) -> Story:
    """A story that ships or is kept. Raises UnknownStory."""
    named = stories(store.standing())
    if name not in named:
        raise UnknownStory(f"There is no story {name!r}; there are: {', '.join(named)}.")
    return named[name]


def make_pack(
    store: Store, *, story: str | Story = FOR_PAPER, filters: Filters | None = None, edition: str = "", made_by: str = "",
    made_on: datetime.datetime | None = None, names_hidden: bool = False,
) -> Pack:  # fmt: skip
    """Everything that an export says. `story`: its name, or one that is kept nowhere; `names_hidden`: with words in place of names.

    Raises NotPossible and UnknownStory, each with a sentence for whoever asked.
    """
    view = view_of(store, filters or Filters(), edition)
    asked = story_named(store, story) if isinstance(story, str) else story
    with ThreadPoolExecutor(1) as beside:  # what the last edition said is asked of others' rooms than what is shown
        beside.submit(last_edition, view.shown)
        view.ask("headlines")
    slides, missing = told(asked, view)
    headlines = Headlines.of(view)
    pack = Pack(
        front=_front(store, view, asked.name, made_by, made_on or datetime.datetime.now(datetime.UTC).replace(tzinfo=None)),
        headlines=tuple(headline(view, headlines, measure) for measure in headlines.rows),
        slides=slides,
        claims=tuple(claim(row) for row in view.ask("claims")),
        rules=tuple(rules(VIEWS.read_text(encoding="utf-8"))),
        sources=_sources(view),
        records=partial(view.shown.each, "records", view.filters, BOARD),
        columns=tuple(questions()["records"].holds.items()),
        missing=missing,
    )
    return hide_names(pack, view) if names_hidden else pack


def _front(store: Store, view: View, story: str, made_by: str, made_on: datetime.datetime) -> Front:
    looks = Appearance() if view.shown.demonstration else Appearance.of(store.settings())
    asked = view.asked("records")
    name = view.shown.name
    return Front(
        title=story, cluster=looks.name or "Cluster Impact Dashboard",
        edition=f"Edition {view.shown.edition}" if view.shown.edition else f"{name[:1].upper()}{name[1:]}, today's figures",
        as_at=asked.as_at, region=view.region, filters=view.in_words() or UNFILTERED, source=asked.source,
        left_out=tuple(not_shown(view)), made_by=made_by, made_on=made_on, way_back=address(view, ""),
        demonstration=view.shown.demonstration, colour=looks.accent or NAVY, logo=looks.logo,
    )  # fmt: skip


def _sources(view: View) -> tuple[Source, ...]:
    """The returns that stand, oldest first; who uploaded them is for staff."""
    standing = view.shown.standing
    published = {act.target: act.at for act in standing.acts if act.act == "upload"}
    return tuple(
        Source(each.file_name, _period(each.period_start, each.period_end), day(published[each.upload].date()), each.upload)
        for each in standing.live_uploads
    )


def _period(start: datetime.date | None, end: datetime.date | None) -> str:
    return print_when(When(start, end, is_span(start, end))) if start and end else "no period stated"

"""Answers `/present?story=...` with the slides themselves: one document, so that a talk needs neither Streamlit nor the server.

Whatever else is asked goes on to Streamlit, `/present` without a story among it: that is the page where a story is chosen.
"""

from __future__ import annotations

import html
from urllib.parse import parse_qsl, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from data.store.versions import NotPossible
from exports.deck import deck, presenters_window
from exports.making import stories
from exports.story import UnknownStory
from pages.parts.choices.kept_choice import KEPT
from pages.parts.door import store
from pages.parts.frame.navigation import FIRST, page_files
from pages.parts.stories.telling import Telling
from queries.filters import UnknownFilter
from queries.veiled import veiled, veiled_address

_PAGE = "/present"
_FROM = "from"


class Stage:
    """Lets everything through but a story that is to be played."""

    def __init__(self, app: ASGIApp):
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the slides, or pass on."""
        plays = scope["type"] == "http" and scope["method"] in ("GET", "HEAD") and scope["path"].endswith(_PAGE)
        asked = QueryParams(scope["query_string"]) if plays else QueryParams()
        if not asked.get("story"):
            await self._app(scope, receive, send)
            return
        response = await run_in_threadpool(played, asked)
        await response(scope, receive, send)


def played(asked: QueryParams) -> Response:
    """The slides that are asked for, or the presenter's window; where there are none, why."""
    here = store()
    if here.shows_demonstration_store() and not here.demonstration_is_made():
        return RedirectResponse("present")  # the page makes it, and says so
    try:
        told = Telling.of(asked.multi_items())
        if told.names_hidden and (marked := _marked(asked)) != asked.multi_items():
            return RedirectResponse(f"present?{urlencode(marked)}")  # the address stands on the screen too
        pack = told.pack()
    except (NotPossible, UnknownStory, UnknownFilter) as why:
        return HTMLResponse(_refused(str(why), list(stories(here.standing()))), 404)
    words = presenters_window(pack, told.other_names()) if asked.get("notes") else deck(pack, _back(asked, told))
    return HTMLResponse(words, headers={"cache-control": "no-store"})


def _marked(asked: QueryParams) -> list[tuple[str, str]]:
    """What is asked, with marks in place of the names that filters say, in the way back too."""
    return [(word, veiled_address(value) if word == _FROM else value) for word, value in veiled(asked.multi_items())]


def _back(asked: QueryParams, told: Telling) -> str:
    """Where one came from: a page of the board and what was chosen there; where nothing is said the list of stories."""
    page, _, chosen = asked.get(_FROM, "").partition("?")
    if page not in {file.stem for file in page_files("board")}:
        page, _, chosen = told.list_address().partition("?")
    words = urlencode([each for each in parse_qsl(chosen) if each[0] in KEPT])
    return ("./" if page == FIRST else page) + (f"?{words}" if words else "")


def _refused(why: str, names: list[str]) -> str:
    links = "".join(f'<li><a href="present?{html.escape(urlencode({"story": name}))}">{html.escape(name)}</a></li>' for name in names)
    return (
        f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>No such story</title></head><body><h1>Nothing is played</h1>'
        f'<p>{html.escape(why)}</p><ul>{links}</ul><p><a href="present">All stories</a></p></body></html>'
    )  # fmt: skip

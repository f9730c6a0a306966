"""A page that goes out names the script that draws charts, which is there, so that a browser fetches it at once."""

import re
from contextlib import suppress

from pages.parts.frame.chart_code import SCRIPTS, ChartCode


def links_of(kind: str) -> list[str]:
    """The links in the head of an answer of some kind."""
    sent = []

    async def answer(scope, receive, send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", kind.encode())]})

    async def keep(message) -> None:
        sent.append(message)

    with suppress(StopIteration):  # driven by hand: nothing in it waits, and a worker that drives a browser runs a loop already
        ChartCode(answer)({"type": "http"}, None, keep).send(None)
    return [value.decode() for name, value in sent[0]["headers"] if name == b"link"]


def test_a_page_names_the_script_that_draws_charts_as_streamlit_would_ask_for_it():
    [link] = links_of("text/html; charset=utf-8")
    name = re.fullmatch(r"<\./static/js/(PlotlyChart\.[\w-]+\.js)>; rel=modulepreload; crossorigin", link)[1]
    first = next(SCRIPTS.glob("index.*.js")).read_text(encoding="utf-8")
    assert (SCRIPTS / name).is_file() and f"import(`./{name}`)" in first


def test_what_is_no_page_names_none():
    assert links_of("text/javascript") == links_of("application/json") == []

"""Has a browser fetch what draws charts together with the page: else it hears of those five megabytes when the first chart comes."""

from __future__ import annotations

import functools
from pathlib import Path

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SCRIPTS = Path(streamlit.__file__).parent / "static" / "static" / "js"


class ChartCode:
    """Lets everything through, and names the script of Plotly in the head of every page that goes out."""

    def __init__(self, app: ASGIApp):
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, with a watch on the answer."""

        async def named(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("content-type", "").startswith("text/html"):
                    for link in links():
                        headers.append("link", link)
            await send(message)

        await self._app(scope, receive, named if scope["type"] == "http" else send)


@functools.cache
def links() -> tuple[str, ...]:
    """The headers; none where a version of Streamlit calls the script otherwise, and then charts come as late as ever."""
    return tuple(f"<./static/js/{script.name}>; rel=modulepreload; crossorigin" for script in sorted(SCRIPTS.glob("PlotlyChart.*.js")))

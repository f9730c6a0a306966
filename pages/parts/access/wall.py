"""What every request passes before Streamlit answers it: Streamlit gives uploads, downloads and its counters to whoever asks.

Streamlit asks of an upload only that its session lives, which any visitor's does, and of a download only that its address is known.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import MutableMapping
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config

from pages.parts.access.caller import COOKIE, Caller
from pages.parts.access.gate import Standing, is_staffs, offered_to
from pages.parts.downloads import FOR_STAFF

_UPLOAD = re.compile(r"/_stcore/upload_file/([^/]+)/")
_COUNTERS = re.compile(r"/_stcore/metrics/?$")
_SAFE = ("GET", "HEAD", "OPTIONS")
_NO_PAGE = ("/static/", "/media/", "/component/")


class Wall:
    """Lets through what the gate allows. No body is read here, so none is held."""

    def __init__(self, app: ASGIApp):
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or pass on with a watch on the answer."""
        if scope["type"] == "websocket" and not _is_own_page(Headers(scope=scope)):
            await receive()
            await send({"type": "websocket.close", "code": 1008})
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        caller = caller_of(scope)
        if upload := _UPLOAD.search(scope["path"]):
            if scope["method"] not in _SAFE and not is_staffs(caller, upload[1]):
                await PlainTextResponse("Only staff who are signed in upload files.", 403)(scope, receive, send)
                return
        elif _COUNTERS.search(scope["path"]) and not is_staffs(caller):
            await PlainTextResponse("Not found", 404)(scope, receive, send)
            return
        await self._app(scope, receive, _Watched(scope, receive, send, caller))


class _Watched:
    """The way of an answer out: a file for staff goes to staff's browsers only, and a new browser gets its mark."""

    def __init__(self, scope: Scope, receive: Receive, send: Send, caller: Caller):
        self._scope, self._receive, self._send, self._caller = scope, receive, send, caller
        self._refused = False

    async def __call__(self, message: Message) -> None:
        if self._refused:
            return
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            if headers.get("content-type", "").startswith(FOR_STAFF):
                if not is_staffs(self._caller):
                    self._refused = True
                    await PlainTextResponse("Not found", 404)(self._scope, self._receive, self._send)
                    return
                headers["content-type"] = "application/octet-stream"
                headers["cache-control"] = "no-store"
            _mark(headers, self._scope, self._caller)
        await self._send(message)


def _mark(headers: MutableHeaders, scope: Scope, caller: Caller) -> None:
    """Give a browser that has none its mark, where somebody may have to sign in; keep pages of this machine out of others' frames,
    where a click could be led on to an act."""
    if any(each in scope["path"] for each in _NO_PAGE):
        return
    offered = offered_to(caller)
    if offered is Standing.LOCAL:
        headers["x-frame-options"] = "SAMEORIGIN"
    elif offered is Standing.MAY_SIGN_IN and not caller.browser:
        secure = "; Secure" if config.get_option("server.sslCertFile") else ""
        headers.append("set-cookie", f"{COOKIE}={secrets.token_urlsafe(32)}; Path=/; HttpOnly; SameSite=Lax{secure}")


def caller_of(scope: MutableMapping[str, Any]) -> Caller:
    """Where a request comes from."""
    headers = Headers(scope=scope)
    peer = scope.get("client")
    return Caller.of(headers, cookie_parser(headers.get("cookie", "")), peer[0] if peer else None)


def _is_own_page(headers: Headers) -> bool:
    """Whether a page of ours opens the connection, or something that is no browser. Streamlit would also take any page of the
    visitor's own machine, and asks a server on the internet for its address before it refuses another."""
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host") or origin in config.get_option("server.corsAllowedOrigins")

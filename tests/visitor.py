"""A visitor without a browser, who speaks Streamlit's own protocol and so sends what no page of ours would: for attacks."""

from __future__ import annotations

import http.client
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect


@dataclass
class Seen:
    """What one run of the script sent: its texts, its widgets by their keys or labels, and the addresses of its pages."""

    session: str = ""
    texts: list[str] = field(default_factory=list)
    widgets: dict[str, str] = field(default_factory=dict)
    downloads: dict[str, str] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)  # address: the page's hash
    shown: list[str] = field(default_factory=list)  # the addresses in the navigation
    fragments: set[str] = field(default_factory=set)

    def says(self, words: str) -> bool:
        return any(words in text for text in self.texts)

    def take(self, message: ForwardMsg) -> None:
        """Add what one message says."""
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self.session = message.new_session.initialize.session_id or self.session
        elif kind == "navigation":
            self.pages = {each.url_pathname: each.page_script_hash for each in message.navigation.app_pages}
            self.shown = [each.url_pathname for each in message.navigation.app_pages if not each.is_hidden]
        elif kind == "delta":
            if message.delta.fragment_id:
                self.fragments.add(message.delta.fragment_id)
            self._element(message.delta.new_element)

    def _element(self, element) -> None:
        kind = element.WhichOneof("type")
        if kind is None:
            return
        proto = getattr(element, kind)
        for name in ("body", "label"):
            if (text := getattr(proto, name, "")) and "<style>" not in text:
                self.texts.append(text)
        if made := getattr(proto, "id", ""):
            self.widgets[getattr(proto, "label", "") or made] = made
            self.widgets[made.rpartition("-")[2]] = made  # by its key
        if kind == "download_button":
            self.downloads[proto.label] = proto.deferred_file_id


class Visitor:
    """One browser's cookies, and one connection at a time."""

    def __init__(self, address: str, cookies: Mapping[str, str] | None = None):
        parts = urlsplit(address)
        self.host, self.name, self.port = parts.netloc, parts.hostname, parts.port
        self.cookies = dict(cookies or {})
        self.seen = Seen()
        self._socket: ClientConnection | None = None

    def request(self, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, bytes, str]:
        """One request as this browser: the status, the body and the content's type. Cookies that it is given are kept."""
        connection = http.client.HTTPConnection(self.name, self.port, timeout=30)
        own = {"Cookie": self._cookie()} if self.cookies else {}
        connection.request(method, path, body, own | {name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.partition(";")[0]
        said = answer.status, answer.read(), answer.getheader("content-type", "")
        connection.close()
        return said

    def look(self) -> None:
        """What a browser asks before it connects, by which it gets its cookies."""
        self.request("GET", "/")
        self.request("GET", "/_stcore/health")

    @contextmanager
    def connected(self, session: str = "", origin: str = "") -> Iterator[Visitor]:
        """Connect; `session`: the id of a session to go on with, as after a broken line."""
        protocols = ["streamlit", self.cookies.get("_streamlit_xsrf", "none"), *([session] if session else [])]
        with connect(f"ws://{self.host}/_stcore/stream", origin=origin or f"http://{self.host}", subprotocols=protocols, max_size=None,
                     additional_headers={"Cookie": self._cookie()} if self.cookies else {}) as self._socket:  # fmt: skip
            yield self

    def run(
        self, page: str = "", typed: Mapping[str, str] | None = None, press: str = "", fragment: str = "", hash_: str = "",
        words: Mapping[str, Sequence[str]] | None = None,
    ) -> Seen:  # fmt: skip
        """Have the script run on a page, with what is typed in fields, these words in the address, and the button that is pressed, named
        by key, label or id."""
        message = BackMsg()
        asked = message.rerun_script
        asked.page_name, asked.fragment_id, asked.page_script_hash = page, fragment, hash_ or self.seen.pages.get(page, "")
        for name, text in (typed or {}).items():
            asked.widget_states.widgets.add(id=self.seen.widgets.get(name, name), string_value=text)
        asked.query_string = urlencode(words or {}, doseq=True)
        if press:
            asked.widget_states.widgets.add(id=self.seen.widgets.get(press, press), trigger_value=True)
        before = self.seen
        self.seen = Seen(before.session, pages=before.pages, shown=before.shown, fragments=set(before.fragments))
        self._socket.send(message.SerializeToString())
        try:
            return self._until_finished(5 if fragment else 60)
        except TimeoutError:
            if not fragment:
                raise
            return self.seen  # a part that this session does not have is not run, and nothing is said of it

    def fetch(self, deferred: str) -> str:
        """Follow a download: the address that it is given, blank where it is refused."""
        message = BackMsg()
        message.backend_operation_request.request_id = "1"
        message.backend_operation_request.session_id = self.seen.session
        message.backend_operation_request.deferred_file.file_id = deferred
        self._socket.send(message.SerializeToString())
        while True:
            said = self._next()
            if said.WhichOneof("type") == "backend_operation_response":
                return said.backend_operation_response.deferred_file.url

    def put(self, session: str, name: str = "attack.csv", file: str = "f1") -> int:
        """Send a file to a session's uploads, as its field would; the status."""
        line = "----visitor"
        body = f'--{line}\r\nContent-Disposition: form-data; name="{name}"; filename="{name}"\r\n\r\na,b\r\n--{line}--\r\n'.encode()
        status, _, _ = self.request(
            "PUT", f"/_stcore/upload_file/{session}/{file}", body,
            Content_Type=f"multipart/form-data; boundary={line}", X_Xsrftoken=self.cookies.get("_streamlit_xsrf", ""),
        )  # fmt: skip
        return status

    def sign_in(self, passphrase: str) -> Seen:
        """Sign in on the page that is made for it, in the connection that stands."""
        self.run()
        self.run("sign_in")
        return self.run("sign_in", {"passphrase_typed": passphrase}, press="Sign in")

    def _until_finished(self, seconds: float) -> Seen:
        while True:
            message = self._next(seconds)
            if message.WhichOneof("type") == "script_finished":
                if message.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                    self.seen.texts.clear()
                    continue
                return self.seen
            self.seen.take(message)

    def _next(self, seconds: float = 60) -> ForwardMsg:
        message = ForwardMsg()
        message.ParseFromString(self._socket.recv(timeout=seconds))
        return message

    def _cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())


"""Where a request comes from, as far as it says so. Nothing of it is trusted to give a right; it can only take one away."""

from __future__ import annotations

import functools
import hashlib
import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

import streamlit as st

COOKIE = "cluster_browser"  # tells one browser from another, so that a session that was copied is of no use elsewhere
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_PASSED_ON = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via")


@dataclass(frozen=True)
class Caller:
    """One request: the name it was sent to, the address it came from, and the browser's mark, hashed; blank where it does not say."""

    host: str = ""
    ip: str = ""
    browser: str = ""
    passed_on: bool = False

    @classmethod
    def of(cls, headers: Mapping[str, str], cookies: Mapping[str, str], ip: str | None) -> Self:
        """From what any request carries; the names of headers in small letters."""
        token = cookies.get(COOKIE, "")
        browser = hashlib.sha256(token.encode()).hexdigest() if _TOKEN.fullmatch(token) else ""
        return cls(_name(headers.get("host", "")), ip or "", browser, any(name in headers for name in _PASSED_ON))

    @classmethod
    def now(cls) -> Self:
        """Of the session whose script runs: what its browser sent when it last connected."""
        headers = {name.lower(): value for name, value in st.context.headers.items()}
        return cls.of(headers, dict(st.context.cookies), st.context.ip_address)

    @property
    def is_on_this_machine(self) -> bool:
        """Whether nothing says that somebody else asks: a name of another machine (a proxy, or a foreign page whose name was pointed
        here), another address, or a header that a proxy adds."""
        return not self.passed_on and all(is_this_machine(each) for each in (self.host, self.ip) if each)


@functools.lru_cache(maxsize=1024)
def is_this_machine(address: str | None) -> bool:
    """Whether an address or a name is this machine alone; an unset address is all that the machine has, so it is not."""
    if address is None or address.rstrip(".").lower() == "localhost":
        return address is not None
    try:
        return ipaddress.ip_address(address.strip("[]")).is_loopback
    except ValueError:
        return False


def _name(host: str) -> str:
    """The name in a Host header, without its port; a header that cannot be read is a name that is nobody's."""
    try:
        return urlsplit(f"//{host}").hostname or ("?" if host else "")
    except ValueError:
        return "?"

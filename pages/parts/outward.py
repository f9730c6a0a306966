"""Links out of the dashboard: a text of a return that is a web address or a DOI, and nothing else, leads there; any other stays text.

Nothing is fetched: a reader's browser goes there when the reader follows the link, in a window of its own that knows nothing of ours.
"""

from __future__ import annotations

import html
import re
from urllib.parse import quote, urlsplit

LONGEST = 2000
_ADDRESS = re.compile(r"https?://[!-~]+", re.IGNORECASE)  # printed ASCII alone: no blank, and no letter that looks like another
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+", re.IGNORECASE)
_DOI = re.compile(r"(?:doi:?\s*)?(10\.\d{4,9}/[!-~]+)", re.IGNORECASE)


def outward_address(text: str) -> str:
    """Where a text leads: `https://example.org/x` and `doi:10.1000/182` do; blank for all else, and for what may deceive a reader."""
    text = text.strip()
    if len(text) > LONGEST or any(each in text for each in '\\<>"'):
        return ""
    if doi := _DOI.fullmatch(text):
        return "https://doi.org/" + quote(doi[1], safe="/:;().-_")
    return text if _ADDRESS.fullmatch(text) and _is_a_site(text) else ""


def outward_link(text: str) -> str:
    """A text as HTML: a link where it leads anywhere, else the text escaped."""
    address, words = outward_address(text), html.escape(text)
    if not address:
        return words
    return f'<a href="{html.escape(address)}" target="_blank" rel="noopener noreferrer">{words}</a>'


def _is_a_site(address: str) -> bool:
    """Whether it names a host by its full name: no user before it, which would pass for the host, and no number or name of this network."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    host = parts.hostname or ""
    named = bool(_HOST.fullmatch(host)) and host.rsplit(".", 1)[-1].isalpha()
    return parts.scheme.lower() in ("http", "https") and "@" not in parts.netloc and named and port in (None, 80, 443)

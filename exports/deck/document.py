"""An HTML document in one piece: its style, typefaces and script inside it, and a policy that lets nothing else in."""

from __future__ import annotations

import base64
import functools
import hashlib
import html
import re
from collections.abc import Mapping
from pathlib import Path

from exports.typefaces import typefaces

_HERE = Path(__file__).parent
_TOGETHER = re.compile(r"[+-]?£[\d.,]+(?:k|m|bn)?-£[\d.,]+(?:k|m|bn)?|[+-]?[\d.,]+ %")
_FACES = (("Cluster Sans", 400, "ClusterSans-Regular"), ("Cluster Sans", 600, "ClusterSans-Semibold"),
          ("Cluster Serif", 400, "ClusterSerif-Regular"), ("Cluster Serif", 600, "ClusterSerif-Semibold"))  # fmt: skip


def document(title: str, body: str, name: str, attributes: Mapping[str, str]) -> str:
    """The whole document. `body` is markup; `name`: of its style and script (`stage`, `desk`); `attributes`: what the script is told."""
    style, script = _style(name), _script(name)
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; font-src data:; img-src data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'"
    )
    told = "".join(f' data-{key}="{html.escape(value)}"' for key, value in attributes.items())
    return (
        f'<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="same-origin">'
        f'<link rel="icon" href="data:,"><title>{escaped(title)}</title><style>{style}</style></head><body class="{name}"{told}>{body}'
        f"<script>{script}</script></body></html>\n"
    )


def escaped(words: str) -> str:
    """Words from a cell as HTML that is nothing but words; what no HTML may hold is left out."""
    return html.escape("".join(each for each in words if each in "\n\t" or (each.isprintable() and not "\ud800" <= each <= "\udfff")))


def unbroken(words: str) -> str:
    """Words as HTML in which a figure is never broken between its ends or before its per cent sign."""
    return _TOGETHER.sub(lambda found: f'<span class="unbroken">{found[0]}</span>', escaped(words))


@functools.cache
def _style(name: str) -> str:
    return typefaces(_FACES) + (_HERE / f"{name}.css").read_text("utf-8")


@functools.cache
def _script(name: str) -> str:
    return (_HERE / f"{name}.js").read_text("utf-8")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")

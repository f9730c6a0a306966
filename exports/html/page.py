"""The whole page: what it may do, its typefaces, style and script, and the sections in their order."""

from __future__ import annotations

import base64
import functools
import gzip
import hashlib
import json
import re
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from charts import palette
from charts.faces.template import CONFIG
from exports.html.figures import Figures
from exports.html.front import contents, foot, head
from exports.html.lists import claims, headlines, rules, sources
from exports.html.sections import sections
from exports.html.texts import css_text, text
from exports.pack import Front, Pack
from exports.typefaces import typefaces

_HERE = Path(__file__).parent
_FACES = (("Source Sans", 400, "ClusterSans-Regular"), ("Source Sans", 600, "ClusterSans-Semibold"),
          ("Source Serif", 600, "ClusterSerif-Semibold"))  # fmt: skip
_COLOURS = {"ink": palette.INK, "soft": palette.SOFT, "rule": palette.RULE, "wash": palette.WASH}
_FOOT = "var(--foot)"  # stands in the style sheet for the foot of printed pages, where no browser takes a variable
_NOTHING = ""  # Plotly makes a style element that is empty and fills it by script
# How Plotly's library of maps, which no chart of ours draws, looks for its own style: where it finds an element it adds none.
_STYLE_OF_MAPS = re.compile(r'getElementById\("([0-9a-f]{64})"\)')


def page(pack: Pack) -> str:
    """The page as HTML."""
    drawn = Figures()
    slides = sections(pack.slides, drawn)
    lists = [each for each in (headlines(pack.headlines), claims(pack.claims), rules(pack.rules), sources(pack.sources)) if each]
    parts = [*slides, *lists]
    body = f"{head(pack.front)}<main>{contents(parts)}{''.join(each.html for each in parts)}</main>{foot(pack.front)}"
    style, script, plotly = _style(pack.front), _read("draw.js"), _plotly()
    figures = json.dumps({"figures": drawn.figures, "config": CONFIG | {"responsive": True}}, separators=(",", ":"))
    return (
        f'<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy((style, _NOTHING), (script, plotly))}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{text(pack.front.title)}, {text(pack.front.cluster)}</title>\n<style>{style}</style>"
        f"{_no_maps(plotly)}\n</head>\n<body>\n{body}\n"
        f"{_packed('plotly', plotly)}{_packed('figures', figures)}<script>{script}</script>\n</body>\n</html>\n"
    )


def _policy(styles: Sequence[str], scripts: Sequence[str]) -> str:
    """What the page may do: run and look as it was written, by fingerprint, and show what it holds. It may ask nobody for anything.

    Attributes of style are Plotly's, which sets words in charts bold by them; no text of a cell becomes an attribute.
    """
    return "; ".join((
        "default-src 'none'", f"script-src {_hashes(scripts)}", f"style-src-elem {_hashes(styles)}", "style-src-attr 'unsafe-inline'",
        "img-src data:", "font-src data:", "connect-src 'none'", "frame-src 'none'", "object-src 'none'", "base-uri 'none'",
        "form-action 'none'",
    ))  # fmt: skip


def _hashes(parts: Sequence[str]) -> str:
    return " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(each.encode()).digest()).decode()}'" for each in parts)


def _style(front: Front) -> str:
    colours = "".join(f"--{name}:{value};" for name, value in (_COLOURS | {"accent": front.colour}).items())
    return f"{typefaces(_FACES)}:root{{{colours}}}\n{_read('page.css').replace(_FOOT, css_text(front.foot))}"


def _no_maps(plotly: str) -> str:
    return "".join(f'<style id="{name}"></style>' for name in dict.fromkeys(_STYLE_OF_MAPS.findall(plotly)))


@functools.cache
def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


@functools.cache
def _plotly() -> str:
    """Plotly's script as its package holds it; by the package's own function all of Plotly would be imported."""
    return (files("plotly") / "package_data" / "plotly.min.js").read_text(encoding="utf-8")


def _packed(name: str, words: str) -> str:
    """A text that the page's script unpacks: a third of its size, and nothing in it can end the element that it stands in."""
    packed = gzip.compress(words.encode(), compresslevel=6, mtime=0)  # by 9 it is 1 % less, in twice the time
    return f'<script type="text/plain" id="{name}">{base64.b64encode(packed).decode()}</script>\n'

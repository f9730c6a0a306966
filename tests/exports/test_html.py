"""The page in one file, as a text: what it may do, that it holds all it needs, and that no text of a cell is more than text."""

import base64
import gzip
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from plotly.offline import get_plotlyjs

from data.store.viewing import Store
from exports.html import write
from exports.html.page import page
from exports.html.texts import css_text
from queries.door import open_version
from tests.exports.packs import HOSTILE, a_pack, hostile_pack

MOST = 3_000_000  # bytes
OURS = {
    "html", "head", "meta", "title", "style", "body", "header", "div", "p", "span", "h1", "h2", "h3", "h4", "dl", "dt", "dd", "main", "nav",
    "details", "summary", "ol", "li", "a", "section", "ul", "svg", "rect", "path", "g", "circle", "b", "table", "thead", "tbody", "tr",
    "th", "td", "blockquote", "footer", "script", "noscript",
}  # fmt: skip


class Elements(HTMLParser):
    """Every element of a page with its attributes, and the text of its scripts and styles."""

    def __init__(self, text: str):
        super().__init__()
        self.found: list[tuple[str, dict]] = []
        self.inside: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data):
        if self.found[-1:] and self.found[-1][0] in ("script", "style"):
            self.inside.append(data)


def packed(found: Elements) -> dict[str, str]:
    """The texts that the page's script unpacks, by what stands in the page."""
    texts = [each for each in found.inside if re.fullmatch(r"[A-Za-z0-9+/]+=*", each)]
    return {each: gzip.decompress(base64.b64decode(each)).decode() for each in texts}


@pytest.fixture(scope="module")
def pack(demonstration):
    door = open_version(Store.open(demonstration).now().path)
    yield a_pack(door)
    door.close()


def few(pack):
    return replace(pack, slides=(*pack.slides[:2], *pack.charts[:2]))


def test_the_page_is_less_than_three_megabytes(pack, tmp_path):
    write(pack, tmp_path / "page.html")
    assert (tmp_path / "page.html").stat().st_size < MOST


def test_the_same_pack_gives_the_same_page(pack):
    assert page(few(pack)) == page(few(pack))


def test_only_the_scripts_and_styles_of_the_page_itself_may_run_and_nothing_may_be_asked_for(pack):
    found = Elements(page(few(pack)))
    policy = next(attributes["content"] for tag, attributes in found.found if attributes.get("http-equiv") == "Content-Security-Policy")
    told = dict(each.split(" ", 1) for each in policy.split("; "))
    assert told["default-src"] == told["connect-src"] == told["frame-src"] == told["form-action"] == told["base-uri"] == "'none'"
    scripts = [tag for tag, attributes in found.found if tag == "script" and attributes.get("type") != "text/plain"]
    assert told["script-src"].count("'sha256-") == len(scripts) + 1 == 2 and "unsafe" not in told["script-src"] + told["style-src-elem"]
    for each in (get_plotlyjs(), *(each for each in found.inside if each.strip() and each not in packed(found))):
        fingerprint = base64.b64encode(hashlib.sha256(each.encode()).digest()).decode()
        assert f"'sha256-{fingerprint}'" in policy
    assert not any(attributes.get("src", "data:")[:5] != "data:" or "srcset" in attributes for _, attributes in found.found)


def test_a_text_of_a_cell_becomes_no_element_no_link_and_no_script(pack):
    found = Elements(page(hostile_pack(few(pack))))
    assert {tag for tag, _ in found.found} <= OURS
    assert all(attributes["href"].startswith("#") for tag, attributes in found.found if tag == "a")
    assert not any(name.startswith("on") for _, attributes in found.found for name in attributes)
    assert json.loads([*packed(found).values()][1])["figures"]
    style = next(each for each in found.inside if "@font-face" in each)
    assert all(text in css_text(text) or re.fullmatch(r'"[A-Za-z0-9 \\]*"', css_text(text)) for text in HOSTILE)
    assert style.count("{") == style.count("}")


def test_plotly_of_the_page_is_that_of_the_pages(pack):
    assert get_plotlyjs() in packed(Elements(page(few(pack)))).values()


def test_staffs_speaking_notes_stay_with_the_speaker(pack):
    told = replace(pack, slides=tuple(replace(each, speaker_notes="Say this slowly", takeaway="Worth knowing") for each in pack.slides[:2]))
    assert "Say this slowly" not in page(told) and "Worth knowing" in page(told)


def test_a_pack_without_anything_is_a_page_all_the_same(pack):
    assert pack.front.title in page(replace(pack, slides=(), claims=(), headlines=(), rules=(), sources=()))

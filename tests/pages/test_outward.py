"""A text of a return leads out of the dashboard only where it is plainly a web address or a DOI; every other text stays text."""

import pytest

from pages.parts.html_table import rows_table
from pages.parts.outward import outward_address, outward_link

ADDRESSES = {
    "https://example.org/news/1?a=1&b=2#c": "https://example.org/news/1?a=1&b=2#c",
    " http://example.org ": "http://example.org",
    "HTTPS://Example.org:443/x": "HTTPS://Example.org:443/x",
    "10.1000/182": "https://doi.org/10.1000/182",
    "doi: 10.1038/s41586-020-2649-2": "https://doi.org/10.1038/s41586-020-2649-2",
    "DOI:10.1002/(SICI)1096-8644(199901)": "https://doi.org/10.1002/(SICI)1096-8644(199901)",
}
NONE = (
    "", "A register", "See https://example.org", "https://example.org and more", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd",
    "ftp://example.org", "//example.org", "example.org", "https://", "https://localhost/x", "https://127.0.0.1/x", "https://[::1]/",
    "https://example.org@elsewhere.net/", "https://a:b@example.org", "https://еxample.org", "https://example.org\\@elsewhere.net",
    "https://example.org:8501/upload", "https://example.org:99999999/", 'https://example.org/"onclick=', "https://example.org/<b>",
    "https://example.org/\nx", "https://example..org/", "https://-example.org", "10.1/x", "10.1000/", "https://example.org/" + "x" * 2000,
)  # fmt: skip


@pytest.mark.parametrize("text", ADDRESSES)
def test_a_web_address_or_a_doi_leads_there(text):
    assert outward_address(text) == ADDRESSES[text]


@pytest.mark.parametrize("text", NONE)
def test_any_other_text_leads_nowhere(text):
    assert outward_address(text) == "" and "<a" not in outward_link(text) and "<b>" not in outward_link(text)


def test_a_link_out_opens_apart_and_tells_the_other_site_nothing():
    link = outward_link("https://example.org/?a=1&b=2")
    assert link.startswith('<a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">')
    assert link.endswith(">https://example.org/?a=1&amp;b=2</a>")


def test_only_the_column_that_is_named_leads_out():
    address = "https://example.org/x"
    table = rows_table(("A", "B"), [[address, address]], [False, False], "label", outward=1)
    assert table.count("<a ") == 1 and f"<td>{address}</td>" in table and "<a" not in rows_table(("A",), [[address]], [False], "label")

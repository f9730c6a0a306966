"""In a real browser: a sheet whose headings the reader cannot know, read as staff say, published, and counted."""

from tests.browser.test_journey import drop, go_to, publish
from tests.builders import workbook

ROWS = [
    ["Deals of the quarter, for the board"],
    [],
    ["Whom", "Out of", "Much", "Far", "When"],
    ["Medmin Ltd", "Innovate UK", 250, "realised", "2024-05-01"],
    ["Orthia Ltd", "NIHR", 1450, "realised", "2024-05-02"],
    ["Drafts, not agreed"],
    ["Draft Ltd", "NIHR", 40, "realised", "2024-06-02"],
]


def choose(visit, label, words):
    """Choose from a list as a person does: type the first letters, and take the entry."""
    field = visit.page.get_by_label(label).first
    field.click()
    field.fill(words)
    visit.page.get_by_role("option", name=words, exact=True).first.click()
    visit.settled()


def test_a_sheet_that_the_reader_gave_up_is_told_published_and_counted(own_server, empty_store, visit, tmp_path):
    path = tmp_path / "Deals 2024-25 Q1.xlsx"
    workbook(path, {"Deals": ROWS})
    server = own_server(empty_store.directory)
    page = visit.open(server.address)
    go_to(visit, "Upload")
    drop(visit, path)
    assert "no records were found" in page.locator(".banner h1").inner_text()
    assert "Medmin Ltd" in page.locator(".drawn").inner_text(), "what was given up is drawn, so that it can be told"

    page.get_by_text("Change how this sheet was read").click()
    visit.settled()
    choose(visit, "What it holds", "Investments")
    assert page.get_by_label("First row of headings").input_value() == "3"
    for letters, words in zip("ABCDE", ("Recipient", "Source", "Amount", "Status", "Date"), strict=True):
        choose(visit, f"What column {letters} is", words)
    choose(visit, "Unit of column C", "in thousands")
    last = page.get_by_label("Last row of the table")
    last.fill("5")
    last.press("Enter")
    visit.settled()
    page.get_by_role("button", name="Check again like this").click()
    page.locator(".drawn tr.ends").wait_for(timeout=60_000)
    visit.settled()
    assert "2 rows read, none stops" in page.locator(".banner h1").inner_text()
    assert page.locator(".drawn tr.headings").first.inner_text().startswith("3")
    assert page.locator(".drawn tr.ends").inner_text().startswith("5")
    assert page.locator(".drawn tr.left-alone").count() == 3, "the title and what stands below the end"
    assert page.locator("body").inner_text().count("As staff said. The reader was told") == 1
    box = page.locator('[class*="st-key-columns_"]').first
    assert box.evaluate("node => node.scrollWidth <= node.clientWidth + 1"), "no field is cut off"

    publish(visit)
    receipt = page.locator(".st-key-space_receipt").inner_text()
    assert "the layout of Deals was changed: read as investments, headings in row 3, the table ends with row 5" in receipt
    assert "£1.70m" in page.locator(".st-key-space_receipt tr", has_text="Secured funding").first.inner_text()
    go_to(visit, "History")
    assert "the layout of Deals was changed" in page.locator("body").inner_text()
    page = visit.open(server.address)
    assert "£1.70m" in page.locator(".headline .figure").first.inner_text()

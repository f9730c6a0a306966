"""Many cells and a lacking column mended in a real browser: what is typed outlives a look at another sheet, and is checked at once."""

from tests.browser.test_journey import drop, publish
from tests.builders import workbook

WIDE = [["Recipient", "Source", "Amount", "Date"],
        *([f"Company {row} Ltd", "Innovate UK", row * 1000, "14/05/2024"] for row in range(1, 31))]  # fmt: skip
GRANTS = [["Reference", "Recipient", "Source", "Status", "Amount", "Date"],
          ["R-1", "Alpha Ltd", "Innovate UK", "realised", "half a milion", "14/05/2024"]]  # fmt: skip


def test_a_lacking_column_is_typed_once_kept_while_another_sheet_is_mended_and_published(own_server, empty_store, visit, tmp_path):
    path = tmp_path / "Return 2024-25 Q1.xlsx"
    workbook(path, {"Investments": WIDE, "Grants": GRANTS})
    page = visit.open(f"{own_server(empty_store.directory).address}/upload")
    drop(visit, path)
    page.get_by_role("button", name="Next cells").click()
    page.get_by_text("Cells 9-16 of 30").wait_for(timeout=60_000)
    page.get_by_label("E10 instead of blank").wait_for()

    once = page.get_by_label("In all 30 cells from E2 on")
    once.click()
    once.fill("realised")
    once.press("Enter")
    page.get_by_text("“realised” goes into 30 cells (E2-E31), which are blank in the file").wait_for(timeout=60_000)
    visit.settled()
    page.get_by_role("radio", name="Grants").click()
    amount = page.get_by_label("E2 instead of 'half a milion'")
    amount.wait_for(timeout=60_000)
    visit.settled()
    assert "Typed and not checked yet: Investments, a column Status." in page.locator("body").inner_text()
    amount.fill("£500k")
    page.get_by_role("button", name="Check again with these corrections").click()  # straight out of the field
    page.get_by_role("heading", name="32 cells corrected here").wait_for(timeout=60_000)
    visit.settled()
    assert "31 rows read, none stops" in page.locator(".banner h1").inner_text()
    publish(visit)
    assert "32 cells corrected" in page.locator(".st-key-space_receipt").inner_text() and visit.outside == []

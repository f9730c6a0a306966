"""Makes `demonstration/*.xlsx`: eight quarterly returns of one invented cluster, 2023/24 Q1 to 2024/25 Q4.

Run with `python -m data.samples.make_demonstration`. Everything comes from one fixed seed, so the same files come out.
"""

from pathlib import Path

from data.samples.invented.claims import CLAIMS
from data.samples.invented.deal_making import make_deals
from data.samples.invented.deals import deals_page
from data.samples.invented.draw import QUARTERS, Draw, Quarter
from data.samples.invented.happenings import happenings_page, make_happenings
from data.samples.invented.member_pages import members_page
from data.samples.invented.membership import make_members
from data.samples.invented.statements import claims_page, outcomes_page, statistics_page, targets_page
from data.samples.workbook import Page, Typed, write

FOLDER = Path(__file__).parent / "demonstration"
SEED = 2023
_COMMENT = "Demonstration data: everything in this workbook is invented. No organisation in it exists."


def make(folder: Path = FOLDER) -> list[Path]:
    """Write the eight returns into `folder`, oldest first, and give back their paths."""
    members = make_members(Draw(SEED))
    deals = make_deals(Draw(SEED + 1), members)
    events = make_happenings(Draw(SEED + 2))
    draw = Draw(SEED + 3)
    written = []
    for quarter in QUARTERS:
        pages = [
            deals_page(deals, quarter),
            happenings_page(events, quarter),
            members_page(draw, members, quarter),
            outcomes_page(draw, members, quarter),
            targets_page(quarter),
            claims_page(quarter, CLAIMS),
            statistics_page(quarter),
        ]
        kept = [page for page in pages if page is not None]
        for page in kept:
            page.comment = _COMMENT
        written.append(
            write(folder / f"Demonstration return {quarter.label.replace('/', '-')}.xlsx", _about(quarter, kept), kept)
        )
    return written


def _about(quarter: Quarter, pages: list[Page]) -> list[tuple[str, Typed]]:
    return [
        ("Period", quarter.label),
        ("Cluster", "Demonstration Health-Tech Cluster"),
        ("Demonstration data", "yes"),
        (
            "Prepared from",
            "Nothing: every organisation, amount, event and figure in this workbook is invented for demonstration",
        ),
        ("Complete list of", None),
        ("Sheets", "; ".join(page.name for page in pages)),
    ]


if __name__ == "__main__":
    for path in make():
        print(path.name)

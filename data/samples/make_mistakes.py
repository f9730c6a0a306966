"""Makes `mistakes/*.xlsx`: invented returns with everything that staff get wrong, for trying Upload.

Run with `python -m data.samples.make_mistakes`. The last column of each sheet says what is wrong with its row.
"""

from pathlib import Path

from data.samples.mistaken_money import INVESTMENTS
from data.samples.mistaken_sheets import ATTENDEES, CLEAN_EVENTS, OTHERS
from data.samples.workbook import Page, Typed, write

FOLDER = Path(__file__).parent / "mistakes"
EVERYTHING = "Mistakes - everything at once 2024-25 Q1.xlsx"
ATTENDEE_LIST = "Mistakes - attendee list 2024-25 Q1.xlsx"
_COMMENT = "Made for trying Upload: invented, and wrong on purpose."


def make(folder: Path = FOLDER) -> list[Path]:
    """Write both workbooks into `folder` and give back their paths."""
    files = {EVERYTHING: [INVESTMENTS, *OTHERS], ATTENDEE_LIST: [CLEAN_EVENTS, ATTENDEES]}
    return [write(folder / name, _ABOUT, _commented(pages)) for name, pages in files.items()]


def _commented(pages: list[Page]) -> list[Page]:
    for page in pages:
        page.comment = _COMMENT
    return pages


_ABOUT: list[tuple[str, Typed]] = [
    ("Period", "2024/25 Q1"),
    ("Cluster", "Demonstration Health-Tech Cluster"),
    ("Demonstration data", "yes"),
    (
        "Prepared from",
        "Nothing: every organisation, amount and event in this workbook is invented, and wrong on purpose",
    ),
    ("Complete list of", None),
]


if __name__ == "__main__":
    for path in make():
        print(path.name)

"""Makes `published/*.xlsx`: what has been said in public about the cluster, in three returns with their sources.

Run with `python -m data.samples.make_published`.
"""

from pathlib import Path

from data.samples import published_2022, published_2023, published_2025
from data.samples.workbook import write

FOLDER = Path(__file__).parent / "published"


def make(folder: Path = FOLDER) -> list[Path]:
    """Write the three returns into `folder`, oldest first, and give back their paths."""
    return [
        write(folder / each.FILE_NAME, each.ABOUT, each.PAGES)
        for each in (published_2022, published_2023, published_2025)
    ]


if __name__ == "__main__":
    for path in make():
        print(path.name)

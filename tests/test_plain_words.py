"""No page, chart or message speaks in the words of those who wrote it."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SPOKEN = [path for folder in ("pages", "charts", "data/checking") for path in (ROOT / folder).rglob("*.py")] + [ROOT / "data/template.py"]


@pytest.mark.parametrize("words", [
    "ranks before every", "at their low ends, all money", '"Left out", "Verdict"', "Stated later already", "without a stated share",
    "for {field}: taken as", "rows are not of the region",
])  # fmt: skip
def test_words_that_only_the_authors_understand_are_nowhere(words):
    assert [str(path.relative_to(ROOT)) for path in SPOKEN if words in path.read_text(encoding="utf-8")] == []

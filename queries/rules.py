"""The counting rules as they stand in the views: their names and the comments below them, so that no text can drift from the figures."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SECTION = re.compile(r"-- \d+\. (.+?) -{3,}$")
_RULE = re.compile(r"\s*-- rule: (.+)$")
_COMMENT = re.compile(r"\s*-- (?!rule:)(.+)$")


@dataclass(frozen=True)
class Rule:
    """One rule as it stands in the views: where, what it is called, and the sentences under it."""

    section: str
    name: str
    sentences: str


def rules(sql: str) -> list[Rule]:
    """Every rule in the text of the views, in order. The lines of comment below `-- rule:` explain it."""
    found: list[Rule] = []
    section, lines = "", sql.splitlines()
    for at, line in enumerate(lines):
        if match := _SECTION.match(line):
            section = match[1].strip()
        elif match := _RULE.match(line):
            below = []
            for following in lines[at + 1 :]:
                comment = _COMMENT.match(following)
                if not comment:
                    break
                below.append(comment[1].strip())
            found.append(Rule(section, match[1].strip(), " ".join(below).replace("`", "")))
    return found

"""A table in HTML from plain texts: every text escaped, wide ones in a box of their own that scrolls and takes the focus."""

from __future__ import annotations

import html
from collections.abc import Sequence

from charts.specification import Table
from charts.tables import printed
from pages.parts.outward import outward_link


def html_table(table: Table, label: str, *, height: int | None = None) -> str:
    """The table behind a chart, as people read it. `label` names the box for those who do not see it."""
    numbers = [column.unit != "text" for column in table.columns]
    return rows_table([column.heading for column in table.columns], printed(table), numbers, label, height=height)


def rows_table(
    headings: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[bool], label: str, *,
    total: str = "", chosen: int | None = None, height: int | None = None, stacked: bool = False, links: Sequence[str] = (),
    outward: int | None = None,
) -> str:  # fmt: skip
    """Headings and rows of plain texts; `numbers` says which columns align right.

    The row `chosen` is marked; `total` stands below, always in sight; `height` in pixels makes a longer table scroll.
    `stacked`: on a phone the cells of a row stand below one another, each behind its heading, instead of scrolling sideways.
    `links`: where the first cell of each row leads; blank for nowhere. `outward`: the column whose web addresses lead out.
    """

    def cell(tag: str, text: str, number: bool, head: str, link: str = "", out: bool = False) -> str:
        scope = ' scope="col"' if tag == "th" else ""
        classes = " ".join(["number"] * number + ["none"] * (stacked and text == "-"))
        align = f' class="{classes}"' if classes else ""
        named = f' data-head="{html.escape(head)}"' if stacked and tag == "td" else ""
        plain = outward_link(text) if out and tag == "td" else html.escape(text)
        words = f'<a href="{html.escape(link)}" target="_self">{html.escape(text)}</a>' if link else plain
        return f"<{tag}{scope}{align}{named}>{words}</{tag}>"

    def line(texts: Sequence[str], tag: str = "td", mark: str = "", link: str = "") -> str:
        out = [at == outward for at in range(len(texts))]
        told = zip(texts, numbers, headings, (link, *[""] * (len(texts) - 1)), out, strict=True)
        return f"<tr{mark}>" + "".join(cell(tag, *each) for each in told) + "</tr>"

    marks = [' class="chosen" aria-current="true"' if at == chosen else "" for at in range(len(rows))]
    body = "".join(line(row, mark=marks[at], link=links[at] if links else "") for at, row in enumerate(rows))
    foot = (
        f'<tfoot><tr><td>Total</td><td class="number" colspan="{len(headings) - 1}">{html.escape(total)}</td></tr></tfoot>' if total else ""
    )
    wide = " stacked" if stacked else " wide" if len(headings) > 4 else ""
    size = f' style="max-height:{height}px"' if height else ""
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{html.escape(label)}"{size}>'
        f'<table class="rows{wide}"><thead>{line(headings, "th")}</thead><tbody>{body}</tbody>{foot}</table></div>'
    )

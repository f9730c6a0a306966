"""People's columns on Upload: which they are, one button that drops them, and afterwards that what is kept is a copy without them."""

from __future__ import annotations

import html
from collections.abc import Iterable

import streamlit as st

from charts.rows import many
from data.emptying import Column
from pages.parts.frame.staff_style import panel
from pages.parts.html_table import rows_table
from pages.parts.upload.offered import Offered
from pages.parts.upload.review import drop_people, the_review
from pages.parts.words import plain


def people_columns(offered: Offered) -> None:
    """The columns that hold people's data, and the button beside them. The file is there until staff choose, and no longer."""
    panel(
        "This file holds people's data",
        "As it is nothing of it goes into the store. It lies on this server only until you choose, start again or close the page",
    )
    _columns(offered.people, "Cells")
    with st.container(key="drop_people", horizontal=True, gap="medium", vertical_alignment="center"):
        pressed = st.button("Take these columns out and go on", key=f"drop_people_{offered.key}")
        made = offered.copy_in_words or "A copy is made in which these cells are empty in every part of the file."
        st.html(
            f'<p class="before">{html.escape(made)} Macros and embedded files are not copied. All other cells, and so the counts, stay; '
            "a formula that shows one of these cells stays without its result. "
            "The file that you sent is then deleted here.</p>"
        )
    if pressed:
        with st.spinner(f"Dropping people's columns of {plain(offered.file_name)}"):
            drop_people(offered, [each.file_name for each in the_review().files if each is not offered])
        st.rerun()


def dropped_columns(offered: Offered) -> None:
    """What was dropped, and the hashes of the file as it was sent and of the copy that is kept; nothing for any other file."""
    emptied = offered.emptied
    if emptied is None or offered.checked is None:
        return
    with st.container(key="space_people", gap=None):
        count = many(len(emptied.columns), "column")
        kind = f"a workbook of the values of {offered.sent_name}" if offered.sent_name else "a copy"
        panel(f"{count[:1].upper()}{count[1:]} of people's data taken out", f"What you see, and what is kept, is {kind} without them")
        _columns(emptied.columns, "Cells emptied")
        hashes = (("As it was sent", emptied.sent_sha256), ("The copy", offered.checked.sha256))
        said = "".join(f'<li>{name}: <code class="hash">{html.escape(each)}</code></li>' for name, each in hashes)
        st.html(f'<p class="before">By SHA-256; the file that was sent is not on this server any more.</p><ul class="before">{said}</ul>')


def _columns(columns: Iterable[Column], counted: str) -> None:
    texts = [[each.sheet, each.letter, each.heading, each.what, f"{each.cells:,}"] for each in columns]
    headings = ["Sheet", "Column", "Heading", "It holds", counted]
    st.html(rows_table(headings, texts, [False] * 4 + [True], "Columns of people's data", height=320))

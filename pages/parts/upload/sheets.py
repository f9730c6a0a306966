"""One sheet of an upload: drawn as it stands, its findings beside it, and below which column was taken as what."""

from __future__ import annotations

import html
from itertools import combinations

import streamlit as st

from data.kinds import KINDS
from data.model import Finding
from pages.parts.downloads import staff_download
from pages.parts.frame.staff_style import panel
from pages.parts.upload.findings import as_csv, remarks
from pages.parts.upload.layout import how_it_was_read
from pages.parts.upload.mending import corrections_made, mending
from pages.parts.upload.offered import APART, OF_THE_FILE, UNNUMBERED, Offered
from pages.parts.upload.sheet_drawing import drawn_words, sheet_drawing
from pages.parts.words import plain


def sheets(offered: Offered) -> str:
    """Choose a sheet that holds records, or may hold some, and draw it with what was found on it. Gives its name; blank where there
    is none."""
    names = list(dict.fromkeys(each["sheet"] for each in offered.rows("sheets") if each["kind"]))
    if not names:
        panel("What was found", "Each sheet, and why it is left alone")
        said = [each for each in offered.findings if each.code != "period-missing"]  # nobody is asked for it where there is no record
        st.html(remarks(sorted(said, key=lambda each: each.severity != "stops"), of_several=True))
    left = [each for each in offered.left_sheets if each in offered.excerpts]
    names += left
    if not names:
        return ""
    by_sheet = {name: sum(1 for each in offered.findings if each.sheet == name and each.severity == "stops") for name in names}
    first = next((name for name in names if by_sheet[name]), names[0])
    name = names[0]
    if len(names) > 1:
        labels = {each: plain(each) + (f" **{by_sheet[each]} stop**" if by_sheet[each] else "") for each in names}
        labels |= {each: f"{plain(each)} (left alone)" for each in left}
        name = st.segmented_control(
            "Sheet", names, format_func=labels.__getitem__, default=first, required=True, key=f"sheet_{offered.key}",
            label_visibility="collapsed",
        )  # fmt: skip
    with st.container(key="beside_sheet"):
        drawing, mend = st.columns([5, 3], gap="large")
        with drawing:
            _drawn(offered, name)
            how_it_was_read(offered, name)
            corrections_made(offered)
        with mend:
            _to_mend(offered, name)
    return name


def _drawn(offered: Offered, name: str) -> None:
    excerpt = offered.excerpts.get(name)
    if excerpt is None:
        panel(f"The sheet {name}", "It could not be drawn; its findings stand beside.")
        return
    here = any(each.sheet == name for each in offered.corrections)
    words = drawn_words(excerpt, name in offered.left_sheets)
    panel(f"The sheet {name}, as it stands in the file" + (" but for the cells corrected here" if here else ""), words)
    heads = [row for each in offered.rows("sheets") if each["sheet"] == name for row in each["header_rows"] or []]
    left = {} if _has_tables_side_by_side(offered, name) else {
        each["row"]: each["reason"] for each in offered.rows("left_alone") if each["sheet"] == name and not each["stops"]
    }  # fmt: skip
    ends = [each["last_row"] for each in offered.rows("sheets") if each["sheet"] == name]
    st.html(sheet_drawing(name, excerpt, offered.listed(name), heads, left, ends))
    if any(row in left for row in excerpt.rows):
        st.html('<p class="before">Hatched rows are no records (totals, examples, lines above the headings): they are never counted. '
                "The heavy line stands under a table's last row.</p>")  # fmt: skip


def _has_tables_side_by_side(offered: Offered, name: str) -> bool:
    """Whether tables of a sheet share no column: a row that is none of one may then be a record of another."""
    letters: dict[int, set[str]] = {}
    for column in offered.rows("columns"):
        if column["sheet"] == name:
            letters.setdefault(column["position"], set()).add(column["letter"])
    return any(not one & other for one, other in combinations(letters.values(), 2))


def _to_mend(offered: Offered, name: str) -> None:
    held = any(each["kind"] for each in offered.rows("sheets"))  # of a file without records all is said above the sheets
    own = [each for each in offered.findings if held and each.sheet == name and each.code not in APART]
    listed, found = offered.listed(name), offered.found(name)
    whole = [each for each in own if not each.cell or each.code in UNNUMBERED]
    more = f"; the first {len(listed):,} of {len(found):,}" if len(listed) < len(found) else ""
    subtitle = f"What stops first, then what touches most money{more}"
    title = "What to mend" if any(each.severity != "notes" for each in own) or not held else "What was found"
    panel(title, subtitle if listed else "")
    first = [each for each in whole if each.code in OF_THE_FILE]
    rest = [each for each in whole if each not in first]
    with st.container(key=f"said_{offered.key}", gap=None):
        if not held:
            said = "Say under the picture how the sheet is laid out, if it holds records; or correct its headings here."
            st.html(f'<p class="sentence">{said}</p>')
        elif not own:
            st.html('<p class="sentence">Nothing was found on this sheet.</p>')
        _remarks(first)
    mending(offered, name, listed)
    with st.container(key=f"rest_{offered.key}", gap=None):
        _remarks(rest)
    if offered.findings:
        with st.container(key=f"acts_findings_{offered.key}", horizontal=True):
            file_name = f"findings {offered.file_name}.csv"
            staff_download("All findings as CSV", lambda: as_csv(offered.findings), file_name, "findings_csv")


def _remarks(findings: list[Finding]) -> None:
    if findings:
        st.html(f'<div class="remarks" tabindex="0" role="region" aria-label="About this sheet">{remarks(findings)}</div>')


def columns(offered: Offered, name: str) -> None:
    """Which columns of a sheet were taken as what, and which were left alone."""
    held = [each for each in offered.rows("columns") if each["sheet"] == name]
    if not held:
        return
    taken = [each for each in held if each["field"]]
    with st.container(key="space_columns", gap=None):
        kinds = " and ".join(dict.fromkeys(each["kind"] for each in held if each["kind"]))
        panel("Which column was taken as what", f"The sheet {name} holds {kinds}: {len(taken)} of {len(held)} columns are taken")
        st.html(f'<ul class="columns">{"".join(_column(each) for each in held)}</ul>')


def _column(column: dict) -> str:
    head = f'<code class="cell">{html.escape(column["letter"])}</code> {html.escape(column["header"] or "(no heading)")}'
    if not column["field"]:
        return f'<li class="left">{head}: left alone</li>'
    title = KINDS[column["kind"]][column["field"]].title.lower()
    as_at = f" as at {html.escape(column['as_at'])}" if column["as_at"] else ""
    same = title == (column["header"] or "").strip().lower()
    return f"<li>{head}</li>" if same and not as_at else f"<li>{head} as <b>{html.escape(title)}</b>{as_at}</li>"

"""What paper needs that a style sheet cannot know: whose the pages are, and how much a chart that is taller than a page must shrink."""

from __future__ import annotations

import streamlit as st

from charts.faces.pieces import pieces
from charts.faces.template import Figure

ROOM = 680  # pixels of a chart that stand on a page of A4 lying with its heading and its first words below, at the size of print.css
BELOW_BAND = 565  # the same on the first sheet, below the band of the page
SMALL = 0.75  # a chart of rows that would have to be smaller is cut between two of them
LEAST = 0.6  # below that its words could not be read; what is taller still and has no rows goes over the page


def foot(words: str) -> None:
    """Say the words at the foot of every printed page of this page."""
    st.html(f"<style>@page {{ @bottom-left {{ content: {quoted(words)}; }} }}</style>")


def shrunk(key: str, height: float) -> None:
    """On paper make the container with the key so small that a chart of the height in pixels is not cut through; a lower one stays."""
    if height > ROOM:
        st.html(f"<style>@media print {{ .st-key-{key} {{ zoom: {max(ROOM / height, LEAST):.2f}; }} }}</style>")


def below_band(card: str, height: float) -> None:
    """On paper make the charts of a page's first card, of that height together, so small that they stand below the band; where their
    words could not be read then, they begin on the next sheet."""
    if LEAST <= BELOW_BAND / height < 1:
        zoom = f'[class*="st-key-panel_"] {{ zoom: {BELOW_BAND / height:.2f}; }}'
        st.html(f"<style>@media print {{ .st-key-{card} {zoom} }}</style>")


def cut(figure: Figure) -> list[Figure]:
    """A chart as what paper must not part: itself, or pieces one under another where it has too many rows for a page; two fill a page."""
    return pieces(figure, ROOM // 2) if figure.layout["height"] * SMALL > ROOM else [figure]


def quoted(words: str) -> str:
    """Words as a string of a style sheet that nothing in them can end: each sign that is no letter, number or blank by its number."""
    return '"' + "".join(each if each.isascii() and (each.isalnum() or each == " ") else f"\\{ord(each):06x}" for each in words) + '"'

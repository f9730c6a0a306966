"""What the staff pages add to the style sheet: findings and their badges, the drawn sheet, the tables of an upload and of History."""

from __future__ import annotations

import html

import streamlit as st

from charts.palette import CHARCOAL, INK, NAVY, ORANGE, RULE, SOFT, WASH

_HATCH = "repeating-linear-gradient(135deg, #DDE2E7 0 1px, transparent 1px 6px)"

_FINDINGS = f"""
.badge {{ display: inline-flex; align-items: center; justify-content: center; box-sizing: border-box; min-width: 20px; height: 20px; padding: 0 4px; border-radius: 10px; font-size: 13px; line-height: 1; font-weight: 600; color: {INK}; flex: none; font-variant-numeric: tabular-nums; }}
.badge.stops {{ background: {ORANGE}; border: 1.5px solid {ORANGE}; }}
.badge.warns {{ background: #fff; border: 1.5px dashed {ORANGE}; }}
.badge.notes {{ background: #fff; border: 1.5px dotted {CHARCOAL}; }}
ul.counts.counts {{ display: flex; flex-wrap: wrap; gap: 6px 22px; list-style: none; margin: 0; padding: 0; font-size: 15px; line-height: 22px; }}
ul.counts > li {{ display: flex; gap: 8px; align-items: center; margin: 0; }}
ol.findings.findings, ul.findings.findings {{ list-style: none; margin: 0; padding: 0; }}
ol.findings > li, ul.findings > li {{ display: flex; gap: 12px; padding: 10px 0 11px; margin: 0; border-bottom: 1px solid {RULE}; }}
.findings li > div {{ min-width: 0; overflow-wrap: anywhere; }}
.findings p {{ margin: 0; font-size: 15px; line-height: 22px; }}
.findings p.does {{ font-size: 14px; color: {SOFT}; line-height: 22px; }} .findings p.does b {{ color: {INK}; }}
.findings p.remedy {{ color: {INK}; }}
q.typed-text {{ font-family: "Source Code", "Source Code Pro", monospace; font-size: 13px; color: {INK}; }}
[class*="st-key-mend_"] {{ max-height: 620px; overflow-y: auto; }}
"""

_DRAWING = f"""
.drawn {{ border: 1px solid #C8CFD6; max-height: 620px; }}
.drawn .sheet {{ width: auto; min-width: 100%; border-style: hidden; }}
.drawn .sheet th {{ font-size: 13px; text-align: center; min-width: 28px; }}
.drawn .sheet tbody th {{ position: sticky; left: 0; z-index: 1; }}
.drawn .sheet thead th, .drawn .sheet thead td {{ position: sticky; top: 0; z-index: 2; }}
.drawn .sheet td {{ max-width: 168px; height: 22px; }}
.drawn .sheet td .text {{ vertical-align: middle; }}
.drawn .sheet td .badge {{ margin-left: 6px; vertical-align: middle; }}
.drawn .sheet td.number {{ text-align: right; font-variant-numeric: tabular-nums; }}
.drawn .sheet td.marked {{ overflow: visible; max-width: 280px; }}
.drawn .sheet td.stops {{ outline: 2px solid {ORANGE}; outline-offset: -2px; background: #FEF1EA; }}
.drawn .sheet td.warns {{ outline: 2px dashed {ORANGE}; outline-offset: -2px; }}
.drawn .sheet td.notes {{ outline: 2px dotted {CHARCOAL}; outline-offset: -2px; }}
.drawn .sheet tr.headings td {{ font-weight: 600; }}
.drawn .sheet tr.left-alone td {{ background: {_HATCH}; color: {SOFT}; }}
.drawn .sheet tr.gap td {{ color: {SOFT}; font-size: 13px; line-height: 17px; background: {WASH}; }}
.drawn .sheet tr.gap th {{ line-height: 17px; }}
"""

_REST = f"""
.panel h2 {{ font-family: "Source Serif", "Source Serif 4", serif; font-size: 21px; line-height: 27px; font-weight: 600; margin: 0 0 4px; padding: 10px 0 0; border-top: 1px solid {INK}; letter-spacing: 0; }}
.panel > p {{ margin: 0 0 8px; font-size: 15px; line-height: 21px; color: {SOFT}; max-width: 112ch; }}
.said {{ font-size: 15px; line-height: 22px; margin: 0; max-width: 80ch; }}
.said.framed-orange {{ border-left: 3px solid {ORANGE}; padding-left: 12px; }}
ul.columns.columns {{ display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 2px 0 10px; padding: 0; list-style: none; font-size: 14px; line-height: 21px; }}
ul.columns > li {{ margin: 0; }} ul.columns > li.left {{ color: {SOFT}; }}
.side-by-side {{ display: grid; grid-template-columns: 1fr 1fr; gap: 12px 32px; }}
.side-by-side dl {{ display: grid; grid-template-columns: 110px 1fr; gap: 2px 12px; margin: 0; font-size: 14px; line-height: 21px; }}
.side-by-side dt {{ color: {SOFT}; font-weight: 400; }} .side-by-side dd {{ margin: 0; overflow-wrap: anywhere; }}
.side-by-side h3 {{ font-size: 14px; line-height: 20px; font-weight: 600; margin: 0 0 4px; padding: 0; font-family: inherit; }}
.act {{ font-size: 15px; line-height: 22px; }} .act p {{ margin: 0; overflow-wrap: anywhere; }}
.act .when {{ color: {SOFT}; font-size: 14px; }} .act .gone {{ color: {SOFT}; text-decoration: line-through; }}
.act .state {{ border: 1px solid {SOFT}; color: {SOFT}; font-size: 13px; line-height: 17px; padding: 0 5px; white-space: nowrap; }}
[class*="st-key-act_"] {{ border-bottom: 1px solid {RULE}; padding: 10px 0; }}
[class*="st-key-space_"] {{ padding-bottom: 32px; }}
.st-key-publishing {{ padding: 16px 0 20px; }}
.st-key-publish button {{ background: {NAVY}; }}
@media (max-width: 640px) {{ .side-by-side {{ grid-template-columns: 1fr; }} .drawn {{ max-height: 420px; }} }}
"""


def staff_style() -> None:
    """Put it on the page; it takes no room."""
    st.html(f"<style>{_FINDINGS}{_DRAWING}{_REST}</style>")


def panel(title: str, subtitle: str = "") -> None:
    """The head of a section: a rule, what it is, and one line about it. Plain texts."""
    said = f"<p>{html.escape(subtitle)}</p>" if subtitle else ""
    st.html(f'<div class="panel"><h2>{html.escape(title)}</h2>{said}</div>')

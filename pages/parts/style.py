"""All of the style sheet, in one element; every rule hangs on a key or a class of ours."""

from __future__ import annotations

import streamlit as st

from charts.palette import INK, NAVY, ORANGE, PLUM, QUIET, RULE, SOFT, TEAL, TEAL_LINE, TRACK, WASH

_SERIF = '"Source Serif", "Source Serif 4", serif'
_HATCH = f"repeating-linear-gradient(135deg, {NAVY} 0 1.5px, #fff 1.5px 5px)"
_WIDE_HATCH = f"repeating-linear-gradient(135deg, {NAVY} 0 1px, #fff 1px 7px)"

_PAGE = f"""
.st-key-banner {{ background: {NAVY}; box-shadow: 0 0 0 100vmax {NAVY}; clip-path: inset(0 -100vmax); color: #fff; padding: 24px 0 22px; }}
.banner {{ display: flex; gap: 44px; justify-content: space-between; align-items: flex-end; flex-wrap: wrap; }}
.banner .said {{ flex: 1 1 520px; max-width: 860px; }}
.banner p {{ margin: 0; }}
.banner .kicker {{ font-size: 14px; line-height: 20px; font-weight: 600; color: {QUIET}; display: flex; gap: 10px; align-items: center; flex-wrap: wrap; }}
.banner .framed {{ border: 1px solid #fff; border-radius: 2px; color: #fff; padding: 0 8px; }}
.banner h1 {{ font-family: {_SERIF}; font-size: 35px; line-height: 42px; font-weight: 600; color: #fff; margin: 4px 0 6px; padding: 0; letter-spacing: -.005em; }}
.banner .answer {{ font-size: 18px; line-height: 27px; }}
.banner dl {{ display: grid; grid-template-columns: auto auto; gap: 2px 16px; margin: 0; padding-left: 20px; border-left: 1px solid #A9C0D5; font-size: 14px; line-height: 21px; }}
.banner dt {{ color: {QUIET}; font-weight: 400; }} .banner dd {{ margin: 0; }}
.in-words {{ color: {SOFT}; font-size: 14px; line-height: 20px; margin: 8px 0 24px; }}
.section-rule {{ border-top: 1px solid {INK}; }}
a, .stApp a {{ text-underline-offset: 3px; }}
"""

_FILTERS = f"""
.st-key-filters {{ border-bottom: 1px solid {RULE}; padding: 8px 0 6px; overflow-x: auto; }}
.st-key-filters button {{ border: 0; background: none; padding: 4px 0; min-height: 32px; white-space: nowrap; }}
.st-key-filters [data-testid="stPopover"] button {{ padding-right: 10px; }}
.st-key-filters button:hover {{ color: {NAVY}; text-decoration: underline; }}
"""

_HEADLINES = f"""
.headline {{ border-top: 1px solid {INK}; padding-top: 10px; }}
.headline p {{ margin: 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }}
.headline .label {{ font-size: 16px; line-height: 22px; font-weight: 600; }}
.headline .figure {{ font-size: 30px; line-height: 38px; font-weight: 600; font-variant-numeric: tabular-nums; letter-spacing: -.015em; }}
.headline.money .figure {{ font-size: 38px; line-height: 46px; }}
.headline .figure.long {{ font-size: 30px; line-height: 46px; }}
.headline .figure .unit, .headline .figure .dash {{ font-weight: 400; color: {SOFT}; letter-spacing: 0; }}
.headline .figure .unit {{ font-size: 16px; line-height: 1; margin-left: 6px; }}
.headline .of {{ font-size: 14px; line-height: 20px; color: {SOFT}; }}
.headline .target {{ font-size: 14px; line-height: 20px; color: {SOFT}; margin-top: 4px; }}
.headline .target.none {{ margin-top: 28px; }}
.headline .change {{ font-size: 14px; line-height: 20px; margin-top: 4px; }}
.headline .top {{ display: flex; justify-content: space-between; align-items: flex-end; gap: 12px; }}
.track {{ position: relative; height: 10px; margin: 10px 0 4px; background: {TRACK}; }}
.track span {{ position: absolute; top: 0; bottom: 0; left: 0; }}
.track .solid {{ background: {NAVY}; }} .track .may {{ background: {_HATCH}; border: 1px solid {NAVY}; box-sizing: border-box; }}
.track .pipeline {{ background: {_WIDE_HATCH}; border: 1px solid {NAVY}; box-sizing: border-box; }}
.events .track .solid {{ background: {TEAL}; }} .members .track .solid {{ background: {PLUM}; }}
.track .tick {{ width: 2.5px; background: {INK}; top: -4px; bottom: -4px; }}
"""

_CARDS = f"""
.card-head {{ border-top: 1px solid {INK}; padding-top: 10px; }}
.card-head h2 {{ font-family: {_SERIF}; font-size: 21px; line-height: 27px; font-weight: 600; margin: 0 0 4px; padding: 0; letter-spacing: 0; }}
.card-head.lead h2 {{ font-size: 26px; line-height: 33px; }}
.card-head p {{ margin: 0 0 8px; font-size: 15px; line-height: 21px; color: {SOFT}; }}
.stApp ul.key {{ display: flex; flex-wrap: wrap; gap: 4px 20px; font-size: 14px; line-height: 20px; margin: 0 0 6px; padding: 0; list-style: none; }}
.stApp ul.key li {{ display: flex; padding: 0; align-items: center; gap: 8px; margin: 0; }}
.swatch {{ display: inline-block; width: 20px; height: 10px; box-sizing: border-box; border: 1px solid {NAVY}; }}
.swatch.unknown {{ width: auto; height: auto; border-color: {SOFT}; padding: 0 4px; font-size: 13px; line-height: 17px; }}
.panel-head {{ font-size: 14px; line-height: 20px; margin: 6px 0 0; padding-bottom: 6px; border-bottom: 1px solid {INK}; }}
.before {{ font-size: 13px; line-height: 19px; color: {SOFT}; margin: 2px 0 0; max-width: 112ch; }}
.before b {{ color: {INK}; }}
.missing {{ font-size: 15px; line-height: 22px; border-left: 2px solid {INK}; padding-left: 12px; margin: 8px 0; max-width: 70ch; }}
[class*="st-key-acts_"] button {{ min-height: 26px; padding: 0; border: 0; color: {NAVY}; font-size: 14px; text-decoration: underline; text-underline-offset: 3px; text-decoration-color: #A9C0D5; white-space: nowrap; }}
[class*="st-key-acts_"] button p {{ font-size: 14px; }}
[class*="st-key-acts_"] button svg, [class*="st-key-acts_"] [data-testid="stIconMaterial"] {{ display: none; }}
[class*="st-key-wide_"] {{ overflow-x: auto; }}
[class*="st-key-wide_"] > div {{ min-width: 640px; }}
[class*="st-key-card_"] {{ padding-bottom: 40px; }}
.st-key-more_headlines {{ margin-bottom: 28px; }}
.st-key-more_headlines details {{ border: 0; border-top: 1px solid {RULE}; border-radius: 0; }}
.st-key-more_headlines summary {{ padding: 8px 0; font-size: 14px; color: {NAVY}; }}
.st-key-more_headlines [data-testid="stExpanderDetails"] {{ padding: 8px 0 0; }}
"""

_TABLES = f"""
.scroll {{ overflow: auto; max-width: 100%; }}
.scroll:focus-visible {{ outline: 2px solid {NAVY}; outline-offset: 2px; }}
table.rows {{ border-collapse: collapse; width: 100%; font-size: 15px; line-height: 22px; font-variant-numeric: tabular-nums; }}
table.rows th {{ font-size: 13px; line-height: 19px; font-weight: 600; color: {SOFT}; text-align: left; border-bottom: 1px solid {INK}; padding: 4px 12px 4px 0; vertical-align: bottom; background: #fff; position: sticky; top: 0; }}
table.rows td {{ border-bottom: 1px solid {RULE}; padding: 5px 12px 5px 0; vertical-align: top; }}
table.rows .number {{ text-align: right; padding-right: 0; padding-left: 12px; white-space: nowrap; }}
table.rows .number + td:not(.number), table.rows .number + th:not(.number) {{ padding-left: 24px; }}
table.rows tr.chosen td {{ background: #E6EDF3; font-weight: 600; }}
table.rows tr.chosen td:first-child {{ box-shadow: inset 3px 0 0 {NAVY}; padding-left: 10px; }}
table.rows tfoot td {{ font-weight: 600; border-bottom: 0; border-top: 1px solid {INK}; position: sticky; bottom: 0; background: #fff; }}
[data-testid="stDialog"] table.rows td:first-child {{ max-width: 330px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }}
.chain {{ border-left: 2px solid {NAVY}; padding: 0 0 0 20px; margin: 8px 0 0 8px; }}
.chain > div {{ position: relative; padding-bottom: 14px; }}
.chain > div:last-child {{ padding-bottom: 0; }}
.chain > div::before {{ content: ""; position: absolute; left: -26px; top: 5px; width: 10px; height: 10px; box-sizing: border-box; border: 2px solid {NAVY}; border-radius: 50%; background: #fff; }}
.chain h4 {{ font-family: inherit; font-size: 14px; line-height: 20px; font-weight: 600; color: {SOFT}; margin: 0; padding: 0; }}
.chain p {{ margin: 0; font-size: 15px; line-height: 22px; }}
.drawer h3 {{ font-family: {_SERIF}; font-size: 21px; line-height: 27px; font-weight: 600; margin: 0; padding: 0; }}
.drawer .count {{ color: {SOFT}; font-size: 14px; line-height: 20px; margin: 0; }}
code.cell {{ font-family: "Source Code", "Source Code Pro", monospace; font-size: 14px; background: {WASH}; padding: 1px 5px; color: {INK}; }}
.both {{ display: grid; grid-template-columns: 1fr 20px 1fr; align-items: center; gap: 6px; margin-top: 4px; }}
.both > div {{ border: 1px solid {RULE}; padding: 6px 10px; min-width: 0; overflow-wrap: anywhere; }}
.both .word {{ font-size: 13px; line-height: 19px; color: {SOFT}; font-weight: 600; display: block; }}
.both .typed {{ font-family: "Source Code", "Source Code Pro", monospace; font-size: 19px; line-height: 26px; white-space: pre-wrap; }}
.both .read {{ font-size: 18px; line-height: 26px; font-weight: 600; }}
.sheet {{ border-collapse: collapse; font-size: 14px; line-height: 20px; width: 100%; }}
.sheet td, .sheet th {{ border: 1px solid {RULE}; padding: 3px 8px; text-align: left; max-width: 122px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 400; }}
.sheet th, .sheet td.corner {{ background: {WASH}; color: {SOFT}; }}
.sheet td.the-cell {{ outline: 2px solid {NAVY}; outline-offset: -2px; font-weight: 600; }}
.prose {{ max-width: 76ch; }} .prose.wide {{ max-width: none; }} .prose p, .prose li {{ font-size: 15px; line-height: 23px; }}
.prose h2 {{ font-family: {_SERIF}; font-size: 26px; line-height: 33px; font-weight: 600; border-top: 1px solid {INK}; padding: 10px 0 4px; margin: 28px 0 0; }}
.prose h3 {{ font-family: {_SERIF}; font-size: 18px; line-height: 25px; font-weight: 600; margin: 18px 0 2px; padding: 0; }}
.verdict {{ white-space: nowrap; }}
.needs {{ background: {ORANGE}; color: {INK}; padding: 0 6px; }}
"""

_PHONE = """
@media (max-width: 640px) {
  .banner { gap: 14px; } .banner h1 { font-size: 30px; line-height: 38px; }
  .banner dl { border-left: 0; border-top: 1px solid #A9C0D5; padding: 10px 0 0; width: 100%; grid-template-columns: 110px auto; }
  .headline p { white-space: normal; } .headline .target.none { margin-top: 4px; }
  .headline.money .figure { font-size: 34px; line-height: 42px; }
  .both { grid-template-columns: 1fr; } .both .arrow { display: none; }
}
"""

_SWATCHES = f"""
.swatch.realised {{ background: {NAVY}; }} .swatch.to-come {{ background: #9DB4C8; }} .swatch.range {{ background: {_HATCH}; }}
.swatch.pipeline {{ background: {_WIDE_HATCH}; }} .swatch.pipeline-range {{ background: radial-gradient(circle at 2px 2px, {NAVY} 0.8px, #fff 1px) 0 0 / 4px 4px; }}
.swatch.held, .swatch.attended {{ background: {TEAL}; border-color: {TEAL}; }}
.swatch.planned {{ border-color: {TEAL_LINE}; background: repeating-linear-gradient(135deg, {TEAL_LINE} 0 1px, #fff 1px 7px); }}
.swatch.companies, .swatch.members {{ background: #801650; border-color: #801650; }} .swatch.others {{ background: #D9B9CA; border-color: #801650; }}
"""


def style() -> None:
    """Put the style sheet on the page; it takes no room."""
    st.html(f"<style>{_PAGE}{_FILTERS}{_HEADLINES}{_CARDS}{_TABLES}{_SWATCHES}{_PHONE}</style>")

"""How we count: the rules at work in the data, what the figures do not show, how good the data are, and every definition and rule."""

import streamlit as st

from charts.said.answers import method_answer
from pages.parts.frame.page import page
from pages.parts.frame.sections import sections
from pages.parts.method.examples import worked_examples
from pages.parts.method.not_shown import not_shown_html
from pages.parts.method.quality import quality_tables
from pages.parts.method.text import glossary_html, headlines_html, kinds_html, rules_html

view = page("How we count", "What counts, and why?", method_answer).unfiltered

st.html('<div class="prose wide"><h2>The rules at work in this data</h2><p>All returns, whatever is filtered.</p></div>')
worked_examples(view)

st.html(f'<div class="prose ruled">{not_shown_html(view)}</div>')

st.html('<div class="prose wide opens"><h2>How good the data are</h2></div>')
quality_tables(view)

with st.container(key="prose", gap=None):
    st.html(f'<div class="prose wide">{headlines_html(view.ask("headlines"))}</div>')
    st.html(f'<div class="prose ruled">{rules_html(view.ask("worked_examples"))}</div>')
    st.html(f'<div class="prose wide">{glossary_html()}</div>')

sections(("What may a return hold, column by column?", "kinds", lambda: st.html(f'<div class="prose wide">{kinds_html()}</div>')))

"""How we count: every definition and rule, made from the very statements and declarations that the figures come from."""

import streamlit as st

from pages.parts.answers import method_answer
from pages.parts.method_text import headlines_html, kinds_html, rules_html
from pages.parts.page import page

view = page("How we count", "What counts, and why?", method_answer)

with st.container(key="prose", gap=None):
    st.html(f'<div class="prose wide">{headlines_html(view.ask("headlines"))}</div>')
    st.html(f'<div class="prose">{rules_html()}</div>')
    st.html(f'<div class="prose wide">{kinds_html()}</div>')

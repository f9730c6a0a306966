"""Claims: what was stated in public, beside what the records add up to, and the gap."""

import streamlit as st

from pages.parts.answers import claims_answer
from pages.parts.claims_table import claims_table
from pages.parts.page import page

view = page("Claims", "Do the records bear out what was said?", claims_answer, "claims")
claims = view.ask("claims")

with st.container(key="card_claims", gap=None):
    claims_table(view, claims)

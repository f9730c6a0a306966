"""The way in: `streamlit run dashboard.py`. What every page has around it stands in pages/parts/frame/around.py."""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from pages.parts.access.gate import NotStaff
from pages.parts.access.wall import Wall
from pages.parts.frame.chart_code import ChartCode
from pages.parts.frame.ready import get_ready
from pages.parts.stories.stage import Stage


def went_wrong(mistake: Exception) -> bool:
    """Say that it is our mistake, and show no figure; the log has the rest. What is for staff alone is nobody's mistake."""
    if isinstance(mistake, NotStaff):
        st.error(str(mistake))
        return True
    st.error("This page could not be shown: a mistake of the dashboard's, not of your data. Nothing was changed; the log says more.")
    return True


FRAME = Path(__file__).parent / "pages" / "parts" / "frame" / "around.py"
app = st.App(FRAME, on_script_error=went_wrong, middleware=[Middleware(Wall), Middleware(Stage), Middleware(ChartCode)])
get_ready()

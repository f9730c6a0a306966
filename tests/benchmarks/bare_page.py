"""A page of bare Plotly charts from figures that are ready: those of another page, and nothing else of it."""

import json
import os
from pathlib import Path

import plotly.graph_objects as go
import streamlit as st


@st.cache_resource
def figures(path: str) -> list[go.Figure]:
    return [go.Figure(each) for each in json.loads(Path(path).read_text())]


for number, figure in enumerate(figures(os.environ["BENCHMARK_FIGURES"])):
    st.plotly_chart(figure, theme=None, key=f"bare_{number}")

"""A page of one bare chart, from figures that are ready: what Streamlit itself takes."""

import plotly.graph_objects as go
import streamlit as st

st.title("One chart")
st.plotly_chart(go.Figure(go.Bar(x=["a", "b", "c"], y=[3, 2, 1])))

"""Rows in, one chart specification out; and its Plotly face. Knows no SQL and no Streamlit."""

"""From a cell in a workbook to a record in the store; knows no Streamlit and no Plotly."""

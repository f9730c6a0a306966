"""The specifications that the pages draw, on paper: slides, a document, a workbook, one page for a stick; and the order they come in.

Knows no SQL and no Streamlit. What is said is settled in a `Pack`; the writers lay it out and decide nothing.
"""

"""The only Streamlit code: the pages of each audience, and the parts that they share."""

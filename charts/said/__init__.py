"""What is said of a view in words: its headlines, their targets and changes, the answer to a page's question. Rows in, plain text out."""

"""The pages of the board: each reads like a table of contents."""

"""Sample returns, each folder made by a committed script: published facts, a demonstration, and what staff get wrong."""

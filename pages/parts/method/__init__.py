"""How we count: the rules in words, at work in the data, and how good the data are."""

"""Places: the answers, the table of all, and one with everything that is known of it."""

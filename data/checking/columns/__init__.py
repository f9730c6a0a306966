"""Which column of a table is which field, in which unit and of which period."""

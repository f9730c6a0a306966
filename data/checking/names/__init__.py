"""Names that may be one: of the lists, and of organisations."""

"""From a figure to the records behind it, and from a record to its cell."""

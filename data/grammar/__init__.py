"""From the text of a cell to a value, or `NotUnderstood`; nothing here is ever half understood."""

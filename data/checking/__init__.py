"""From the cells of a sheet to records and findings: headings, what the return says of itself, each cell, each row, each table."""

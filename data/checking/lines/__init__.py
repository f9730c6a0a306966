"""What the lines of a table are: records, headings of groups, totals, remarks, lines of a printed page."""

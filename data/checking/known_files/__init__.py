"""Files that others publish, whose form is declared: read as their declaration says."""

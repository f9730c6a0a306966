"""Stories: made, kept, played on a wall and taken away as files."""

"""What a reader chooses in the bar or in a page, where the address keeps it, and how it goes along."""

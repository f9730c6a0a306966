"""The curious viewer: whoever sees all that the board is shown, and tries to work out what a confidential deal is about."""

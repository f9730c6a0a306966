"""Upload, from the drop of a file to its receipt: what was found, what is asked, what is mended, what it would do."""

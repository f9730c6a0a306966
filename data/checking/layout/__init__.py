"""Where the tables of a sheet stand, as the reader finds them or as staff said."""

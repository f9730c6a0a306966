"""How the cells of a whole column or file are written: commas, days, units, currencies."""

"""The counting rules in slow, plain Python over lists of rows: what every question must answer, written from the rules alone."""

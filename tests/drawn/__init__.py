"""Whole stores for Hypothesis, drawn from a small world in which rows meet one another."""

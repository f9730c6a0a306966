"""Headlines and charts as cards, with what stands beside them: changes, targets, comparisons, notes."""

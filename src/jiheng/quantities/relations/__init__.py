"""The formulas that sentences state over their figures, one family a file."""

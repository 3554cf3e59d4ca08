"""The formulas that sentences state over their figures, a room for each family and a file for each formula."""

"""Claims that work was done and money was spent, held against what fell short."""

"""Pages of the money, split by subject."""

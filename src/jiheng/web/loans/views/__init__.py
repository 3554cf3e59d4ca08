"""Pages of the loan register, split by subject."""

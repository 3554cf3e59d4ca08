"""Pages of the ledgers, split by subject."""

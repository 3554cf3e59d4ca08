"""Pages of the targets, by subject."""

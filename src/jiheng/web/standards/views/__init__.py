"""Pages of the standards and the indicator library, by subject."""

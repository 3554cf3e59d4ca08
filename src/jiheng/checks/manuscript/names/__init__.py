"""Names: which are opposites, which are one thing worded otherwise, and what they are names of."""

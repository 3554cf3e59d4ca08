"""Names: how alike they are, which are opposites, and what they are names of."""

"""Parts that no word announces: they are named, counted through, or opposites of each other."""

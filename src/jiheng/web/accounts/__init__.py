"""People, the posts they hold, and how they come in."""

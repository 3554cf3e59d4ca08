"""代办: a person lends a post to somebody else for a time."""

"""Words, characters and spaces typed wrong."""

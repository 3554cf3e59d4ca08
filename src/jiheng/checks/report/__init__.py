"""Checks of finished prose: one file each, named after what it finds, in folders by subject."""

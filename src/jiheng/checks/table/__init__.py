"""Checks of the tables in a finished report: one file each, named after what it finds, in folders by subject."""

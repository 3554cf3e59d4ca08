"""Checks of the facts themselves: one file each, named after what it finds."""

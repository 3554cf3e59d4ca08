"""Checks of declared targets: one file each, named after what it finds."""

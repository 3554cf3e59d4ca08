"""Checks of a finished report against the case that it tells."""

"""Checks of a finished report against the report of the year before."""

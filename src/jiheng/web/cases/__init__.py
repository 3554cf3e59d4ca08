"""Rows of the database as records of a `Case`."""

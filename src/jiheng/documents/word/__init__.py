"""Prints a composed document as Word."""

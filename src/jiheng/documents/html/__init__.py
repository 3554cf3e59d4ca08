"""Prints a composed document as one self-contained page."""

"""Prints a composed document as PDF, through typst."""

"""Headings, numbers, sections and passages out of order."""

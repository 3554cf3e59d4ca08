"""Totals whose parts stand in paragraphs of their own."""

"""Figures added and taken away, and arithmetic written out."""

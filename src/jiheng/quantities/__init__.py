"""Figures in prose: mentions with their rounding interval, and the relations that a sentence states between them."""

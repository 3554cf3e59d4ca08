"""Scores: full marks, points, and what was deducted."""

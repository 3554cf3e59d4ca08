"""Differences: what is left, what lies apart, what was deducted."""

"""Weights, points and grades of a table."""

"""Scores and grades, and the published rules on them."""

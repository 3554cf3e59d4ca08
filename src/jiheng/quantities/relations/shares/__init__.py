"""Shares of a whole, told in rows and lists."""

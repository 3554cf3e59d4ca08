"""The text of a report made ready for matching, and found again in its places."""

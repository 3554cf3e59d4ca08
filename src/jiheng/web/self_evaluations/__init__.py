"""Self-evaluation: actual values, live score, narrative, submission."""

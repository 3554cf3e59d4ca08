"""One thing under several names."""

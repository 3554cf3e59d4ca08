"""Which indicators a table lists, and what it says of each."""

"""What the sentences behind a table tell of its rows and columns."""

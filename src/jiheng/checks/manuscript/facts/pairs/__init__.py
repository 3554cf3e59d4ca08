"""Two figures side by side: whether they are one thing, told twice, or two."""

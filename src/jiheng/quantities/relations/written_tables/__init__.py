"""Small tables written in a line of prose: a head in brackets, and a row behind each name."""

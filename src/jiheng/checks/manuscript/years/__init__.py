"""The year a report is about, and other years told as its own."""

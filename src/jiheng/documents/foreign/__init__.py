"""Spreadsheets that units already have: found, read cell by cell, and told as a draft of the case."""

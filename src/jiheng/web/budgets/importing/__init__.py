"""Payments and budget lines from a spreadsheet: all or nothing, what is wrong marked in its cell."""

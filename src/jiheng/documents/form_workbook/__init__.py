"""Prints a form as a workbook."""

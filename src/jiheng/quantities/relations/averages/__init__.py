"""Averages and unit prices: totals over a number of people, pieces or days."""

"""Dual monitoring: money and targets side by side as of a day, each light with why and what would clear it."""

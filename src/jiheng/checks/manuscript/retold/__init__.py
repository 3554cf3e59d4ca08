"""Figures told again that are no facts: those of titles, of changes and averages, and what only digits tie."""

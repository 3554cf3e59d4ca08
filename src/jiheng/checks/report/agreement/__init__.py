"""Sentences that contradict each other, their units or the calendar."""

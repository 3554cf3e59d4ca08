"""Stretches of time: when they begin and end, how long they are said to last, and whether both agree."""

"""Targets told in the prose, and those that were not reached."""

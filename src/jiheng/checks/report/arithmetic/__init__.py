"""Figures that do not follow from each other."""

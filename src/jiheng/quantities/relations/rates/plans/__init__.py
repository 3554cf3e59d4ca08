"""Rates and results against plans and targets."""

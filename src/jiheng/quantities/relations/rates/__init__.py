"""Rates of two amounts: executed, completed, passed, spared."""

"""Stocks and accounts: what was there, came in and went out, and what is left."""

"""Fills a bureau's own form."""

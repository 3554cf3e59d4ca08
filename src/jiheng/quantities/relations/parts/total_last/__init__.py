"""Totals told behind their parts: A a，B b，合计X."""

"""Totals and parts that have several measures each: 52项、73万元."""

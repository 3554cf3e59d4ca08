"""The measure registry: what can be counted of a case, what each count reads, and the figures it gives."""

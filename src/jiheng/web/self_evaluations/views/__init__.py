"""Pages of the self-evaluations."""

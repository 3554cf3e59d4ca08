"""Summary tables of many units: money, how far the work has come, scores."""

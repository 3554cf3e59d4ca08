"""Figures told again elsewhere: by their names, in rows, as known, or with their digits swapped."""

"""Figures that a passage draws from two others told elsewhere: what is left, what changed, what one comes to."""

"""Target and actual values of indicators."""

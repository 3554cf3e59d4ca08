"""What the names of figures say: changes, rates, shares, and what is counted."""

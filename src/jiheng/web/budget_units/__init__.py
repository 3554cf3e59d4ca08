"""The tree of bureau, departments and units, and the years they work in."""

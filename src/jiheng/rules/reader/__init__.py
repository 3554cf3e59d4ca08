"""Rule files → dated rules, strictly: one module per kind of rule."""

"""How dates are written in forms, by language."""

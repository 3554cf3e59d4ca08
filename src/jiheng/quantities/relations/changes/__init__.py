"""Changes against another time: growth, its base, and what it is made of."""

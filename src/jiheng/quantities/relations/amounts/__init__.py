"""Two amounts beside each other: multiples, ratios, other units, more than there can be."""

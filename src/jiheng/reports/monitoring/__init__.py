"""A monitoring printed: the official forms, the list of lights, and the plain record."""

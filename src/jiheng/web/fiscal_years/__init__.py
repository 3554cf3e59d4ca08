"""Opening a year with what goes on from the year before, changing how it runs, closing it."""

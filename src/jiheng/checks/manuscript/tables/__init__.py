"""The tables of a report, read as grids and as the forms they print."""

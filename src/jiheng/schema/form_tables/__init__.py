"""The usual forms as grids of cells: what headings mean, where the indicator table and the money block stand."""

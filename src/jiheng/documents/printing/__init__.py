"""What every printer of a document shares: fonts, the official layout, grids and widths of tables."""

"""The face: the frame of every page, the parts that pages are made of, the grid, and the style sheets."""

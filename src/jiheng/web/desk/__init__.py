"""工作台: what one has to do."""

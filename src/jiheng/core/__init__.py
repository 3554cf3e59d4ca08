"""What a budget person would recognise, as immutable values: no clock, no files, no frameworks."""

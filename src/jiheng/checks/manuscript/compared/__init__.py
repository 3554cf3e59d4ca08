"""What a report says of the size of a figure in words: above or below another, within a bound, in order."""

"""What is told of targets, indicators and their results."""

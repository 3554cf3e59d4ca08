"""What is told of budget, spending and money carried over."""

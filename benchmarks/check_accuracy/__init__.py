"""How much of what is wrong `jiheng check` finds, and what it says of right statements."""

"""Budget money as the prose of a report tells it."""

"""The verbs of the money: set up, adjust, pay, carry over. Each checks, changes and tells in one transaction."""

"""What can be wrong with an indicator as it was declared, wherever it stands: in a table of a report or in a case."""

"""Library and standards: what is in force, what it says, where it is used, and indicators proposed by units."""

"""Tables of the database that hold the records of a case, column for column."""

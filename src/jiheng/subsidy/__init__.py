"""Interest-subsidised loans: from the application to the settlement of every quarter, as plain values."""

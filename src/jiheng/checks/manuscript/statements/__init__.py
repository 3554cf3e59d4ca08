"""What figures state together: read passage by passage, and across sections by name."""

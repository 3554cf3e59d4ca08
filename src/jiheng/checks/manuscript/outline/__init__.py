"""The outline of a report as it is written, and what its sections are for."""

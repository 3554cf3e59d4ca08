"""The figures of a report as facts, and which of them are told again elsewhere."""

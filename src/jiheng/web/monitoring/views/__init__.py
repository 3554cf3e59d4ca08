"""Pages of the monitoring, by subject."""

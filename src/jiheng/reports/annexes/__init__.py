"""What stands behind a report: assumptions, the rules it was scored by, and where each figure comes from."""

"""Tags of the self-evaluation pages."""

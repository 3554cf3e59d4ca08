"""管理: people, posts, units and years; never business data."""

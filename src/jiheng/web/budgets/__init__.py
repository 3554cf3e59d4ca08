"""Money: projects, budget lines, adjustments, payments."""

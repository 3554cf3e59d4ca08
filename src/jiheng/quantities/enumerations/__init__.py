"""Announced counts beside the items a text tells."""

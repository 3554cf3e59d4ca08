"""Performance targets: declared, reviewed, approved, adjusted."""

"""The loan register in the browser."""

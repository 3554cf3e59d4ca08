"""The ledgers in the browser."""

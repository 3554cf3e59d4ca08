"""The verbs of the administrator. Each checks, changes and tells in one transaction."""

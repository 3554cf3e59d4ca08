"""The command line: one file per command, each a door to the same rooms."""

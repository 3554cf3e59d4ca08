"""The blocks of a target declaration form, one file each."""

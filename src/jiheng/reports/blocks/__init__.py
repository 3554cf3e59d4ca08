"""The blocks that fill the sections of a report: one file per subject."""

"""The law as dated data with references, its strict reader, and what governs a region on a day."""

"""What a report assures or claims, and what in it speaks against that."""

"""A text PDF put back into paragraphs and tables, from the places of its characters and rules."""

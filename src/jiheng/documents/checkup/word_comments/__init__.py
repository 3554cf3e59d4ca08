"""A copy of a .docx with a Word comment at the exact words of every finding; nothing else in it is changed."""

"""The money block of a form, and the “三公” costs."""

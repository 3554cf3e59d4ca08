"""Last of all: figures that no sentence explains, but that one slip of the pen parts from what others give."""

"""The one scoring engine: a case and a standard in, points, grade and monitoring lights out, each step in words."""

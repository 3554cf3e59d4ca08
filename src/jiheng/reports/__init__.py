"""Evaluation → Document: the report, the forms and the record of an evaluation. Knows no Word, Excel or PDF."""

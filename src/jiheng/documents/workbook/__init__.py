"""The fill-in workbook: its template, its reader, and the marks it is handed back with."""

"""The table as a sheet: its rows and columns, what is left blank or was spoilt."""

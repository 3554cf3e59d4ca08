"""Rules told in Chinese as headings, facts and tables, kind by kind."""

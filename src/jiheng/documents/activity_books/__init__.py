"""The activity ledger and the ledgers beside it as files: a workbook to fill in, and what was filled in."""

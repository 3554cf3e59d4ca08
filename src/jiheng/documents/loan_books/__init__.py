"""Loan ledgers and banks' claims as files: their templates, their readers, and the answers written from them."""

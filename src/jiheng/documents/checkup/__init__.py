"""What a checkup is handed over as: JSON, SARIF, a page, comments in the report; and the files that steer it."""

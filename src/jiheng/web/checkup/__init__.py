"""报告体检 in the browser: a finished report, its marked words beside what was found."""

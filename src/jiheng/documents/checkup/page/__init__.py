"""The checkup as one web page: the report's text with its marked words beside the findings; no script, no network."""

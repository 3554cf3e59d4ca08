"""What a report says in words of measures that it tells elsewhere, found by their names."""

"""The web application. It computes nothing itself: it builds a `Case` and calls the same rooms as the command line."""

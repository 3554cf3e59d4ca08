"""Long work that goes on while people do something else: progress with counts, a result that waits."""

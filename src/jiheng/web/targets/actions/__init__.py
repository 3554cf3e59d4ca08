"""What people do with targets: start, type, submit, comment, review, assess, adjust."""

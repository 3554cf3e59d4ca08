"""What a self-evaluation report has to tell, and does not."""

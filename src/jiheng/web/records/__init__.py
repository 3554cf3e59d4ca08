"""What was done by whom and when: the trail, evidence, notices, and the one way in which work moves on."""

"""Declared targets: what they lack, whether they may be sent, how they are reviewed, and how two versions differ."""

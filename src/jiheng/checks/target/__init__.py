"""Checks of declared targets: to the point, measured, achievable, matched with the money. One file each."""

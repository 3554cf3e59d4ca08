"""Checks of the facts of a case that contradict each other or lack what a reviewer asks for. One file each."""

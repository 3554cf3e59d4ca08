"""What is claimed about speed: each module here measures one thing beside its peers, in the same run.

A module takes part by having `run() -> list[Result]`; `python -m benchmarks` finds it.
"""

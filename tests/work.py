"""How much work something is, in calls of Python functions: the same on every machine, however busy."""

import sys
from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any


def calls(action: Callable[[], object], of: Callable[..., object] | None = None) -> int:
    """How many functions an action calls, or how often one of them; each value that a generator yields is a call."""
    counted = 0
    code: CodeType | None = None if of is None else of.__code__

    def count(frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal counted
        if event == "call" and (code is None or frame.f_code is code):
            counted += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        action()
    finally:
        sys.setprofile(before)
    return counted

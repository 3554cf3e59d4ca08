"""Three answers, not two: a value may be known, missing (None), or not applicable with the reason."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """There can be no value, and why: 「不适用：尚无到期贷款」. Never a zero, never a full score."""

    reason: str

    def __str__(self) -> str:
        return f"不适用：{self.reason}"

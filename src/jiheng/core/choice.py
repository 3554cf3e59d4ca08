"""Lists of choices: an English value in code and files, a Chinese label for people."""

from enum import Enum
from typing import Self


class Choice(Enum):
    """Members are written `NAME = "value", "标签"`."""

    label: str

    __hash__ = object.__hash__
    """Each member is there once; Enum's own hash takes five times as long."""

    def __new__(cls, value: str, label: str = "") -> Self:
        member = object.__new__(cls)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    def find(cls, text: str) -> Self | None:
        """The member with this value or this label."""
        found = cls._value2member_map_.get(text)
        if isinstance(found, cls):
            return found
        return next((member for member in cls if member.label == text), None)

"""Lists of choices: an English value in code and files, a Chinese label for people."""

from enum import Enum, EnumType
from typing import Self

if "__getattr__" in vars(EnumType):
    # Python 3.11 still looks for members this way, though each is an attribute of its class; 3.12 no longer does. As
    # long as the way is there, every `Relation.SUM` is looked up five times as slowly.
    delattr(EnumType, "__getattr__")


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

"""Immutable values that are made by the thousand: the places, figures and words of one report."""

from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, fields
from functools import lru_cache, wraps
from typing import Any, Generic, ParamSpec, TypeVar, cast, dataclass_transform, overload

T = TypeVar("T")
P = ParamSpec("P")
Owner = TypeVar("Owner")
_UNMADE: Any = object()
_ASKED_LAST = 8_192
MOST_SHARED = 29
"""So many fields and views Python keeps side by side in the values of one class."""
SHAPES: dict[type, Any] = {}
"""Of each class of values one that nobody reads, which has whatever another may come to keep."""


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(*, slots: bool = True, eq: bool = True) -> Callable[[type[T]], type[T]]:
    """A frozen dataclass to the type checker, a plain one when the program runs.

    A frozen one sets each field through a call of its own, which makes it three times as slow to build. Everything
    else is written as `dataclass(frozen=True)`.
    """

    def made(owner: type[T]) -> type[T]:
        defined: Any = dataclass(owner, slots=slots, eq=eq, unsafe_hash=eq)
        if not slots:
            views = [name for name, each in vars(defined).items() if isinstance(each, once)]
            _make_room(defined, *(each.name for each in fields(defined)), *views)
        return cast("type[T]", defined)

    return made


def _make_room(owner: type, *names: str) -> None:
    """Let the values of a class keep these side by side.

    Python learns from the first few values of a class which names they share, and finds those at once. For one that it
    has not met by then a value is given a table of its own, which takes longer to make than most views.
    """
    shape = SHAPES.get(owner)
    if shape is None:
        shape = SHAPES[owner] = object.__new__(owner)
    for name in names:
        object.__setattr__(shape, name, None)


class once(Generic[Owner, T]):  # noqa: N801 (written as a decorator)
    """A view of an immutable value: made when first asked for, then kept beside the value's fields.

    `functools.cached_property` before Python 3.12 takes a lock for every view it makes.
    """

    def __init__(self, make: Callable[[Owner], T]) -> None:
        self._make = make
        self._name = ""
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type[Owner], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type[Owner]) -> "once[Owner, T]": ...
    @overload
    def __get__(self, instance: Owner, owner: type[Owner]) -> T: ...
    def __get__(self, instance: Owner | None, owner: type[Owner]) -> "T | once[Owner, T]":
        if instance is None:
            return self
        make = self._make  # called in one go it would be looked for as a method, which takes longer
        made = make(instance)
        try:  # to ask the value for its `__dict__` instead would make one for every value
            setattr(instance, self._name, made)
        except FrozenInstanceError:
            object.__setattr__(instance, self._name, made)
        return made


def kept(make: Callable[[Owner], T]) -> Callable[[Owner], T]:
    """What a room knows of an immutable value that another room defines: made when first asked for, kept like a view.

    The value must have room for more than its fields, so none with `slots`.
    """
    name = f"{make.__module__}.{make.__qualname__}"
    owner = next(iter(make.__annotations__.values()), None)
    if owner in SHAPES:
        _make_room(owner, name)

    @wraps(make)
    def get(instance: Owner) -> T:
        made: T = getattr(instance, name, _UNMADE)
        if made is _UNMADE:
            made = make(instance)
            try:
                setattr(instance, name, made)
            except FrozenInstanceError:
                object.__setattr__(instance, name, made)
        return made

    return get


def asked_once(answer: Callable[P, T]) -> Callable[P, T]:
    """A question about words or figures alone, answered once for equal ones: a report tells most of its names again.

    The answers are those to what was asked last; they must be immutable.
    """
    return cast("Callable[P, T]", lru_cache(maxsize=_ASKED_LAST)(answer))

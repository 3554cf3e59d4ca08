"""Records that were read once and stand until their table is stamped anew."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

from django.db import models

from jiheng.core.record import Record
from jiheng.web.record_tables.stamping import tokens_of

MOST_RECORDS = 200_000
"""So many records are kept at most, those unused longest going first; a larger table is read every time."""

Records = tuple[Record, ...]
Value = TypeVar("Value")


class Shelf(Generic[Value]):
    """Values by key, each with the edition it was made from; bounded by the sum of their sizes."""

    def __init__(self, most: int) -> None:
        self._most, self._held = most, 0
        self._values: OrderedDict[Hashable, tuple[object, Value, int]] = OrderedDict()
        self._lock = Lock()

    def take(self, key: Hashable, edition: object) -> Value | None:
        """The value, if it was made from this edition."""
        with self._lock:
            found = self._values.get(key)
            if found is None or found[0] != edition:
                return None
            self._values.move_to_end(key)
            return found[1]

    def put(self, key: Hashable, edition: object, value: Value, size: int = 1) -> None:
        """Keep a value in place of an older one; one that is too large by itself is not kept."""
        with self._lock:
            _, _, before = self._values.pop(key, (None, None, 0))
            self._held -= before
            if size > self._most:
                return
            self._values[key] = (edition, value, size)
            self._held += size
            while self._held > self._most:
                _, (_, _, gone) = self._values.popitem(last=False)
                self._held -= gone

    def __len__(self) -> int:
        return len(self._values)


_SHELF: Shelf[Records] = Shelf(MOST_RECORDS)


class YearTables:
    """The tables of one unit's year as they are stamped now; asks for the stamps once."""

    def __init__(self, unit_year: int) -> None:
        self._unit_year = unit_year
        self._tokens = tokens_of(unit_year)

    def edition(self) -> tuple[tuple[str, str], ...]:
        """Another one after every write to any of the tables."""
        return tuple(sorted(self._tokens.items()))

    def records(
        self, key: Hashable, models_read: tuple[type[models.Model], ...], read: Callable[[], Records]
    ) -> Records:
        """What `read` gives, read anew only after one of the tables it reads was written. `key` names the reading."""
        edition = tuple(self._tokens.get(model._meta.label_lower, "") for model in models_read)
        named = (self._unit_year, key)
        found = _SHELF.take(named, edition)
        if found is None:
            found = read()
            _SHELF.put(named, edition, found, len(found) + 1)
        return found

"""Figures by the words that stand around them: which of them 落实 stands with."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from jiheng.core.value import once
from jiheng.quantities.likeness import bigrams


class _Named(Protocol):
    @property
    def around(self) -> str: ...


Told = TypeVar("Told", bound=_Named)
_TWO, _MANY_ASKED = 2, 64


class ByWords(Generic[Told]):
    """Some figures, with all that is said of each around it.

    Most reports ask for few words, and to look through all of it for them costs less than an index; long ones ask for
    many.
    """

    def __init__(self, told: Sequence[Told]) -> None:
        self._told = told
        self._asked = 0

    def with_word(self, word: str) -> Sequence[Told]:
        """Those around which a word of two characters stands, in order; none for a shorter one."""
        if len(word) < _TWO:
            return ()
        self._asked += 1
        if self._asked > _MANY_ASKED:
            return self._index.get(word, ())
        return [each for each in self._told if word in each.around]

    @once
    def _index(self) -> Mapping[str, Sequence[Told]]:
        index: defaultdict[str, list[Told]] = defaultdict(list)
        for each in self._told:
            for word in bigrams(each.around):
                index[word].append(each)
        return index

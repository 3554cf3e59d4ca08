"""The prose of a report as one string, passage after passage, with the way back to every place."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.character_pairs import pair_of, pairs_in
from jiheng.core.finding import Location
from jiheng.core.value import asked_once, once

_STOP = re.compile(r"[。！？；\n]")
_SENTENCE = re.compile(r"[^。\n]*[。\n]|[^。\n]+")
_LONGEST_SENTENCE = 400
_LONG, _THROUGHOUT = 40_000, 100
"""In a text of so many characters a word is told that often only if it is of everything: 公司, 发行人, 全市."""


@asked_once
def _with_ends(words: tuple[str, ...]) -> tuple[tuple[str, int | None, int | None], ...]:
    """Each word with its first and its last two characters, where it has two."""
    return tuple(
        [(word, pair_of(word[:2]), pair_of(word[-2:])) if len(word) > 1 else (word, None, None) for word in words]
    )


class WholeText:
    """`text` joins clean passages by line breaks, so that no pattern that excludes them reaches into the next one.

    `within`: a text that has all its passages, so that it lacks what that lacks.
    """

    def __init__(self, passages: Sequence[Passage], within: "WholeText | None" = None) -> None:
        self.passages = passages
        self._within = within
        self._starts: list[int] = []
        length = 0
        for passage in passages:
            self._starts.append(length)
            length += len(passage.text) + 1
        self._starts.append(length + 1)
        self.text = "\n".join(passage.text for passage in passages)
        self._with_word: dict[str, list[tuple[int, int]]] = {}
        self._numbers_with_word: dict[str, list[int]] = {}

    @once
    def pairs(self) -> Sequence[int]:
        """Each character with the one behind it, in order."""
        return pairs_in(self.text)

    @once
    def _tellings(self) -> Counter[int]:
        """How often each stands in the text."""
        return Counter(self.pairs)

    @once
    def different_pairs(self) -> frozenset[int]:
        """Each such pair once."""
        return frozenset(self.pairs)

    def _that_may_stand(self, words: tuple[str, ...]) -> Sequence[str]:
        """Most words are told by their first or their last two characters to stand nowhere."""
        pairs = self.different_pairs if self._within is None else self._within.different_pairs
        return [word for word, first, last in _with_ends(words) if first is None or (first in pairs and last in pairs)]

    @property
    def is_long(self) -> bool:
        return len(self.text) >= _LONG

    def telling(self, pairs: frozenset[str]) -> frozenset[str]:
        """Without those that a long report tells throughout: what they name ties no two sentences together."""
        if not self.is_long:
            return pairs
        return frozenset(pair for pair in pairs if not self._is_told_throughout(pair))

    def _is_told_throughout(self, pair: str) -> bool:
        return self._tellings[pair_of(pair)] >= _THROUGHOUT

    def passage(self, place: int) -> Passage:
        """The passage in which a place lies."""
        return self.passages[self._index(place)]

    def passages_with(self, *words: str) -> tuple[Passage, ...]:
        """The passages that have one of these words; most checks speak of what few passages speak of."""
        numbers = set().union(*map(self._numbers_with, self._that_may_stand(words)))
        return tuple(map(self.passages.__getitem__, sorted(numbers)))

    def _numbers_with(self, word: str) -> list[int]:
        having = self._numbers_with_word.get(word)
        if having is None:
            having = self._numbers_with_word[word] = []
            starts, find = self._starts, self.text.find
            place = find(word)
            while place >= 0:
                number = bisect_right(starts, place)
                having.append(number - 1)
                place = find(word, starts[number])
        return having

    def passages_where(self, pattern: re.Pattern[str], *words: str) -> Iterator[Passage]:
        """The passages in which a pattern finds something, and perhaps others: to look at the rest would be in vain.

        No anchor of it, and nothing that must not follow, may tell where a passage ends. `words`: such as it cannot do
        without one of; then only the passages that have one are searched.
        """
        if words:
            yield from (passage for passage in self.passages_with(*words) if pattern.search(passage.text))
            return
        found = pattern.search(self.text)
        while found is not None:
            number = bisect_right(self._starts, found.start())
            yield self.passages[number - 1]
            found = pattern.search(self.text, self._starts[number]) if number < len(self.passages) else None

    def bounds(self, place: int) -> tuple[int, int]:
        """Where the passage of a place begins and ends."""
        start = self._starts[self._index(place)]
        return start, start + len(self.passage(place).text)

    def at(self, start: int, end: int) -> Location:
        """The place of `text[start:end]`, which lies within one passage, in the original."""
        begin = self._starts[self._index(start)]
        return self.passage(start).at(start - begin, end - begin)

    def sentence(self, start: int, end: int) -> str:
        """The sentence around `text[start:end]`; one without any stop is cut some hundred characters away."""
        lower = self.sentence_start(start)
        after = _STOP.search(self.text, end, end + _LONGEST_SENTENCE)
        upper = after.start() if after else min(len(self.text), end + _LONGEST_SENTENCE)
        return self.text[lower:upper]

    def sentence_start(self, place: int) -> int:
        """Where the sentence of a place begins."""
        lower = max(self.bounds(place)[0], place - _LONGEST_SENTENCE)
        return max(lower, *(self.text.rfind(stop, lower, place) + 1 for stop in "。！？；"))

    def clause_start(self, place: int, longest: int) -> int:
        """Where the words before a place begin that no pause cuts off, at most so many characters away."""
        lower = max(self.bounds(place)[0], place - longest)
        return max(lower, *(self.text.rfind(pause, lower, place) + 1 for pause in "，、；：。！？"))

    def places(self, found: Iterable[re.Match[str]], group: int | str = 0) -> tuple[Location, ...]:
        """The places of what a pattern found."""
        return tuple(self.at(each.start(group), each.end(group)) for each in found)

    def found(self, pattern: re.Pattern[str], *words: str) -> Iterator[re.Match[str]]:
        """What a pattern finds that needs one of the words and never reaches beyond a sentence.

        Only the sentences with such a word are searched: most patterns speak of what few sentences speak of.
        """
        for start, end in sorted(set().union(*map(self._having, self._that_may_stand(words)))):
            yield from pattern.finditer(self.text, start, end)

    @once
    def _ends(self) -> list[int]:
        """Where each sentence ends, its 。 or line break included, and the next one begins."""
        return [each.end() for each in _SENTENCE.finditer(self.text)]

    def _having(self, word: str) -> list[tuple[int, int]]:
        """Where the sentences that have a word begin and end."""
        having = self._with_word.get(word)
        if having is None:
            having = self._with_word[word] = []
            place = self.text.find(word)
            while place >= 0:
                number = bisect_right(self._ends, place)
                end = self._ends[number]
                having.append((self._ends[number - 1] if number else 0, end))
                place = self.text.find(word, end)
        return having

    def grouped(self, pattern: re.Pattern[str], *words: str) -> Iterator[list[re.Match[str]]]:
        """What `found` finds, equal words of equal sentences together: a repeated block is one problem."""
        groups: dict[tuple[str, str], list[re.Match[str]]] = {}
        for found in self.found(pattern, *words):
            groups.setdefault((found[0], self.sentence(*found.span())), []).append(found)
        yield from groups.values()

    def _index(self, place: int) -> int:
        return max(bisect_right(self._starts, place) - 1, 0)

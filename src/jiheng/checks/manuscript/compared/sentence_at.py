"""The sentence in which a place of a paragraph stands."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from jiheng.quantities.sentence import Sentence


def sentence_at(sentences: Sequence[Sentence], place: int) -> Sentence | None:
    """None where the sentence has no figures."""
    found = bisect_right(sentences, place, key=attrgetter("end"))
    return sentences[found] if found < len(sentences) and sentences[found].start <= place else None

"""The sentence in which a place of a paragraph stands."""

from collections.abc import Sequence

from jiheng.quantities.sentence import Sentence


def sentence_at(sentences: Sequence[Sentence], place: int) -> Sentence | None:
    """None where the sentence has no figures."""
    for each in sentences:
        if each.start <= place < each.end:
            return each
    return None

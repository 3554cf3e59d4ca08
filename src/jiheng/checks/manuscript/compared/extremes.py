"""The highest told lower than the lowest or the next: 最高的是东山镇86.5分，其次是西滩镇87.2分."""

from collections.abc import Iterator

from jiheng.checks.manuscript.compared.comparison import Comparison, Side, compared
from jiheng.checks.manuscript.compared.words_before import words_before
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term

_END = late_pattern(
    "(?P<noun>[\u4e00-\u9fff]{0,10}?)最(?:(?P<most>[高大多快长])|(?P<least>[低小少慢短]))(?:的|[值为是有达])[^，。；0-9]{0,20}$"
)
_NEXT = late_pattern("(?:其次|第二)的?(?:是|为)?[^，。；0-9]{0,20}$")
_CLAUSES = 2


def extremes_in(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each highest or lowest with the one told right behind it, the next or the one at the other end."""
    for sentence in reading.sentences:
        for one, other in zip(sentence.terms, sentence.terms[1:], strict=False):
            side = _side(sentence, one, other) if one.unit == other.unit else None
            if side is not None:
                yield compared(passage, (one.name_start, other.end), side, one.mention, other.mention)


def _side(sentence: Sentence, one: Term, other: Term) -> Side | None:
    is_pair = one.mention.is_exact and other.mention.is_exact
    if not is_pair or other.clause - one.clause > _CLAUSES or one.segment != other.segment:
        return None
    first = _END.search(words_before(sentence, one)[1])
    if first is None:
        return None
    words = words_before(sentence, other)[1]
    end = _END.fullmatch(words)
    if end is not None and end["noun"] in ("", first["noun"]) and (end["most"] is None) != (first["most"] is None):
        return Side.ABOVE if first["most"] else Side.BELOW
    if _NEXT.fullmatch(words) is None:
        return None
    return Side.AT_LEAST if first["most"] else Side.AT_MOST

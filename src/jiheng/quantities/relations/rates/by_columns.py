"""Shares behind two rows told alike: 产销分别为86万件和83万件，其中环保型产销分别为32万件和31万件，环保型销量占37.3%.

The share is of two figures in one place of their rows: of the one that it names, or of any where it names none.
"""

import re
from collections.abc import Iterator, Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import common_beginning, common_end, share_a_word
from jiheng.quantities.relations.names.percentages import share_of
from jiheng.quantities.relations.names.shares import is_first_of_its_kind
from jiheng.quantities.relations.rates.pairs import HERE, Pair
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import NO_AMOUNTS
from jiheng.quantities.words import JOINERS

_EACH, _LEAD = re.compile("分别|依次"), 12
_BARE = late_pattern(
    "(?:其?(?:市场)?(?:占有率|渗透率)|(?:所)?占(?:总量|总数|全部|总额)?的?(?:比例|比重|比)?)(?:约|为|达到?|是|的)*$"
)
_IN_ONE_WORD = late_pattern(
    "(?P<both>产销|购销|收支|存贷|借还|供需|城乡|男女|公私)[\u4e00-\u9fff]{0,6}(?:分别|依次)[\u4e00-\u9fff]{0,3}$"
)
"""产销量分别完成: the two names of a row in one word."""
_FEWEST, _ROWS, _WORD = 2, 2, 2
_SENTENCES = 2

Row = Sequence[Term]


def pair_by_columns(sentence: Sentence, rate: Term, near: Sequence[Sentence]) -> Pair | None:
    """The two figures of the last rows before a share that it names; None where it may be of others."""
    pairs = _pairs(sentence, rate, near)
    if not pairs or not _is_of_these(rate, pairs):
        return None
    named = [place for place, word in enumerate(_columns([each.denominator for each in pairs])) if word in rate.name]
    return pairs[named[0]] if len(named) == 1 else None


def pair_of_any_column(sentence: Sentence, rate: Term, near: Sequence[Sentence]) -> Pair | None:
    """市场占有率, which names neither of them: the two of one place that give it but for a slip, where none give it."""
    pairs = _pairs(sentence, rate, near) if _BARE.fullmatch(rate.own_name) else []
    likely = [each for each in pairs if each.is_slipped]
    return likely[0] if len(likely) == 1 and not any(each.agrees for each in pairs) else None


def _pairs(sentence: Sentence, rate: Term, near: Sequence[Sentence]) -> list[Pair]:
    rows = _rows_before(sentence, rate, near)
    if len(rows) < _ROWS:
        return []
    whole, part = rows[-_ROWS:]
    if len(whole) != len(part) or whole[0].unit != part[0].unit or part[0] not in sentence.terms:
        return []
    pairs = [Pair(rate, one, other, (), HERE, is_bound=True) for one, other in zip(part, whole, strict=True)]
    return pairs if all(each.numerator.mention.value < each.denominator.mention.value for each in pairs) else []


def _rows_before(sentence: Sentence, rate: Term, near: Sequence[Sentence]) -> list[Row]:
    """The rows of amounts before a share in its sentence and the ones ahead; none where it has an amount of its own."""
    before = [each for each in sentence.terms[: rate.index] if each.unit not in NO_AMOUNTS]
    rows = [row for other in near[-_SENTENCES:] for row in _rows(other.terms, other)]
    own = list(_rows(sentence.terms[: rate.index], sentence))
    if not own or not before or before[-1] is not own[-1][-1]:
        return []
    return [*rows, *own]


def _rows(terms: Sequence[Term], sentence: Sentence) -> Iterator[Row]:
    """Amounts with nothing but 、 or 和 between them behind 分别."""
    run: list[Term] = []
    for term in terms:
        between = sentence.text[run[-1].end : term.start] if run else ""
        if run and term.unit == run[0].unit and (between == "、" or between in JOINERS):
            run.append(term)
            continue
        if len(run) >= _FEWEST:
            yield run
        is_first = _EACH.search(sentence.text, max(term.start - _LEAD, sentence.start), term.start)
        run = [term] if is_first and term.unit not in NO_AMOUNTS and term.is_plain else []
    if len(run) >= _FEWEST:
        yield run


def _columns(row: Row) -> list[str]:
    """What tells one figure of a row from the other: 产 and 销 of 汽车产量 and 汽车销量."""
    names = [each.own_name for each in row]
    both = _IN_ONE_WORD.search(names[0]) if len(row) == _FEWEST else None
    if both is not None:
        return list(both["both"])
    ahead, behind = common_beginning(*names), common_end(*names)
    bare = [name[len(ahead) : len(name) - len(behind)] for name in names]
    return [each[-_WORD:] for each in bare]


def _is_of_these(share: Term, pairs: Sequence[Pair]) -> bool:
    """Whether the words of a share are those of both rows: 女学员结业人数占结业总人数."""
    of, name = share_of(share), share.own_name
    if of is None:
        return False
    whose = name[: name.rfind(of)] if of else name
    is_of_part = any(share_a_word(whose, each.numerator.own_name) for each in pairs)
    return is_of_part and (
        is_first_of_its_kind(of) or any(share_a_word(of, each.denominator.own_name) for each in pairs)
    )

"""Gaps told by a bare word right behind the two they lie between: 甲镇98.6%，乙镇91.4%，两镇相差7.2个百分点.

The most and the least may stand in the sentence before: 最高日5.6万吨；最低日2.9万吨。峰谷差2.7万吨.
"""

from collections.abc import Iterator, Sequence

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.signed import Signed, apart, difference_told, fits
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.scan import MINUS
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS, SCORE

SIGNS = ("差", "领先", "落后", "悬殊", "高出", "多出", "缺口")
"""One of them stands in each such word."""
_OF_BOTH = "(?:(?:[两二]|前后)[\u4e00-\u9fff]{1,3}?|首尾|高低|其|极值|彼此|前后|城乡|最大|最高)"
_GAP = late_pattern(
    f"(?:{_OF_BOTH}(?:之间)?的?[\u4e00-\u9fff]{{0,3}}?)?(?:相差|差距|悬殊|极差|级差|差值|差)(?:达到?|为|是|仅|约|有|了|到)*"
    "|(?:城乡|男女|首尾|高低|新旧|前后)[\u4e00-\u9fff]{0,4}差距?(?:达到?|为|是)?"
    "|(?:领先|落后|高出|多出|缺口)(?:了|约|为|达)?"
)
_GAP_OF_ENDS = late_pattern(
    "(?:[\u4e00-\u9fff]{0,14}?)(?:相差|差距|悬殊|极差|级差|差值|差额|落差|峰谷差|分差|价差|(?<![误公偏时温审逆顺补])差)"
    "(?:达到?|为|是|仅|约|有|了|到|出)*"
)
"""最高月与最低月相差, 跟人家差了: whatever it names, of the most and the least."""
FROM_OTHERS = late_pattern(
    "目标|计划|任务|标准|要求|上年|去年|同期|平均|均值|全[国省市州县区]|先进|兄弟|周边|其他|预期|定额|年初"
)
_TWO = late_pattern("[两二]|首尾|高低|最[高大]")
_TO_BE_MADE_UP = late_pattern("(?:尚|还|仍)")
_MOST, _LEAST = (
    late_pattern("最[高多大好快长强优早重远贵受]|居首|第一|首位"),
    late_pattern("最[低少小差慢短弱晚轻近]|垫底|末位|居末|最后|其次"),
)
_CLAUSES, _PAIR = 3, 2


def gaps_of_two(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """Each gap whose word names nothing but the two amounts of its kind right before it, or the most and the least."""
    for term in sentence.terms:
        if not term.mention.is_exact or _TO_BE_MADE_UP.match(term.own_name):
            continue
        statement = _judged(sentence, term) if _GAP.fullmatch(term.own_name) else None
        if statement is None:
            statement = _between_ends(sentence, term, earlier)
        if statement is not None:
            yield statement


def _between_ends(sentence: Sentence, gap: Term, earlier: Sequence[Sentence]) -> Statement | None:
    """最高日5.6万吨（6月），超规模0.6万吨；最低日2.9万吨。峰谷差2.7万吨: the last told to be the most and the least.

    Or what is told beside the most: 本村收入164万元，最高的甲村240万元，跟人家差了76万元.
    """
    if _GAP_OF_ENDS.fullmatch(gap.own_name) is None:
        return None
    unit = PERCENT if gap.unit == PERCENTAGE_POINTS else gap.unit
    told = _levels(sentence, sentence.terms[: gap.index], unit)
    if not told and earlier:
        told = _levels(earlier[-1], earlier[-1].terms, unit)
    if any(fits(gap.mention, apart(one, other)) for at, (_, one) in enumerate(told) for _, other in told[at + 1 :]):
        return None
    ends = _ends(told)
    if ends is None or ends[0].mention.value == ends[1].mention.value:
        return None
    if FROM_OTHERS.search(sentence.text, max(sentence.start, ends[1].end), gap.start):
        return None
    relation = Relation.SCORE if unit == SCORE else Relation.COMPARISON
    return difference_told(relation, gap.mention, apart(*ends), holds=False, confidence=Confidence.PROBABLE)


def _ends(told: Sequence[tuple[str, Term]]) -> tuple[Term, Term] | None:
    most, least = ([each for ahead, each in told if end.search(ahead)] for end in (_MOST, _LEAST))
    if len(most) == len(least) == 1 and most[0] is not least[0]:
        return (most[0], least[0]) if most[0].start < least[0].start else (least[0], most[0])
    is_beside = len(told) == _PAIR and len(most) + len(least) == 1 and told[-1][1] in (*most, *least)
    return (told[0][1], told[1][1]) if is_beside else None


def _levels(sentence: Sentence, terms: Sequence[Term], unit: str) -> list[tuple[str, Term]]:
    """The amounts of a unit that are told as such, each with the words since the one before it."""
    levels: list[tuple[str, Term]] = []
    begin = sentence.start
    for each in terms:
        if each.unit == unit and _is_level(each) and not (each.depth or sentence.is_part(each)):
            levels.append((sentence.text[begin : each.start], each))
            begin = each.end
    return levels


def _judged(sentence: Sentence, gap: Term) -> Statement | None:
    unit = PERCENT if gap.unit == PERCENTAGE_POINTS else gap.unit
    told = _without_parts(sentence, [each for each in sentence.terms[: gap.index] if each.unit == unit], gap)
    if len(told) < _PAIR:
        return None
    one, other = told[-_PAIR:]
    signed = _over_nought(one, other) if unit == PERCENT and is_growth(one) and is_growth(other) else apart(one, other)
    relation = Relation.SCORE if unit == SCORE else Relation.COMPARISON
    if fits(gap.mention, signed):
        return difference_told(relation, gap.mention, signed, holds=True)
    if one.mention.value == other.mention.value or not _are_meant(sentence, told, gap):
        return None
    return difference_told(relation, gap.mention, signed, holds=False, confidence=Confidence.PROBABLE)


def _are_meant(sentence: Sentence, told: Sequence[Term], gap: Term) -> bool:
    """Whether the two stand right before it, and are the only ones, or the most and the least of all."""
    one, other = told[-_PAIR:]
    are_amounts = all(_is_level(each) and each.depth == gap.depth for each in (one, other))
    count = sentence.terms[gap.index - 1]
    is_of_both = other is count or (not gap.mark and count.mention.value == _PAIR and count.index - other.index == 1)
    is_of_both = is_of_both or _are_parts(sentence, other, gap)
    is_beside = is_of_both and (gap.clause - other.clause <= 1 or _are_parts(sentence, other, gap))
    is_near = is_beside and 0 < other.clause - one.clause <= _CLAUSES and other.index - one.index <= _PAIR
    if not (are_amounts and is_near):
        return False
    first = told[-_PAIR - 1].end if len(told) > _PAIR else sentence.start
    ahead, between = sentence.text[first : one.start], sentence.text[one.end : other.start]
    are_ends = any(one.search(ahead) and other.search(between) for one, other in ((_MOST, _LEAST), (_LEAST, _MOST)))
    return are_ends or len(told) == _PAIR


def _without_parts(sentence: Sentence, told: list[Term], gap: Term) -> list[Term]:
    """最高的96.5分，最低的69.0分，其中…22.0分、…12.5分，两者相差27.5分: what the last is made of is passed over."""
    bare = [each for each in told if not sentence.is_part(each)]
    is_of_ends = len(bare) >= _PAIR and _TWO.match(gap.own_name) is not None and _are_ends(sentence, bare)
    return bare if is_of_ends else told


def _are_ends(sentence: Sentence, told: Sequence[Term]) -> bool:
    one, other = told[-_PAIR:]
    ahead, between = sentence.text[sentence.start : one.start], sentence.text[one.end : other.start]
    return any(a.search(ahead) and b.search(between) for a, b in ((_MOST, _LEAST), (_LEAST, _MOST)))


def _are_parts(sentence: Sentence, other: Term, gap: Term) -> bool:
    """Whether nothing but parts of it stands between the second and the gap."""
    between = sentence.terms[other.index + 1 : gap.index]
    return bool(between) and all(sentence.is_part(each) for each in between) and _TWO.match(gap.own_name) is not None


def _is_level(term: Term) -> bool:
    is_level = not term.is_attribute or (term.unit == PERCENT and is_growth(term))
    return term.mention.is_exact and is_level and term.name[-1:] not in MINUS


def _over_nought(one: Term, other: Term) -> Signed:
    """最高的增长55.5%，最低的下降13.2%: both together lie between a rise and a fall."""
    if (words.DOWN.search(one.name) is None) is (words.DOWN.search(other.name) is None):
        return apart(one, other)
    return [(1, one.mention), (1, other.mention)]

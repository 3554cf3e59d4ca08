"""One amount ten thousand times too small or too large: 中央66万元、县级22元; 出生3,215人，死亡2,984万人.

What is reckoned with it comes out only with the unit of the others, or it stands in a row of them, or right beside one
that it is held against and is nearly as large. One that is too large is many times all the others.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from operator import attrgetter
from typing import TypeVar

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.amounts.one_measure import OTHER_MEASURES, times_as_large
from jiheng.quantities.relations.amounts.rates_but_for_a_unit import rates_but_for_a_unit
from jiheng.quantities.relations.amounts.sums_but_for_a_unit import sums_but_for_a_unit
from jiheng.quantities.relations.arithmetic.sums import are_parallel
from jiheng.quantities.relations.names.counted import per_of_average, pers_of_price
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, amount, plain_number
from jiheng.quantities.units import MONEY, NO_AMOUNTS, PERCENT

_TEN_THOUSAND, _FULL = 10**4, 100
_LARGEST, _SMALLEST = 10**4, 1
_MOST, _PAIR, _ROW = 10, 2, 3
_LIKE, _OF_A_ROW, _PART_OF_IT, _PART_IN_YUAN = 2, 20, 50, 2_000
"""So many times larger or smaller may be what is held against another, one of a row with others, and its whole."""
_HELD_AGAINST = late_pattern(
    "[低高小大多少]于|超|未|[较比占]|上年|去年|同期|预算|计划|合同|控制价|实际|执行|决算|完成|概算|到位|支出|拨付"
)
_SMALL = late_pattern("手续费|利息|罚|邮寄|押金|工本|奖励金|慰问|滞纳|误餐|单价|造价|标准|票价|最[高低]|差额|误差|尾差")
_WHOLE_YUAN = 1
_NO_SMALL_CHANGE = late_pattern(
    "(?:贷款|余额|预算|拨款|财政|税|投资|(?<!资)产值|[国省市县区]级|中央|本级|配套)[^，。；0-9]{0,5}$"
)
_LEFT_IN_YUAN = late_pattern("剩|结余|余款|零头|息|账户|退|个人|自筹|自付|自费|最")
_YUAN_AND_FEN = frozenset((0, 2))
"""An amount in yuan is told whole or to the cent: 8,126.5元 was meant in another unit."""
_LARGE, _LARGE_COUNT, _FAR_LARGER = 100, 1_000, 50
"""A number in 万 or 亿 that may have been meant without; how many times the largest beside it it is then."""
_SIZE = attrgetter("size")
_Ratio = TypeVar("_Ratio", Fraction, float)
_PLACES = 6
_WAY = ("公里", "海里")
_EACH_CHANGED = late_pattern("各(?:增加|减少)$")
"""收、支总计各增加423.62万元 is no price."""


def odd_units(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """Each amount of a sentence that is told in another unit than what it belongs to."""
    before = earlier[-1].terms if earlier else ()
    told_in = {(term.unit, term.mention.scale): term.unit for term in (*before, *sentence.terms)}
    units = set(told_in.values())
    if len(told_in) > len(units):
        told = list(told_in.values())
        for unit in dict.fromkeys(told):
            if told.count(unit) > 1 and unit not in NO_AMOUNTS:
                yield from _of_two_scales(sentence, unit, before)
    if not OTHER_MEASURES.isdisjoint(units):
        yield from _beyond_their_wholes(sentence)
        for unit in OTHER_MEASURES & units:
            yield from sums_but_for_a_unit(sentence, unit)
            yield from rates_but_for_a_unit(sentence, unit)
    for term in sentence.terms:
        if term.mention.scale < _TEN_THOUSAND or term.mention.number < _LARGE:
            continue
        if _may_be_too_large(term, is_part=sentence.is_part(term)):
            yield from _too_large(term, [*(each for other in earlier for each in other.terms), *sentence.terms])
            if term.unit != MONEY:
                yield from rates_but_for_a_unit(sentence, term.unit, before)


def _beyond_their_wholes(sentence: Sentence) -> Iterator[Statement]:
    """绿地1,860公顷，其中公园绿地624平方公里: a part told in another unit, of which the whole is not so large."""
    whole: Term | None = None
    for term in sentence.terms:
        if not sentence.is_part(term):
            whole = term
        elif whole is not None and term.unit != whole.unit and term.mention.number < whole.mention.number:
            ratio = times_as_large(term.mention, whole.mention)
            if ratio is not None and ratio > 1 and not (_is_price(term) or _is_price(whole)):
                right = plain_number(term.mention) + whole.mention.unit_text
                arithmetic = f"{term.mention.text}＞{whole.mention.text}"
                yield Statement(
                    Relation.UNIT_SLIP, term.mention, (whole.mention,), False, arithmetic, right, Confidence.PROBABLE
                )


def _of_two_scales(sentence: Sentence, unit: str, before: Sequence[Term]) -> Iterator[Statement]:
    if unit == MONEY:
        yield from _averages(sentence)
    here = [term for term in sentence.terms if _is_total(term, unit)]
    if here:
        yield from _too_small(sentence, [*(term for term in before if _is_total(term, unit)), *here][-_MOST:])
    yield from sums_but_for_a_unit(sentence, unit)
    yield from rates_but_for_a_unit(sentence, unit, before)


def _may_be_too_large(term: Term, *, is_part: bool) -> bool:
    """Whether it is no change, price or average, and told in more than 万元: 每户补助1,200元，共350万元.

    What is told as about so much, 伤4,063人，近1,500万人待援, was not counted with the others, but for a part of them.
    """
    is_large = term.mention.scale > _TEN_THOUSAND if term.unit == MONEY else term.mention.number >= _LARGE_COUNT
    is_moved = term.after.startswith(_WAY)  # 货运周转量60万吨公里: tonnes times kilometres
    return is_large and (term.mention.is_exact or is_part) and not (is_moved or term.is_attribute or _is_price(term))


def _too_large(odd: Term, told: Sequence[Term]) -> Iterator[Statement]:
    """出生3,215人，死亡2,984万人: many times all that is told beside it, and one of them without its 万."""
    mention = odd.mention
    alike = [each for each in told if each is not odd and each.unit == odd.unit and not _is_price(each)]
    others = [each.mention for each in alike if not each.is_attribute]
    if len(others) < _PAIR:
        return
    largest = max(others, key=_SIZE)
    is_among = min(each.mention.size for each in alike) < mention.size / _TEN_THOUSAND * _OF_A_ROW
    if mention.size < _FAR_LARGER * largest.size or mention.size > _TEN_THOUSAND * largest.size or not is_among:
        return
    if odd.unit == MONEY and largest.scale == 1:
        return
    arithmetic = f"{mention.text}＞{largest.text}"
    right = amount(mention.value / _TEN_THOUSAND, odd.unit)
    yield Statement(Relation.UNIT_SLIP, mention, (largest,), False, arithmetic, right, Confidence.PROBABLE)


def _too_small(sentence: Sentence, told: Sequence[Term]) -> Iterator[Statement]:
    """The amounts told in a unit smaller than that of those they belong to."""
    if len({term.mention.scale for term in told}) < _PAIR:
        return
    for odd in told:
        if _SMALL.search(odd.name):
            continue
        peers = [each for each in told if each.mention.scale == odd.mention.scale * _TEN_THOUSAND]
        if not peers:
            yield from _in_yuan_of_a_hundred_million(sentence, odd, told)
            continue
        like = _reckoned_with(sentence, odd, told)
        if like is None and odd.start >= sentence.start and _SMALLEST <= odd.mention.number < _LARGEST:
            like = _part_of(sentence, odd, peers)
            if like is None and odd.unit == MONEY:
                like = _held_against(sentence, odd, told) or _in_a_row(odd, told)
        if like is None and odd.unit == MONEY and odd.start >= sentence.start:
            like = _told_to_a_tenth(odd, peers)
        if like is not None:
            yield _told(odd, like, peers[0])


def _told(odd: Term, like: Term, peer: Term) -> Statement:
    """With the unit of the peer."""
    right = format(odd.mention.number, "f") + peer.mention.unit_text
    arithmetic = f"{like.mention.text}与{odd.mention.text}，差{_TEN_THOUSAND}倍"
    return Statement(Relation.UNIT_SLIP, odd.mention, (like.mention,), False, arithmetic, right, Confidence.PROBABLE)


def _averages(sentence: Sentence) -> Iterator[Statement]:
    """设备平均单价27.99元，较预算平均价30万元下降6.7%: one of two averages that give a percentage with another unit."""
    told = [
        term
        for term in sentence.terms
        if term.unit == MONEY and term.mention.number and term.mention.is_exact and per_of_average(term) is not None
    ]
    for odd in told if len(told) > 1 else ():
        peers = [each for each in told if each.mention.scale == odd.mention.scale * _TEN_THOUSAND]
        like = _of_one_rate(sentence, odd, peers)
        if like is not None:
            yield _told(odd, like, like)


def _is_total(term: Term, unit: str) -> bool:
    """Whether it is an amount of that unit, neither price nor average, outside brackets."""
    if term.unit != unit or term.depth or not term.mention.is_exact or not term.mention.number:
        return False
    return not _is_price(term)


def _is_price(term: Term) -> bool:
    """Or an average."""
    is_price = pers_of_price(term) is not None and not _EACH_CHANGED.search(term.name)
    return is_price or per_of_average(term) is not None


def _meant(odd: Term) -> Fraction:
    return odd.mention.value * _TEN_THOUSAND


def _reckoned_with(sentence: Sentence, odd: Term, told: Sequence[Term]) -> Term | None:
    """Another amount that gives a percentage of the sentence with it, or a sum with it and others in a row."""
    others = [each for each in told if each.mention.scale == odd.mention.scale * _TEN_THOUSAND]
    return _of_one_rate(sentence, odd, others) or _summed_with(odd, told)


def _of_one_rate(sentence: Sentence, odd: Term, others: Sequence[Term]) -> Term | None:
    rates = [each.mention for each in sentence.terms if each.unit == PERCENT and each.mention.is_exact]
    rates = [each for each in rates if each.value != _FULL and len(each.text) > _ROW and each.tells_much]
    for other in others if rates else ():
        if odd.mention.size * _TEN_THOUSAND > other.mention.size * _OF_A_ROW:
            continue
        about = list(_percentages(odd.mention.size * _TEN_THOUSAND / other.mention.size))
        near = [rate for rate in rates if any(abs(each - rate.size) <= rate.grain for each in about)]
        given = list(_percentages(_meant(odd) / other.mention.value)) if near else []
        if any(rate.interval.low <= each <= rate.interval.high for rate in near for each in given):
            return other
    return None


def _percentages(ratio: _Ratio) -> Iterator[_Ratio]:
    """What can be told of two amounts: one of the other, how much more, and what a change is of what was before."""
    for each in (ratio, 1 / ratio):
        yield each * _FULL
        yield abs(each - 1) * _FULL
    yield ratio / (1 + ratio) * _FULL
    if ratio < 1:
        yield ratio / (1 - ratio) * _FULL


def _in_parts(mention: Mention) -> int:
    """Its value in millionths: whole numbers are added up much faster than fractions."""
    return int(mention.number.scaleb(_PLACES)) * mention.scale


def _summed_with(odd: Term, told: Sequence[Term]) -> Term | None:
    """The total of it and of those beside it, or the first of those in a row that make it up."""
    place = next(at for at, each in enumerate(told) if each is odd)
    values = [_in_parts(each.mention) * (_TEN_THOUSAND if each is odd else 1) for each in told]
    for length in range(_PAIR, len(told)):
        for start in range(len(told) - length + 1):
            row = values[start : start + length]
            rest = [at for at in range(len(told)) if not start <= at < start + length]
            if start <= place < start + length:
                whole = next((told[at] for at in rest if values[at] == sum(row)), None)
            else:
                whole = told[start] if sum(row) == values[place] else None
            if whole is not None:
                return whole
    return None


def _held_against(sentence: Sentence, odd: Term, told: Sequence[Term]) -> Term | None:
    """The amount right before or behind that it is compared with and is nearly as large as."""
    meant = _meant(odd)
    for other in told:
        if abs(other.index - odd.index) != 1 or other.start < sentence.start:
            continue
        first, last = sorted((odd, other), key=lambda term: term.start)
        if last.segment != first.segment or not _HELD_AGAINST.search(f"{last.name}，{first.name}"):
            continue
        if meant < other.mention.value * _LIKE and other.mention.value < meant * _LIKE:
            return other
    return None


def _in_a_row(odd: Term, told: Sequence[Term]) -> Term | None:
    """One of two neighbours of like names, or of several, none of which is told as it is; 元 among 万元 alone."""
    if odd.mention.scale != _WHOLE_YUAN or any(
        each.mention.scale == odd.mention.scale for each in told if each is not odd
    ):
        return None
    row = [each for each in told if each is odd or _is_of_the_row(each, odd)]
    place = next(at for at, each in enumerate(row) if each is odd)
    beside = [*row[max(place - _PAIR, 0) : place], *row[place + 1 : place + _PAIR + 1]]
    beside = [each for each in beside if each.mention.places == odd.mention.places]
    near = [each for each in beside if _is_like(each, odd)]
    if len(near) < _PAIR and not (near and _are_named_alike(near[0], odd)):
        return None
    return near[0]


def _part_of(sentence: Sentence, odd: Term, peers: Sequence[Term]) -> Term | None:
    """用电36.8亿千瓦时，其中居民7.2万千瓦时: of so large a whole no part so small is told, and to the same decimals."""
    if odd.mention.scale != _TEN_THOUSAND or not odd.mention.places or not sentence.is_part(odd):
        return None
    wholes = [each for each in peers if sentence.start <= each.start < odd.start and not sentence.is_part(each)]
    if not wholes or wholes[-1].mention.places != odd.mention.places:
        return None
    whole = wholes[-1]
    return whole if whole.mention.number / _PART_OF_IT < odd.mention.number < whole.mention.number else None


def _in_yuan_of_a_hundred_million(sentence: Sentence, odd: Term, told: Sequence[Term]) -> Iterator[Statement]:
    """税收2.68亿元，其中增值税1.02亿元，企业所得税5286元: parts that only another unit makes worth telling."""
    if odd.unit != MONEY or odd.mention.scale != _WHOLE_YUAN or odd.mention.number >= _LARGEST:
        return
    if not sentence.is_part(odd) or not _NO_SMALL_CHANGE.search(odd.own_name) or _LEFT_IN_YUAN.search(odd.name):
        return
    wholes = [each for each in told if sentence.start <= each.start < odd.start and not sentence.is_part(each)]
    least = odd.mention.value * _TEN_THOUSAND
    if wholes and least < wholes[-1].mention.value < least * _PART_IN_YUAN:
        whole = wholes[-1]
        right = format(odd.mention.number, "f") + "万元"
        arithmetic = f"{whole.mention.text}，其中{odd.mention.text}"
        yield Statement(
            Relation.UNIT_SLIP, odd.mention, (whole.mention,), False, arithmetic, right, Confidence.PROBABLE
        )


def _told_to_a_tenth(odd: Term, peers: Sequence[Term]) -> Term | None:
    """贴息186.4万元，贷款余额达8126.5元: of such money no one tells yuan and a tenth beside amounts in 万元."""
    mention = odd.mention
    if mention.scale != _WHOLE_YUAN or mention.places in _YUAN_AND_FEN or mention.number < _LARGE:
        return None
    if not _NO_SMALL_CHANGE.search(odd.own_name) or _LEFT_IN_YUAN.search(odd.name):
        return None
    return peers[0]


def _is_of_the_row(each: Term, odd: Term) -> bool:
    return each.segment == odd.segment or _are_named_alike(each, odd)


def _are_named_alike(one: Term, other: Term) -> bool:
    """改革补助支出, 遗留问题支出; 第一批, 第二批."""
    names = [one.own_name, other.own_name]
    if are_parallel(names):
        return True
    return len(names[0]) == len(names[1]) >= _PAIR and sum(a != b for a, b in zip(*names, strict=True)) == 1


def _is_like(other: Term, odd: Term) -> bool:
    meant = _meant(odd)
    return meant < other.mention.value * _OF_A_ROW and other.mention.value < meant * _OF_A_ROW

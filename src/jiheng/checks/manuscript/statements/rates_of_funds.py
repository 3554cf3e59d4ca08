"""Rates of money told beside one of their amounts, where the other was told before: 预算数780万元，预算执行率97.6%.

What was spent and what there was to spend of it are known by their own words; only one amount of the other kind may
stand before. A rate whose amounts stand pages away is only ever confirmed: by the only two of the report that give it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import chain, permutations
from operator import attrgetter

from jiheng.checks.manuscript.names.fund_words import fund_words
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.choice import Choice
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.arithmetic.quotients import percent_of, quotient_told
from jiheng.quantities.relations.names.rates import SPENDING_RATE
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import slip_chance
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import MONEY, PERCENT

_START = attrgetter("start")
_ROLE = quick_pattern(
    "(?P<granted>预算(?!执行|支出|收入)|下达|安排|到位|批复|财政拨款(?!支出)|年度资金|资金总额)|"
    "(?P<spent>支出|支付|使用|执行|发放|兑付|决算|列支|(?<!财政)(?<!上级)拨付)"
)
_WHAT_IS_PAID = late_pattern("(?:项目)?(?:施工|实施)?单位|(?:工程|进度|合同|货)款|一卡通")
"""Says nothing of the fund that it is paid from."""
_OF_ANOTHER_YEAR = re.compile("上年|去年|以前年度|结转|结余|年初")
_NAME, _SENTENCES, _NEAREST = 30, 6, 12
_MOST_PAIRS = 2_000
"""Among more quotients chance gives one in five of the rates that are told to two decimals."""
_LEVEL = late_pattern("中央|[省市县区镇乡]级")
_FULL = 100
_ABOUT = 0.999
"""Amounts are compared by size a little beyond what their rounding allows."""
_NEAR, _UNLIKELY = Decimal("0.2"), 0.05


class _Role(Choice):
    """What an amount of a fund tells."""

    GRANTED = "granted", "安排"
    SPENT = "spent", "支出"


@value()
class _Pair:
    """What was spent of what was granted."""

    spent: Mention
    granted: Mention

    @property
    def rate(self) -> Interval | None:
        return percent_of(self.spent.operand, self.granted.operand)


def rates_of_funds(prose: Sequence[Passage], readings: Sequence[Reading]) -> Iterator[tuple[int, Statement]]:
    """What each such rate is by the two amounts, with the index of its passage."""
    told_anywhere: _Quotients | None = None
    for passage in prose:
        if "%" not in passage.text or not any(map(passage.text.__contains__, ("率", "进度", "比例"))):
            continue
        reading = readings[passage.index]
        rates = [
            (sentence, rate)
            for sentence in reading.sentences
            for rate in sentence.terms
            if rate.unit == PERCENT and rate.mention.is_exact and SPENDING_RATE.search(rate.name)
        ]
        if not rates:
            continue
        told = {statement.target.start for statement in reading.statements}
        for sentence, rate in rates:
            if rate.start in told:
                continue
            statement = _judged(reading, sentence, rate) if rate.index else None
            if statement is None and rate.mention.value < _FULL:
                if told_anywhere is None:
                    told_anywhere = _Quotients(_by_role(readings, prose))
                statement = _borne_out(rate.mention, told_anywhere)
            if statement is not None:
                yield passage.index, statement


def _judged(reading: Reading, sentence: Sentence, rate: Term) -> Statement | None:
    """Right where two of them give it; wrong where only two can be meant, or a slip parts two from it."""
    beside = sentence.terms[rate.index - 1]
    role = _role_of(sentence, beside) if beside.unit == MONEY and rate.clause - beside.clause <= 1 else None
    level = _LEVEL.match(rate.own_name)
    if role is None or (level is not None and level[0] not in beside.own_name):
        return None  # 市级912万元，区级1,296万元，与支出2,208万元相符；市级执行率95%
    ahead = _ahead(reading, sentence)
    others = _others(ahead, sentence, beside, role)
    pairs = [_Pair(*((beside.mention, each) if role is _Role.SPENT else (each, beside.mention))) for each in others]
    right = next((pair for pair in pairs if _gives(pair, rate.mention)), None)
    if right is not None:
        return _told(rate.mention, right, holds=True)
    if not pairs or _is_given_near(ahead, sentence, rate, beside):
        return None
    return _wrong(rate.mention, pairs)


def _ahead(reading: Reading, sentence: Sentence) -> Sequence[Sentence]:
    """The sentences close before one of a passage."""
    place = bisect_left(reading.sentences, sentence.start, key=_START)
    return (*reading.before, *reading.sentences[max(place - _SENTENCES, 0) : place])[-_SENTENCES:]


def _role_of(sentence: Sentence, term: Term) -> _Role | None:
    """Of an amount of money, by the last word that tells one; a part has a plan of its own."""
    if not term.mention.size:
        return None
    name = term.name[-_NAME:]
    told = [*_ROLE.finditer(name)]
    is_whole = told and term.is_plain
    if not is_whole or _OF_ANOTHER_YEAR.search(name) or _is_part_of_money(sentence, term):
        return None
    return _Role.GRANTED if told[-1]["granted"] else _Role.SPENT


def _is_part_of_money(sentence: Sentence, term: Term) -> bool:
    """Not so in 186名中有184名按期付息，兑付88.32万元: what is paid to a part of them is no part of money."""
    if not sentence.is_part(term):
        return False
    return not term.index or MONEY in [each.unit for each in sentence.terms[: term.index]]


def _by_role(readings: Sequence[Reading], prose: Sequence[Passage]) -> Mapping[_Role, Sequence[Mention]]:
    """The amounts of the whole report that were granted or spent, each value once."""
    told: dict[_Role, dict[float, Mention]] = {role: {} for role in _Role}
    for passage in prose:
        for sentence in readings[passage.index].sentences:
            for term in sentence.terms:
                role = _role_of(sentence, term) if term.unit == MONEY else None
                if role is not None:
                    told[role].setdefault(term.mention.size, term.mention)
    return {role: tuple(each.values()) for role, each in told.items()}


class _Quotients:
    """What every two amounts of a report give, in order; of a report that tells very many none."""

    def __init__(self, told: Mapping[_Role, Sequence[Mention]]) -> None:
        spent, granted = told[_Role.SPENT], told[_Role.GRANTED]
        are_few = len(spent) * len(granted) <= _MOST_PAIRS
        pairs = [_Pair(one, other) for one in spent for other in granted] if are_few else []
        self._pairs = sorted(pairs, key=_size)

    def between(self, low: float, high: float) -> Sequence[_Pair]:
        """The pairs that give about as much as lies between."""
        first = bisect_left(self._pairs, low, key=_size)
        return self._pairs[first : bisect_right(self._pairs, high, lo=first, key=_size)]


def _size(pair: _Pair) -> float:
    return _FULL * pair.spent.size / pair.granted.size


def _borne_out(rate: Mention, quotients: _Quotients) -> Statement | None:
    """Right where just two amounts of the report give it; what no two give may be of amounts that are not told."""
    low, high = rate.bounds.sizes
    right = [pair for pair in quotients.between(low * _ABOUT, high / _ABOUT) if _gives(pair, rate)]
    return _told(rate, right[0], holds=True) if len(right) == 1 else None


def _others(ahead: Sequence[Sentence], sentence: Sentence, beside: Term, role: _Role) -> list[Mention]:
    """The amounts before it that tell the other thing, each value once."""
    terms = ((each, term) for each in ahead for term in each.terms)
    own = ((sentence, term) for term in sentence.terms[: beside.index])
    fund = _fund_of(beside)
    told = [
        term.mention
        for each, term in chain(terms, own)
        if term.unit == MONEY and _role_of(each, term) not in (None, role) and _may_be_of_one_fund(fund, _fund_of(term))
    ]
    return list({mention.value: mention for mention in told}.values())


def _fund_of(term: Term) -> frozenset[str]:
    return fund_words(_WHAT_IS_PAID.sub("，", term.name[-_NAME:]))


def _may_be_of_one_fund(one: frozenset[str], other: frozenset[str]) -> bool:
    return not (one and other) or not one.isdisjoint(other)


def _gives(pair: _Pair, rate: Mention) -> bool:
    made = pair.rate
    return made is not None and made.meets(rate.bounds)


def _is_given_near(ahead: Sequence[Sentence], sentence: Sentence, rate: Term, beside: Term) -> bool:
    """Whether any two amounts near by give the rate; for all of it, whether the amount is told before as well."""
    near = [term for each in ahead for term in each.terms] + [term for term in sentence.terms if term is not rate]
    amounts = [term.mention for term in near if term.unit == beside.unit and term.mention.size]
    if rate.mention.value == _FULL:
        return any(each is not beside.mention and each.value == beside.mention.value for each in amounts)
    return any(_gives(_Pair(one, other), rate.mention) for one, other in permutations(amounts[-_NEAREST:], 2))


def _wrong(rate: Mention, pairs: Sequence[_Pair]) -> Statement | None:
    slipped = [pair for pair in pairs if _chance(rate, pair) * len(pairs) < _UNLIKELY]
    if len(slipped) == 1:
        return _told(rate, slipped[0], holds=False)
    if len(pairs) != 1:
        return None
    (pair,) = pairs
    made = _FULL * pair.spent.value / pair.granted.value
    if made > _FULL:
        return None
    if rate.value == _FULL:
        return _told(rate, pair, holds=False, confidence=Confidence.ASK)
    is_likely = made == _FULL or is_close(made, rate.value, _NEAR)
    return _told(rate, pair, holds=False) if is_likely else None


def _chance(rate: Mention, pair: _Pair) -> float:
    """How often so likely a slip, in the rate or in an amount, parts figures of as many digits."""
    made, share = pair.rate, rate.operand.times(Fraction(1, _FULL))
    whole = pair.spent.operand.over(share)
    if made is None or whole is None:
        return 1.0
    of_rate = slip_chance(rate, made) if rate.value != _FULL else 1.0
    return min(of_rate, slip_chance(pair.spent, share * pair.granted.operand), slip_chance(pair.granted, whole))


def _told(rate: Mention, pair: _Pair, *, holds: bool, confidence: Confidence = Confidence.PROBABLE) -> Statement:
    """Without operands: one of them may stand in another passage."""
    working = f"{pair.spent.text}÷{pair.granted.text}"
    quotient = _FULL * pair.spent.value / pair.granted.value
    told = quotient_told(Relation.RATE, rate, (), working, quotient, holds=holds, confidence=confidence)
    return replace(told, elsewhere=(pair.granted, pair.spent))

"""What each side bears of a total: 省与县按7∶3的比例分担，共需420万元，其中省级承担294万元."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import takewhile

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, in_unit_of, is_close
from jiheng.quantities.units import MONEY, PERCENT

_RATIO = late_pattern(
    "(?P<parts>[0-9.]{1,4}(?:[:：∶比][0-9.]{1,4}){1,4})的?比例(?:进行)?(?:分担|承担|负担|配套|分摊|共同)"
)
_IN_TURN = re.compile(
    "(?P<of>[\u4e00-\u9fff]{2})比例(?:为|是)?(?P<told>[0-9.]{1,4}(?:[:：∶][0-9.]{1,4}){1,4})|"
    "(?P<parts>[0-9.]{1,4}(?:[:：∶比][0-9.]{1,4}){1,4})的?(?:比例|比|分担|分摊|承担|配套|拨付|安排)"
)
_PAID = late_pattern("支付|拨付|下达|分配|付款|兑付|分担|承担|负担|拨款|发放")
_SPLIT = late_pattern("[:：∶比]")
_BORNE = late_pattern(
    "(?:承担|负担|分担|配套|分摊)(?:资金|部分|经费)?(?:为|共)?$|"
    "^(?:其中)?(?:中央|省|市|县|区|乡镇?)[\u4e00-\u9fff]{0,6}$"
)
_TOTAL = late_pattern("(?:共需|总需求|总计|共计|合计|总额|需要?|资金)[\u4e00-\u9fff]{0,6}$")
_ALL_OF_IT = late_pattern("共|合计|总")
"""市级承担60%、县级承担40%，共安排860万元，市级安排516万元: the first is what both bear."""
_NEAR = Decimal("0.15")
_FEWEST, _REACH = 2, 120
_MOST, _ALL = 5, 100
_ROUNDED, _QUITE_NEAR = Decimal("0.002"), Decimal("0.3")


def by_ratio(sentence: Sentence) -> Iterator[Statement]:
    """The amounts that the sides of a ratio bear, told with it or in a sentence close behind."""
    ratios = list(_RATIO.finditer(sentence.text, max(sentence.start - _REACH, 0), sentence.end))
    if ratios:
        yield from _borne(sentence, _weights(ratios[-1]["parts"]))


def paid_in_ratio(sentence: Sentence) -> Iterator[Statement]:
    """按40%、60%两次拨付，第一次80万元，第二次120万元: as many amounts as there are parts, and in their order."""
    for weights, end, of in (*_ratios(sentence), *_percentages(sentence)):
        row = [each for each in sentence.terms if each.start >= end and each.unit == MONEY]
        if (
            _FEWEST <= len(row) == len(weights)
            and of in row[0].name
            and all(
                each.mention.is_exact and not each.is_attribute and not _ALL_OF_IT.search(each.name) for each in row
            )
        ):
            statement = _in_order(row, weights)
            if statement is not None:
                yield statement


_Weights = tuple[tuple[Fraction, ...], int, str]
"""The parts, where they end in the text, and what the ratio is told to be of."""


def _ratios(sentence: Sentence) -> Iterator[_Weights]:
    for found in _IN_TURN.finditer(sentence.text, sentence.start, sentence.end):
        yield _weights(found["told"] or found["parts"]), found.end(), found["of"] or ""


def _percentages(sentence: Sentence) -> Iterator[_Weights]:
    """The percentages that make a hundred with no amount between them."""
    run = list(takewhile(lambda each: each.unit != MONEY, sentence.terms))
    rates = [each for each in run if each.unit == PERCENT]
    values = [each.mention.value / _ALL for each in rates]
    if _FEWEST <= len(rates) <= _MOST and sum(values) == 1 and _PAID.search(sentence.words):
        yield tuple(values), rates[-1].end, ""


def _in_order(row: Sequence[Term], weights: Sequence[Fraction]) -> Statement | None:
    """The amounts as parts of what most of them say is the whole; of two the second by the first."""
    values = [each.mention.value for each in row]
    if all(weights) and all(values):
        wholes = [value / weight for value, weight in zip(values, weights, strict=True)]
        fits = [sum(is_close(whole, other, _ROUNDED) for other in wholes) for whole in wholes]
        whole = wholes[fits.index(max(fits))]
        odd = [at for at, other in enumerate(wholes) if not is_close(whole, other, _ROUNDED)]
        if len(odd) == 1 and is_close(wholes[odd[0]], whole, _QUITE_NEAR):
            told, first = row[odd[0]], row[fits.index(max(fits))]
            weight = weights[odd[0]] / weights[fits.index(max(fits))]
            return _told(first, told, weight, holds=False)
    return None


def _weights(parts: str) -> tuple[Fraction, ...]:
    weights = [Fraction(Decimal(each)) for each in _SPLIT.split(parts) if each.count(".") <= 1 and each.strip(".")]
    whole = sum(weights)
    return tuple(each / whole for each in weights) if whole else ()


def _borne(sentence: Sentence, weights: Sequence[Fraction]) -> Iterator[Statement]:
    amounts = [term for term in sentence.terms if term.unit == MONEY and term.mention.is_exact]
    if len(amounts) < _FEWEST or not _TOTAL.search(amounts[0].name):
        return
    whole, *sides = amounts
    for side in sides:
        if not _BORNE.search(side.own_name) or side.mention.value >= whole.mention.value:
            continue
        shares = [whole.mention.operand.times(weight) for weight in weights]
        right = next((at for at, share in enumerate(shares) if share.meets(side.mention.interval)), None)
        if right is not None:
            yield _told(whole, side, weights[right], holds=True)
            continue
        wrong = [at for at, share in enumerate(shares) if _is_meant(side, whole.mention.value * weights[at], share)]
        if len({weights[at] for at in wrong}) == 1:
            yield _told(whole, side, weights[wrong[0]], holds=False)


def _is_meant(side: Term, value: Fraction, share: Interval) -> bool:
    return is_close(value, side.mention.value, _NEAR) or is_slip(side.mention, share)


def _told(whole: Term, side: Term, weight: Fraction, *, holds: bool) -> Statement:
    value = whole.mention.value * weight
    computed = in_unit_of(value, side.mention)
    arithmetic = f"{whole.mention.text}×{weight.numerator}/{weight.denominator}＝{computed}"
    if value != side.mention.value:
        arithmetic += f"{'≈' if holds else '≠'}{side.mention.text}"
    operands = (whole.mention,)
    return Statement(Relation.PRODUCT, side.mention, operands, holds, arithmetic, computed, Confidence.PROBABLE)

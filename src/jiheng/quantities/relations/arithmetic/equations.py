"""Arithmetic written out: 预算执行率＝760÷800×100%＝95%; 10+20+2.6=32.6; 得分=10×95%=9.5分."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import plain, round_half_up
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.interval import Interval, total
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.quotients import rate_told
from jiheng.quantities.statement import Relation, Statement, joined
from jiheng.quantities.units import UNIT, base_of

_EACH = "(?:人次|课时|学时|标段|平方米|公里|公斤|[人天日月年次期台套户个份场班册本张页亩吨米间辆盏])"
_PER = rf"(?:(?:(?<=元)/{_EACH}|(?<=元/人))(?:[·/*]{_EACH}){{0,2}}(?![0-9\u4e00-\u9fff]))?"
"""800元/人·天: a price is multiplied as an amount."""
_NUMBER = rf"-?[0-9]+(?:,[0-9]{{3}}(?![0-9]))*(?:\.[0-9]+)?(?:万亿|亿|万)?(?:{UNIT})?{_PER}"
_NAME = r"[\u4e00-\u9fff“”]{0,16}"
_OPEN = rf"[（【]{{0,3}}{_NAME}"
_CLOSE = r"[）】]{0,3}"
_EQUATION = late_pattern(
    rf"(?:[（【]{{1,3}}{_NAME})?{_NUMBER}{_CLOSE}(?:[+×xX*÷/\-—]{_OPEN}{_NUMBER}{_CLOSE}){{1,12}}"
    rf"(?:[=≈]{_OPEN}{_NUMBER}){{1,3}}",
    make=quick_pattern,
)
_LONGEST_NAME = 12
_GOES_ON = late_pattern(r"[+×*÷/][^0-9，。；：=≈]*[\u4e00-\u9fff][^0-9，。；：=≈]*$")
"""What stands before is a sign and a name: the equation began earlier, with a figure in brackets."""
_OVER = late_pattern("[/÷][0-9]")
"""10÷340=1/34: the result is a fraction, of which the figure is only the upper part."""
_TOKEN = late_pattern(
    r"(?P<number>(?<![0-9）】%\u4e00-\u9fff])-?[0-9][0-9,]*(?:\.[0-9]+)?|[0-9][0-9,]*(?:\.[0-9]+)?)"
    rf"(?P<scale>万亿|亿|万)?(?P<unit>{UNIT})?{_PER}|(?P<sign>[+×xX*÷/\-—=≈（）【】])",
    make=quick_pattern,
)
_RATIOS = quick_pattern(
    r"(?<![0-9.:：∶])[0-9]{1,3}(?:\.[0-9]{1,3})?(?:[:：∶][0-9]{1,3}(?:\.[0-9]{1,3})?){2,5}(?![0-9.:：∶])"
)
_STRUCTURE = late_pattern("结构|构成|之比|比例|比重|业比")
_STRUCTURE_AHEAD = 40
_SECTORS = "产业"
_ALL, _NEARLY_ALL, _ABOUT_ALL = 100, 12, 45
_SCALES = {"万": 10**4, "亿": 10**8, "万亿": 10**12}
_WORKED_RATE = late_pattern(
    rf"(?P<rate>[0-9]+(?:\.[0-9]+)?%)（(?:即|＝|=)?{_NAME}(?P<above>{_NUMBER}){_NAME}[÷/]{_NAME}(?P<below>{_NUMBER})",
    make=quick_pattern,
)
_DIVIDED = frozenset("÷/")
_TIMES = frozenset("×xX*")
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class _Value:
    interval: Interval
    exact: Fraction


def equations(text: str) -> Iterator[Statement]:
    """The sums that a text writes out with signs, each result against its left side."""
    for sentence in _sentences_with("=≈", text):
        for found in _EQUATION.finditer(text, *sentence):
            if _GOES_ON.search(text[max(found.start() - _LONGEST_NAME, 0) : found.start()]):
                continue
            if _OVER.match(text, found.end()):
                continue
            statement = _read(found[0], found.start())
            if statement is not None:
                yield statement
    for sentence in _sentences_with("÷/", text):
        for found in _WORKED_RATE.finditer(text, *sentence):
            yield from _worked(found)


def _sentences_with(signs: str, text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences that have one of the signs begin and end."""
    if any(map(text.__contains__, signs)):
        begin = 0
        for sentence in text.split("。"):
            end = begin + len(sentence)
            if any(map(sentence.__contains__, signs)):
                yield begin, end
            begin = end + 1


def structures(text: str) -> Iterator[Statement]:
    """三次产业结构比为12.4:38.5:49.1: what everything is made of makes up 100."""
    for found, mentions in structures_in(text):
        ahead = text[max(found.start() - _STRUCTURE_AHEAD, 0) : found.start()]
        value = sum((mention.value for mention in mentions), Fraction(0))
        if abs(value - _ALL) > (_ABOUT_ALL if _SECTORS in ahead else _NEARLY_ALL):
            continue
        made_up = total([mention.interval for mention in mentions])
        holds = made_up.low <= _ALL <= made_up.high
        shown = plain(round_half_up(value, max(mention.places for mention in mentions)))
        arithmetic = f"{joined(mentions, '＋')}＝{shown}" + ("" if value == _ALL else "≈100" if holds else "≠100")
        whole = replace(mentions[0], start=found.start(), end=found.end(), text=found[0])
        yield Statement(Relation.SUM, whole, tuple(mentions), holds, arithmetic, shown, Confidence.PROBABLE)


def structures_in(text: str) -> Iterator[tuple[re.Match[str], list[Mention]]]:
    """The shares written as a ratio behind a word for what all is made of: 12.4:38.5:49.1."""
    if "比" not in text and "结构" not in text:
        return
    for found in _RATIOS.finditer(text):
        if _STRUCTURE.search(text, max(found.start() - _STRUCTURE_AHEAD, 0), found.start()):
            yield found, [_mention(token, found.start()) for token in _TOKEN.finditer(found[0]) if token["number"]]


def _read(written: str, offset: int) -> Statement | None:
    sides = re.split("[=≈]", written)
    if sides[0].count("（") != sides[0].count("）"):
        return None
    is_rough = "≈" in written
    parsed = [_Parser(side).whole() for side in sides]
    left = parsed[0]
    last = _Parser(sides[-1]).mention(offset + len(written) - len(sides[-1]))
    if left is None or last is None or any(value is None for value in parsed[1:]):
        return None
    operands = _Parser(sides[0]).mentions(offset)
    right = parsed[-1]
    assert right is not None
    holds = _agree(left, right, is_rough=is_rough)
    computed = plain(round_half_up(_in(last, left.exact), max(last.places, 2))) + last.unit_text
    arithmetic = f"{sides[0]}＝{computed}" + ("" if holds else f"≠{last.text}")
    return Statement(Relation.EQUATION, last, operands, holds, arithmetic, computed)


def _worked(found: re.Match[str]) -> Iterator[Statement]:
    """执行率95%（支出237.5万元÷预算250万元）: the working in brackets behind the rate."""
    rate = _Parser(found["rate"]).mention(found.start("rate"))
    above = _Parser(found["above"]).mention(found.start("above"))
    below = _Parser(found["below"]).mention(found.start("below"))
    if rate is None or above is None or below is None or not below.value or above.unit != below.unit:
        return
    quotient = above.interval.over(below.interval)
    holds = quotient is not None and quotient.times(100).meets(rate.interval)
    value, working = 100 * above.value / below.value, f"{above.text}÷{below.text}"
    yield rate_told(rate, (below, above), working, value, holds=holds, confidence=Confidence.CERTAIN)


def _agree(left: _Value, right: _Value, *, is_rough: bool) -> bool:
    """Money units left out on one side (240/270 of 万元) and 100% make factors of 100 and 10,000."""
    for factor in (1, 100, Fraction(1, 100), 10**4, Fraction(1, 10**4)):
        scaled = left.interval.times(factor)
        if scaled.meets(right.interval) or left.exact * factor == right.exact:
            return True
        slack = abs(right.exact) * Fraction(5, 1000)
        if is_rough and abs(left.exact * factor - right.exact) <= slack:
            return True
    return False


def _in(stated: Mention, value: Fraction) -> Fraction:
    """The value in the unit in which the result is told."""
    for factor in (1, 100, Fraction(1, 100)):
        scaled = value * factor / stated.scale
        if stated.number and Fraction(1, 5) < scaled / Fraction(stated.number) < 5:
            return scaled
    return value / stated.scale


class _Parser:
    """Recursive descent over numbers, the four signs and brackets; percentages count as hundredths."""

    def __init__(self, text: str) -> None:
        self.tokens = list(_TOKEN.finditer(text))
        self.at = 0

    def whole(self) -> _Value | None:
        return self._sum(0)

    def mentions(self, offset: int) -> tuple[Mention, ...]:
        return tuple(_mention(token, offset) for token in self.tokens if token["number"])

    def mention(self, offset: int) -> Mention | None:
        found = self.mentions(offset)
        return found[0] if found else None

    def _sign(self) -> str:
        return self.tokens[self.at]["sign"] or "" if self.at < len(self.tokens) else ""

    def _sum(self, depth: int) -> _Value | None:
        left = self._product(depth)
        while left is not None and self._sign() and self._sign() in "+-—":
            sign = self._sign()
            self.at += 1
            right = self._product(depth)
            if right is None:
                return None
            if sign == "+":
                left = _Value(left.interval + right.interval, left.exact + right.exact)
            else:
                left = _Value(left.interval - right.interval, left.exact - right.exact)
        return left

    def _product(self, depth: int) -> _Value | None:
        left = self._factor(depth)
        while left is not None and self._sign() in _DIVIDED | _TIMES and self._sign():
            sign = self._sign()
            self.at += 1
            right = self._factor(depth)
            if right is None:
                return None
            if sign in _TIMES:
                left = _Value(left.interval * right.interval, left.exact * right.exact)
            else:
                quotient = left.interval.over(right.interval)
                if quotient is None or not right.exact:
                    return None
                left = _Value(quotient, left.exact / right.exact)
        return left

    def _factor(self, depth: int) -> _Value | None:
        if self.at >= len(self.tokens) or depth > _DEEPEST:
            return None
        token = self.tokens[self.at]
        self.at += 1
        if token["number"]:
            mention = _mention(token, 0)
            share = Fraction(1, 100) if mention.unit == "%" else Fraction(1)
            interval = Interval.point(mention.value) if not mention.places else mention.interval
            return _Value(interval.times(share), mention.value * share)
        if token["sign"] in "（【":
            value = self._sum(depth + 1)
            if self._sign() and self._sign() in "）】":
                self.at += 1
            return value
        return None


def _mention(token: "re.Match[str]", offset: int) -> Mention:
    unit = token["unit"] or ""
    return Mention(
        start=offset + token.start(),
        end=offset + token.end(),
        text=token[0],
        number=Decimal(token["number"].replace(",", "")),
        scale=_SCALES.get(token["scale"] or "", 1),
        unit=base_of(unit) or "数",
        unit_text=(token["scale"] or "") + unit,
        qualifier=Qualifier.EXACT,
    )

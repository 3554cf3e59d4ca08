"""Totals of several prices, each with a number of its own."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.averages.factors import months_paid
from jiheng.quantities.relations.names.counted import counted_in, pers_of_price
from jiheng.quantities.sentence import Term
from jiheng.quantities.slips import TEN_THOUSANDFOLD, is_slip
from jiheng.quantities.statement import Relation, Statement, amount, is_close
from jiheng.quantities.units import MONEY

AVERAGED = late_pattern("平均(?:每|标准)|低保[^，。；]{0,4}标准")
"""What people are given on average, or brought up to: no total is made of it."""
_HALF, _SAME = Decimal("0.5"), Decimal("0.2")
_KIND = 3
_BY = late_pattern("^.*(?:按照?|标准为?)")
_FEWEST = 2

Pairs = Sequence[tuple[Term, Term]]
"""Numbers, each with its price."""


@value()
class Tiers:
    """Numbers and prices against the amount that they make, by the month or by the year."""

    pairs: tuple[tuple[Term, Term], ...]
    total: Term
    months: int

    @property
    def made(self) -> Fraction:
        return self.months * _made_of(self.pairs)

    @property
    def fits(self) -> bool:
        return Interval.point(self.made).meets(self.total.mention.bounds)

    def is_meant(self, near: Decimal = _HALF) -> bool:
        """Whether the amount lies so near that it must be theirs."""
        made = self.made
        return is_close(made, self.total.mention.value, near) or is_slip(self.total.mention, Interval.point(made))

    @property
    def working(self) -> str:
        told = "＋".join(f"{count.mention.text}×{price.mention.text}" for count, price in self.pairs)
        return f"（{told}）×{self.months}" if self.months > 1 else told

    @property
    def operands(self) -> tuple[Mention, ...]:
        return tuple(each.mention for pair in self.pairs for each in pair)

    def but_for_a_unit(self) -> Statement | None:
        """领到66元, where 12户各3万元、6户各5万元 make 66万元."""
        made, stated = self.made, self.total.mention
        if not any(made == stated.value * factor for factor in TEN_THOUSANDFOLD):
            return None
        shown = amount(made, MONEY)
        arithmetic = f"{self.working}＝{shown}，与{stated.text}差10000倍"
        return Statement(Relation.UNIT_SLIP, stated, self.operands, False, arithmetic, shown, Confidence.PROBABLE)

    def told(self, confidence: Confidence = Confidence.PROBABLE) -> Statement:
        made, stated, holds = amount(self.made, MONEY), self.total.mention, self.fits
        arithmetic = f"{self.working}＝{made}" + ("" if holds else f"≠{stated.text}")
        return Statement(Relation.PRODUCT, stated, self.operands, holds, arithmetic, made, confidence)


def tiers_against(total: Term, pairs: Pairs) -> Tiers:
    """What is paid every month makes the amount of a year, where it is not the amount itself."""
    by_month = Tiers(tuple(pairs), total, 1)
    months = min((months_paid(price, total) for _, price in pairs), default=0)
    is_by_year = months > 0 and not by_month.fits and not is_close(by_month.made, total.mention.value, _SAME)
    return Tiers(by_month.pairs, total, months) if is_by_year else by_month


def _made_of(pairs: Pairs) -> Fraction:
    return sum((count.mention.value * price.mention.value for count, price in pairs), Fraction(0))


def tiers_of(term: Term, prices: Sequence[Term], counts: Sequence[Term]) -> Statement | None:
    """甲类50人、乙类30人，标准分别为600元、400元，发放4.2万元."""
    if len(prices) < _FEWEST:
        return None
    same = [each for each in counts if each.unit == counts[0].unit] if counts else []
    are_tiers = len(same) == len(prices)
    pairs = list(zip(same, prices, strict=True)) if are_tiers else priced_counts(prices, counts)
    if not pairs:
        return None
    tiers = tiers_against(term, pairs)
    if not tiers.fits:
        is_sure = are_tiers or words.STRONG_TOTAL.search(term.name)
        is_plain = term.mention.is_nearly_exact and not any(AVERAGED.search(price.name) for _, price in pairs)
        if not (is_sure and is_plain and tiers.is_meant()):
            return None
    return tiers.told(Confidence.CERTAIN if are_tiers else Confidence.PROBABLE)


def rows_of_counts(counts: Sequence[Term], length: int) -> list[list[Term]]:
    """The rows of so many counts with 、 between: 寄宿制85人、日间照料120人、居家80人."""
    if length < _FEWEST:
        return []
    rows: list[list[Term]] = []
    for each in counts:
        if rows and each.mark == "、" and each.unit == rows[-1][-1].unit and each.start > rows[-1][-1].start:
            rows[-1].append(each)
        else:
            rows.append([each])
    return [row for row in rows if len(row) == length and all(each.mention.is_exact for each in row)]


def tiers_in_order(term: Term, prices: Sequence[Term], rows: Sequence[Sequence[Term]]) -> Statement | None:
    """寄宿制85人、居家80人；标准分别为1.2万元、0.15万元，共114万元: the prices in the order of one row."""
    for row in rows:
        tiers = Tiers(tuple(zip(row, prices, strict=True)), term, 1)
        if tiers.fits:
            return tiers.told(Confidence.CERTAIN)
    return None


def tiers_by_name(term: Term, prices: Sequence[Term], counts: Sequence[Term]) -> Statement | None:
    """小学生140人，初中生96人。小学生300元/年、初中生500元/年，共9万元: each price with the number of the same name."""
    pairs = [
        (count, price)
        for price in prices
        for count in counts
        if count.mention.is_exact and _are_of_one_kind(price, count)
    ]
    if not len(pairs) == len(prices) == len({count.start for count, _ in pairs}) > 1:
        return None
    tiers = Tiers(tuple(pairs), term, 1)
    return tiers.told() if tiers.fits or is_close(tiers.made, term.mention.value, _HALF) else None


def _are_of_one_kind(price: Term, count: Term) -> bool:
    """Whether price and number have one name: 初中生500元/年, 初中生96人; 一般户每亩200元, 一般户种植1,250亩."""
    if len(price.own_name) > 1 and count.own_name[-_KIND:] == price.own_name[-_KIND:]:
        return True
    kind, has_each, _ = price.own_name.partition("每")
    kind = _BY.sub("", kind)
    return bool(has_each) and len(kind) > 1 and kind in count.own_name


def priced_counts(prices: Sequence[Term], counts: Sequence[Term]) -> list[tuple[Term, Term]]:
    """培训40人，每人450元，购置50台，每台300元: each price with the number told right before it, or else behind."""
    pairs: list[tuple[Term, Term]] = []
    for price in prices:
        pers = pers_of_price(price) or ("",)
        beside = [each for step in (-1, 1) for each in counts if each.index == price.index + step]
        beside = [each for each in beside if not pairs or each is not pairs[-1][0]]
        fitting = [each for each in beside if counted_in(each, pers[0])] or beside[:1]
        if not fitting:
            return []
        pairs.append((fitting[0], price))
    return pairs

"""Shares whose whole the words beside them tell: other shares are of it, or it bears the name that stands after 占.

进出口20.1万亿元…。民营企业10.59万亿元，占52.7%；国有企业3.29万亿元，占10.4%: the first shows of what the second is.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from math import inf

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS
from jiheng.checks.manuscript.statements.shares_by_name import is_share_of_both
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import once, value
from jiheng.quantities.interval import Interval
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.mention import Mention, operand_beside
from jiheng.quantities.relations.arithmetic.quotients import percent_of, quotient_told
from jiheng.quantities.relations.arithmetic.sums import FLOAT
from jiheng.quantities.relations.arithmetic.taken_together import together
from jiheng.quantities.relations.names.percentages import share_of
from jiheng.quantities.relations.names.shares import is_of_plan, is_of_the_other_side
from jiheng.quantities.relations.shares.together import listed_before, told_of
from jiheng.quantities.sentence import Term
from jiheng.quantities.slips import has_lost_a_digit, is_slip, slip_chance
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import PERCENT

_ALL = 100
_FEWEST = 2
"""So many shares further off show what a share is of; one in its sentence is enough."""
_FINE = 2
_NEAR = Decimal("0.25")
_OF_ALL = late_pattern("^(?:全[国省市州县区盟旗](?=的?[\u4e00-\u9fff]{2})|本年|全年|年度|总)+|(?<=..)总?[量数额值]$|的")
"""What any whole may be called besides its kind."""
_REGION = late_pattern("[全我]([国省市州县区])")
_UNLIKELY = 0.05
_KIND, _NAME, _BEHIND, _MOST_OF_IT = 2, 16, 6, 0.6


@value(slots=False, eq=False)
class _Share:
    """A percentage of a whole, and the amount or the row of amounts before it. `of`: what names the whole."""

    told: Told
    term: Term
    of: str

    @property
    def part(self) -> Mention:
        return self.term.mention

    @once
    def is_fine(self) -> bool:
        """Whether it has digits enough to show what it is of."""
        return self._digits >= _FINE

    @property
    def _digits(self) -> int:
        return len(self.told.mention.number.normalize().as_tuple().digits)

    @once
    def is_nested(self) -> bool:
        """Whether its part is a part of another: 少数民族293,534人，占53.85%，其中苗族236,613人，占…."""
        return self.term.begins_parts

    def made_of(self, whole: Mention) -> Interval | None:
        return percent_of(operand_beside(self.part, whole), operand_beside(whole, self.part))

    @once
    def reach(self) -> tuple[float, float]:
        """Between these lies each whole that it can be a share of: hardly any, which a float tells at once."""
        least, most = self.part.interval.sizes
        low, high = self.told.mention.bounds.sizes
        return _ALL * least / high * (1 - FLOAT), _ALL * most / low * (1 + FLOAT) if low > 0 else inf

    def is_of(self, whole: Mention) -> bool:
        """Whether it is the share of this whole as it is told; asked of each only once."""
        known = self._known.get(id(whole))
        if known is None:
            made = self.made_of(whole)
            known = self._known[id(whole)] = made is not None and made.meets(self.told.mention.bounds)
        return known

    @once
    def _known(self) -> dict[int, bool]:
        return {}

    def is_a_slip_from(self, whole: Mention) -> bool:
        """Whether one slip in the share, in its part or in the whole is all that parts them."""
        made = self.made_of(whole)
        if made is None or is_slip(self.told.mention, made):
            return made is not None
        if self._digits <= _FINE:
            return False
        share = self.told.mention.interval.times(Fraction(1, _ALL))
        part, of = share * whole.operand, self.part.operand.over(share)
        is_of_part = is_slip(self.part, part) or has_lost_a_digit(self.part, part)
        return is_of_part or (of is not None and slip_chance(whole, of) < _UNLIKELY)


def shares_beside(row: Row, before: Sequence[Row], after: Sequence[Row]) -> Iterator[Statement]:
    """Of one paragraph; `before` are the rows ahead of it, `after` those behind it."""
    if not any(told.is_unread and _is_share(told) for told in row):
        return
    figures = [*chain.from_iterable(before), *row]
    shares = list(_shares(figures))
    for share in shares:
        if share.told.is_unread and share.told.passage is row[0].passage:
            whole = _whole(share, shares, figures, after)
            if whole is not None:
                yield _told(share, whole)


def _is_share(told: Told) -> bool:
    return (
        told.term.unit == PERCENT
        and "占" in told.term.name
        and told.mention.is_exact
        and 0 < told.mention.number < _ALL
    )


def _shares(figures: Sequence[Told]) -> Iterator[_Share]:
    """Each with what stands right before it; 占 alone is of what the share before it in its sentence is."""
    last: _Share | None = None
    for told in figures:
        of = share_of(told.term) if _is_share(told) else None
        part = None if of is None else _part(told)
        if of is None or part is None:
            continue
        is_same = last is not None and last.told.sentence is told.sentence
        last = _Share(told, part, of or (last.of if last is not None and is_same else ""))
        yield last


def _part(told: Told) -> Term | None:
    run = listed_before(told.sentence, told.term.index) if told.term.index else []
    if run:
        return together(run)
    part = told_of(told.sentence, told.term) if told.term.own_name.startswith("占") else None
    return part if part is not None and part.mention.is_exact and part.mention.size > 0 else None


def _whole(share: _Share, shares: Sequence[_Share], figures: Sequence[Told], after: Sequence[Row]) -> Told | None:
    """The one that it must be of although it is not; None where any amount near by gives the share."""
    unit = share.part.unit
    of_unit = [each for each in figures if each.term.unit == unit and each.mention.size > 0]
    least, most = share.reach
    if (
        any(low <= most and high >= least and share.is_of(each.mention) for each, low, high in _with_sizes(of_unit))
        or is_share_of_both(share.told.sentence, share.told.term)
        or is_of_plan(share.told.term)
    ):
        return None
    start = share.told.passage.index, share.part.start
    ahead = [each for each in of_unit if (each.passage.index, each.term.start) < start and _may_be(share, each)]
    alike = [each.part for each in shares if each.of != share.of and share.of and each.of.endswith(share.of)]
    ahead = [each for each in ahead if all(each.mention is not part for part in alike)]  # itself a part of a like whole
    whole = _shown(share, shares, ahead)
    return whole or _named(share, shares, ahead, is_copied=_is_copied(share, (*figures, *chain.from_iterable(after))))


def _with_sizes(figures: Sequence[Told]) -> Iterator[tuple[Told, float, float]]:
    """Each with the least and the most that it can stand for."""
    return ((each, *each.mention.interval.sizes) for each in figures)


def _is_copied(share: _Share, figures: Sequence[Told]) -> bool:
    """Whether another share near by is told with the very same digits: the eye slipped a line."""
    stated = share.told.mention
    return share.is_fine and any(each.mention is not stated and each.mention.key == stated.key for each in figures)


def _may_be(share: _Share, whole: Told) -> bool:
    is_amount = whole.mention.is_exact and not whole.term.is_attribute
    is_other = is_of_the_other_side(share.of, whole.term.own_name) or _is_of_another_region(share, whole)
    is_other = is_other or whole.mention.value == share.part.value  # 达到20.0亿千瓦，迈上20亿千瓦台阶，占58.8%
    return is_amount and not is_other and (whole.mention.size > share.part.size or share.is_a_slip_from(whole.mention))


def _is_of_another_region(share: _Share, whole: Told) -> bool:
    """全市出口142.7亿元，…占全省出口的57.4%: of what the whole province sold."""
    region = _REGION.match(share.of)
    if region is None:
        return False
    told = _REGION.findall(whole.sentence.text, whole.sentence.start, whole.mention.end)
    return bool(told) and told[-1] != region[1]


def _shown(share: _Share, shares: Sequence[_Share], ahead: Sequence[Told]) -> Told | None:
    """The whole that most of the other shares are of."""
    others = [
        each
        for each in shares
        if each is not share and each.is_fine and each.of == share.of and each.part.unit == share.part.unit
    ]
    best: tuple[int, int] = (0, 0)
    found: dict[Fraction, Told] = {}
    reaching = [(each, *each.reach) for each in others]
    for whole, low, high in _with_sizes(ahead) if others else ():
        near = [each for each, least, most in reaching if low <= most and high >= least]
        of_it = [each for each in near if each.is_of(whole.mention)]
        beside = sum(each.told.sentence is share.told.sentence for each in of_it)
        if (beside, len(of_it)) > best:
            best, found = (beside, len(of_it)), {}
        if (beside, len(of_it)) == best:
            found[whole.mention.value] = whole
    beside, of_all = best
    if len(found) != 1 or not (beside or of_all >= _FEWEST):
        return None
    (whole,) = found.values()
    is_likely = share.is_a_slip_from(whole.mention)
    if not share.is_nested and not is_likely:
        is_likely = beside >= _FEWEST or _is_near(share, whole)
    return whole if is_likely else None


def _named(share: _Share, shares: Sequence[_Share], ahead: Sequence[Told], *, is_copied: bool) -> Told | None:
    """The one that bears most words after 占, where the share is a slip or not far from what it would be.

    What tells its kind stands first: 设施面积 is no 播种面积. Without such words it is what the part is counted in.
    """
    of = _OF_ALL.sub("", share.of)
    if not share.of:
        of = _counted(share)
        ahead = [each for each in ahead if all(each.mention is not other.part for other in shares)]
    content, kind = bigrams(of) - EMPTY_WORDS, of[:_KIND]
    named = [(each, words) for each in ahead if kind in (words := _around(each))] if kind in content else []
    named = [(each, words) for each, words in named if each.term.own_name == of] or named
    most = max((len(content & words) for _, words in named), default=0)
    likely = {each.mention.value: each for each, words in named if len(content & words) == most}
    if len(likely) != 1:
        return None
    (whole,) = likely.values()
    is_near = most >= _MOST_OF_IT * len(content) and _is_near(share, whole)
    return whole if is_near or share.is_a_slip_from(whole.mention) or is_copied else None


def _counted(share: _Share) -> str:
    """亡人 of 居住场所亡1,061人; nothing of an amount of money."""
    return share.term.name[-1:] + share.term.unit if share.term.mention.is_counted else ""


def _around(told: Told) -> frozenset[str]:
    return bigrams(told.term.name[-_NAME:] + told.term.unit) | bigrams(told.term.after[:_BEHIND])


def _is_near(share: _Share, whole: Told) -> bool:
    return is_close(_ALL * share.part.value / whole.mention.value, share.told.mention.value, _NEAR)


def _told(share: _Share, whole: Told) -> Statement:
    """With its operands where they stand in its own passage."""
    stated, base = share.told.mention, whole.mention
    operands = (base, share.part) if whole.passage is share.told.passage else ()
    working, computed = f"{share.part.text}÷{base.text}", _ALL * share.part.value / base.value
    confidence = Confidence.PROBABLE
    return quotient_told(Relation.RATE, stated, operands, working, computed, holds=False, confidence=confidence)

"""The three sectors of an economy: what each makes of the gross product, its share, and how that moved.

生产总值617.5亿元，第一产业37.1亿元，第二产业339.9亿元，第三产业240.5亿元; 三次产业结构由6.1:55.3:38.6调整为….
"""

import re
from collections.abc import Container, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.core.quantity import Qualifier
from jiheng.core.value import value
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.signed import difference_told, fits
from jiheng.quantities.relations.arithmetic.sums import adds_up, sum_statement, summed
from jiheng.quantities.relations.averages.quotients import quotient_told
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import NO_AMOUNTS, PERCENT, PERCENTAGE_POINTS

SIGN = "产业"
_ORDER = "一二三"
_COUNT, _ALL = 3, 100
_NAMED = re.compile(f"第([{_ORDER}])产业[^第，。；]{{0,12}}$")
_TOGETHER = re.compile("(?:^三?|第三|二、三|三次|三大)产业[^，。；]{0,14}分别(?:为|是|达)?$")
"""一、二、三产业增加值分别为: the marks may cut its beginning off."""
_OF_EACH = re.compile("^(?:占比|比重|占[^，。；]{2,12}的?比重)(?:依次|分别)(?:为|是)?$")
_GROSS = re.compile("(?:生产总值|GDP|国内生产总值）?)[^，。；均]{0,8}$")
_RATIO = re.compile("[0-9]{1,2}(?:[.][0-9]{1,2})?(?:[:：∶][0-9]{1,2}(?:[.][0-9]{1,2})?){2}(?![0-9.:：∶])")
_STRUCTURE = re.compile("产业[^，。；]{0,40}$")
_NUMBER = re.compile("[0-9.]+")
_GOES_OVER = re.compile("(?:调整|变化|演变|优化|转变)(?:为|到|至|成)$|^(?:调整|变化|演变|优化|转变)?(?:为|到|至|成)$")
_REACH = 16
_NOT_FAR = Decimal("0.65")
"""What is further off than that is of another region or year."""

_Row = tuple[Mention, ...]


@value()
class _Economy:
    """What a passage tells of the three sectors: `gross` product, `amounts`, `shares` in percent and as ratios."""

    gross: Mention | None
    amounts: _Row | None
    shares: tuple[_Row, ...]
    moved: tuple[_Row, _Row] | None


def sectors(text: str, sentences: Sequence[Sentence]) -> Iterator[Statement]:
    """The statements of one passage; nothing of it where the sectors are told twice."""
    terms = [term for sentence in sentences for term in sentence.terms if term.mention.is_exact]
    ratios = list(_ratios(text))
    moved = next((pair for pair in pairwise(ratios) if _goes_over(text, *pair)), None)
    of_year = ratios if moved is None else [ratio for ratio in ratios if ratio is not moved[0]]
    gross, amounts = _gross_and_amounts(terms)
    shares = (*(_percentages(terms) if amounts else ()), *of_year)
    economy = _Economy(gross, amounts, shares, moved)
    yield from _summed(economy)
    shared = list(_shared(economy))
    yield from shared
    if moved is not None:
        doubted = {start for each in shared if not each.holds for start in each.figures}
        yield from _points([term for term in terms if term.start > moved[1][-1].end], moved, doubted)


def _ratios(text: str) -> Iterator[_Row]:
    """三次产业结构14.9:39.5:45.6, as percentages."""
    for found in _RATIO.finditer(text) if ":" in text or "：" in text or "∶" in text else ():
        if _STRUCTURE.search(text[max(found.start() - 2 * _REACH, 0) : found.start()]):
            yield tuple(_percentage(each, found.start()) for each in _NUMBER.finditer(found[0]))


def _percentage(found: re.Match[str], offset: int) -> Mention:
    start, end = offset + found.start(), offset + found.end()
    return Mention(start, end, found[0], Decimal(found[0]), 1, PERCENT, "", Qualifier.EXACT)


def _goes_over(text: str, one: _Row, other: _Row) -> bool:
    return _GOES_OVER.search(text[one[-1].end : other[0].start][-_REACH:]) is not None


def _gross_and_amounts(terms: Sequence[Term]) -> tuple[Mention | None, _Row | None]:
    """The product told last before the amounts, and the first three amounts, one of each sector in turn."""
    gross: Term | None = None
    parts: list[Term] = []
    for place, term in enumerate(terms):
        if term.unit in NO_AMOUNTS or term.is_attribute:
            continue
        named = _NAMED.search(term.name)
        if _GROSS.search(term.name) and named is None:
            gross, parts = term, []
        elif gross is not None and term.unit == gross.unit and named is not None and _ORDER[len(parts)] == named[1]:
            parts.append(term)
        elif gross is not None and not parts and _TOGETHER.search(term.name):
            parts = [each for each in terms[place : place + _COUNT] if each is term or _is_next(each, gross.unit)]
        if gross is not None and len(parts) == _COUNT:
            return gross.mention, tuple(part.mention for part in parts)
    return None, None


def _is_next(term: Term, unit: str) -> bool:
    return term.unit == unit and not term.own_name


def _percentages(terms: Sequence[Term]) -> Iterator[_Row]:
    """占比分别为22.5%、17.0%和60.5%, right behind the amounts."""
    for place, term in enumerate(terms):
        row = terms[place : place + _COUNT]
        is_row = len(row) == _COUNT and all(_is_next(each, PERCENT) for each in row[1:])
        if is_row and term.unit == PERCENT and _OF_EACH.match(term.own_name) and _NAMED.search(terms[place - 1].name):
            yield tuple(each.mention for each in row)


def _summed(economy: _Economy) -> Iterator[Statement]:
    if economy.gross is None or economy.amounts is None:
        return
    holds = adds_up(economy.gross, economy.amounts)
    if holds or is_close(economy.gross.value, summed(economy.amounts), _NOT_FAR):
        yield sum_statement(economy.gross, economy.amounts, holds=holds, confidence=Confidence.PROBABLE)


def _shared(economy: _Economy) -> Iterator[Statement]:
    """Each share against its amount, where one of them at least fits."""
    gross, amounts, probable = economy.gross, economy.amounts, Confidence.PROBABLE
    if gross is None or amounts is None:
        return
    for row in economy.shares:
        is_levelled = sum((each.value for each in row), Fraction(0)) == _ALL
        pairs = list(zip(row, amounts, strict=True))
        fitting = [_is_share(*pair, gross, is_levelled=is_levelled) for pair in pairs]
        for (share, amount), holds in zip(pairs, fitting, strict=True) if any(fitting) else ():
            working, quotient = f"{amount.text}÷{gross.text}", _ALL * amount.value / gross.value
            yield quotient_told(Relation.RATE, share, (), working, quotient, holds=holds, confidence=probable)


def _is_share(share: Mention, amount: Mention, gross: Mention, *, is_levelled: bool) -> bool:
    """`is_levelled`: all make 100 as printed, so that the last digit of one may have been moved to that end."""
    quotient = amount.operand.over(gross.operand)
    around = Interval.around(share.value, share.half() * (_COUNT if is_levelled else 1))
    return quotient is not None and quotient.times(_ALL).meets(around)


def _points(terms: Sequence[Term], moved: tuple[_Row, _Row], doubted: Container[int]) -> Iterator[Statement]:
    """第三产业占比提高2.6个百分点, behind both structures; not of a share that is `doubted` itself."""
    for term in terms:
        named = _NAMED.search(term.name) if term.unit == PERCENTAGE_POINTS else None
        way = direction(term.name) if named is not None else None
        if named is None or way is None:
            continue
        before, now = (row[_ORDER.index(named[1])] for row in moved)
        if now.start not in doubted:
            signed = [(1, now), (-1, before)] if way else [(1, before), (-1, now)]
            holds = fits(term.mention, signed)
            yield difference_told(
                Relation.COMPARISON, term.mention, signed, holds=holds, confidence=Confidence.PROBABLE, is_far=True
            )

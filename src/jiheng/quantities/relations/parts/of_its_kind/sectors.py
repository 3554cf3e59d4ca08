"""The three sectors of an economy: what each makes of the gross product, its share, and how that moved.

生产总值617.5亿元，第一产业37.1亿元，第二产业339.9亿元，第三产业240.5亿元; 三次产业结构由6.1:55.3:38.6调整为….
"""

import re
from collections.abc import Container, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.value import value
from jiheng.quantities.interval import Interval, total
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.relations.arithmetic.signed import difference_told, fits
from jiheng.quantities.relations.arithmetic.sums import adds_up, sum_statement, summed
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import NO_AMOUNTS, PERCENT, PERCENTAGE_POINTS

SIGN, SHORT_SIGN = "产业", "三产"
_ORDER = "一二三"
_COUNT, _ALL, _TWO = 3, 100, 2
_TIMES = "次"
"""三次产业 is no amount."""
_NAMED = late_pattern(
    f"(?:第(?P<sector>[{_ORDER}])产业[^第，。；分]{{0,12}}|(?<![第、和])(?P<short>[{_ORDER}])产业?(?:增加值|投资)?(?:为|达|完成)?)$"
)
_SHORT_MOVED = late_pattern(f"(?<![第、和])([{_ORDER}])产业?(?:占比|比[重例])[^，。；]{{0,8}}$")
_TOGETHER = late_pattern("(?:^三?|第三|二、三|三次|三大)产业?[^，。；]{0,14}(?:分别|依次)(?:为|是|达)?$")
"""一、二、三产业增加值分别为: the marks may cut its beginning off."""
_OF_EACH = late_pattern(
    "^(?:(?:占比|比重|占[^，。；]{2,12}的?比重)(?:依次|分别)(?:为|是)?|"
    "(?:三者|三?产业|三产)(?:的?(?:占比|比重)|占[^，。；]{2,12}的?比重)(?:依次|分别)?(?:为|是)?)$"
)
_GROSS = late_pattern("(?:生产总?值|GDP|生产总值）?|固定资产投资)[^，。；均]{0,8}$")
_RATIO = late_pattern(
    "(?<![0-9.:：∶])[0-9]{1,3}(?:[.][0-9]{1,2})?(?:[:：∶][0-9]{1,3}(?:[.][0-9]{1,2})?){2}(?![0-9.:：∶])"
)
_LAST_YEAR = "[，（；](?:上年|去年|20[0-9]{2}年)(?:同期|度)?(?:为|是)?$"
_STRUCTURE = late_pattern(f"(?:产业|三产|投资|比重)[^，。；]{{0,40}}(?:$|{_LAST_YEAR})")
_NUMBER = late_pattern("[0-9.]+")
_TURNED = "(?:调整|演变|优化|转变|变化?)"
_GOES_OVER = late_pattern(f"(?:{_TURNED}[为到至成]|^{_TURNED}?[为到至成])(?:[今本]年|20[0-9]{{2}}年)?的?$")
_YEAR_BEFORE = late_pattern(f"^{_LAST_YEAR}")
_IN_A_YEAR = late_pattern("年均|平均每年")
"""由2000年的21:50:29调整为11:65:24，第二产业比重年均提高3个百分点."""
_OTHER_STRETCH = late_pattern("累计|[两三四五六七八九十]年|[比较]20[0-9]{2}年|以来|时期")
_OF_A_YEAR = late_pattern('(?<!比)(?:20[0-9]{2}年(?:末|底)?|十[一二三四]五[”"]?(?:末|初|期末))的?$')
"""由2015年的18:43:39调整为, which五年累计提高 may be told of."""
_REACH, _AHEAD = 16, 48
_NOT_FAR = Decimal("0.65")
"""What is further off than that is of another region or year."""
_SECTOR = late_pattern(f"第?([{_ORDER}])(?=产|、)")
_WEIGHT = late_pattern("比重|占比")
_MOST_UNITS_OFF = 2
"""So many units of the last digit the moves of three shares lose to rounding."""

_Row = tuple[Mention, ...]


@value()
class _Economy:
    """What a passage tells of the three sectors: `gross` product, `amounts`, `shares` in percent and as ratios."""

    gross: Mention | None
    amounts: _Row | None
    shares: tuple[_Row, ...]


def sectors(text: str, sentences: Sequence[Sentence], before: Sequence[Sentence]) -> Iterator[Statement]:
    """The statements of one passage; the amounts of a structure may stand in the sentences `before` it."""
    terms = _exact_terms(sentences)
    ratios = list(_ratios(text)) if ":" in text or "：" in text or "∶" in text else []
    moved = next((pair for each in pairwise(ratios) if (pair := _before_and_now(text, *each)) is not None), None)
    of_year = ratios if moved is None else [ratio for ratio in ratios if ratio is not moved[0]]
    gross, amounts = _gross_and_amounts(terms)
    if amounts is not None:
        economy = _Economy(gross, amounts, (*_percentages(terms), *of_year))
        yield from _summed(economy)
    else:
        economy = _Economy(*(_gross_and_amounts(_exact_terms(before)) if of_year else (None, None)), tuple(of_year))
    shared = list(_shared(economy))
    yield from shared
    if moved is not None:
        doubted = {start for each in shared if not each.holds for start in each.figures}
        end = max(row[-1].end for row in moved)
        is_of_a_year = _OF_A_YEAR.search(text[max(moved[0][0].start - _REACH, 0) : moved[0][0].start]) is not None
        behind = [term for term in terms if term.start > end]
        behind = behind if is_of_a_year else [term for term in behind if not _OTHER_STRETCH.search(term.name)]
        yield from _points(behind, moved, doubted)
    elif "百分点" in text:
        yield from (each for sentence in sentences for each in _moves(sentence))


def _exact_terms(sentences: Sequence[Sentence]) -> list[Term]:
    return [term for sentence in sentences for term in sentence.terms if term.mention.is_exact]


def _ratios(text: str) -> Iterator[_Row]:
    """三次产业结构14.9:39.5:45.6, as percentages."""
    for found in _RATIO.finditer(text):
        if _STRUCTURE.search(text[max(found.start() - _AHEAD, 0) : found.start()]):
            yield tuple(_percentage(each, found.start()) for each in _NUMBER.finditer(found[0]))


def _percentage(found: re.Match[str], offset: int) -> Mention:
    start, end = offset + found.start(), offset + found.end()
    return Mention(start, end, found[0], Decimal(found[0]), 1, PERCENT, "", Qualifier.EXACT)


def _before_and_now(text: str, one: _Row, other: _Row) -> tuple[_Row, _Row] | None:
    """Two structures of which one was that of before: 由…调整为…; 为…，上年为…."""
    between = text[one[-1].end : other[0].start]
    if _GOES_OVER.search(between[-_REACH:]):
        return one, other
    return (other, one) if _YEAR_BEFORE.search(between) else None


def _gross_and_amounts(terms: Sequence[Term]) -> tuple[Mention | None, _Row | None]:
    """The product told last before the amounts, and the first three amounts, one of each sector in turn.

    一、二、三产业增加值依次为…。全市生产总值545.0亿元: or told first behind a row of all three.
    """
    gross: Term | None = None
    parts: list[Term] = []
    for place, term in enumerate(terms):
        if term.unit in NO_AMOUNTS or term.is_attribute:
            continue
        if _GROSS.search(term.name) and _sector(term) is None:
            gross, parts = term, []
        elif gross is not None and term.unit == gross.unit and _sector(term) == len(parts):
            parts.append(term)
        elif gross is not None and not parts and _TOGETHER.search(term.name):
            parts = [each for each in terms[place : place + _COUNT] if each is term or _is_next(each, gross.unit)]
        if gross is not None and len(parts) == _COUNT:
            return gross.mention, tuple(part.mention for part in parts)
    row = next((place for place, term in enumerate(terms) if _TOGETHER.search(term.name)), None) if gross else None
    if gross is None or row is None or parts:
        return None, None
    parts = [each for each in terms[row : row + _COUNT] if each.start == terms[row].start or _is_next(each, gross.unit)]
    is_row = len(parts) == _COUNT and parts[0].unit == gross.unit and terms[row + _COUNT : row + _COUNT + 1] == [gross]
    return (gross.mention, tuple(part.mention for part in parts)) if is_row else (None, None)


def _sector(term: Term) -> int | None:
    """Which of the three its name ends with: 第二产业增加值, 二产."""
    named = _NAMED.search(term.name)
    return None if named is None else _ORDER.index(named["sector"] or named["short"])


def _sector_that_moved(term: Term) -> int | None:
    """三产占比上升 as well."""
    short = _SHORT_MOVED.search(term.name)
    return _sector(term) if short is None else _ORDER.index(short[1])


def _is_next(term: Term, unit: str) -> bool:
    return term.unit == unit and not term.own_name


def _percentages(terms: Sequence[Term]) -> Iterator[_Row]:
    """占比分别为22.5%、17.0%和60.5%, right behind the amounts and how they grew."""
    last: Term | None = None
    for place, term in enumerate(terms):
        row = terms[place : place + _COUNT]
        is_row = len(row) == _COUNT and all(_is_next(each, PERCENT) for each in row[1:])
        is_behind = last is not None and _sector(last) == _TWO
        if is_row and term.unit == PERCENT and is_behind and _OF_EACH.match(term.own_name):
            yield tuple(each.mention for each in row)
        is_amount = term.unit not in NO_AMOUNTS and term.unit != _TIMES and not term.is_attribute
        last = term if is_amount else last


def _summed(economy: _Economy) -> Iterator[Statement]:
    if economy.gross is None or economy.amounts is None:
        return
    holds = adds_up(economy.gross, economy.amounts)
    made = summed(economy.amounts)
    is_meant = is_close(economy.gross.value, made, _NOT_FAR) or is_slip(economy.gross, Interval.point(made))
    if holds or is_meant or _is_told_by_shares(economy):
        yield sum_statement(economy.gross, economy.amounts, holds=holds, confidence=Confidence.PROBABLE)


def _is_told_by_shares(economy: _Economy) -> bool:
    """Whether the shares are those of the amounts in what these make together: then the product is wrong."""
    amounts = economy.amounts or ()
    whole = total([amount.operand for amount in amounts])
    return any(
        all(_is_share(*pair, whole, is_levelled=True) for pair in zip(row, amounts, strict=True))
        for row in economy.shares
    )


def _shared(economy: _Economy) -> Iterator[Statement]:
    """Each share against its amount, where one of them at least fits."""
    gross, amounts, probable = economy.gross, economy.amounts, Confidence.PROBABLE
    if gross is None or amounts is None:
        return
    for row in economy.shares:
        is_levelled = sum((each.value for each in row), Fraction(0)) == _ALL
        pairs = list(zip(row, amounts, strict=True))
        fitting = [_is_share(*pair, gross.operand, is_levelled=is_levelled) for pair in pairs]
        for (share, amount), holds in zip(pairs, fitting, strict=True) if any(fitting) else ():
            working, quotient = f"{amount.text}÷{gross.text}", _ALL * amount.value / gross.value
            yield quotient_told(Relation.RATE, share, (), working, quotient, holds=holds, confidence=probable)


def _is_share(share: Mention, amount: Mention, gross: Interval, *, is_levelled: bool) -> bool:
    """`is_levelled`: all make 100 as printed, so that the last digit of one may have been moved to that end."""
    quotient = amount.operand.over(gross)
    half = share.half()
    around = Interval.around(share.value, half * (_COUNT if is_levelled else 1))
    cut_off = Interval.around(share.value + half, half)  # 25.754%, told as 25.7%
    percent = quotient.times(_ALL) if quotient is not None else None
    return percent is not None and (percent.meets(around) or percent.meets(cut_off))


def _points(terms: Sequence[Term], moved: tuple[_Row, _Row], doubted: Container[int]) -> Iterator[Statement]:
    """第三产业占比提高2.6个百分点, behind both structures; not of a share that is `doubted` itself."""
    for term in terms:
        sector = _sector_that_moved(term) if term.unit == PERCENTAGE_POINTS else None
        way = direction(term.name) if sector is not None else None
        if sector is None or way is None or _IN_A_YEAR.search(term.name):
            continue
        before, now = (row[sector] for row in moved)
        if now.start not in doubted:
            signed = [(1, now), (-1, before)] if way else [(1, before), (-1, now)]
            holds = fits(term.mention, signed)
            yield difference_told(
                Relation.COMPARISON, term.mention, signed, holds=holds, confidence=Confidence.PROBABLE, is_far=True
            )


def _moves(sentence: Sentence) -> Iterator[Statement]:
    """第一产业比重上升3.8个百分点，第二、三产业分别回落2.2和1.6个百分点: what the one gains the others lose."""
    terms = [term for term in sentence.terms if term.unit == PERCENTAGE_POINTS]
    if len(terms) != _COUNT or not all(term.mention.is_exact for term in terms):
        return
    told = sentence.text[max(sentence.start, terms[0].start - _REACH) : terms[-1].start]
    ways: list[bool] = []
    for term in terms:
        way = direction(term.name)
        if way is None and not (ways and term.is_joined):
            return
        ways.append(ways[-1] if way is None else way)
    if _WEIGHT.search(told) is None or _SECTOR.findall(told) != list(_ORDER):
        return
    gained = [term.mention for term, way in zip(terms, ways, strict=True) if way]
    lost = [term.mention for term, way in zip(terms, ways, strict=True) if not way]
    if not gained or not lost:
        return
    (stated,), others = (gained, lost) if len(gained) == 1 else (lost, gained)
    off = abs(stated.value - summed(others))
    holds = off <= _TWO * max(each.half() for each in (stated, *others)) * _MOST_UNITS_OFF
    yield sum_statement(stated, others, holds=holds, confidence=Confidence.PROBABLE)

"""Rates and shares whose part bears their name: 升学率17.61%, where 升学812人 and 毕业生4,860人 stand pages before.

The part bears the name of the rate, whole or shortened (办证率 of 办理证书6,315套); what it is of need not be named: it
is what the part stands under, or else any amount of its unit near it that one slip of the pen parts from the rate.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain
from operator import attrgetter

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.checks.manuscript.drawn.stands_under import StandsUnder
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.statements.rates_by_name import is_given_here, share_of_told
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import once, value
from jiheng.quantities.interval import Interval
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.arithmetic.quotients import is_percent_of
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.slips import slip_chance
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import NOT_ADDED, PERCENT, counted_as
from jiheng.quantities.words import AMONG

_SHARE = re.compile(
    "(?P<part>.{2,24}?)占(?:到|了)?(?P<of>[^，。；]{0,20}?)的?(?:比重|比例|比)?(?:约|仅|只有|为|是|达到?|到|近|超)*$"
)
_PART_AMONG = late_pattern(f"(?P<of>[\u4e00-\u9fff]{{2,14}}?){AMONG}(?P<part>[\u4e00-\u9fff]{{2,14}}?)的?$")
_RATE = re.compile("(?P<stem>[\u4e00-\u9fff]{2,12}?)(?:率|比例|占比|比重)(?:约|仅|只有|只|均|已|为|是|达到?|到)*$")
_NO_RATE = re.compile(
    "增长|增量|增加额|新增|增幅|下降|降幅|同比|环比|上升|利率|税率|费率|满意|知晓|好评|目标|计划|任务|标准|不低于|不高于|上限|下限|以上|以下|平均|均为|全国|全省|上年|去年|同期|上届|≥|≤"
)
_LEADS = re.compile(
    "^(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六]是|其中|全年|报告期内?|[本当今]年|年末|目前|总体|整体|[全我本][省市县区镇乡校院局]|全部|所有|的)+"
)
_TAILS = late_pattern("(?:人数|户数|件数|数量|金额|总额|总数|支出|资金|经费|面积|的|数|额)+$")
_OF_ALL = late_pattern(
    "(?:全部|总|全[省市县区镇乡校院局]|所有|当年|全年|其|本级)*(?:支出|收入|投资|资金|人数|户数|件数|数量|总数|总量|总额|数|量|额|比)*"
)
_IDLE = late_pattern("总数|总量|总额|人数|户数|件数|数量|全部|全年|全县|全市|全区|总|的|数$|量$")
_NEAR, _HALF, _LEAST = Decimal("0.25"), 0.5, 0.33
_UNLIKELY, _MIXED_UP = 0.04, 0.003
"""Of 9,000 figures of four digits two dozen have the same digits in another order."""
_MOST, _MOST_PARTS, _GAP, _NAME, _BEHIND = 40, 4, 3, 8, 6
_AHEAD, _AFTER = 80, 40
"""So many of its unit before a part and behind it may be its whole."""
_ROUNDING = 0.02
_size, _where = attrgetter("mention.size"), attrgetter("where")
_FULL, _TWO, _FOUR = 100, 2, 4
_VERY_NAME = 4
_BEFORE = re.compile("上年|去年|上届|同期|上一年")
_SCOPE = late_pattern("全[国省市州县区镇乡](?!面)")


@value(slots=False)
class _Asked:
    """What a percentage says it is of: the name of its part, and of its whole where it has one."""

    part: str
    of: str
    is_rate: bool

    @once
    def content(self) -> frozenset[str]:
        """The words of the whole that say anything."""
        return frozenset() if _OF_ALL.fullmatch(self.of) else bigrams(*_IDLE.split(self.of))


@value()
class _Pair:
    """A part with what it may be of. `is_named`: the words tell both, or the one stands under the other."""

    part: Fact
    whole: Fact
    is_named: bool


class _Named:
    """The facts by two characters of their names that follow on each other, or nearly so."""

    def __init__(self, facts: Sequence[Fact], readings: Sequence[Reading]) -> None:
        self._facts, self._readings = facts, readings
        self.by_pair: defaultdict[str, list[Fact]] = defaultdict(list)
        self.by_unit: defaultdict[str, list[Fact]] = defaultdict(list)
        for fact in facts:
            if fact.mention.unit in NOT_ADDED or fact.term.is_attribute or not fact.mention.is_exact:
                continue
            self.by_unit[counted_as(fact.mention.unit)].append(fact)
            if not fact.is_other_year or (fact.is_to_come and not fact.era):
                for pair in _pairs_of(fact):
                    self.by_pair[pair].append(fact)

        self.by_size = {unit: sorted(told, key=_size) for unit, told in self.by_unit.items()}

    @once
    def under(self) -> StandsUnder:
        """What stands under what."""
        return StandsUnder.of(self._facts, self._readings)

    def near(self, part: Fact) -> Sequence[Fact]:
        """Those of its unit that are told nearest to it."""
        alike = self.by_unit[counted_as(part.mention.unit)]
        here = bisect_left(alike, part.where, key=_where)
        return alike[max(here - _AHEAD, 0) : here + _AFTER]

    def giving(self, rate: Mention, part: Fact) -> Sequence[Fact]:
        """Those that are about as large as what the part is so many percent of."""
        alike = self.by_size[counted_as(part.mention.unit)]
        size = _FULL * part.mention.size / rate.size
        reach = size * (rate.grain / rate.size + _ROUNDING)
        low, high = bisect_left(alike, size - reach, key=_size), bisect_right(alike, size + reach, key=_size)
        return alike[low : min(high, low + _MOST)]


def _pairs_of(fact: Fact) -> frozenset[str]:
    """Those of neighbours, and of what stands up to three characters apart: 办证 of 办理证书."""
    texts = (fact.own_left[-_NAME:], fact.term.after[:_BEHIND])
    return frozenset(
        one + other for text in texts for at, one in enumerate(text) for other in text[at + 1 : at + 2 + _GAP]
    )


def rates_of_named_parts(
    rows: Sequence[Row], facts: Sequence[Fact], readings: Sequence[Reading]
) -> Iterator[tuple[int, Statement]]:
    """What each such rate is, with the index of its passage; only of those that are wrong."""
    named: _Named | None = None
    for told in chain.from_iterable(rows):
        asked = _asked(told) if told.is_unread and told.term.unit == PERCENT and told.mention.is_exact else None
        if asked is None or is_given_here(readings[told.passage.index], told.term):
            continue
        named = _Named(facts, readings) if named is None else named
        statement = _judged(told, asked, named)
        if statement is not None:
            yield told.passage.index, statement


def _asked(told: Told) -> _Asked | None:
    name = told.term.own_name
    if not 0 < told.mention.value < _FULL or _NO_RATE.search(name) or is_growth(told.term):
        return None
    share = _SHARE.fullmatch(name)
    if share is not None:
        part, of = share["part"], share["of"]
        among = _PART_AMONG.fullmatch(part) if not of else None
        if among is not None:
            part, of = among["part"], among["of"]
        part = _TAILS.sub("", _LEADS.sub("", part)) or part
        return _Asked(part, of, is_rate=False) if len(part) >= _TWO else None
    rate = _RATE.fullmatch(name)
    stem = _LEADS.sub("", rate["stem"]) if rate is not None else ""
    return _Asked(stem, "", is_rate=True) if len(stem) >= _TWO else None


def _judged(told: Told, asked: _Asked, named: _Named) -> Statement | None:
    """A pair that a slip parts from the rate; or the only one that the words leave, where both are told of it."""
    rate = told.mention
    parts = [each for each in _parts(told, asked, named) if _is_of_its_scope(told, each)]
    unit = _unit_of_its_part(told, asked)
    parts = [each for each in parts if unit in ("", each.mention.unit)]
    if any(_gives(rate, part, whole) for part in parts for whole in named.giving(rate, part)):
        return None
    pairs = [pair for part in parts for pair in _with_wholes(part, asked, named)]
    for tried, pair in enumerate(pairs, 1):
        if _chance(told, pair) * tried < _UNLIKELY:
            return share_of_told(rate, pair.part.mention, pair.whole.mention, holds=False)
    likely = {(each.part.mention.value, each.whole.mention.value): each for each in pairs if each.is_named}
    if len(likely) != 1:
        return None
    ((part, whole), pair) = next(iter(likely.items()))
    if _fit(asked, pair.part) < _VERY_NAME or not is_close(_FULL * part / whole, rate.value, _NEAR):
        return None
    statement = share_of_told(rate, pair.part.mention, pair.whole.mention, holds=False)
    return replace(statement, confidence=Confidence.ASK)


def _unit_of_its_part(told: Told, asked: _Asked) -> str:
    """分阶段整改类已整改24个，整改率68.6%: the unit of what bears its name right before it; else empty."""
    term = told.term
    before = told.sentence.terms[term.index - 1] if term.index else None
    if before is None or not asked.is_rate or before.unit in NOT_ADDED or term.clause - before.clause != 1:
        return ""
    return before.unit if asked.part in before.own_name else ""


def _gives(rate: Mention, part: Fact, whole: Fact) -> bool:
    return whole.mention.value > 0 and is_percent_of(rate, part.mention.operand, whole.mention.operand)


def _is_of_its_scope(told: Told, part: Fact) -> bool:
    """全市民间投资占比 is of no 民间投资 that is told without 全市."""
    scopes = _SCOPE.findall(told.sentence.text[told.sentence.start : told.term.start])
    around = f"{part.section}，{part.passage.text}"
    return all(scope in around for scope in scopes)


def _chance(told: Told, pair: _Pair) -> float:
    """How seldom a slip parts them by chance; where the amounts give just so many decimals, zeros tell as well."""
    rate = told.mention
    part, whole = pair.part.mention, pair.whole.mention
    exact = _FULL * part.value / whole.value
    if 0 <= exact - rate.value < _TWO * rate.half():
        return 1.0  # only cut off
    shifted = exact * 10**rate.places
    written = format(rate.number, "f").replace(".", "")
    digits = len(written) if shifted.denominator == 1 else 0
    if len(written) >= _FOUR and sorted(str(round(shifted)).zfill(len(written))) == sorted(written):
        return _MIXED_UP
    quotient = part.operand.over(whole.operand)
    computed = Interval.point(exact) if quotient is None else quotient.times(_FULL)
    return min(slip_chance(rate, each, digits) for each in (computed, Interval.point(exact)))


def _parts(told: Told, asked: _Asked, named: _Named) -> Sequence[Fact]:
    """Those whose name fits that of the part best, each value once."""
    stem = asked.part[-_TWO:] if asked.is_rate else asked.part[:_TWO]
    scored = [
        (fit, fact)
        for fact in named.by_pair.get(stem, ())[:_MOST]
        if (fit := _fit(asked, fact)) > 0 and fact.sentence is not told.sentence
    ]
    best = max((fit for fit, _ in scored), default=0)
    found = {fact.mention.key: fact for fit, fact in reversed(scored) if fit == best}
    return list(found.values())[::-1][:_MOST_PARTS]


def _fit(asked: _Asked, fact: Fact) -> int:
    """4 where the noun is the very name, 3 where it begins so, 2 where it holds it, 1 where they share enough."""
    nouns = [each for each in (fact.own_left, fact.right) if len(each) >= _TWO]
    if asked.part in nouns:
        return _VERY_NAME
    if any(noun.startswith(asked.part) for noun in nouns):
        return _VERY_NAME - 1
    if asked.is_rate and len(asked.part) > _TWO:
        ahead = bigrams(asked.part[:-_TWO])
        around = f"{fact.sentence.words}，{fact.section}，{fact.passage.text[:_MOST]}"
        told = sum(pair in around for pair in ahead)
        return 2 if told >= len(ahead) * _HALF and told else 0
    if asked.is_rate:
        return 2
    if any(noun in asked.part or asked.part in noun for noun in nouns):
        return 2
    own = bigrams(asked.part)
    return 1 if max((len(own & bigrams(noun)) for noun in nouns), default=0) >= len(own) * _LEAST else 0


def _with_wholes(part: Fact, asked: _Asked, named: _Named) -> Iterator[_Pair]:
    """Those it stands under first, then those beside it, then all others of its unit."""
    above = named.under.above(part)
    alike = [each for each in named.near(part) if _may_be_whole(part, each)]
    if asked.content:
        covered = [(_covered(asked.content, each), each) for each in dict.fromkeys((*above, *alike))]
        best = max((share for share, _ in covered), default=0.0)
        least = best if best >= _HALF else 0.0
        near = [
            (share, each)
            for share, each in covered
            if share > 0 and (each in above or share >= _HALF or each.passage is part.passage)
        ]
        wholes = [each for share, each in near if share >= least]
    elif asked.is_rate:
        beside = [each for each in alike if each.passage is part.passage]
        wholes = [*above, *beside, *sorted(alike, key=lambda each: _rank(asked, part, each, named))]
    else:
        wholes = sorted(above, key=lambda each: -each.mention.value)
    seen: set[object] = set()
    for whole in wholes:
        if whole.mention.key not in seen:
            seen.add(whole.mention.key)
            is_beside = whole.sentence is part.sentence and part.term.index - whole.term.index == 1
            is_named = is_beside or whole in above or (bool(asked.content) and _covered(asked.content, whole) >= _HALF)
            yield _Pair(part, whole, is_named=is_named)


def _rank(asked: _Asked, part: Fact, whole: Fact, named: _Named) -> tuple[bool, bool, int]:
    """Rather what the rate begins like, 执行 of 执结率; what is no part of anything itself; and what stands near."""
    is_alike = asked.part[-_TWO] in f"{whole.own_left}，{whole.right}"
    return not is_alike, whole.where in named.under.parents, abs(whole.passage.index - part.passage.index)


def _may_be_whole(part: Fact, whole: Fact) -> bool:
    """Larger, and of no year before."""
    return whole.mention.value > part.mention.value and _BEFORE.search(whole.term.name) is None


def _covered(content: frozenset[str], fact: Fact) -> float:
    words = f"{fact.term.name[-_NAME * 2 :]}，{fact.term.after[:_NAME]}"
    return sum(pair in words for pair in content) / len(content)

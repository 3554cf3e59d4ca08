"""What a rate leaves, told pages behind it: 发现隐患912处，整改887处，整改率97.26%, and then 还有25处没有销号.

A rate that holds ties two amounts together, and their difference is what was not done, or was done beyond the plan
(超额完成就业目标68人). No other word has to say which two are meant, but for one that tells of what. An account ties
together what came in and what was spent.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value
from jiheng.quantities.interval import Interval
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.arithmetic.signed import difference_told, fits
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import MONEY, NOT_ADDED, counted_as

_LEFT_AHEAD = quick_pattern(
    "(?:结余|剩余|节余|余下|尚有|仍有|还有|还剩|尚欠|还差|尚差|仍差|缺口)(?:资金|指标|金额|约|为|了|共|计)*$|"
    "(?:(?:尚|仍|还)未|不(?!超|低|少|多|足|断|同)|没有?|未能?|缺)[^，。；0-9]{1,8}(?:的|有|共|计|涉及)*$|"
    "(?:尚|仍|还)未[^。；0-9]{2,24}，?涉及(?:问题)?(?:金额|资金)(?:为|共|约)?$"
)
_LEFT_BEHIND = re.compile(
    "[^，。；0-9]{0,8}(?:未(?!来|成年)|没有?|不(?!超|低|少|多|足|断|同)|缺[少失项乏漏]|欠缺|有误|逾期|结转下年|待(?=[整办验完拨支]))"
)
_PLAN = "(?:年初|年度|全年|原定?|既定|预期)?(?:计划|目标|任务|预算)(?:数|值|任务)?"
_OFF_PLAN = quick_pattern(
    f"(?:[比较与](?:[^，。；0-9]{{0,6}}){_PLAN}(?:相比，?)?(?:(?P<more>[超多高增])|(?P<less>[少短低减欠]))[\u4e00-\u9fff]{{0,3}}|"
    "(?P<beyond>超额完成)了?[^，。；0-9]{0,8}(?:目标|任务|计划)数?)$"
)
_MAY_BE_ASKED = quick_pattern(
    "[余剩尚仍欠缺差未没不误逾待]|还有|[比较与][^，。；]{0,10}(?:计划|目标|任务|预算)|超额完成"
)
_OTHER_TIME = re.compile("上年|去年|年初|期初|往年|同期|以前|将|拟|下年(?!继续|使用)|明年|计划(?!还差|尚差)|预计")
_OF_ALL_MONEY = re.compile("(?:执行|支出|支付|使用|拨付|发放|兑付|兑现)(?:率|进度)")
_OF_ALL_LEFT = re.compile(
    "(?:[年期]末|年底|年终|当年|本年|全年|尚有|仍有|还有|资金|项目|预算|共|的)*(?:结转和结余|结余|结转|剩余|节余|未)?"
)
_ALL_INCOME = quick_pattern("(?:^|年度?|部门|单位)收入总计$")
_ALL_SPENT = quick_pattern("(?:^|年度?|部门|单位)(?:本年支出(?:合计)?|支出合计)$")
_AHEAD, _AROUND, _TWO, _FEW = 16, 40, 2, 4
_NEAR = Decimal("0.5")


@value(slots=False, eq=False)
class Tied:
    """Two amounts of one unit that a rate or an account ties together; `words`: those around it."""

    whole: Mention
    part: Mention
    words: frozenset[str]
    is_of_all_money: bool

    @property
    def apart(self) -> Interval:
        """How far one is from the other."""
        larger, smaller = self.by_size
        return larger.operand - smaller.operand

    @property
    def by_size(self) -> tuple[Mention, Mention]:
        return (self.whole, self.part) if self.whole.size > self.part.size else (self.part, self.whole)


@value(slots=False, eq=False)
class _Asked:
    """`is_beyond`: told to be more than was planned, so that the part is the larger."""

    told: Told
    relation: Relation
    is_beyond: bool = False


def rests_of_rates(
    rows: Sequence[Row],
    readings: Sequence[Reading],
    judged: Iterable[tuple[int, Statement]],
    passages: Sequence[Passage],
) -> Iterator[tuple[int, Statement]]:
    """What each open figure of a rest is by a rate that holds, with the index of its passage.

    `judged`: the rates that are told without their amounts, with the passage of each.
    """
    pairs: Mapping[str, Sequence[Tied]] | None = None
    for row in rows:
        if _MAY_BE_ASKED.search(row[0].passage.text) is None:
            continue
        for told in row:
            asked = _asked(told) if told.is_open and told.mention.is_exact else None
            if asked is not None:
                if pairs is None:
                    pairs = _by_unit((*_rated(readings, judged, passages), *_accounted(rows)))
                statement = _judged(asked, pairs.get(counted_as(told.term.unit), ()))
                if statement is not None:
                    yield told.passage.index, statement


def _asked(told: Told) -> _Asked | None:
    """By what its sentence says between the figure before it and itself, or right behind it."""
    term, sentence = told.term, told.sentence
    if term.unit in NOT_ADDED or term.depth:
        return None
    begin = sentence.terms[term.index - 1].end if term.index else sentence.start
    ahead = sentence.text[max(begin, term.start - _AROUND) : term.start]
    off_plan = _OFF_PLAN.search(ahead)
    if off_plan is not None:
        return _Asked(told, Relation.COMPARISON, off_plan["less"] is None)
    if term.is_named_as_change and not term.name.endswith("差"):
        return None
    is_left = _LEFT_AHEAD.search(ahead) is not None or _LEFT_BEHIND.match(term.after) is not None
    is_of_year = is_left and _OTHER_TIME.search(f"{ahead}，{term.after[:_AHEAD]}") is None
    return _Asked(told, Relation.REMAINDER) if is_of_year else None


def _by_unit(tied: Iterable[Tied]) -> Mapping[str, Sequence[Tied]]:
    pairs: dict[str, list[Tied]] = {}
    for each in tied:
        pairs.setdefault(counted_as(each.whole.unit), []).append(each)
    return pairs


def _rated(
    readings: Sequence[Reading], judged: Iterable[tuple[int, Statement]], passages: Sequence[Passage]
) -> Iterator[Tied]:
    """By a rate that holds; what it is of all the money it ties together even where it is wrong itself."""
    for index, statement, whole, part in _rates(readings, judged):
        if whole.unit == part.unit and whole.size and part.size and whole.is_exact and part.is_exact:
            text, rate = passages[index].text, statement.target
            around = text[max(rate.start - _AROUND, 0) : rate.end]
            is_of_all = whole.unit == MONEY and _OF_ALL_MONEY.search(around) is not None
            if statement.holds or is_of_all:
                yield Tied(whole, part, bigrams(f"{text[:_AHEAD]}，{around}") - EMPTY_WORDS, is_of_all)


def _rates(
    readings: Sequence[Reading], judged: Iterable[tuple[int, Statement]]
) -> Iterator[tuple[int, Statement, Mention, Mention]]:
    """Every rate with the index of its passage, the whole and the part."""
    for index, reading in enumerate(readings):
        for _, each in reading.rated if "%" in reading.text else ():
            yield index, each.statement, each.whole.mention, each.part.mention
    for index, statement in judged:
        if statement.relation is Relation.RATE and len(statement.elsewhere) == _TWO:
            whole, part = statement.elsewhere
            yield index, statement, whole, part


def _accounted(rows: Sequence[Row]) -> Iterator[Tied]:
    """收入总计3,524.68万元 and 本年支出3,471.94万元, where each is told with one value."""
    income: dict[float, Mention] = {}
    spent: dict[float, Mention] = {}
    for row in rows:
        text = row[0].passage.text
        for told in row if "收入总计" in text or "支出" in text else ():
            if told.term.unit == MONEY and told.mention.is_exact and _ALL_INCOME.search(told.term.own_name):
                income[told.mention.size] = told.mention
            elif told.term.unit == MONEY and told.mention.is_exact and _ALL_SPENT.search(told.term.own_name):
                spent[told.mention.size] = told.mention
    if len(income) == len(spent) == 1:
        (whole,), (part,) = income.values(), spent.values()
        if whole.size > part.size:
            yield Tied(whole, part, frozenset(), is_of_all_money=True)


def _judged(asked: _Asked, pairs: Sequence[Tied]) -> Statement | None:
    """Right where any pair leaves it; wrong where the words tell of one only."""
    told, meant = asked.told.mention, _meant(asked, pairs)
    right = next((pair for pair, _ in meant if fits(told, [(1, pair.by_size[0]), (-1, pair.by_size[1])])), None)
    if right is not None:
        return _statement(asked, right, holds=True)
    most = max((shared for _, shared in meant), default=0)
    likely = [pair for pair, shared in meant if shared == most]
    if not likely or not all(each.apart.meets(likely[0].apart) for each in likely):
        return None
    return _statement(asked, likely[0], holds=False) if _is_off(asked, likely[0]) else None


def _meant(asked: _Asked, pairs: Sequence[Tied]) -> Sequence[tuple[Tied, int]]:
    """Those with a word in common, and how many; what is left of all the money needs none."""
    told, sentence = asked.told.term, asked.told.sentence
    begin = max(told.start - _AROUND, sentence.start, sentence.text.rfind("；", 0, told.start) + 1)
    around = bigrams(sentence.text[begin : told.end + _AHEAD]) - EMPTY_WORDS
    likely = [pair for pair in pairs if (pair.part.size > pair.whole.size) == asked.is_beyond]
    meant = [(pair, shared) for pair in likely if (shared := len(around & pair.words))]
    if told.unit == MONEY and asked.relation is Relation.REMAINDER and _OF_ALL_LEFT.fullmatch(told.own_name):
        return [(pair, 1) for pair in likely if pair.is_of_all_money] or meant
    return meant


def _is_off(asked: _Asked, pair: Tied) -> bool:
    """Whether a slip parts them, or the figure is somewhat more: what is less may be a part of the rest.

    A gap from the plan is all of it, and only small beside the plan.
    """
    told, rest = asked.told, (pair.apart.low + pair.apart.high) / 2
    if is_slip(told.mention, pair.apart):
        return True
    if asked.relation is Relation.COMPARISON:
        return abs(told.mention.value - rest) * _FEW <= pair.by_size[1].value
    is_alone = not any(each.unit == told.term.unit for each in told.sentence.terms if each is not told.term)
    return is_alone and told.mention.value > rest and is_close(rest, told.mention.value, _NEAR)


def _statement(asked: _Asked, pair: Tied, *, holds: bool) -> Statement:
    """Without operands: they stand in other passages."""
    larger, smaller = pair.by_size
    signed = [(1, larger), (-1, smaller)]
    told = difference_told(asked.relation, asked.told.mention, signed, holds=holds, confidence=Confidence.PROBABLE)
    return replace(told, operands=(), elsewhere=(pair.whole, pair.part))

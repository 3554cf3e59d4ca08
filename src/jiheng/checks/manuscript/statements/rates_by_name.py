"""Rates whose amounts stand elsewhere under one name: 锅炉检验执行率93%, with its budget and spending told before."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice, permutations
from operator import attrgetter

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.figure import Aspect
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import asked_once
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.arithmetic.quotients import is_percent_of, share_told
from jiheng.quantities.relations.names.percentages import is_ratio
from jiheng.quantities.relations.names.rates import SPENDING_RATE
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import MONEY, PERCENT, PERCENTAGES, SCORE

_RATE = re.compile(
    "(?P<of>[\u4e00-\u9fff（）“”]*?)(?:预算|资金|项目)?(?:执行|支出|支付|使用|拨付|发放|兑付|到位|完成|覆盖|普及|得分)(?:率|进度)(?:为|达|达到|是)*$"
)
_HANDLED = quick_pattern(
    "^(?:其中|全年|本年|当年|截至[^，。；]{0,12}|实际|已|累计)+|(?:预算|决算|计划|应|实际|已|年初|年度|全年|安排|下达|拨付|拨入|到位|支付|支出|使用|执行|发放|兑付|"
    "完成|投入|得|得分|数|额|为|了|的|共|类|指标|部分)+$"
)
_FUNDS = ("资金", "经费")
_OF_ALL = re.compile("^(?:资金|预算|项目|财政|经费|总|整体|全年|年度)+")
_SPENT_IN_ALL = late_pattern(
    "^(?:截至[^，。；]{0,12}|全年|累计|实际|共|年度|已|本年|总)*(?:支出|支付|使用|执行)(?:资金|合计|总额|数)?(?:为|共)?$"
)
_GIVEN = late_pattern("^(?:20[0-9]{2}年度?|[省市县区]级?财政|全年|年度|共)*(?:下达|安排|到位|预算|调整后预算)")
_SPENT = late_pattern("支出|支付|使用|执行|发放|兑付|完成|决算|到位|得(?:分)?(?:为)?$|拨付")
_SHORTEST, _FULL, _TWO = 3, 100, 2
_SHORTEST_OF_POINTS = 2
_NEAR, _NEAREST = Decimal("0.2"), 12


def rates_by_name(
    prose: Sequence[Passage], readings: Sequence[Reading], facts: Sequence[Fact]
) -> Iterator[tuple[int, Statement]]:
    """What each rate is by the amounts that the report tells under its name, with the index of the passage.

    Nothing is told where several amounts may be meant, unless two of them give the rate.
    """
    named: Mapping[tuple[str, str], list[Fact]] | None = None
    for passage in prose:
        if "%" not in passage.text or not ("率" in passage.text or "进度" in passage.text):
            continue
        reading = readings[passage.index]
        known = {statement.target.start for statement in reading.statements if statement.holds}
        for sentence in reading.sentences:
            for rate in sentence.terms:
                found = _RATE.fullmatch(rate.own_name) if rate.unit == PERCENT and rate.mention.is_exact else None
                if found is None or rate.start in known or not is_ratio(rate, None) or is_given_here(reading, rate):
                    continue
                named = _by_name(facts) if named is None else named
                statement = _judged(sentence, rate, found["of"], named)
                if statement is not None:
                    yield passage.index, statement


def _by_name(facts: Sequence[Fact]) -> Mapping[tuple[str, str], list[Fact]]:
    named: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.mention.unit not in PERCENTAGES and not fact.is_other_year:
            named[bare_name(fact.term.own_name), fact.mention.unit].append(fact)
    return named


@asked_once
def bare_name(name: str) -> str:
    """The name without what was done with it: 县级配套 of 县级配套资金实际到位 but for 资金.

    >>> bare_name("其中锅炉检验支出"), bare_name("老年人补贴")
    ('锅炉检验', '老年人补贴')
    """
    before = ""
    while before != name:
        before, name = name, _HANDLED.sub("", name)
    return name[:-_TWO] if name.endswith(_FUNDS) and len(name) - _TWO >= _SHORTEST else name


def _judged(sentence: Sentence, rate: Term, of: str, named: Mapping[tuple[str, str], list[Fact]]) -> Statement | None:
    name = bare_name(_OF_ALL.sub("", of))
    before = sentence.terms[rate.index - 1] if rate.index else None
    is_told = before is not None and not name and rate.clause - before.clause == 1 and before.unit not in PERCENTAGES
    if before is not None and is_told:
        name, unit = bare_name(before.own_name), before.unit
        parts = {before.mention.value: before.mention} if before.mention.is_exact and not before.is_attribute else {}
    elif name:
        units = [unit for told, unit in named if told == name]
        unit = MONEY if MONEY in units else units[0] if units else ""
        own = named.get((name, unit), ())
        done = [fact for fact in own if _is_done(fact)] or _smaller(own)
        parts = {fact.mention.value: fact.mention for fact in done}
    else:
        return _of_all(rate, named)
    if len(name) < (_SHORTEST_OF_POINTS if unit == SCORE else _SHORTEST) or not parts:
        return None
    told: Sequence[Fact] = [fact for fact in _namesakes(name, unit, named) if fact.sentence is not sentence]
    told = [fact for fact in told if not _is_done(fact)] or (_begun_so(name, unit, sentence, named) if is_told else [])
    given = {fact.mention.value: fact.mention for fact in told}
    return _of_pairs(rate, list(parts.values()), list(given.values()))


def _of_all(rate: Term, named: Mapping[tuple[str, str], list[Fact]]) -> Statement | None:
    """资金总执行率95%: all that was spent over all that was given, where the report has one amount for each."""
    if not SPENDING_RATE.search(rate.own_name):
        return None
    money = [fact for (_, unit), facts in named.items() if unit == MONEY for fact in facts if not fact.is_part]
    spent = {fact.mention.value: fact.mention for fact in money if _SPENT_IN_ALL.search(fact.term.own_name)}
    given = {fact.mention.value: fact.mention for fact in money if _GIVEN.search(fact.term.own_name)}
    if len(spent) != 1 or not given:
        return None
    return _of_pairs(rate, list(spent.values()), list(given.values()))


def is_given_here(reading: Reading, rate: Term) -> bool:
    """预算260万元，…支出241.8万元，其中甲203.6万元，乙18.2万元，执行率93%: two amounts of the paragraph give it.

    闲置2.64亿元，…剩余0.16亿元，盘活率93.9%: or what one leaves of the other does.
    """
    ahead = reversed(reading.mentions[: bisect_right(reading.mentions, rate.start, key=attrgetter("end"))])
    before = [*islice((each for each in ahead if each.unit not in PERCENTAGES), _NEAREST)]
    return any(
        one.unit == other.unit and other.value and _is_given_by(rate.mention, one, other)
        for one, other in permutations(before[::-1], 2)
    )


def _is_given_by(rate: Mention, one: Mention, other: Mention) -> bool:
    if is_percent_of(rate, one.operand, other.operand):
        return True
    return one.value < other.value and is_percent_of(rate, other.operand - one.operand, other.operand)


def _namesakes(name: str, unit: str, named: Mapping[tuple[str, str], list[Fact]]) -> Sequence[Fact]:
    """The amounts of the name, or else of the one longer name that ends with it: 改革补助 of 国企改革补助."""
    own = named.get((name, unit), ())
    if any(not _is_done(fact) for fact in own) or len(name) <= _SHORTEST:
        return own
    longer = [
        facts for (each, of_unit), facts in named.items() if of_unit == unit and each != name and each.endswith(name)
    ]
    return longer[0] if len(longer) == 1 else own


def _begun_so(name: str, unit: str, sentence: Sentence, named: Mapping[tuple[str, str], list[Fact]]) -> Sequence[Fact]:
    """餐饮2,660户 of 餐饮“明厨亮灶”2,128户 behind it in the paragraph: some of them all."""
    return [
        fact
        for (each, of_unit), facts in named.items()
        if of_unit == unit and len(each) > 1 and each != name and name.startswith(each)
        for fact in facts
        if fact.sentence.text is sentence.text and fact.mention.start < sentence.start
    ]


def _smaller(facts: Sequence[Fact]) -> Sequence[Fact]:
    """Of two values told the smaller: what was spent of what was given."""
    values = sorted({fact.mention.value for fact in facts})
    return [fact for fact in facts if len(values) == _TWO and fact.mention.value == values[0]]


def _is_done(fact: Fact) -> bool:
    return fact.aspect is Aspect.ACTUAL or _SPENT.search(fact.term.own_name) is not None


def _of_pairs(rate: Term, parts: Sequence[Mention], wholes: Sequence[Mention]) -> Statement | None:
    pairs = [(part, whole) for whole in wholes for part in parts if 0 < part.value < whole.value]
    for part, whole in pairs:
        if is_percent_of(rate.mention, part.operand, whole.operand):
            return share_of_told(rate.mention, part, whole, holds=True)
    if len(pairs) != 1:
        return None
    ((part, whole),) = pairs
    if rate.mention.value == _FULL or not is_close(_FULL * part.value / whole.value, rate.mention.value, _NEAR):
        return None
    return share_of_told(rate.mention, part, whole, holds=False)


def share_of_told(rate: Mention, part: Mention, whole: Mention, *, holds: bool) -> Statement:
    """The share of two amounts that are told elsewhere."""
    return share_told(rate, part, whole, holds=holds, operands=(), elsewhere=(whole, part))

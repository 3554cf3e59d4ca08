"""Targets that the report itself shows were not reached: by a rate, by plan beside result, or in words."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.pairs.same_matter import bare_noun, is_foreseen
from jiheng.checks.manuscript.names.fund_words import fund_words
from jiheng.checks.manuscript.targets.told_targets import ToldTarget
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.text.whole_text import WholeText
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import once, value
from jiheng.quantities.digits import significant
from jiheng.quantities.likeness import bigrams, longest_in_common
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.names.counted import pers_of_price
from jiheng.quantities.units import MONEY, PERCENT
from jiheng.quantities.words import YEAR

_TARGET = re.compile(r"目标|计划|任务|指标|应|设计|年初|拟|需求")
_BUDGET_REACHED = re.compile("完成(?:年初|年度|全年|调整)?预算$")
_MONEY_RATE = re.compile(r"预算执行率|执行率|支出进度|支付率|使用率|到位率|支出率|拨付率|资金")
_LENT = re.compile(r"放款|发放|放贷")
_COMPLETION = re.compile(r"完成|兑现|达标|实现|覆盖|放款|发放|任务|计划|目标|执行率$")
_SETTLED = re.compile(r"(整改|办结|结案|审结|完工|竣工|验收|解决|回复|答复|处置|化解|兑现|兑付|投保|核销)率")
_SAVING = re.compile("节约|结余|结转|占")
_ESTABLISHMENT = re.compile(r"编制|核定|控制")
_SPARED = re.compile(r"采购|招标|中标|预算价|控制价|节约|节省|节支|审减|核减")
"""Less paid than planned is no target missed."""
_UNDONE = re.compile(
    r"未能?(?:如期|按期|按时|全部|全面|100%|百分之百)?(?:完成|实现|达到(?!付款|支付|拨款|结算|验收条件)|达标)|没有(?:全部)?完成|未(?:兑付|兑现|完工|竣工|发放到位|投保|验收)|尚未完成|未全部完成|仅完成|只完成|未达到?(?:目标|预期|年初|计划)"
)
_REALLY_DONE = re.compile("实际")
_SUPPOSED = late_pattern("如果|如若|如有|若(?!干)|倘若|假如|一旦|可能|是否|能否", make=quick_pattern)
_RULED_OR_NAMED = late_pattern("[^，。；]{0,6}(?:利润|收益|损益|融资)|[^，。；]{0,14}(?:的，|的风险|的情形|的可能)")
_EMPTY = bigrams(
    "万元亿元完成实际计划目标任务全年年初年度预算发放项目工作资金支出执行其中各项全部情况达到提高规划预期指标重点主要部分服务培训开展数量金额"
)
_HAN = re.compile("[\u4e00-\u9fff]+")
_TARGET_OF_IT = re.compile("(?:目标|计划|任务|指标)[值数]?$")
_MUCH_IN_COMMON, _MUCH_MORE, _MOST_TOLD = 3, 4, 4
_MONEY = re.compile("预算|资金|经费|支出")
_INCOME = late_pattern("收入|税收|征收|入库")
"""What comes in is no money that can be spent: 收入预算任务."""
_INCOME_SHORT = re.compile(
    "(?P<what>(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{0,12}收入)(?:完成|实现)?[0-9][0-9.,]*[万亿]?元(?:，|，[^。；0-9]{0,6}[0-9.]+%，)"
    "(?:仅|只)?(?:完成|为|占)(?:年初|年度|全年|调整)?(?:预算|任务|目标)(?:数)?的(?P<rate>[0-9]{1,2}(?:\\.[0-9]{1,2})?%)"
)
_MEASURE = late_pattern("(?:完成)?(?:人次|人|户|次|个|场|处|里程|面积)?[数量率]*$")
"""What an indicator's name says of how it is counted."""
_OPENING = 14
_ALL = 100
"""Money whose rate is told as 100 % is all spent, but for what rounding leaves."""


@value(slots=False)
class Shortfall:
    """`planned` and `done` are what should be and what was, where figures say so; `subject` is whose they are.

    `is_of_target`: a target of the year was missed, not only a share left open (化解率97%); `deed`: 化解.
    `is_left`: an amount spent beside the fund it came from, without a rate.
    """

    place: Location
    passage: Passage
    subject: str
    planned: Mention | None
    done: Mention | None
    is_money: bool
    told: str
    is_of_target: bool = True
    deed: str = ""
    is_left: bool = False

    @once
    def words(self) -> frozenset[str]:
        """The pairs of characters of its subject that say something."""
        return frozenset(pair for pair in self.subject_words - _EMPTY if _HAN.fullmatch(pair))

    @once
    def subject_words(self) -> frozenset[str]:
        """All of them."""
        return bigrams(self.subject)

    @once
    def fund_words(self) -> frozenset[str]:
        """Those of the money it is about."""
        return fund_words(self.subject)


def shortfalls_of(
    text: WholeText, readings: Sequence[Reading], facts: Sequence[Fact], targets: Sequence[ToldTarget]
) -> tuple[Shortfall, ...]:
    """The shortfalls of a report in order of their kinds: rates first, then plan beside result, then words."""
    return (
        *_by_rate(text.passages, readings),
        *_by_facts(facts),
        *_by_targets(targets, facts),
        *_in_words(text),
        *_of_income(text),
    )


def _by_rate(passages: Sequence[Passage], readings: Sequence[Reading]) -> Iterator[Shortfall]:
    for passage in passages:
        for sentence, rated in readings[passage.index].rated if readings[passage.index].mentions else ():
            whole, part, rate = rated.whole, rated.part, rated.rate
            is_told_here = bool(rated.statement.operands)
            if part.mention.value >= whole.mention.value or not (rated.statement.holds or is_told_here):
                continue
            is_money = bool(_MONEY_RATE.search(rate.name)) and not _LENT.search(rate.name + part.name)
            is_of_target = (
                _COMPLETION.search(rate.name + whole.name) and _TARGET.search(whole.name[-24:])
            ) or _BUDGET_REACHED.search(whole.name)
            if _SAVING.search(rate.name) or (is_money and rate.mention.value >= _ALL):
                continue
            settled = _SETTLED.search(rate.name)
            if not is_money and not is_of_target and settled is None:
                continue
            start = max(rate.name_start, rate.start - 12)
            subject = _since_last_rate(sentence.text[max(sentence.start, part.name_start - 30) : rate.start])
            if settled is not None:
                subject = f"{whole.name[-_OPENING:]}，{subject}"
            yield Shortfall(
                passage.at(start, rate.end),
                passage,
                subject,
                whole.mention,
                part.mention,
                is_money,
                rated.statement.arithmetic,
                bool(is_of_target),
                "" if is_of_target or settled is None else settled[1],
            )


def _since_last_rate(text: str) -> str:
    """救助支出62万元，执行率98%，培训支出 tells two funds: what stands behind the rate of the first."""
    return text[max(text.rfind("；"), text.rfind("%")) + 1 :]


def _by_facts(facts: Sequence[Fact]) -> Iterator[Shortfall]:
    for one, other in pairwise(facts):
        if one.is_done or other.is_done:
            yield from _of_two(one, other)
    named: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.is_planned and fact.mention.unit != PERCENT:
            for gram in fact.grams:
                named.setdefault(gram, []).append(fact)
    for fact in facts:
        if fact.is_planned:
            continue
        for planned in {id(each): each for gram in fact.grams if gram in named for each in named[gram][:4]}.values():
            if planned.passage is fact.passage:
                continue
            if _are_of_one_noun(planned, fact) if fact.is_done else _bear_one_name(planned, fact):
                yield from _of_two(planned, fact)


def _by_targets(targets: Sequence[ToldTarget], facts: Sequence[Fact]) -> Iterator[Shortfall]:
    """Targets told as bounds: the result behind them, or else what another passage tells under the name, is lower."""
    bounds = [each for each in targets if each.target.mention.qualifier is Qualifier.AT_LEAST]
    for told in bounds:
        if told.result is not None and told.is_missed:
            yield _of_target(told, told.result.mention, told.passage)
    named: dict[str, list[ToldTarget]] = {}
    for told in bounds:
        if told.result is None:
            for gram in bigrams(told.name) - _EMPTY:
                named.setdefault(gram, []).append(told)
    if not named:
        return
    for fact in facts:
        if fact.is_planned or fact.is_other_year or fact.is_part:
            continue
        for told in {
            id(each): each for gram in fact.grams if gram in named for each in named[gram][:_MOST_TOLD]
        }.values():
            if (
                told.passage is not fact.passage
                and told.target.unit == fact.mention.unit
                and _is_its_result(told, fact)
            ):
                yield _of_target(told, fact.mention, fact.passage)


def _is_its_result(told: ToldTarget, fact: Fact) -> bool:
    """Whether the fact is less than the bound, and bears the name of its indicator."""
    least, done = told.target.mention.value, fact.mention.value
    if not done < least <= done * _MUCH_MORE:
        return False
    measure = _MEASURE.sub("", told.name)
    return any(
        len(noun) > _MUCH_IN_COMMON and (noun in measure or measure in noun)
        for noun in map(bare_noun, (fact.left, fact.right))
    ) or (fact.left == told.name)


def _of_target(told: ToldTarget, done: Mention, passage: Passage) -> Shortfall:
    place = passage.at(done.start, done.end)
    return Shortfall(
        place,
        passage,
        _MEASURE.sub("", told.name),
        told.target.mention,
        done,
        is_money=False,
        told=f"{told.target.mention.text}＞{done.text}",
    )


def _are_of_one_noun(planned: Fact, done: Fact) -> bool:
    """Whether the names have much in common, or the same noun is counted and nothing but verbs stands before."""
    if len(_shared(planned, done)) > _MUCH_IN_COMMON:
        return True
    if _REALLY_DONE.search(done.own_left) and _share_two_words(planned.left, done.left) and _is_close(planned, done):
        return True
    nouns = bare_noun(planned.own_left), bare_noun(done.own_left)
    if nouns[0] and nouns[0] == nouns[1]:
        return len(significant(planned.mention.number)) >= _MUCH_IN_COMMON and _is_close(planned, done)
    if planned.right != done.right or len(planned.right) < _MUCH_IN_COMMON:
        return False
    return not any(nouns)


def _share_two_words(one: str, other: str) -> bool:
    """推广加厚高强度地膜 and 加厚膜实际推广."""
    shared = bigrams(one) & bigrams(other) - _EMPTY
    return len(shared) > 1 and len("".join(shared)) == len(set("".join(shared)))


def _is_close(planned: Fact, done: Fact) -> bool:
    return planned.mention.value * 2 <= done.mention.value * 3


def _bear_one_name(planned: Fact, told: Fact) -> bool:
    """Whether what is told without a word of doing bears the very name of the plan, and is not much less."""
    name = bare_noun(told.left)
    if len(name) <= _MUCH_IN_COMMON or name != _TARGET_OF_IT.sub("", bare_noun(planned.left)) or is_foreseen(told):
        return False
    return _is_close(planned, told)


def _shared(one: Fact, other: Fact) -> str:
    pairs = ((one.left, other.left), (one.right, other.right), (one.left, other.right), (one.right, other.left))
    return max((longest_in_common(a, b) for a, b in pairs if a and b), key=len, default="")


def _of_two(one: Fact, other: Fact) -> Iterator[Shortfall]:
    if one.mention.unit != other.mention.unit:
        return
    if one.is_planned == other.is_planned or _are_of_a_row(one, other):
        return
    if (
        one.is_other_year
        or other.is_other_year
        or not _are_wholes_or_counts(one, other)
        or _are_years_apart(one, other)
    ):
        return
    planned, done = (one, other) if one.is_planned else (other, one)
    if (not planned.left and not planned.right) or done.mention.value >= planned.mention.value:
        return
    if any(pers_of_price(each.term) is not None for each in (planned, done)):
        return
    if done.is_part and done.term.mark == "、" and done.where < planned.where:
        return  # 建成86个，其中2022年28个、2023年32个，超额完成80个的目标: the whole is held against it
    if _SPARED.search(planned.left + done.left) and planned.mention.unit == MONEY:
        return
    if done.mention.value * 4 < planned.mention.value or _ESTABLISHMENT.search(planned.left):
        return
    is_alike = bool(planned.right) and planned.right == done.right and bool(bigrams(planned.left) & bigrams(done.left))
    is_together = is_alike or (one.sentence is other.sentence and abs(one.term.index - other.term.index) == 1)
    if not is_together and not _are_of_one_noun(planned, done):
        return
    subject = "，".join((_heading_of(done.passage), planned.left, planned.right, done.left, done.right))
    told = f"{planned.mention.text}＞{done.mention.text}"
    is_money = bool(_MONEY.search(planned.left)) and done.mention.unit == MONEY and not _INCOME.search(done.left)
    yield Shortfall(done.place, done.passage, subject, planned.mention, done.mention, is_money, told)


def _are_of_a_row(one: Fact, other: Fact) -> bool:
    """实际分别完成95个、310个: each is what was done of a plan of its own."""
    is_next = one.sentence is other.sentence and other.term.index - one.term.index == 1
    return is_next and other.term.mark == "、" and not other.term.own_name


def _are_wholes_or_counts(one: Fact, other: Fact) -> bool:
    """Whether neither is a part, or both are parts of what is counted: 目标14622套，其中廉租住房1852套."""
    if one.is_part or other.is_part:
        return one.is_part and other.is_part and one.mention.unit not in (MONEY, PERCENT)
    return True


def _are_years_apart(one: Fact, other: Fact) -> bool:
    """Whether each sentence opens with a year of its own: 2021年建成9万亩。2022年任务9.8万亩."""
    years = [set(YEAR.findall(fact.sentence.text[fact.sentence.start : fact.mention.start])) for fact in (one, other)]
    return bool(all(years)) and years[0].isdisjoint(years[1])


def _heading_of(passage: Passage) -> str:
    """What the paragraph names at its opening to be about: 「（三）田间道路。设计…」."""
    opening = passage.text[:_OPENING]
    return opening if "。" in opening or "：" in opening else ""


def _in_words(text: WholeText) -> Iterator[Shortfall]:
    for passage in text.passages_where(_UNDONE):
        for found in _UNDONE.finditer(passage.text):
            begin = passage.clause_start(found.start())
            subject = passage.text[begin : found.start()]
            if _is_supposed(passage, found):
                continue
            yield Shortfall(passage.at(found.start(), found.end()), passage, subject, None, None, False, found[0])


def _is_supposed(passage: Passage, found: re.Match[str]) -> bool:
    """如果设备未达到要求, 未达到标准的，予以清退, 未实现收益: what may be, a rule and a word of accounts."""
    begin = passage.sentence_around(found.start())[0]
    if _SUPPOSED.search(passage.text, begin, found.start()) is not None:
        return True
    return _RULED_OR_NAMED.match(passage.text, found.end()) is not None


def _of_income(text: WholeText) -> Iterator[Shortfall]:
    """Income below its budget, where a rate alone tells it: 税收收入完成38.2亿元，完成预算的92.3%."""
    for passage in text.passages_with("收入"):
        for found in _INCOME_SHORT.finditer(passage.text):
            place = passage.at(found.start("rate"), found.end())
            yield Shortfall(place, passage, found["what"], None, None, False, found[0])


def concerns(shortfall: Shortfall, words: AbstractSet[str]) -> bool:
    """Whether a shortfall is about what has these pairs of characters in its name."""
    return not shortfall.words.isdisjoint(words)

"""Two facts side by side: how alike their values are, and the words that both names share."""

import re
from decimal import Decimal

from jiheng.checks.manuscript.facts.aspects import are_plan_and_result
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.pairs.same_matter import (
    are_budgets,
    are_cross_named,
    are_execution_rates,
    are_expenditures,
    are_funds,
    are_money_left,
    are_one_satisfaction,
    are_satisfaction,
    are_total_scores,
)
from jiheng.checks.manuscript.names.opposites import are_opposed
from jiheng.core.figure import Aspect
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import round_half_up
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import once, value
from jiheng.quantities.digits import are_swapped, is_slip, significant
from jiheng.quantities.likeness import longest_in_common
from jiheng.quantities.mention import Mention
from jiheng.quantities.units import MONEY, PERCENT, SCORE

SHORT, LONG, MANY, WHOLE_NAME = 2, 3, 4, 6
"""Names of so many characters tell little, something, much, and all."""
TWO_DIGITS, FEW_DIGITS, MANY_DIGITS = 2, 3, 4
UNMISTAKABLE = 6
"""So many digits are another number's by chance never."""
_TIMES, _RATE = 2, 3
"""Two values of like size are fewer times apart."""
_WORDS = late_pattern(r"[^\u4e00-\u9fff]+")
_HAN = re.compile("[\u4e00-\u9fff]{2}")
_GENERIC = re.compile(
    r"^(?:[万亿]?元|其他|其它|其余|预算|资金|项目|支出|收入|本年|年度|总|综合|服务对象|群众|自评|指标|任务|绩效|目标|完成|执行|实际|发放|补助|专项|经费|人员|合计|率|进度|满意度|得分|上年|去年|上一年|年初|期初|结转|结余|年度?|调整|变动|统筹|安排|投入|为|占|的|同比|环比|[较比]|同期|具体|增长|增加|提高|上升|下降|减少|(?:中央|[省市区县镇]级)?财政(?:安排|投入|下达|拨付))*$"
)

_SPAN = quick_pattern(
    "近[两三四五几]年|[两三四五]年(?:来|累计|间)|(?:十[一二三四]五|规划)”?(?:时期|期间|以来)|自[^，。；0-9]{0,6}(?:实施|成立|启动|开展|运行|开工|建成)以来|历年"
)

_FROM_A_YEAR = late_pattern("[由从]20[0-9]{2}年(?:度|末|底|同期)?的?$")
"""由2022年的85.6%提高到92.3%: the first is of that year alone."""
_REACHED = late_pattern(
    "(?:如数|恰好|正好|刚好|[按照](?:年度)?(?:目标|计划|任务)数?)(?:全部|全面)?(?:完成|达到|实现|实施)"
)
"""目标169处, and 完成169处，如数完成: the plan and what came of it are said to be one number."""
_PASSED = re.compile("超额|超[过出]?(?:年度)?(?:目标|计划|任务)")
_RATE_ALONE = "执行率"
"""Without the budget or the money in its name it may be that of anything."""
_RATED_BY = late_pattern("截[至止]|[0-9]月|[上下]半年|季度|年初|年中|调整|按|其中|口径|扣除")
_AT_THE_END = late_pattern("截[至止]到?(?:20[0-9]{2}年)?(?:12月(?:底|末|31日)|年底|年末)")
"""At another time, or of another budget, the rate is another: 按调整后预算."""
_OF_ALL = (
    are_budgets,
    are_expenditures,
    are_funds,
    are_satisfaction,
    are_one_satisfaction,
    are_total_scores,
    are_cross_named,
)


def may_be_told_again(one: Fact, other: Fact) -> bool:
    """Whether they stand in two sentences, and in two passages but where one passage may tell a thing twice.

    In one sentence where two digits changed places: 设投票站63个，为方便选民，36个投票站均配备.
    """
    if one.sentence is other.sentence:
        is_known = other.is_definite and not other.own_left and not other.is_part and not one.is_part
        return is_known and one.figures == other.figures and one.left.endswith(other.right)
    if one.passage is not other.passage or other.is_definite or one.figures == other.figures:
        return True
    if not len(one.telling_digits) >= FEW_DIGITS <= len(other.telling_digits):
        return False
    return one.mention.scale != other.mention.scale or _may_be_slip(one, other)


def _may_be_slip(one: Fact, other: Fact) -> bool:
    """Whether the first digit or the last is the same, or all are but in another order: a slip leaves no less."""
    first, second = one.telling_digits, other.telling_digits
    return first[:1] == second[:1] or first[-1:] == second[-1:] or one.figures == other.figures


def noun_in_common(one: Fact, other: Fact) -> str:
    """The longest run of characters in a noun of the one that stands in a noun of the other too."""
    longest = ""
    for mine, yours in (
        (one.left, other.left),
        (one.right, other.right),
        (one.left, other.right),
        (one.right, other.left),
    ):
        if len(mine) > len(longest) < len(yours):
            shared = longest_in_common(mine, yours)
            if len(shared) > len(longest):
                longest = shared
    return longest


def _are_swapped_when_rounded(coarse: Mention, fine: Mention) -> bool:
    """63.7万件 beside 673,215件: what is told in full, to the digits of a larger unit."""
    return are_swapped(coarse.number, round_half_up(fine.number * fine.scale / coarse.scale, coarse.places))


@value(slots=False)
class FactPair:
    """`one` is told before `other`, in another sentence; both in one unit and of the report's own year."""

    one: Fact
    other: Fact

    @property
    def both(self) -> tuple[Fact, Fact]:
        return self.one, self.other

    @once
    def numbers(self) -> tuple[Decimal, Decimal]:
        """Both numbers in the scale of the first."""
        factor = Decimal(self.other.mention.scale) / Decimal(self.one.mention.scale)
        return self.one.mention.number, (self.other.mention.number * factor).normalize()

    @once
    def is_swapped(self) -> bool:
        one, other = self.one, self.other
        if one.mention.scale != other.mention.scale:
            coarse, fine = (one, other) if one.mention.scale > other.mention.scale else (other, one)
            if len(fine.telling_digits) > len(coarse.telling_digits) >= FEW_DIGITS:
                return _are_swapped_when_rounded(coarse.mention, fine.mention)
        return one.figures == other.figures and are_swapped(*self.numbers)

    @once
    def is_slip(self) -> bool:
        return self.is_swapped or is_slip(*self.numbers)

    @once
    def is_shifted(self) -> bool:
        """Whether both have the same digits, and the point or the zeros of one went astray: 99.11 and 991.1."""
        first, second = self.numbers
        are_alike = self.one.mention.scale == self.other.mention.scale and first != second
        return are_alike and self.one.telling_digits == self.other.telling_digits != ""

    @once
    def fewest_digits(self) -> int:
        """Of that with fewer digits that count."""
        return min(len(self.one.telling_digits), len(self.other.telling_digits))

    @once
    def most_digits(self) -> int:
        return max(len(self.one.telling_digits), len(self.other.telling_digits))

    @once
    def fewest_written(self) -> int:
        return min(len(self.one.digits), len(self.other.digits))

    @once
    def is_part(self) -> bool:
        return self.one.is_part or self.other.is_part

    @property
    def agrees(self) -> bool:
        one, other = self.one.mention, self.other.mention
        if one.is_exact and other.is_exact and abs(one.size - other.size) > one.grain + other.grain:
            return False
        return one.bounds.meets(other.bounds)

    @property
    def is_like_in_size(self) -> bool:
        first, second = self.one.mention.size, self.other.mention.size
        return bool(first and second) and first < second * _TIMES and second < first * _TIMES

    @property
    def is_of_like_value(self) -> bool:
        """Whether the values are of like size, or so long that a slip in the leading digit is no chance."""
        return self.is_like_in_size or self.is_swapped or (self.fewest_digits >= FEW_DIGITS and self.is_slip)

    @property
    def are_comparable(self) -> bool:
        """Whether the values agree, or lie so near each other that a slip or an update may be all that parts them."""
        return self.is_like_in_size or self.agrees or (_may_be_slip(*self.both) and (self.is_shifted or self.is_slip))

    @property
    def may_be_one(self) -> bool:
        """Whether neither plan and result nor words of opposite kinds part them."""
        one, other = self.one, self.other
        if one.mention.unit != other.mention.unit and not self.is_long_swap:
            return False
        if one.passage is other.passage:
            if one.mention.key == other.mention.key:
                return other.is_definite  # 问题企业268家。这268家企业已全部整改
            if not (self._is_slip_in_place or self._is_more_than_all):
                return False
        if one.aspect is not other.aspect:
            if Aspect.NEUTRAL not in (one.aspect, other.aspect):
                return self.is_swapped and self._is_told_behind(_REACHED)
            if Aspect.PLANNED in (one.aspect, other.aspect) and self._is_told_behind(_PASSED):
                return False
        if not self.is_swapped and ((one.is_planned and other.is_done) or (one.is_done and other.is_planned)):
            return False
        if one.opposites and other.opposites and are_opposed(one.opposites, other.opposites):
            return self.is_swapped and self.fewest_digits > MANY_DIGITS and one.passage is other.passage
        return self.is_swapped or not are_plan_and_result(one.section, other.section)

    def _is_told_behind(self, said: re.Pattern[str]) -> bool:
        """Whether the sentence of either says so behind it: that the plan was just reached, or surpassed."""
        return any(said.search(fact.sentence.words, fact.mention.end - fact.sentence.start) for fact in self.both)

    @property
    def _is_slip_in_place(self) -> bool:
        """Whether digits are swapped, or several are a slip apart: a paragraph tells many like amounts."""
        if self.one.mention.scale == self.other.mention.scale and not _may_be_slip(*self.both):
            return False
        return self.is_swapped or (self.fewest_digits >= FEW_DIGITS and self.is_slip)

    @property
    def _is_more_than_all(self) -> bool:
        """Whether more are told to be all done than there are: 道路共2条 and 3条道路均已完工."""
        one, other = self.both
        is_of_noun = len(other.right) >= MANY and one.left.find(other.right) >= 0
        return other.is_definite and is_of_noun and not one.is_part and other.mention.value > one.mention.value

    @property
    def are_years_apart(self) -> bool:
        """Whether the sentences name two years, or one of them several: 2018年火化 and 近三年火化."""
        if bool(_SPAN.search(self.one.ahead)) != bool(_SPAN.search(self.other.ahead)):
            return True
        if any(_FROM_A_YEAR.search(fact.term.own_name) for fact in self.both):
            return self.one.year != self.other.year
        return bool(self.one.year and self.other.year) and self.one.year != self.other.year

    @once
    def is_of_all(self) -> bool:
        """Whether both are a measure that a report has one of."""
        return any(are(*self.both) for are in _OF_ALL)

    @once
    def name(self) -> str:
        """What both names share; empty where that says nothing, unless the numbers alone tell that they are one."""
        one, other = self.both
        shared = noun_in_common(one, other)
        if len(one.core) >= MANY and one.core == other.core:
            shared = max(shared, one.core, key=len)
        is_long_swap = self._is_long and self.is_swapped
        if shared and self.fewest_written >= UNMISTAKABLE <= self.fewest_digits and (is_long_swap or self.is_slip):
            return shared
        is_apart = one.passage is not other.passage
        if is_long_swap and is_apart and not self._is_another_item and (len(shared) < LONG or _GENERIC.match(shared)):
            around = longest_in_common(one.around, other.around)
            around = max(_WORDS.split(around), key=len)
            shared = around if len(around) > len(shared) and not _GENERIC.match(around) else shared
        if self.is_swapped and (len(shared) < LONG or _GENERIC.match(shared)):
            beside = max(_WORDS.split(longest_in_common(one.beside, other.beside)), key=len)
            shared = beside if len(beside) >= MANY and not _GENERIC.match(beside) else shared
        if one.mention.unit == PERCENT and self.is_one_execution_rate:
            return max(shared, "执行率", key=len)
        if one.mention.unit == MONEY and self.is_one_remainder:
            return "结余"
        if len(shared) < SHORT or not _HAN.search(shared):
            return ""
        is_telling = is_long_swap or not _GENERIC.match(shared) or self._is_telling_though_generic
        return shared if is_telling else ""

    @property
    def _is_another_item(self) -> bool:
        """Whether either stands in a list under a noun of its own, of which no character stands in the other's."""
        if all("、" not in (fact.term.mark, fact.term.after_mark) for fact in self.both):
            return False
        one, other = (fact.own_left or fact.right for fact in self.both)
        return bool(one and other) and set(one).isdisjoint(other) and not (_GENERIC.match(one) or _GENERIC.match(other))

    @once
    def is_one_execution_rate(self) -> bool:
        """Whether both are the rate of what was spent, and a slip parts them."""
        if self.one.mention.unit != PERCENT or not are_execution_rates(*self.both):
            return False
        are_short = self.fewest_written == self.most_digits == TWO_DIGITS
        is_slip = self.is_slip if are_short or self.one.figures == self.other.figures else self.is_swapped
        return is_slip and self.fewest_written >= TWO_DIGITS and not self._are_rated_apart

    @property
    def _are_rated_apart(self) -> bool:
        """Whether the rates are of two times or two amounts: 按调整后预算计算; 拨付886万元，执行率96%."""
        first, second = (_RATED_BY.findall(_AT_THE_END.sub("", fact.ahead)) for fact in self.both)
        if first != second:
            return True
        terms = [fact.sentence.terms[fact.term.index - 1] for fact in self.both if fact.term.index]
        amounts = {term.mention.key for term in terms if term.unit == MONEY}
        is_named = all(len(fact.left) > len(_RATE_ALONE) for fact in self.both)
        return self.fewest_digits < MANY_DIGITS and (len(amounts) > 1 or not is_named)

    @once
    def is_one_remainder(self) -> bool:
        """Whether both are what is left of the report's money, and a slip parts them."""
        is_slip = self.is_slip if self.fewest_digits >= FEW_DIGITS else self.is_swapped
        return is_slip and self.fewest_written >= TWO_DIGITS and are_money_left(*self.both)

    @property
    def _is_telling_though_generic(self) -> bool:
        if self.is_swapped:
            return self.is_of_all
        if self.is_shifted and self.fewest_digits >= FEW_DIGITS and self._end_alike:
            return True
        if self.one.mention.unit == PERCENT and self.are_told_after_one_amount:
            return True
        if min(len(self.one.digits), len(self.other.digits)) >= MANY_DIGITS and self._end_alike and self.is_slip:
            return True
        is_of_these = self.one.mention.unit in (PERCENT, SCORE)
        return is_of_these and (are_one_satisfaction(*self.both) or are_total_scores(*self.both))

    @once
    def is_long_swap(self) -> bool:
        """Whether digits are swapped in a number so long that another with the same ones is hardly there by chance."""
        return self._is_long and self.is_swapped

    @property
    def _is_long(self) -> bool:
        return len(self.one.digits) >= MANY_DIGITS and len(self.one.telling_digits) >= FEW_DIGITS

    @once
    def is_beside_both(self) -> bool:
        """Whether the shared words stand close to both figures."""
        return all(self.name in fact.beside for fact in self.both)

    @once
    def is_of_noun(self) -> bool:
        """Whether the shared words are most of the noun that carries them on either side, or end both."""
        return len(self.name) >= LONG and (self.is_most_of_noun or self.ends_both)

    @once
    def is_most_of_noun(self) -> bool:
        nouns = [noun for fact in self.both for noun in (fact.left, fact.right) if self.name in noun]
        return any(len(self.name) * 10 >= len(noun) * 7 for noun in nouns)

    @property
    def ends_both(self) -> bool:
        return all(fact.left.endswith(self.name) for fact in self.both)

    @property
    def is_of_one_name(self) -> bool:
        """Whether the shared words are most of a noun of both, or end both."""
        return self.ends_both or self.is_most_of_noun

    @property
    def are_told_after_one_amount(self) -> bool:
        """Whether both are a rate of one name right behind the same amount: 拨付2113.63万元，执行率97%."""
        if not (self.one.left.endswith("率") and self.one.left[-_RATE:] == self.other.left[-_RATE:]):
            return False
        first, second = (
            fact.sentence.terms[fact.term.index - 1].mention if fact.term.index else None for fact in self.both
        )
        if first is None or second is None or first.unit != second.unit or first.value != second.value:
            return False
        return len(significant(first.number)) >= FEW_DIGITS

    @property
    def _end_alike(self) -> bool:
        one, other = self.one.left, self.other.left
        return bool(one and other) and (one.endswith(other) or other.endswith(one))

    @property
    def is_name_of_one(self) -> bool:
        """Whether the shared words are all that one of them is called: 外聘服务费 and 应退家长服务费 are two fees."""
        return any(self.name in (fact.left, fact.right) for fact in self.both)

    @property
    def is_whole_name(self) -> bool:
        return all(
            self.name in (fact.left, fact.right) or len(fact.left) - len(self.name) <= SHORT for fact in self.both
        )

"""Why the two amounts that a rate seems to be of may after all not be meant."""

import math
import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.quantities.interval import Interval
from jiheng.quantities.likeness import longest_in_common, share_a_word
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import are_halves
from jiheng.quantities.relations.differences.balances.balances import Rank, rank_of
from jiheng.quantities.relations.names.changes import is_change
from jiheng.quantities.relations.names.percentages import share_of
from jiheng.quantities.relations.names.rates import is_known, names_its_part
from jiheng.quantities.relations.names.shares import is_of_plan, is_of_the_other_side
from jiheng.quantities.relations.rates.pairs import ENOUGH_TO_FAIL, FAR, HERE, Pair, is_named_alike
from jiheng.quantities.relations.shares.out_of_bounds import is_of_all
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import is_close
from jiheng.quantities.units import GENERAL, MONEY, PERCENT, SCORE, WHOLE_OF
from jiheng.quantities.words import YEAR

_OF_MONEY = re.compile("资金(?:使用|到位|兑付)率|(?:拨付|支付)率")
_SPENDING = late_pattern("(?:执行|支出|支付|使用|拨付)率")
_OF_POINTS = late_pattern("[得扣失]分|占|权重|比[重例]|满意")
_OF_ANY_PLAN = late_pattern("计划|安排|预算|总|年度|年初|全年|全部|本年|任务|目标|支出|收入|资金|投资|[^\u4e00-\u9fff]")
_REGION = re.compile("全[国省市州县区镇乡](?:的?比重|的)?")
"""占全省的比重 says whose, not of what: the whole bears the name of the part."""
_OF_VALUE = re.compile("(?<!金)(?<!数)(?<!名)额$|(?:总|产|增加)值$|GDP$|(?:收入|支出|资金|投资|税收)$")
_OWN_LEVEL = late_pattern("本级|[省市县区]级")
"""市本级采购预算12.2亿元，采购10.3亿元，占全市的62.6%: not of what its own level had."""
_OF_ITS_KIND = ("同类", "同品种")
"""占同类产品采购规模的: of its own kind, and not of all."""
_SPENT = ("支出", "支出总额", "总支出")
_NOT_SPENT, _IS_SPENT = late_pattern("投资|预算|到位|下达|安排|资金"), late_pattern("支出|使用|执行|支付")
"""占项目支出的51% is not of what was invested or granted."""
_NEARLY, _ABOUT, _SCARCELY_OFF = Decimal("0.2"), Decimal("0.12"), Decimal("0.05")
_PAID_BACK, _LENT = late_pattern("(?:[回清]收|收回|还[款贷])率"), late_pattern("贷|借|投放|垫付")
_OVERDUE = late_pattern("(?:逾期|不良|代偿)(?:贷款)?率")
_HALVES = 2
_INCREASES = re.compile("(?:增量|增加额|增长额)[^，。；]{0,2}占")
_TOTALS, _CAUSE = ("总量", "总额", "总数"), late_pattern("因[^，。；]{2,}")
_REACH, _REACH_OF_A_SHARE = 2, 20
"""So many times off a rate of amounts from further away may be, and a share, which says what it is of, even here."""
_FULL, _FAR_MORE = 100, 150
_HALF = 50
_SURE_OF_FULL = 5
"""100 % is told of much that has no amounts of its own."""
_PLAUSIBLE = 1000
_SHARE = re.compile("(?:(?<!完成)(?<!执行)(?<!兑现)比例|比重|占比)[^，。；]{0,3}$")
_NAME_BEHIND = late_pattern(
    "[\u4e00-\u9fff]{2,10}(?<![实际完成到位已])[\u4e00-\u9fff]{2,4}[率度](?:均|都)?(?:为|达到?)?"
)
_AND = frozenset("和及")
_TOTAL_HEAD, _VERB = re.compile("^(?:全年|其中|共|共计|累计)+"), 2
_SINCE_THEN, _OF_THE_YEAR = re.compile("20[0-9]{2}年以来"), late_pattern("年度|全年|今年")
_AT_THE_END = late_pattern("[年月季期]末|[年月]底")
_AMONG, _RATE_END = late_pattern("中[已有共]*$"), re.compile("率.*$")
_PASSED = re.compile("(?P<of>[\u4e00-\u9fff]{2})(?P<grade>合格|达标|优秀|通过)$")
_SINCE_EVER = "累计"
"""新建监测点420处，累计建成2,865处，覆盖率81%: what there is in all is no part of what is new."""

_AIM = late_pattern("(?:目标|计划|预算)(?:数|额)?[为是约达]*$")
_TOLD_AS, _END = re.compile("(?:为|达到?|约|仅)+$"), 3

_FURTHER_ON = late_pattern(
    "(?:其中)?已(?:经|全部)?(?:[完竣开动][工成]|建成|验收|入住|交付|投用|拨付|支付|支出|办结|发放)"
)
_RATES_OF_WORK = ("完成率", "整改率", "办结率", "销号率")
_IS_DONE = late_pattern("完成|办结|销号|整改到位")


def are_side_by_side(pair: Pair) -> bool:
    """造林1105万亩、抚育1111万亩，森林覆盖率53.4%: two of a row that share no word with the rate, or joined by 和."""
    one, other = sorted((pair.numerator, pair.denominator), key=lambda term: term.index)
    if other.name in _AND and other.index - one.index == 1:
        return True
    is_row = other.mark == "、" and other.index - one.index == 1 and one.clause == other.clause
    is_row = is_row and pair.distance == HERE
    return is_row and not pair.is_bound and pair.fit <= ENOUGH_TO_FAIL[HERE]


def are_of_one_row(pair: Pair) -> bool:
    """四个季度分别为176万元、258万元、301万元、487万元，第四季度占39.8%: of all of them, not one of another."""
    one, other = sorted((pair.numerator, pair.denominator), key=lambda term: term.index)
    is_row = pair.distance == HERE and not pair.is_bound and one.clause == other.clause
    return is_row and other.mark == "、" and not other.name and (not one.mark or one.mark == "、" or "分别" in one.name)


def is_of_the_counted(pair: Pair) -> bool:
    """8个断面优良率100%: what is counted right before the name of the rate is what it is of, not what passed."""
    rate, part = pair.rate, pair.numerator
    if rate.mark or part.index != rate.index - 1 or part.own_name:
        return False
    return _NAME_BEHIND.fullmatch(rate.name) is not None


def is_of_two_counted_alike(pair: Pair) -> bool:
    """抽检药品300批次，合格率98%，抽检食品500批次: two wholes, one told before the rate and one behind it."""
    before, behind = sorted((pair.numerator, pair.denominator), key=lambda term: term.start)
    one, other = (_TOTAL_HEAD.sub("", each.own_name) for each in (before, behind))
    is_apart = before.start < pair.rate.start < behind.start and pair.distance != FAR and not pair.is_bound
    return is_apart and len(one) > _VERB and one[:_VERB] == other[:_VERB] and one != other


def is_of_its_other_half(pair: Pair) -> bool:
    """男干部86人，女干部58人，女领导干部占25%: neither of two kinds is the whole of the other."""
    names = (pair.numerator.own_name, pair.denominator.own_name)
    return share_of(pair.rate) is not None and pair.distance == HERE and are_halves(names)


def is_of_a_moment(sentence: Sentence, pair: Pair) -> bool:
    """五年间归集820亿元，发放460亿元；期末，贷款率84%: how things stood in the end is not what was done meanwhile."""
    last = max(pair.numerator, pair.denominator, key=lambda term: term.end)
    if last.segment >= pair.rate.segment or pair.distance != HERE or pair.is_bound:
        return False
    return _AT_THE_END.search(sentence.between(last, pair.rate)) is not None


def are_of_two_years(pair: Pair) -> bool:
    """支出2021年资金90万元，支出2022年资金86万元: one amount of two years; neither was the plan for the other.

    目标是2025年建成5,000个，…完成2021年计划的: nor is the rate of what another year is to see, or all years did.
    """
    one, other = (each.own_name for each in (pair.numerator, pair.denominator))
    named = YEAR.search(pair.rate.own_name)
    if named is not None and YEAR.search(other) is not None and named[0] not in other:
        return True
    if _SINCE_THEN.search(one) is not None and _OF_THE_YEAR.search(other) is not None:
        return True
    return one != other and YEAR.search(one) is not None and YEAR.sub("", one) == YEAR.sub("", other)


def is_of_another_choice(pair: Pair) -> bool:
    """巩固率达到98.6%，86所学校中72所达到标准化要求: of those chosen for another reason than the rate tells."""
    part, rate = pair.numerator, pair.rate
    is_chosen = rate.start < pair.denominator.start < part.start and not part.mark and _AMONG.search(part.name)
    told = part.name + part.after
    own = _RATE_END.sub("", rate.own_name)
    return bool(is_chosen) and not share_a_word(own, told)


def is_of_what_passed(pair: Pair) -> bool:
    """年检合格301家，年检率95%: those examined are more than those that passed."""
    found = _PASSED.search(pair.numerator.own_name)
    return found is not None and pair.rate.own_name.startswith(found["of"]) and found["grade"] not in pair.rate.name


def is_of_other_things(pair: Pair) -> bool:
    """37项工程，资金拨付率80.8%: a rate of money is not of works; 占省级计划的 not of what is planned in all.

    新增托位540个，千人托位数3.88个: a count with decimals is an average, and no part of a whole one.

    More than its whole, told further off, is no part of it either.
    """
    rate, denominator = pair.rate, pair.denominator
    is_told_of_a_plan = pair.is_bound or is_of_plan(rate)
    is_more = pair.computed > _FULL > rate.mention.value
    if is_more and _SINCE_EVER in pair.numerator.own_name and not is_told_of_a_plan:
        return True
    if _OF_MONEY.search(rate.own_name) and denominator.unit != MONEY:
        return True
    if denominator.unit in GENERAL and _has_parts(pair.numerator) != _has_parts(denominator):
        return True
    if denominator.unit == SCORE and not _OF_POINTS.search(rate.name):
        return True  # 自评96.2分：预算执行10分，执行率96.5%，得9.65分
    if is_more and _SHARE.search(rate.name):
        return True
    of = share_of(rate) or ""
    if denominator.mention.is_counted and denominator.unit != MONEY and _OF_VALUE.search(of):
        return True  # 30个县、23个协定，占贸易总额的三分之一
    if of.startswith(_OF_ITS_KIND) or (_is_of_a_region(of) and _OWN_LEVEL.search(denominator.name)):
        return True
    if is_of_the_other_side(of, denominator.own_name):
        return True
    if pair.distance == HERE or pair.is_bound or pair.is_slipped:
        return False
    if is_more:
        return True
    if of.endswith(_SPENT) and _NOT_SPENT.search(denominator.name) and not _IS_SPENT.search(denominator.name):
        return True
    whose = _OF_ANY_PLAN.sub("", of)
    if _REGION.fullmatch(whose):
        return not is_named_alike(pair, 2)
    return len(whose) > 1 and not share_a_word(whose, denominator.name)


def _has_parts(count: Term) -> bool:
    return count.mention.value.denominator != 1


def _is_of_a_region(of: str) -> bool:
    return _REGION.fullmatch(of) is not None


def is_of_itself(rate: Mention, pair: Pair) -> bool:
    """5,846户受益，5,846户满意度98%: one number told twice is no plan and its result."""
    is_same = pair.numerator.mention.value == pair.denominator.mention.value and rate.value != _FULL
    is_sure = pair.numerator.unit == MONEY and pair.fit >= ENOUGH_TO_FAIL[HERE]
    is_sure = is_sure or pair.is_bound or names_its_part(pair.rate, pair.numerator)
    if (
        is_same
        and pair.distance != HERE
        and len(longest_in_common(pair.numerator.own_name, pair.denominator.own_name)) > _HALVES
    ):
        return True  # 转让2,422万股，占总股本的5.97%: the part told again is no whole
    if is_same and share_of(pair.rate) is not None and not pair.is_bound:
        return True  # 达到20.0亿千瓦，迈上20亿千瓦台阶，占58.8%: the mark that it has passed is no whole
    return is_same and rank_of(pair.denominator) is not Rank.PLANNED and not is_sure


def is_sure_of_full(pair: Pair) -> bool:
    """抽查126家，完结125家，完结率100%: side by side they need fewer words.

    检查1.2万户，责令整改862户，整改率100%: so few are all of those that had to.
    """
    if pair.computed < _HALF:
        return False
    rate, numerator, denominator = pair.rate, pair.numerator, pair.denominator
    is_row = rate.clause - numerator.clause <= 1 and numerator.index - denominator.index == 1
    is_level = rate.depth == numerator.depth == denominator.depth and numerator.segment == denominator.segment
    return pair.fit >= _SURE_OF_FULL - (is_row and is_level)


def is_capped(rate: Mention, pairs: Sequence[Pair]) -> bool:
    """A completion told as 100 % where more was done: some forms cap it."""
    if rate.value != _FULL:
        return False
    likely = [pair for pair in pairs if pair.fit > 1]
    best = max((pair.fit for pair in likely), default=0)
    return any(
        pair.fit == best and pair.numerator.mention.value >= pair.denominator.mention.value
        for pair in likely
        if not (pair.numerator.unit == MONEY and "决算" in pair.numerator.name and "预算的" in pair.rate.name)
        and not (pair.computed > _FULL and (is_of_all(pair.rate) or _is_money_spent(pair)))
    )


def _is_money_spent(pair: Pair) -> bool:
    """投入29.6万元，执行92.6万元，执行率100%: a rate of money spent is never capped."""
    return pair.numerator.unit == MONEY and _SPENDING.search(pair.rate.name) is not None


def is_cut(pair: Pair) -> bool:
    """129项÷270项＝47.78%, told as 47%: the rest was cut off instead of rounded."""
    digits = 10**pair.rate.mention.places
    return Fraction(math.floor(pair.computed * digits), digits) == pair.rate.mention.value


def is_of_one_cause(pair: Pair) -> bool:
    """因单产提高增产262万吨。…占增产总量的60%: not of what one cause alone brought."""
    of = share_of(pair.rate)
    return of is not None and of.endswith(_TOTALS) and _CAUSE.search(pair.denominator.own_name) is not None


def is_of_increases(rate: Term) -> bool:
    """西部农民工增量占新增农民工的52.2%: of what was added to both, and not of the amounts."""
    return _INCREASES.search(rate.name) is not None


def is_guess(pair: Pair) -> bool:
    """发放111户，担保77户，还贷率99%: neither the words nor the figures say that the rate is of these two."""
    if pair.is_bound or share_of(pair.rate) is not None or is_known(pair.rate, pair.numerator) or pair.is_slipped:
        return False
    return not is_close(pair.computed, pair.rate.mention.value, _SCARCELY_OFF)


def are_both_done(pair: Pair) -> bool:
    """分阶段完成6个，合计完成21个，整改率91.3%: a sum of what was done is not what there was to do."""
    is_rate_of_work = pair.rate.name.endswith(_RATES_OF_WORK)
    return is_rate_of_work and all(_IS_DONE.search(each.own_name) for each in (pair.numerator, pair.denominator))


def is_the_rest(pair: Pair) -> bool:
    """合格率98.48%，132人次中有2人次补考: what is told of the whole is what the rate leaves."""
    numerator, denominator, rate = pair.numerator.mention, pair.denominator.mention, pair.rate.mention
    quotient = numerator.operand.over(denominator.operand)
    whole_of = WHOLE_OF[rate.unit]
    return (
        quotient is not None
        and numerator.value * _HALVES < denominator.value
        and (Interval.point(Fraction(whole_of)) - quotient.times(whole_of)).meets(rate.bounds)
    )


def is_credible(rate: Mention, pair: Pair) -> bool:
    """Vague operands prove nothing, 约占 only what is far from it, and what is far from any rate was read wrongly."""
    numerator, denominator = pair.numerator.mention, pair.denominator.mention
    computed = pair.computed
    is_far = rate.qualifier is Qualifier.ABOUT and not is_close(computed, rate.value, _NEARLY)
    if not (numerator.is_exact and denominator.is_exact and (rate.is_exact or is_far)):
        return False
    is_share = share_of(pair.rate) is not None and not is_of_plan(pair.rate)
    if computed > _FULL > rate.value and is_share and not (pair.is_bound and pair.is_slipped):
        return False  # no share of a whole is more than all of it
    if computed > _FAR_MORE > _FULL > rate.value and is_other_than_planned(pair):
        return False
    reach = _REACH_OF_A_SHARE if pair.is_bound or share_of(pair.rate) else _REACH
    is_told_here = pair.distance == HERE and (pair.is_bound or not share_of(pair.rate))
    is_near = is_told_here or pair.is_slipped or computed < reach * rate.value < reach**2 * computed
    return is_near and computed <= _PLAUSIBLE and rate.value <= _PLAUSIBLE


def is_other_than_planned(pair: Pair) -> bool:
    """网上信访310件、来信126件，初次信访率62%: but for what was planned, more than the whole is no part of it."""
    is_sure = pair.fit > ENOUGH_TO_FAIL[HERE] and pair.rate.unit == PERCENT and "%" in pair.rate.mention.text
    return not (is_sure or pair.is_slipped or is_of_plan(pair.rate))


def is_of_profit(pair: Pair) -> bool:
    """营业收入124万亿元，营业成本105万亿元，利润率6.2%; 增长的贡献率46.9%: of a profit or a growth told nowhere."""
    rate, part = pair.rate.name, pair.numerator.name
    if "贡献率" in rate:
        return not is_change(pair.numerator)
    return "利润率" in rate and not any(each in part for each in "利盈益亏")


def is_given_by_another(pair: Pair, pairs: Sequence[Pair]) -> bool:
    """预算59,208万元，调整为85,270万元，完成72,466万元，为预算的85%: another amount of the sentence gives the rate."""
    if pair.is_bound or (share_of(pair.rate) and not is_of_plan(pair.rate)):
        return False
    return any(each.agrees and each.numerator is pair.numerator and each.distance == HERE for each in pairs)


def is_of_the_plan_of_all(sentence: Sentence, pair: Pair, near: Sequence[Sentence]) -> bool:
    """预算95亿元，其中工资支出62亿元，完成预算的98%: a part has a plan of its own, which is not told.

    The whole may stand in the sentence before: 完成61,646万元。其中税务部门完成28,684万元，占任务数的56.4%.
    其中已完工39个，占任务数的8.7%: of the same plan, only further on.
    """
    is_of_part = sentence.is_part(pair.numerator) and is_of_plan(pair.rate)
    is_of_part = is_of_part and _FURTHER_ON.match(pair.numerator.own_name) is None
    is_of_part = is_of_part and not (pair.denominator in sentence.terms and sentence.is_part(pair.denominator))
    return is_of_part or is_told_of_more(sentence, pair.rate, (pair.numerator, pair.denominator), near)


def is_told_of_more(sentence: Sentence, rate: Term, pair: tuple[Term, Term], near: Sequence[Sentence] = ()) -> bool:
    """支出90万元，支出进度88%，其中部门支出41万元，支出进度91%: each of what it was granted itself.

    The first rate is told of the 90万元, so that the second is not.
    """
    part, whole = pair
    own = _TOLD_AS.sub("", rate.own_name)[-_END:]
    if share_of(rate) is not None or len(own) < _END or part not in sentence.terms:
        return False
    told = next((each.terms for each in near if whole in each.terms), sentence.terms[: rate.index])
    for before, other in pairwise(told):
        is_same = other.unit == rate.unit and other.clause - before.clause <= 1 and before.unit == part.unit
        if (
            is_same
            and _TOLD_AS.sub("", other.own_name).endswith(own)
            and (before is part or before.mention.value > part.mention.value)
        ):
            return whole.index <= before.index
    return False


def is_of_what_fell_due(pair: Pair) -> bool:
    """发放贷款17.29亿元，回收9.41亿元，回收率99.8%: of what was to be paid back by then, not of all that was lent."""
    if _OVERDUE.search(pair.rate.name) and _AIM.search(pair.denominator.name):
        return True  # 年度计划1.5亿元，逾期124万元，逾期率1%: of what is lent
    is_of_lent = _PAID_BACK.search(pair.rate.name) and _LENT.search(pair.denominator.name)
    if not is_of_lent or pair.numerator.unit != MONEY:
        return False
    return not (pair.is_slipped or is_close(pair.computed, pair.rate.mention.value, _ABOUT))


def is_of_a_plan_told_behind(pair: Pair) -> bool:
    """占全市的15%，全市收入目标90亿元: what is aimed at is no whole of what there is."""
    whole = pair.denominator
    return whole.start > pair.rate.start and _AIM.search(whole.name) is not None and not is_of_plan(pair.rate)

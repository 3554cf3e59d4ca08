"""Whose rate it is: of the two amounts that it seems to be of, or of others that are told elsewhere or not at all."""

import re
from collections.abc import Iterable
from dataclasses import replace

from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import asked_once
from jiheng.quantities import words
from jiheng.quantities.likeness import bigrams, common_end, longest_in_common
from jiheng.quantities.relations.arithmetic.quotients import is_percent_of
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.relations.names.levels_made import level_made
from jiheng.quantities.relations.names.percentages import share_of
from jiheng.quantities.relations.names.rates import names_its_part
from jiheng.quantities.relations.names.shares import is_of_plan
from jiheng.quantities.relations.rates.bases_told import gives
from jiheng.quantities.relations.rates.candidates import Ahead
from jiheng.quantities.relations.rates.pairs import FAR, HERE, Pair
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import MONEY

_KINDS = (
    "企业|单位|项目|部门|乡镇|职工|员工|农户|群众|居民|村民|学生|教师|医院|学校|机构|社区|村庄|[村商贫]户|人员|"
    "产品|设备"
)
_KIND = re.compile(f"(?:其中|全部|所有)?(?P<kind>{_KINDS})[\u4e00-\u9fff]{{2,6}}(?:率|比例|{words.REACH})")
_ANY_KIND = re.compile(_KINDS)
_FULL_NAME, _BEHIND_IT, _HALVES = 3, 8, 2
_MORE_THAN_IT = late_pattern("(?!总|合计|共|累计|数|金|资|收入|支出|[案人件项]|达|为|完成)[\u4e00-\u9fff]{2}$")
_SAYS_NOT_WHAT = re.compile(
    "^(?:其中|另有|全年|全部?|累计|合计|共计?|总计|本[年级]|所有|目前|实际|已|的)+|(?:所|约|仅|的|[总共]计|合计)+$"
)
"""累计完成投资占: most amounts are called so."""
_OF_ANY_RATE = late_pattern(
    "(?:(?:支出|支付|使用|执行|完成|到位|拨付)?(?:进度|率|比例|占比|比重|度)(?:为|达到?|均|约)*$)|^(?:其中|全年|年度|总体|整体|平均|累计|实际|截[至止][^，]{2,8})|"
    "预算|资金|项目|支出|收入|经费|投资|计划|任务|目标|工程|财政|专项|公共|一般|部门|单位|全[国省市县区镇]|[本我该][县市区镇局单部]"
)
_LONG_MATTER, _QUARTER = 6, 4
_PLANNED = late_pattern("计划|目标|任务|应")
_PLANNED_FIRST = late_pattern("预算(?:安排)?(?:为|数)?$|计划|目标|任务")
_NEVER_MORE = late_pattern("(?:覆盖|普及|合格|出庭|入住|使用|达标|优良|签约|参保|参训|到岗|出勤|回收|及时|满意)[率度]")
_COUNTED_KINDS, _ALL = frozenset("类项个家种款方部"), 100
_OF_FEWER = late_pattern(
    "(?P<of>按[期时]|限时|首次|一次|当[日天场]|[女男][生性]|农村|城镇|脱贫|贫困|低保|残疾)[一-鿿]{2,8}[率度]"
)
_TAKE_TOGETHER = late_pattern("(?:合计|共计?|一共|合)?占")
_OPINION = late_pattern("满意|知晓|好评|认可")
_ASKED = late_pattern(".*(?:满意|知晓|好评|认可|问卷|收回|回收|受访|访问|回访|调查|测评|评价|办件|意见|建议|提案)")


def is_told_of_others(sentence: Sentence, pair: Pair, ahead: Ahead) -> bool:
    """Whether its name, or the figures ahead, tell that a rate is of other amounts than these."""
    return (
        is_of_another_subject(pair)
        or is_of_some_of_them(pair)
        or is_of_another_kind(pair)
        or is_of_a_narrower_whole(pair)
        or is_of_what_is_counted_otherwise(sentence, pair)
        or is_of_what_names_more(pair, ahead)
        or are_both_averages(pair)
        or is_of_what_each_has(pair)
        or is_of_what_became(sentence, pair, ahead)
        or are_both_what_it_names(pair)
        or is_of_an_untold_matter(sentence, pair, ahead)
        or is_given_further_off(pair, ahead)
        or is_of_what_came_of_it(pair, ahead)
        or is_turned_round(sentence, pair)
        or is_of_opinions_untold(pair)
        or is_beyond_all_there_are(pair)
        or is_of_kinds_counted(pair)
        or is_told_by_another_share(sentence, pair)
        or is_of_fewer_than_done(pair)
    )


def is_of_fewer_than_done(pair: Pair) -> bool:
    """受理326件，办结310件，按期办结率99.2%; 女生落实率: those in time, or of one kind, are counted nowhere."""
    found = _OF_FEWER.match(pair.rate.own_name)
    told = pair.numerator.name + pair.numerator.after[:_BEHIND_IT] + pair.denominator.name
    return found is not None and not pair.is_slipped and found["of"] not in told


def is_beyond_all_there_are(pair: Pair) -> bool:
    """委员会18个，引进物业24个小区，物业覆盖率66.67%: of what can never be more than all, 24 over 18 is not meant."""
    if not _NEVER_MORE.search(pair.rate.own_name) or pair.is_slipped:
        return False
    return pair.numerator.mention.value > pair.denominator.mention.value > 0 and pair.rate.mention.value < _ALL


def is_told_by_another_share(sentence: Sentence, pair: Pair) -> bool:
    """小微43,315万元，占中小企业合同额60%，占全部合同额48%: the first tells the share of these, of another whole."""
    of = share_of(pair.rate)
    return bool(of) and any(
        term is not pair.rate and share_of(term) not in (None, "", of) and pair.gives(term.mention)
        for term in sentence.terms
        if term.unit == pair.rate.unit
    )


def is_of_kinds_counted(pair: Pair) -> bool:
    """七类合计2,120万元，助医和济困两类共占53.37%: of their amounts, not of how many kinds there are."""
    part = pair.numerator
    is_count = part.unit in _COUNTED_KINDS and not part.mention.text[0].isdigit()
    return is_count and part.index + 1 == pair.rate.index and _TAKE_TOGETHER.match(pair.rate.own_name) is not None


def is_of_what_came_of_it(pair: Pair, ahead: Ahead) -> bool:
    """财政支出年初预算41.5亿元，实际支出42.9亿元。民生支出27.9亿元，占财政支出的65%: of what was spent."""
    if not _PLANNED_FIRST.search(pair.denominator.own_name) or is_of_plan(pair.rate):
        return False
    return any(
        gives(pair.numerator, each, pair.rate)
        for other in (*ahead.near, *ahead.far)
        if any(term is pair.denominator for term in other.terms)
        for each in other.terms[pair.denominator.index + 1 :]
        if each.unit == pair.denominator.unit
    )


def is_of_opinions_untold(pair: Pair) -> bool:
    """27家机构中盈利8家。满意度方面，负责人满意度92.6%: nothing told before says who was content or was asked."""
    is_near = pair.distance == HERE or pair.is_bound
    return not is_near and is_opinion_of_nobody(pair.rate, (pair.numerator, pair.denominator))


def is_opinion_of_nobody(rate: Term, amounts: Iterable[Term]) -> bool:
    """Whether a rate tells an opinion, and no amount how many hold it or were asked."""
    if not _OPINION.search(rate.own_name):
        return False
    return not any(_ASKED.match(each.name) or _ASKED.match(each.after) for each in amounts)


def is_turned_round(sentence: Sentence, pair: Pair) -> bool:
    """满意度94.5%，513份问卷中满意485份: the second over the first gives it, or another rate of the sentence."""
    is_ahead = pair.rate.end <= min(pair.numerator.start, pair.denominator.start)
    if not is_ahead or pair.numerator.mention.value <= pair.denominator.mention.value or pair.is_bound:
        return False
    other_way = replace(pair, numerator=pair.denominator, denominator=pair.numerator)
    return any(other_way.gives(term.mention) for term in sentence.terms if term.unit == pair.rate.unit)


def is_of_another_subject(pair: Pair) -> bool:
    """就业人员7.7亿人，其中城镇3.7亿人。第一产业就业人员占33.6%: what a share is told of has no figure of its own.

    Both it and the part say which of them they are: 第一产业 and 城镇; 扶持资金60万元, 上级扶持占82.57% are one.
    """
    subject, told = _subject_of_share(pair.rate.own_name), pair.numerator.own_name
    if len(subject) < _FULL_NAME or pair.is_slipped or subject[:_HALVES] in pair.numerator.name:
        return False
    if told and subject.startswith(told):
        return False  # 女58人，女职工占40%
    named = bigrams(subject)
    if len(named & bigrams(told + pair.numerator.after[:_BEHIND_IT])) * _HALVES > len(named):
        return False
    in_common = longest_in_common(subject, told)
    return not in_common or bool(_SAYS_NOT_WHAT.sub("", told.partition(in_common)[0]))


def is_of_some_of_them(pair: Pair) -> bool:
    """医院713.1万张。医院床位中公立占71.4%: of them, and how many of them are public is not told."""
    of, _, which = _subject_of_share(pair.rate.own_name).partition("中")
    told = pair.numerator.own_name
    if min(len(of), len(which), len(told)) < _HALVES:
        return False
    return longest_in_common(of, told)[:_HALVES] == of[:_HALVES] and which[:_HALVES] not in told


def is_of_another_kind(pair: Pair) -> bool:
    """320家企业中192家享受补贴，职工受益面85%: those that the rate names are not those that were counted."""
    found = _KIND.match(pair.rate.own_name)
    if found is None or pair.numerator.unit == MONEY or pair.is_slipped or pair.distance == FAR:
        return False
    told = [each.name + each.after for each in (pair.numerator, pair.denominator)]
    return not any(found["kind"] in each for each in told) and any(map(_ANY_KIND.search, told))


def is_of_a_narrower_whole(pair: Pair) -> bool:
    """游客5,126人，其中免票入园游客1,589人，占入园游客的62%: of all that the part is called after, who are fewer.

    资产8.0亿元，净资产5.3亿元，占全部国有净资产的35%: of all that are called as the part is, who are more.
    """
    of = share_of(pair.rate) or ""
    if len(of) < _FULL_NAME or pair.is_slipped or pair.is_bound:
        return False
    part, whole = pair.numerator.own_name, pair.denominator.own_name
    if len(part) >= _FULL_NAME and of.endswith(part) and len(of) > len(part) and part not in whole:
        return True
    return part.endswith(of) and not whole.endswith(of) and len(longest_in_common(whole, of)) > 1


def is_of_what_is_counted_otherwise(sentence: Sentence, pair: Pair) -> bool:
    """40个乡镇的508家企业设12个展台，外地企业占73%: of those that the share names, and not of what else is counted."""
    subject = _subject_of_share(pair.rate.own_name)[-_HALVES:]
    if len(subject) < _HALVES or pair.is_slipped or pair.distance != HERE:
        return False
    if any(subject in (each.name if each.mark else "") + each.after for each in (pair.numerator, pair.denominator)):
        return False
    unit = pair.numerator.unit
    return any(each.unit != unit and each.after.startswith(subject) for each in sentence.terms[: pair.rate.index])


@asked_once
def _subject_of_share(name: str) -> str:
    """What stands before 占, but for 其中 and the like."""
    subject, has_share, _ = name.rpartition("占")
    return "" if not has_share or subject.startswith("在") else _SAYS_NOT_WHAT.sub("", subject)


def is_of_what_names_more(pair: Pair, ahead: Ahead) -> bool:
    """投诉举报376件。网购投诉155件，占投诉的55.5%: what bears the word after 占 and more is another whole.

    Surely so where another figure ahead bears that word alone: 其中投诉277件，举报102件.
    """
    of = share_of(pair.rate) or ""
    if len(of) < _HALVES or pair.is_slipped or is_of_plan(pair.rate) or pair.distance == FAR:
        return False
    before, _, behind = pair.denominator.own_name.partition(of)
    return _MORE_THAN_IT.match(behind) is not None or (bool(before) and _is_told(of, pair.denominator, ahead))


def _is_told(name: str, besides: Term, ahead: Ahead) -> bool:
    """Whether another amount of its unit bears the very name."""
    return any(
        each.unit == besides.unit and each is not besides and each.own_name.removeprefix("其中") == name
        for other in (*ahead.near, *ahead.far)
        for each in other.terms
    )


def are_both_averages(pair: Pair) -> bool:
    """次均费用12,175元…次均费用7,674元，支付比例68.1%: what each costs is no part of what another does."""
    return all(per_of_average(each) is not None for each in (pair.numerator, pair.denominator))


def is_of_what_each_has(pair: Pair) -> bool:
    """平均每个乡镇享受人数927人。…45人，占享受人数的0.4%: what each has is not how many there are."""
    is_average = pair.distance != HERE and pair.denominator.unit != MONEY
    return is_average and per_of_average(pair.denominator) is not None


def is_of_what_became(sentence: Sentence, pair: Pair, ahead: Ahead) -> bool:
    """上年末参保216万人，本年净减少2万人，参保率96.4%（应参保222万人）: of the 214万人 that there are now."""
    made = level_made(pair.numerator.mention, (*ahead.near, sentence))
    return made is not None and is_percent_of(pair.rate.mention, made.level, pair.denominator.mention.operand)


def are_both_what_it_names(pair: Pair) -> bool:
    """不起诉70人，其中证据不足不起诉5人，不起诉率19%: of others than those who already are what the rate tells of."""
    shared = common_end(pair.numerator.own_name, pair.denominator.own_name)
    is_named = len(shared) >= _HALVES and pair.rate.own_name.startswith(shared)
    return is_named and not (pair.is_slipped or is_of_plan(pair.rate) or _PLANNED.search(pair.denominator.name))


def is_of_an_untold_matter(sentence: Sentence, pair: Pair, ahead: Ahead) -> bool:
    """总收入33,501亿元，总支出28,208亿元。住院目录内费用支付比例84.6%: of what no words around it tell."""
    if pair.is_bound or pair.distance == HERE or share_of(pair.rate) is not None:
        return False
    matter = _OF_ANY_RATE.sub("", pair.rate.own_name)
    if len(matter) < _LONG_MATTER:
        return False
    text, rate, named = sentence.text, pair.rate, bigrams(matter)
    around = [
        text[sentence.start : rate.name_start],
        text[rate.end : sentence.end],
        *(each.words for each in ahead.near),
    ]
    return len(named & bigrams(*around)) * _QUARTER < len(named)


def is_given_further_off(pair: Pair, ahead: Ahead) -> bool:
    """计划竣工111个。…151个开工，85个竣工，竣工率76.6%: a plan of its name told further up gives the rate."""
    return any(
        each.unit == pair.numerator.unit
        and names_its_part(pair.rate, each)
        and _PLANNED.search(each.name)
        and gives(pair.numerator, each, pair.rate)
        for other in (*ahead.near, *ahead.far)
        for each in other.terms
    )

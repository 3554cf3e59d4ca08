"""How well the names of two amounts fit a share: what the words after 占 name, and what stands before it."""

import re
from collections.abc import Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import asked_once
from jiheng.core.word_list import words_of
from jiheng.quantities import words
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.relations.names.percentages import share_of
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import MONEY

_WHOLE = re.compile(
    r"总支出|总收入|总额|总数|总量|总投资|总资金|总人数|全部|合计|总计|总|支出|收入|全县|全区|全市|比重|比例|比"
)
_ALL_FUNDS = re.compile("(?:补助|补贴|专项|项目|拨付|下达|到位)?资金(?:总[额量数])|总资金")
"""占资金总额的 names no fund: the whole is the amount that was granted."""
_OF_THEM_ALL, _ALL = late_pattern("总(?:[数量额]|人数)"), late_pattern("共有?$")
"""全县共有调解员45人，…专职12人，占总数的: of them all."""
_HEAD, _NEXT = 2, 4
_NAMED_FULLY, _OF_ANOTHER = 3, 9
_OF_NUMBER = frozenset("数量额")
_JOINING = frozenset("和及与、")
"""Before what is only the last of several: 税收返还和转移支付."""
_MEASURE = late_pattern(r"(?<=[\u4e00-\u9fff]{2})(?:总[人户件]数|总?[量数额])$", make=quick_pattern)
"""馆藏 of 馆藏总量, 结业 of 结业总人数."""
_NUMBER_OF = re.compile(
    "(?:全[县区市镇乡村省]|[当本]地)?(?:总|(?=.{1,3}数))(?P<unit>人次|[户人件台辆家处座栋村镇])口?(?:数量?)?"
)
"""占总户数的, 占总人次的: of what is counted in households, in visits."""
_TASK = late_pattern("计划|目标|任务")
_FEWEST_IN_COMMON = 3
_LONGEST_SUBJECT, _HEADING = 20, 24
_PLANS = re.compile(
    r"(?:年初|调整|年|当年|中央|下达|目标|计划|任务|预算|指标|投资|数|额|下|达)*(?:预算|计划|目标|任务|指标)(?:数|任务|额)?"
)
_SPENDING_OF_ALL = late_pattern(r"(?:一般)?(?:公共)?财政(?:预算)?支出|一般公共预算支出(?=$|完成|为|达)")
_INCOME_OF_ALL = late_pattern(r"(?:地方|一般)?(?:公共)?财政(?:预算)?收入|(?:地方)?一般公共预算收入(?=$|完成|为|达)")
_OUTPUT_OF_ALL = late_pattern("(?:[地全省市州县区]{1,3}|国内)?(?:生产总值|GDP)(?:（GDP）)?(?=$|[达为共实完])")
_OF_ALL_ALIKE = (_SPENDING_OF_ALL, _INCOME_OF_ALL, _OUTPUT_OF_ALL)
"""What has several names: 占GDP的 is of 地区生产总值."""
_PLANNED_AMOUNT = late_pattern(
    r"(?:预算|计划|目标|任务|指标)(?:数|为|是|安排|资金|额|总额|共|任务|投资|的|培训|完成|发放|实施|新建|改造)*$"
)
_BUDGETED = re.compile("预算(?!支出|收入)")
"""一般公共预算支出 was spent."""
_SIDES = (("收入", "支出"), ("支出", "收入"))
_ONE_WAY, _BOTH_WAYS = late_pattern("(?<!进)出口|进口"), "进出口"
_OF_ALL = late_pattern(r"全行业|全年|本年|年度|当年|我[县区市局]|[的总全部应]", make=quick_pattern)
_OF_THE_YEAR = re.compile("^(?:全年|[本当]年度?|年度)(?:的)?")
_EMPTY = frozenset(
    words_of("本年 年度 其中 全年 合计 共计 总计 金额 万元 比例 比重 占比 的比 支出 资金 项目 单位 部门 占总")
)


def is_of_the_other_side(of: str, name: str) -> bool:
    """Whether a share is of spending and an amount is told of income, or the other way round: 占财政总支出的."""
    if _BOTH_WAYS in name and _BOTH_WAYS not in of and _ONE_WAY.search(of):
        return True  # 占出口总值的59%: of no 进出口
    return any(here in of and there in name and here not in name for here, there in _SIDES)


def share_fit(
    of: str, whose: str, numerator: Term, denominator: Term, same: Sequence[Term], gap: int, *, is_of_plan: bool
) -> int:
    """The part is named before 占, or is the amount told last; its whole is named after 占, or the total above it."""
    unit = _NUMBER_OF.fullmatch(of)
    if unit is not None and unit["unit"] == numerator.unit and numerator in same and not whose:
        is_first = denominator is same[0] or "共" in denominator.name
        return (3 if numerator is same[-1] else -4) + (3 if is_first else 0)
    if "均" not in of and "均" in numerator.name and per_of_average(numerator) is not None:
        return -_OF_ANOTHER  # 12人次，人均3.07万元，占总额的2%: an average is no part of all
    score = _part_fit(whose, numerator, denominator, gap)
    content = "" if _ALL_FUNDS.fullmatch(of) else named_whole(of)
    is_of_plan = is_of_plan or of.endswith(("任务", "计划", "目标", "预算")) or bool(_PLANS.fullmatch(content))
    if denominator.mention.value < numerator.mention.value and not is_of_plan:
        score -= 2
    if denominator.after.endswith("中") and (not of or content[:_HEAD] in denominator.after):
        return score + 3  # 296个重点项目中，亿元以上项目205个，占项目总数的
    score -= 4 if is_of_plan and numerator in same and _PLANNED_AMOUNT.search(numerator.name) else 0
    if denominator.unit == MONEY and _BUDGETED.search(denominator.name[-8:]) and "预算" not in of:
        score -= 2
    if content:
        score += _named_whole_fit(of, content, numerator, denominator, same)
    if _WHOLE.fullmatch(of) or not content:
        score += _total_fit(of, numerator, denominator, same)
    return score


def _part_fit(whose: str, numerator: Term, denominator: Term, gap: int) -> int:
    if not whose:
        is_told_behind = gap < 0 and "完成" in numerator.name
        return 2 if gap == 1 or is_told_behind else -1
    if len(whose) >= _NAMED_FULLY and whose in denominator.name and whose not in numerator.name:
        return -_OF_ANOTHER  # 生活补贴2,960人，护理补贴4,875人，护理补贴占…: the part itself is no whole
    are_beside = numerator.mark == "、" and numerator.clause == denominator.clause
    return (3 if shares_words(whose[-8:], numerator.name[-12:]) else -4) - (5 if are_beside else 0)


def _named_whole_fit(of: str, content: str, numerator: Term, denominator: Term, same: Sequence[Term]) -> int:
    """How well the whole that is named after 占 fits the name of an amount."""
    is_plan = _PLANS.fullmatch(content) is not None
    if is_named_in(content, denominator) or (is_plan and _is_task_itself(denominator)):
        return 3
    if _is_plan_of(content, numerator, denominator):
        return 1
    if is_plan and numerator not in same and _is_namesake(numerator, denominator):
        return 3
    if is_plan and "总" in denominator.name and len(same) == 2:
        return 2
    if _is_head_of(content, denominator):
        return 1
    return -2 if is_first_of_its_kind(of) else -5


def _total_fit(of: str, numerator: Term, denominator: Term, same: Sequence[Term]) -> int:
    """How well an amount fits as the total, where no other whole is named."""
    largest = max(each.mention.size for each in same)
    is_total = bool(words.STRONG_TOTAL.search(denominator.name[-12:]))
    is_beside = numerator in same and (denominator is same[0] or denominator.mention.size == largest)
    score = 2 if is_total or is_beside else 0
    score += 2 if _OF_THEM_ALL.fullmatch(of) and is_beside and _ALL.search(denominator.name) else 0
    is_only_part = is_beside and len(same) == _HEAD and numerator is same[-1] and "其中" in numerator.name
    score += 2 if is_only_part else 0
    is_above_all = bool(of) and numerator not in same and denominator.mention.size == largest
    score += 3 if not of and numerator.begins_parts and numerator not in same and "共" in denominator.name else 0
    score += 3 if is_above_all and not is_total and "共" in denominator.name[-_LONGEST_SUBJECT:] else 0
    return score


def is_named_in(content: str, term: Term) -> bool:
    """Whether an amount is what the words after 占 or 为 name: most of them stand in its name in one piece."""
    name = named_whole(term.name[-24:])
    if _BOTH_WAYS in name and _BOTH_WAYS not in content and _ONE_WAY.search(content):
        return False
    before, has_content, behind = term.name.rpartition(content) if len(content) > 1 else ("", "", "")
    if has_content and not behind and before[-1:] not in _JOINING:
        return True
    if content[-1] in _OF_NUMBER and len(content) > _HEAD and term.name.endswith(content[:-1]):
        return True  # 引进注册项目196个 of 总项目数
    if len(content) > 1 and term.after.removeprefix("的").startswith(content):
        return True  # 发放3,603.8万元救助金 of 救助金总额
    if _PLANS.fullmatch(content):
        return bool(_PLANNED_AMOUNT.search(term.name))
    if any(alike.fullmatch(content) and alike.search(term.name[-16:]) for alike in _OF_ALL_ALIKE):
        return True
    if len(content) >= _NEXT and content[:_HEAD] in name.partition(content[-_HEAD:])[0]:
        return True  # 使用补贴资金 of 使用资金总额
    needed = min(len(content), max(_FEWEST_IN_COMMON, len(content) * 3 // 5))
    return any(
        (found := name.find(content[at : at + needed])) >= 0 and name[: max(found - at, 0)][-1:] not in _JOINING
        for at in range(len(content) - needed + 1)
    )


def is_the_very(share: Term, amount: Term) -> bool:
    """占当年缴存额的 is of 缴存额, and not of 缴存总额 or 缴存余额."""
    of = _OF_THE_YEAR.sub("", share_of(share) or "")
    return len(of) >= _NAMED_FULLY and words.bare(amount.own_name).endswith(of)


def is_named_as_whole(share: Term, amount: Term) -> bool:
    """全年GDP of 占GDP的: the very name, with hardly a word before it."""
    of = _OF_THE_YEAR.sub("", share_of(share) or "")
    own = words.bare(amount.own_name)
    return len(of) >= _NAMED_FULLY and own.endswith(of) and len(own) - len(of) <= _HEAD


def _is_head_of(content: str, term: Term) -> bool:
    """占有罪人犯的 behind 判处人犯27,208人: the noun itself without what tells its kind."""
    noun = content[-_HEAD:]
    return len(content) > _HEAD and noun not in _EMPTY and not _WHOLE.fullmatch(noun) and noun in term.name[-_NEXT:]


def _is_plan_of(content: str, numerator: Term, denominator: Term) -> bool:
    """占目标任务的: the amount planned of the very thing done, 计划改造危房240套 of 改造危房180套."""
    is_plan = bool(_PLANS.fullmatch(content) and _TASK.search(denominator.name))
    return is_plan and bool(_own_words(numerator) & _own_words(denominator)) and numerator is not denominator


def _is_task_itself(term: Term) -> bool:
    """2000个村环境整治（2013—2017年）。…整治650个，占总计划的32.5%: the paragraph begins with what is to be done."""
    return term.index == 0 and term.end < _HEADING and (not term.name or term.after_mark == "（")


def _is_namesake(numerator: Term, denominator: Term) -> bool:
    """计划发放补贴1095户。…发放补贴1430户，占任务的130.59%: one thing planned and done, told with the same words."""
    name = numerator.own_name
    return len(name) >= _NEXT and name == denominator.own_name and numerator.start > denominator.start


def _own_words(term: Term) -> set[str]:
    name = term.own_name[-_LONGEST_SUBJECT:]
    return {name[at : at + _FEWEST_IN_COMMON] for at in range(len(name) - _FEWEST_IN_COMMON + 1)}


def is_of_plan(rate: Term) -> bool:
    """占任务的100.7%: the plan of one thing among several."""
    of = share_of(rate)
    return of is not None and bool(_PLANS.fullmatch(named_whole(of)))


def is_first_of_its_kind(of: str) -> bool:
    """Whether the words only say 总支出 or 全部, which may be told by another name."""
    return bool(_WHOLE.fullmatch(of))


@asked_once
def named_whole(of: str) -> str:
    """What names the whole of a share, without words that any whole has: 馆藏 of 馆藏总量."""
    plain = _OF_ALL.sub("", of)
    bare = _MEASURE.sub("", plain)
    return plain if bare in _EMPTY or _WHOLE.fullmatch(bare) else bare


@asked_once
def shares_words(one: str, other: str) -> bool:
    """Whether two Chinese names have a word of two characters in common that says something."""
    return not bigrams(one) & bigrams(other) <= _EMPTY

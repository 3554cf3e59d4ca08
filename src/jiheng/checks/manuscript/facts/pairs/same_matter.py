"""Whether two facts speak of one matter: the same noun but for verbs, or measures a report has one of."""

import re

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.periods.parts_of_year import are_other_parts_of_year
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import asked_once
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.units import MONEY, PERCENT, SCORE

_BESIDES_THE_NOUN = re.compile(
    r"(?:该|本|[本我][局县区市镇乡校院站馆所委办处]|我|全[局县区市镇乡校院站馆所委办处]|计划|目标|任务|指标|保障|用于|区|县|市|镇|乡|项目|工程|财政|部门|单位|中心|目前|年末|年底|期末|现|现有|实有|登记|在册|注册|备案|共|累计|实际|已|全年|年度|20[0-9]{2}年度?|完成|实现|开展|组织|举办|建设(?=[\u4e00-\u9fff]{4})|"
    r"新增|创建|打造|成立|设立|开设|制发|投放|购置|采购|配备|配置|安装|设置|设有|建有|拥有|进驻|实施|包括|建成|新建|修建|改造|为|对|向|给|惠及|受益|服务|覆盖|辖区|内|的|有|"
    r"各[类项]|总|发放|获得|受|资助|补助|培训|接受|参加|参与|享受|共计|合计|总计|其中|原定|既定|设定|[，、：])*"
)
_BUDGET = late_pattern(
    r"(?:[^，。；]{0,6}财政|批复|该|本|我局|我单位|项目|20[0-9]{2}年度?|[0-9]年|安排|下达|核定|资金|全年|年度|总|年|部门|的)*预算(?:安排|批复|资金|总额|金额|数|为)*"
)
_SCORE_OF_ALL = re.compile(
    r"(?:本|该|我局|我单位|部门|单位|整体支出|整体|项目|绩效|年度|支出)*(?:自评|综合|最终|自我评价|评价)+(?:综合|最终)?(?:总?得分|总分|评分|分数|分值|分)?|"
    r"(?:本|该)?项目(?:总得分|总分|得分)"
)
_SCORE_ALONE, _NAMED_SCORE = late_pattern("(?:总|综合)?得分"), late_pattern("项目(?:绩效)?(?:综合|自评|评价)?总?得分$")
_GRADED = late_pattern("，?(?:评价|绩效|评定)?等[级次][为是“]")
_FUNDS = late_pattern(
    "(?:[本该]|项目|专项|财政|预算|下达|到位|安排|拨付|批复|共|总)*资金(?:总额|规模|共计|总量|[为共])?"
)
_ADJUSTED = late_pattern("年初|年中|调整|追加|调减|调增|调剂|变更|压减|收回|其中|结转|决算|结算|控制价")
_EXPENDITURE = late_pattern("(?:全年|本年|项目|实际|累计|共|资金|年度|本项目|总)*支出(?:资金|合计|总额)?")
_LEFT = late_pattern(
    "(?:[年期]末|年底|年终|项目|财政|资金|尚有|仍有|当年|本年|累计|共|的)*(?:结余|结转|未支[付出]|未使用)(?:资金|金额|指标|数|共|为)*"
)
_SATISFACTION = late_pattern(
    r"(?:问卷|经?调查|显示|服务对象|受益|群众|社会公众|社会|公众|对象|总体|综合|平均|居民)*满意[度率]"
)
_SATISFIED = re.compile(
    "(?:经?(?:问卷)?调查|显示|受益|沿线|辖区|总体|综合|的)*(?P<who>群众|居民|公众|服务对象|家长|学生|用户|村民)(?:总体|综合|平均|的)*满意[度率]"
)
_OF_ALL = late_pattern(r"^(?:服务对象|受益对象|总体|综合|平均)*满意[度率]$")
_EXECUTION_RATE = re.compile(
    "(?:[本该]|项目|预算|资金|到位|专项|财政|补助|全年|年度|总体|综合|实际)*(?:执行|支付|支出|使用|拨付)(?:率|进度)"
)
_TIMES = late_pattern(
    "年初|期初|春季|秋季|计划|累计|历年|已完工|在建|首批|首次|第[一二三四](?!季)|(?<=[^369])(?<!12)月"
)
_FORESEEN = re.compile("(?:批准|批复|核准|计划|设计|目标|应|拟|预计|力争)(?![^。]*(?:实际|完成))")
_OF_TARGETS = re.compile(
    "(?:目标|计划|任务)(?:设[定置立]|下达|申报|情况)?(?:及[^，。]{0,8})?$|(?:总体|年度|绩效|预期)目标(?![^，。]*(?:完成|实现))"
)
_CLASS_OF_IT = quick_pattern("(?<=[\u4e00-\u9fff]{3})(?:班|活动|工作)$")
_OF_ALL_MATTERS = late_pattern("情况|概况|总体|工作|回顾|成效|问题|产出|效益|结论|绩效|评价|分析|总结|不足|经验|指标")
"""What a section is of that tells of all a report is about."""
_HAN = late_pattern("[\u4e00-\u9fff]{2,}")
_LONGEST_KIND = 8
"""小学阶段, 东岭林场: a heading that is the name of one of several."""
_SHORT, _FEW = 3, 2
_FINE, _NOUN = 3, 4


def same_noun(one: Fact, other: Fact) -> str:
    """The noun of both, without verbs and what stands in every name; empty where they are not one."""
    if one.mention.unit in (MONEY, PERCENT, SCORE):
        nouns = bare_noun(one.left), bare_noun(other.left)
        return nouns[0] if nouns[0] == nouns[1] and len(nouns[0]) > _SHORT else ""
    shortest = _FEW if min(len(each.telling_digits) for each in (one, other)) >= _FINE else _SHORT
    mine = {noun for noun in (bare_noun(one.left), bare_noun(one.right)) if len(noun) >= shortest}
    shared = [noun for noun in (bare_noun(other.left), bare_noun(other.right)) if noun in mine]
    return max(shared, key=len, default="")


def is_less_than_its_part(one: Fact, other: Fact) -> bool:
    """Whether the fact with the wider name is the smaller: 受益师生4.6万人次, of which 科普活动受益师生6.4万人次."""
    wide, narrow = (one, other) if len(one.left) <= len(other.left) else (other, one)
    noun = wide.left
    return len(noun) >= _NOUN and narrow.left.endswith(noun) and wide.mention.value < narrow.mention.value


def are_cross_named(one: Fact, other: Fact) -> bool:
    """Whether the name before one amount stands behind the other: 专项资金648万元 and 648万元专项资金."""
    return any(
        len(a.right) > _SHORT and a.right[:_NOUN] in b.left[-_NOUN - 2 :] and not (a.is_part or b.is_part)
        for a, b in ((one, other), (other, one))
    )


@asked_once
def bare_noun(noun: str) -> str:
    found = _BESIDES_THE_NOUN.match(noun)
    return _CLASS_OF_IT.sub("", noun[found.end() :] if found else noun)


def are_budgets(one: Fact, other: Fact) -> bool:
    """Whether both are the budget of all that the report is about, and nothing is said of a change."""
    return all(
        fact.mention.unit == MONEY
        and not fact.is_part
        and _BUDGET.fullmatch(fact.left) is not None
        and not _ADJUSTED.search(fact.sentence.words[:_LONGEST])
        for fact in (one, other)
    )


def are_funds(one: Fact, other: Fact) -> bool:
    """Whether both are the money of all that the report is about, granted or received: 下达资金, 项目资金."""
    return all(
        fact.mention.unit == MONEY and not fact.is_part and _FUNDS.fullmatch(fact.own_left) is not None
        for fact in (one, other)
    )


def are_expenditures(one: Fact, other: Fact) -> bool:
    """Whether both are what was spent in all, without a name of what it was spent on."""
    return all(
        fact.mention.unit == MONEY and not fact.is_part and _EXPENDITURE.fullmatch(fact.own_left) is not None
        for fact in (one, other)
    )


_LONGEST = 200


def are_money_left(one: Fact, other: Fact) -> bool:
    """Whether both are what the report's money left, of no fund by name: 结余78.5万元, 年末仍有78.5万元未能支付."""
    return all(fact.mention.unit == MONEY and not fact.is_part and _is_left(fact) for fact in (one, other))


def _is_left(fact: Fact) -> bool:
    return fact.is_unspent or _LEFT.fullmatch(fact.own_left) is not None


def are_satisfaction(one: Fact, other: Fact) -> bool:
    """Whether both are a satisfaction, and one is that of all who were served."""
    nouns = one.left, other.left
    return all(map(_SATISFACTION.fullmatch, nouns)) and any(map(_OF_ALL.match, nouns))


def are_one_satisfaction(one: Fact, other: Fact) -> bool:
    """Whether both are the satisfaction of the same people, found and not aimed at."""
    first, second = (_SATISFIED.fullmatch(fact.left) for fact in (one, other))
    if first is None or second is None or first["who"] != second["who"]:
        return False
    return not (is_target(one) or is_target(other))


def are_total_scores(one: Fact, other: Fact) -> bool:
    """Whether both are the score of all, of the department or of the project."""
    if any(_is_graded_alone(a) and _NAMED_SCORE.search(b.left) for a, b in ((one, other), (other, one))):
        return True
    nouns = one.left, other.left
    return all(map(_SCORE_OF_ALL.fullmatch, nouns)) and ("整体" in nouns[0]) == ("整体" in nouns[1])


def _is_graded_alone(fact: Fact) -> bool:
    """得分87.6分，等级为“良”: the score of all, which alone has a grade."""
    return (
        _SCORE_ALONE.fullmatch(fact.own_left) is not None
        and _GRADED.match(fact.sentence.text, fact.mention.end) is not None
    )


def are_execution_rates(one: Fact, other: Fact) -> bool:
    """Whether both are the rate at which the report's money was spent, called by two names: 支付率, 执行率."""
    return is_execution_rate(one.left) and is_execution_rate(other.left)


def is_execution_rate(name: str) -> bool:
    return _EXECUTION_RATE.fullmatch(name) is not None


def is_foreseen(fact: Fact) -> bool:
    """Whether words of planning stand ahead of it in its sentence, and none of doing behind them."""
    return bool(_FORESEEN.search(fact.sentence.text[fact.sentence.start : fact.mention.start]))


def is_target(fact: Fact) -> bool:
    """The same, or the section above is of targets."""
    return is_foreseen(fact) or bool(_OF_TARGETS.search(fact.section))


def differ_in_time(one: Fact, other: Fact) -> bool:
    """Whether their clauses name different times or stages."""
    first, second = one.term.name, other.term.name
    if first == second:
        return False
    return set(_TIMES.findall(first)) != set(_TIMES.findall(second)) or are_other_parts_of_year(first, second)


def is_headed_by(fact: Fact, words: str) -> bool:
    """Whether the heading above is of all that a report tells, made of these words, or so long that it is a slogan."""
    runs = _HAN.findall(fact.section)
    if not runs or len(runs) > 1 or len(runs[0]) > _LONGEST_KIND or _OF_ALL_MATTERS.search(runs[0]):
        return True
    heading = bigrams(runs[0])
    return len(heading & bigrams(words)) * 2 > len(heading)

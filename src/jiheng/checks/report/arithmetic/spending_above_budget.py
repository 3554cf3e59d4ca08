"""More spent than there was, without a word why."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.money.spent_of_shares import spent_above_shares
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import MONEY
from jiheng.quantities.words import CARRIED_OVER

_BUDGET = re.compile(
    r"(?:预算|到位|下达|安排|拨付|可用)(?:数|资金|金额|总额|经费)?(?:共|共计|合计|总计)?(?:为|是|安排)?$"
)
_MOVED = re.compile("调[入出]")
"""调入一般公共预算0.6亿元: what went to another budget is none."""
_ORIGINAL = re.compile(r"年初|原|上年|去年|收入预算|[第首][一二三四五六七八九]?批|[再另]次?(?:下达|安排|拨付)")
"""No budget of the whole year, or one of several: 第二批下达120万元."""
_SPENT = re.compile(r"(?:支出|(?<!应)执行|决算|使用|支付)(?:数|决算|金额)?(?:共|共计|合计)?(?:为|是)?$")
_OF_WHICH = re.compile("占[^，。；、（）]{0,14}$")
"""预算71万元，占基本支出88万元的80.7%: what it is a share of was not spent of it."""
_REACH = 60
_WHY = late_pattern(
    r"追加|调整|调增|增加|结转|(?<![未无不])(?<!没有)(?:超支|超预算|超出)|补助|弥补|垫付|剔除|年初|上年|含"
)


@check(
    id="RPT113",
    title="支出大于预算应有说明",
    why="全年支出不应大于全年预算（含调整和结转）；大于了又不说明，不是数写错，就是有超预算支出。",
    kind=Kind.PART_WITHIN_WHOLE,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R09",),
    good=(
        "经营预算支出21万元。其中，调入一般公共预算0.6万元，安排项目支出1.5万元。",
        "还本支出53.6万元（其中一般公共预算安排5.8万元），利息支出24.2万元。",
        "物资采购预算180万元，支出172万元。",
        "工资福利预算71万元，占基本支出88万元的80.7%。",
        "年初预算180万元，支出187.2万元，完成年初预算的104%。",
        "预算180万元，年中追加20万元，支出187.2万元。",
        "第一批下达180万元，第二批下达120万元，截至9月底支出210万元。",
        "上年结转资金12.6万元。当年安排180万元，实际支出187.2万元。",
        "补助分配：东浦区860万元、北陵县630万元。\n北陵县支出639万元，含上年结转12万元。",
        "补助分配：东浦区860万元、北陵县630万元。\n北陵县支出612万元。",
        "财产刑执行到位924万元，应执行1200万元，到位率77%。",
    ),
    bad=(
        Bad("补助分配：东浦区860万元、北陵县630万元。\n年末北陵县支出639万元，执行较快。", says="大于"),
        Bad("物资采购预算180万元，支出187.2万元。", says="大于"),
        Bad("排水管护下达150万元，支出156.4万元，未超出专项额度。", says="大于"),
    ),
)
def spending_above_budget(manuscript: Manuscript) -> Answers:
    """Every budget with the spending told right behind it, and what each holder of a share spent."""
    is_any = False
    for passage in manuscript.prose_with_figures:
        for sentence in manuscript.readings[passage.index].sentences:
            for budget, spent in zip(sentence.terms, sentence.terms[1:], strict=False):
                if not _are_budget_and_spent(budget, spent):
                    continue
                is_any = True
                place = passage.at(max(budget.name_start, budget.start - 8), spent.end)
                is_within = spent.mention.value <= budget.mention.value
                told = f"{spent.mention.text}{'≤' if is_within else '＞'}{budget.mention.text}"
                if is_within or spent.mention.interval.meets(budget.mention.interval):
                    yield Holds((place,), told)
                elif not (_WHY.search(sentence.words) or _is_carried_over(sentence)):
                    yield Flaw((place,), _message(spent.mention, budget.mention), told)
    for each in spent_above_shares(manuscript.facts):
        is_any = True
        share, more = each.share.mention, each.spent.mention
        if not _WHY.search(each.spent.sentence.words):
            yield Flaw((each.spent.place, each.share.place), _message(more, share), f"{more.text}＞{share.text}")
    if not is_any:
        raise DoesNotApply("没有在一句里写出预算和支出的项目")


def _is_carried_over(sentence: Sentence) -> bool:
    """上年结转329万元。当年安排4,260万元，支出4,317万元: the sentence before tells what there was besides."""
    return CARRIED_OVER.search(sentence.text, max(sentence.start - _REACH, 0), sentence.start) is not None


def _are_budget_and_spent(budget: Term, spent: Term) -> bool:
    if budget.unit != MONEY or spent.unit != MONEY or not (budget.mention.is_exact and spent.mention.is_exact):
        return False
    if budget.depth > spent.depth or _MOVED.search(budget.name) or _ORIGINAL.search(budget.name):
        return False
    if _OF_WHICH.search(spent.name):
        return False
    return _BUDGET.search(budget.name) is not None and _SPENT.search(spent.name) is not None


def _message(spent: Mention, budget: Mention) -> str:
    return f"支出{spent.text}大于预算{budget.text}，没有说明；请核对两数，确有追加、结转的请写明。"

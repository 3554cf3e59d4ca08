"""An execution rate without the two amounts it was computed from."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.money.money import AMOUNT
from jiheng.checks.manuscript.text.quotation import quoted
from jiheng.core.finding import Severity

RATE = re.compile(
    r"(?:预算执行率|资金执行率|执行率|支出进度|预算完成率|支出率)(?:实际)?(?:为|达到|达|是|：)?(?P<value>[0-9]{1,3}(?:\.[0-9]{1,4})?)%(?!以上|的)"
)
MONEY = re.compile(AMOUNT + r"|[0-9](?:\.[0-9]{1,6})?[万亿](?=[，。；])")
"""Also with its 元 left out, which another check tells."""
TARGET = re.compile(r"≥|不低于|目标|力争|确保|低于|高于|要求|合格线|以上")
NEIGHBOURS = 1
"""The amounts may stand in the paragraph before or after it."""


@check(
    id="RPT553",
    title="预算执行率应同时列明预算数和执行数",
    why="只写百分比，读者无法复核；两个金额写在一起，才能与决算数核对。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    references=("R06",),
    good=(
        "全年预算数100万元，执行数95万元，预算执行率95%。",
        "一、自评结论\n预算执行率95%。\n二、资金情况\n全年预算数100万元，执行数95万元，预算执行率95%。",
        "年度目标为预算执行率不低于95%。",
        "下达资金29.6万，执行数29.6万，执行率100%。",
    ),
    bad=(Bad("本年度预算执行率95%，各项任务顺利完成。", says="没有列明预算数和执行数"),),
)
def rate_without_amounts(manuscript: Manuscript) -> Answers:
    """A rate whose amounts stand at one of its mentions is explained at all of them."""
    whole = manuscript.whole_text
    stated: dict[str, list[re.Match[str]]] = {}
    for found in whole.found(RATE, "执行率", "支出进度", "完成率", "支出率"):
        if not TARGET.search(whole.text[whole.clause_start(found.start(), 20) : found.start()]):
            stated.setdefault(found["value"], []).append(found)
    if not stated:
        raise DoesNotApply("报告没有写预算执行率")
    tables = any(passage.cell is not None for passage in manuscript.passages)
    flawed = False
    for mentions in stated.values():
        if tables or any(_amounts_around(manuscript, found) > 1 for found in mentions):
            continue
        flawed = True
        yield Flaw(
            whole.places(mentions), f"{quoted(mentions[0][0])}没有列明预算数和执行数，无法复核；请补充两个金额。"
        )
    if not flawed:
        yield Holds(whole.places([next(iter(stated.values()))[0]]), "执行率列明了预算数和执行数")


def _amounts_around(manuscript: Manuscript, found: re.Match[str]) -> int:
    """How many amounts stand in its paragraph and the ones beside it, not further than a page away."""
    whole = manuscript.whole_text
    lower, upper = whole.bounds(found.start())
    for _ in range(NEIGHBOURS):
        lower = whole.bounds(max(lower - 1, 0))[0]
        upper = whole.bounds(min(upper + 1, len(whole.text)))[1]
    return len(MONEY.findall(whole.text, max(lower, found.start() - 1500), min(upper, found.end() + 1500)))

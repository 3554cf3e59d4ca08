"""Donated or self-raised money counted among the results of the budget."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.money.money import AMOUNT
from jiheng.checks.manuscript.outline.purposes import Purpose
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern

DONATED = late_pattern(rf"(?:捐赠|捐资|捐款|捐物|募集|募捐|赞助|自筹资金)[^。；\n]{{0,60}}?(?P<amount>{AMOUNT})")
SEPARATE = late_pattern(r"不(?:属于|含|计入|列入)|预算(?:外|之外)|非(?:财政|预算)|不是[^，。；\n]{0,6}预算|另")


@check(
    id="RPT555",
    title="捐赠、自筹资金的成果应与预算成效分开写",
    why="捐赠和自筹的资金不在本年预算里，把它的成果算作预算支出的成效，会高估资金的绩效。",
    kind=Kind.SUBSTANCE,
    severity=Severity.NOTICE,
    confidence=Confidence.PROBABLE,
    references=("R54",),
    good=(
        "一、资金来源\n本项目总投入50万元，其中村级自筹资金10万元。",
        "一、主要成效\n募集社会捐款12万元（不属于本年预算），慰问老人80名。",
    ),
    bad=(Bad("一、主要成效\n动员爱心企业捐赠物资价值12万元，慰问老人80名。", says="12万元"),),
)
def donations_as_results(manuscript: Manuscript) -> Answers:
    """One finding for the report, with every place in the sections of results and tasks."""
    sections = manuscript.purposes.of(Purpose.RESULTS, Purpose.TASKS)
    if not sections:
        raise DoesNotApply("报告没有写工作成效")
    whole = manuscript.whole_text
    inside = {passage.index for section in sections for passage in section.passages}
    donated = [
        found
        for found in whole.found(DONATED, "捐", "募集", "赞助", "自筹资金")
        if whole.passage(found.start()).index in inside and not SEPARATE.search(whole.sentence(*found.span()))
    ]
    if not donated:
        yield Holds((), "成效中没有捐赠、自筹资金")
        return
    amounts = "、".join(dict.fromkeys(found["amount"] for found in donated))
    yield Flaw(
        whole.places(donated),
        f"工作成效中的捐赠、自筹资金（{amounts}）不是本单位预算支出；请单独说明来源，不计作预算资金的绩效。",
    )

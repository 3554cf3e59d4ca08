"""A report that mainly tells what was done, seldom against a target."""

import re
from fractions import Fraction

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.purposes import Purpose
from jiheng.core.finding import Confidence, Severity
from jiheng.core.numbers import fixed

MEASURED = re.compile(
    r"目标值|指标值|完成率|执行率|达标率|及时率|合格率|达成率|得分|超额|超过目标"
    r"|目标[^，。；\n]{0,10}[0-9]|计划[^，。；\n]{0,10}[0-9]|任务[^，。；\n]{0,10}[0-9]|完成[^，。；\n]{0,6}目标"
)
SHORTEST = 1500
SHARE = Fraction(1, 2)


@check(
    id="RPT564",
    title="自评报告不应写成工作总结",
    why="自评要把实际完成情况与目标比较；只叙述做了什么，看不出目标是否实现、资金用得怎样。",
    kind=Kind.SUBSTANCE,
    severity=Severity.NOTICE,
    confidence=Confidence.PROBABLE,
    references=("R53",),
    good=("一、绩效目标完成情况\n年度目标培训200人，实际培训220人，完成率110%。",),
    bad=(Bad("一、主要工作成效\n" + "组织志愿者走访社区，慰问老人，受到群众好评。" * 80, says="成效"),),
)
def work_summary_style(manuscript: Manuscript) -> Answers:
    """Paragraphs of tasks and results without a target or a rate, against all prose."""
    sections = manuscript.purposes.of(Purpose.RESULTS, Purpose.TASKS)
    total = sum(len(passage.text) for passage in manuscript.prose)
    if not sections or total < SHORTEST:
        raise DoesNotApply("报告没有写工作成效，或篇幅很短")
    plain = {
        passage.index: len(passage.text)
        for section in sections
        for passage in section.passages
        if not MEASURED.search(passage.text)
    }
    share = Fraction(sum(plain.values()), total)
    if share < SHARE:
        yield Holds((), f"没有对照目标的叙述占{fixed(share * 100, 0)}%")
        return
    longest = max(sections, key=lambda each: len(each.text))
    assert longest.heading is not None
    yield Flaw(
        (longest.heading.place,),
        f"工作任务和成效中没有对照目标的叙述占全文{fixed(share * 100, 0)}%，像工作总结；"
        "请按绩效指标逐项列目标值、实际值和偏差，叙述从简。",
    )

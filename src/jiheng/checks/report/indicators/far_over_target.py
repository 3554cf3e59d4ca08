"""A target exceeded so far that it was perhaps set too low, without a word about it."""

from decimal import Decimal

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.explanation_lines import OVER_ACHIEVEMENT, over_achievement
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.quotation import quoted
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import HUNDRED, plain
from jiheng.core.quick_pattern import quick_pattern

RATE = quick_pattern(
    r"(?:完成率|达成率|(?:完成|为|达到|占|超过)(?:年度|全年|年初)?(?:目标|计划|任务)(?:任务|数|值)?的)(?:为|达到|达|：)?(?P<value>[1-9][0-9]{2,4}(?:\.[0-9]{1,4})?)%"
)
EXPLAINED = late_pattern(r"因[^此而]|由于|原因|主要是|主要系|得益|追加|新增|调整|扩大|政策|偏低|保守|临时|增设")


@check(
    id="RPT527",
    title="大幅超额完成的，应说明原因",
    why="完成值远高于目标值，多半是目标定低了；说明原因，下一年才好定目标。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    confidence=Confidence.PROBABLE,
    references=("R17", OVER_ACHIEVEMENT),
    good=(
        "年度目标培训200人，实际培训320人，完成率160%，主要是年中追加了两期培训。",
        "年度目标培训200人，实际培训220人，完成率110%。",
    ),
    bad=(Bad("年度目标培训200人，实际培训320人，完成率160%。", says="160%"),),
)
def far_over_target(manuscript: Manuscript) -> Answers:
    """From which share on comes from the rules; the explanation may stand anywhere in the paragraph."""
    whole = manuscript.whole_text
    stated = list(whole.found(RATE, "完成率", "达成率", "目标", "计划", "任务"))
    if not stated:
        raise DoesNotApply("报告没有写超过目标的完成率")
    rule = over_achievement()
    threshold = rule.threshold * HUNDRED
    flawed = False
    for found in stated:
        rate = Decimal(found["value"])
        below = rate < threshold or (rate == threshold and not rule.threshold_included)
        start, end = whole.bounds(found.start())
        if below or EXPLAINED.search(whole.text, max(start, found.start() - 200), min(end, found.end() + 200)):
            continue
        flawed = True
        yield Flaw(
            whole.places([found]),
            f"{quoted(found[0])}，达到或超过{plain(threshold)}%，没有说明原因；请说明是目标偏低还是任务增加，并据此调整下年目标。",
        )
    if not flawed:
        yield Holds(whole.places(stated[:1]), "没有大幅超额而未说明的指标")

"""A rate below the line, and nowhere a word about why."""

import re
from decimal import Decimal

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.explanation_lines import percent_line
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.names.subject_words import own_words
from jiheng.checks.manuscript.outline.purposes import Purpose
from jiheng.checks.manuscript.text.quotation import quoted
from jiheng.checks.manuscript.text.whole_text import WholeText
from jiheng.core.finding import Confidence, Severity
from jiheng.rules.monitoring_lookup import EXECUTION_RATE_LINE

RATE = re.compile(
    r"(?P<measure>执行率|支出进度|支付率|资金使用率|完成率|达成率|到位率|支出率)(?:仅|只|实际)?(?:为|达到|达|是|：)?(?P<value>[0-9]{1,2}(?:\.[0-9]{1,4})?)%(?!以上)"
)
CAUSE = re.compile(
    r"由于|因[^此而]|原因|导致|影响|造成|主要是|主要系|系[^统列]|受[^理益到训]|结转|跨年|未到|未开工|调整|压减|节约|节省|退出|取消|不足|滞后|质保|尾款|尚未|待|收回|未及时(?:发放|支付|拨付|下达|到位)"
)
TARGET = re.compile(r"≥|不低于|目标|力争|高于|要求|上年|去年|20[0-9]{2}年$|由$|从$")


@check(
    id="RPT557",
    title="完成率、执行率低于90%的，应说明原因",
    why="不说明原因，无法判断是测算不准、进度滞后还是正常结余。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    confidence=Confidence.PROBABLE,
    references=("R10", "R15", EXECUTION_RATE_LINE),
    holds="偏低的完成率、执行率都说明了原因",
    good=(
        "全年预算200万元，支出150万元，执行率75%，主要是工程尾款待验收后支付。",
        "苗木栽植完成率82%。\n二、存在问题\n受干旱影响，苗木栽植任务未完成。",
        "全年预算200万元，支出190万元，执行率95%。",
        "下达补助200万元，发放150万元，执行率75%，秋季补助未及时发放。",
    ),
    bad=(
        Bad("全年预算200万元，支出150万元，执行率75%。各项任务有序推进。", says="75%"),
        Bad("苗木栽植完成率82%，巡护次数120次。\n二、存在问题\n指标设置不够细化。", says="82%"),
    ),
)
def shortfall_without_cause(manuscript: Manuscript) -> Answers:
    """A cause may stand in the paragraph itself, the next one, or among the problems by words of the rate's name."""
    whole = manuscript.whole_text
    problems = "\n".join(
        section.text
        for section in manuscript.purposes.of(Purpose.PROBLEMS, Purpose.PROBLEMS_AND_MEASURES)
        if CAUSE.search(section.text)
    )
    words = own_words(problems)
    seen: dict[tuple[str, str], list[re.Match[str]]] = {}
    for found in whole.found(RATE, "率", "支出进度"):
        seen.setdefault((found["measure"], found["value"]), []).append(found)
    if not seen:
        raise DoesNotApply("报告没有低于100%的完成率或执行率")
    for mentions in seen.values():
        names = [whole.text[whole.clause_start(found.start(), 24) : found.start()] for found in mentions]
        if any(TARGET.search(name) for name in names) or any(_has_cause(whole, found) for found in mentions):
            continue
        if any(words & own_words(whole.sentence(*found.span())) for found in mentions):
            continue
        if Decimal(mentions[0]["value"]) >= percent_line(EXECUTION_RATE_LINE):
            continue
        told = f"{names[0]}{mentions[0][0]}"
        yield Flaw(
            (whole.at(mentions[0].start() - len(names[0]), mentions[0].end()), *whole.places(mentions[1:])),
            f"{quoted(told)}，没有说明原因；请写明未完成的原因、涉及的数量和后续安排。",
        )


def _has_cause(whole: WholeText, found: re.Match[str]) -> bool:
    """Whether a cause stands near a rate in its paragraph or in the next one."""
    begin, end = whole.bounds(found.start())
    after = whole.bounds(min(end + 1, len(whole.text)))[1]
    return CAUSE.search(whole.text, max(begin, found.start() - 150), min(after, found.end() + 300)) is not None

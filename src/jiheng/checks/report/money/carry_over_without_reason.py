"""Money carried over, and no word about why or what for."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.money.money import AMOUNT, yuan
from jiheng.checks.manuscript.text.quotation import quoted
from jiheng.core.finding import Confidence, Severity
from jiheng.core.quick_pattern import quick_pattern

CARRIED = quick_pattern(
    rf"(?:(?:年末|期末|项目|资金)?结转(?:到|至)?(?:下年|次年|以后年度|20[0-9]{{2}}年度?)?(?:资金|使用)?(?:为|共)?(?P<amount>{AMOUNT})"
    rf"|(?:剩余|结余|未使用|未支出)[^，。；\n]{{0,8}}结转(?:到|至)?(?:下|次|20[0-9]{{2}})"
    rf"|(?P<before>{AMOUNT})(?:已|将)?(?:全部|尚未使用)?结转(?:到|至)?(?:下年|次年|20[0-9]{{2}}年度?))"
)
PAST = re.compile(r"(?:上年|年初|期初|上一年|以前年度|20[0-9]{2}年)(?:度)?(?:资金|财政拨款|预算)?$")
REASON = quick_pattern(
    r"因[^此而]|由于|原因|用于|继续使用|跨年|未完工|未完成|未到期|质保|尾款|待|收回|上缴|主要是|主要系|下达(?:较晚|时间)|(?:月|末|底)[^，。；]{0,4}下达|合同约定|按进度|工期|分年|分期|期限"
)


@check(
    id="RPT556",
    title="结转资金应写明原因和后续安排",
    why="连续两年未用完的结转资金要收回；写明为什么没用完、下年怎么用，才能判断预算是否编得过大。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    confidence=Confidence.PROBABLE,
    references=("R56",),
    good=("全年支出180万元，结转下年20万元，主要是设备尾款待验收后支付。", "上年结转20万元已全部支出。年末结转0万元。"),
    bad=(
        Bad("全年支出180万元，结转下年20万元，资金使用规范。", says="结转下年20万元"),
        Bad("全年支出180万元，剩余资金结转下一年度，资金使用规范。", says="剩余资金结转下"),
    ),
)
def carry_over_without_reason(manuscript: Manuscript) -> Answers:
    """Money carried in and the balance 年末结转和结余 of the accounts are left alone; one reason for all is enough."""
    whole = manuscript.whole_text
    carried = [
        found
        for found in whole.found(CARRIED, "结转")
        if _is_any(found["amount"] or found["before"])
        and not PAST.search(whole.text[max(found.start() - 12, 0) : found.start()])
    ]
    if not carried:
        raise DoesNotApply("报告没有结转到下年的资金")
    unexplained = [found for found in carried if not _is_explained(manuscript, found)]
    if len(unexplained) < len(carried):
        yield Holds(whole.places(carried[:1]), "结转资金写明了原因或安排")
        return
    yield Flaw(
        whole.places(unexplained),
        f"{quoted(unexplained[0][0])}没有写原因和后续安排；请说明金额、未用完的原因、结转年限和下年如何使用。",
    )


def _is_any(amount: str | None) -> bool:
    """Money whose amount is not told is money too; 0 is none."""
    return amount is None or yuan(amount) > 0


def _is_explained(manuscript: Manuscript, found: re.Match[str]) -> bool:
    whole = manuscript.whole_text
    start, end = whole.bounds(found.start())
    return REASON.search(whole.text, max(start, found.start() - 200), min(end, found.end() + 200)) is not None

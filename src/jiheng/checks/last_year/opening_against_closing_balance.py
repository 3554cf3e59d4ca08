"""Money carried in this year against the money that last year's report carried over."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.last_year.two_reports import in_last_year, two_reports
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import fixed
from jiheng.quantities.mention import Mention
from jiheng.quantities.units import MONEY

_KIND = r"(?:财政拨款|财政)?结转(?:和?结余)?(?:资金)?"
_OPENING = late_pattern(rf"(?:上年度?{_KIND}|年初{_KIND}|20[0-9]{{2}}年{_KIND})(?:为|是|共|：)?$")
_CLOSING = late_pattern(
    rf"(?:年末{_KIND}|结转(?:和|及)?结余(?:资金)?|结转(?:至|到)?(?:下年|次年)(?:继续)?(?:使用)?(?:资金)?)(?:为|是|共|：)?$"
)
_LEFT = late_pattern(r"(?:年末|年底|全年|资金)?结余(?:资金)?(?:为|是|共|：)?$")
_CARRIED = late_pattern(r"(?:资金)?(?:，)?(?:全部)?(?:结转|转入)(?:至|到)?(?:下年|次年|下一年|20[0-9]{2}年)")
_LOOKED_BACK = 24


@check(
    id="RPT801",
    title="上年结转应等于上年报告的年末结转",
    why="钱从上年结转到本年不会变多变少；两年不同，说明有一年的结转没有写对，或收回、调整没有说明。",
    kind=Kind.LAST_YEAR,
    severity=Severity.ERROR,
    references=("R56", "R42"),
    good=(
        "上年结转12.5万元，本年预算80万元。\n=== 上年报告 ===\n年末结转12.50万元，主要是质保金。",
        "上年结转12万元，全部支出。\n=== 上年报告 ===\n尚有12万元结转下年使用。",
        "上年结转12.5万元，本年预算80万元。\n=== 上年报告 ===\n全年支出90万元，年末结余12.5万元。",
        "上年结转12.5万元，本年预算80万元。\n=== 上年报告 ===\n年末结转12.5万元，另有项目结余3万元已由财政收回。",
        "上年结转12万元、9万元。\n=== 上年报告 ===\n甲项目年末结转12万元，乙项目年末结转7万元。",
    ),
    bad=(
        Bad(
            "上年结转15.2万元，本年预算80万元。\n=== 上年报告 ===\n年末结转12.5万元，主要是质保金。",
            says="上年结转写的是15.2万元，上年报告的年末结转是12.5万元，相差2.7万元",
        ),
        Bad(
            "上年结转21万元，本年预算80万元。\n=== 上年报告 ===\n全年支出90万元，年末结余18万元。",
            says="上年报告的年末结余是18万元，相差3万元",
        ),
    ),
)
def opening_against_closing_balance(manuscript: Manuscript) -> Answers:
    """Only where each report tells one amount: with several nobody knows which belongs to which."""
    pair = two_reports(manuscript)
    opening, closing = _told(pair.this, _OPENING), _told(pair.last, _CLOSING, _CARRIED)
    is_left = not closing
    if is_left:
        closing = _told(pair.last, _LEFT)
    if not opening or not closing:
        raise DoesNotApply("两份报告没有都写结转的金额")
    if len({each.value for _, each in opening}) > 1 or len({each.value for _, each in closing}) > 1:
        raise DoesNotApply("写了几个结转金额，不能一一对应")
    here, there = opening[0], closing[0]
    places = (
        *(passage.at(each.start, each.end) for passage, each in opening),
        *(in_last_year(passage.at(each.start, each.end)) for passage, each in closing),
    )
    if here[1].interval.meets(there[1].interval):
        yield Holds(places, f"上年结转{here[1].text}＝上年报告年末{'结余' if is_left else '结转'}{there[1].text}")
        return
    gap = fixed(abs(here[1].value - there[1].value) / 10**4, 2).rstrip("0").rstrip(".")
    message = (
        f"上年结转写的是{here[1].text}，上年报告的年末{'结余' if is_left else '结转'}是{there[1].text}，相差{gap}万元；"
        "请核对两年的决算，期间收回或调整的请说明。"
    )
    working = f"{here[1].text}≠{there[1].text}"
    if is_left:  # some of what was left may have been taken back
        yield Flaw(places, message, working, severity=Severity.WARNING, confidence=Confidence.ASK)
    else:
        yield Flaw(places, message, working)


def _told(
    manuscript: Manuscript, named: re.Pattern[str], said_behind: re.Pattern[str] | None = None
) -> list[tuple[Passage, Mention]]:
    """The amounts with such a name in front, or such words behind them."""
    found = []
    for passage in manuscript.prose:
        if "结" not in passage.text:
            continue
        for mention in manuscript.readings[passage.index].mentions:
            if mention.unit != MONEY or not mention.is_exact:
                continue
            before = passage.text[max(0, mention.start - _LOOKED_BACK) : mention.start]
            if named.search(before) or (said_behind is not None and said_behind.match(passage.text, mention.end)):
                found.append((passage, mention))
    return found

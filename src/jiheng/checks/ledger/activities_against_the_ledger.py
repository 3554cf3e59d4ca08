"""Sessions, people and amounts of an activity in the report against the activity ledger."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.ledger import Ledger, agrees, ledger_of, measures, place_of
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.clean_text import cleaned
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.activity import ACTIVITY_COUNTS, Activity
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.mention import Mention

_CLAUSE = late_pattern("[^，；。：]+")
_OTHER_TIME = late_pattern(r"上年|去年|历年|累计|计划|目标|拟|20[0-9]{2}年")
_SHORTEST = 3
_CASE = (
    "\n=== 案卷 ===\n活动\n| 活动名称 | 活动简称 | 类别 | 场次 | 人次 | 人数 |\n"
    "| 农技下乡 | 下乡 | 培训 | 42 | 3150 | |\n| 庭院评比 | 评比 | 荣誉 | | | 约80 |"
)


@check(
    id="RPT715",
    title="报告里的活动数字应与活动台账一致",
    why="场次、人次以活动台账和签到为准；报告里的数不同，成效就没有依据。",
    kind=Kind.LEDGER,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R42", "R46"),
    good=(
        f"开展农技下乡42场3150人次，庭院评比约80人参加。{_CASE}",
        f"上年开展农技下乡30场。农技下乡和庭院评比共50场。{_CASE}",
    ),
    bad=(Bad(f"开展农技下乡45场，群众反映良好。{_CASE}", says="“农技下乡”报告写的是45场，台账“活动.下乡.场次”是42场"),),
)
def activities_against_the_ledger(manuscript: Manuscript) -> Answers:
    """Only clauses that name one activity and tell one number in a unit."""
    ledger = ledger_of(manuscript.ledger)
    names = {cleaned(each.name).text: each for each in ledger.case.activities if len(each.name) >= _SHORTEST}
    if not names:
        raise DoesNotApply("案卷里没有活动台账")
    pattern = re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))
    told: set[tuple[str, str]] = set()
    for passage in manuscript.prose:
        if not pattern.search(passage.text):
            continue
        mentions = manuscript.readings[passage.index].mentions
        for clause in _CLAUSE.finditer(passage.text):
            named = {found[0] for found in pattern.finditer(clause[0])}
            if len(named) != 1 or _OTHER_TIME.search(clause[0]):
                continue
            first = bisect_left(mentions, clause.start(), key=lambda mention: mention.start)
            last = bisect_left(mentions, clause.end(), key=lambda mention: mention.start)
            inside = mentions[first:last]
            for key, answer in _compared(passage, inside, names[named.pop()], ledger):
                if key not in told:
                    told.add(key)
                    yield answer


def _compared(
    passage: Passage, mentions: Sequence[Mention], activity: Activity, ledger: Ledger
) -> Iterator[tuple[tuple[str, str], Flaw | Holds]]:
    for _, ending, _ in ACTIVITY_COUNTS:
        figure = ledger.number(f"活动.{activity.short_name}.{ending}")
        if figure is None:
            continue
        own = [each for each in mentions if measures(each, figure)]
        if len(own) != 1:
            continue
        mention = own[0]
        places = (passage.at(mention.start, mention.end), place_of(figure))
        if agrees(mention, figure):
            yield (figure.name, ""), Holds(places, f"{figure.name}＝{figure.told()}")
        else:
            message = (
                f"“{activity.name}”报告写的是{mention.text}，台账“{figure.name}”是{figure.told()}；"
                "请核对后改正其中一处。"
            )
            yield (figure.name, mention.text), Flaw(places, message, f"{mention.text}≠{figure.told()}")

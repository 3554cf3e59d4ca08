"""Totals of things held, each counted in its own way: 培训12期、讲座8场、竞赛3项，共23场次."""

from collections.abc import Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.likely_sums import likely_sum
from jiheng.quantities.relations.arithmetic.sums import nearly_adds_up
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import Statement

EVENTS = frozenset({"场", "期", "次", "项", "班", "班次", "届", "轮", "堂", "节"})
_BARE = late_pattern(
    "(?:全年|年度|累计|一共|总共|合计|共计|总计|共)(?:共|累计)?(?:开展|举办|组织|完成)?(?:各类)?(?:活动|培训)?$"
)


def events_before(terms: Sequence[Term], position: int) -> list[Term]:
    """培训12期、讲座8场、竞赛3项，共23场次: things held, each counted in its own way; none where all are alike."""
    total = terms[position]
    run: list[Term] = []
    for earlier in reversed(terms[:position]):
        is_next = total.clause - earlier.clause <= len(run) + 1 and earlier.depth == total.depth
        if earlier.unit not in EVENTS or earlier.is_attribute or not is_next or not earlier.mention.is_exact:
            break
        run.append(earlier)
    units = {each.unit for each in run}
    return run[::-1] if len(run) > 1 and len(units | {total.unit}) > 1 and _BARE.match(total.own_name) else []


def total_of_events(total: Term, events: Sequence[Term]) -> Statement | None:
    totals = [total.mention] if total.mention.is_exact else []
    return next(likely_sum(totals, [each.mention for each in events], nearly_adds_up), None)

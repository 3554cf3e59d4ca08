"""What a row has to keep to: names of series, and what its kind must record."""

from collections.abc import Sequence

from jiheng.core.activity import Activity
from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.library import rule_day
from jiheng.web.library import library

_SEPARATORS = ".{}| （）"


def series_problem(made: Activity, others: Sequence[Activity]) -> str:
    """Why an activity cannot have its short name, "" when it can."""
    if any(mark in made.short_name for mark in _SEPARATORS):
        return f"活动简称“{made.short_name}”里有“.”、空格、括号或竖线；数字名里要用到它，请去掉。"
    for other in others:
        if other.kind is not made.kind:
            told = f"{other.code}是{other.kind.label}，这一行是{made.kind.label}"
            return f"简称“{made.short_name}”的几行类别不同：{told}；请统一类别，或换一个简称。"
        if other.items_word != made.items_word:
            return (
                f"简称“{made.short_name}”的几行量词不同，不能相加；请改成“{other.items_word or '个'}”，或换一个简称。"
            )
    return ""


def lacking(activity: Activity, year: int) -> tuple[str, ...]:
    """What the activity leaves out of what its kind must record."""
    found: list[str] = []
    for rule in library().activity_kinds.values():
        try:
            terms = rule.value_on(rule_day(year)).of(activity.kind)
        except UnknownRuleError:
            continue
        found += terms.missing(activity) if terms else ()
    return tuple(dict.fromkeys(found))

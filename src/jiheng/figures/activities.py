"""Measures of the activity ledger: one figure per count of an activity; vague counts stay the bounds they are."""

from collections.abc import Iterator

from jiheng.core.activity import ACTIVITY_COUNTS
from jiheng.core.case import Case
from jiheng.core.figure import Aspect, Figure, FigureUnit
from jiheng.core.goal import Accumulation
from jiheng.figures.measure import source, source_words


def activity_figures(case: Case) -> Iterator[Figure]:
    """活动.<简称>.场次 and its like. They are read, not computed: people and person-times are never added."""
    for activity in case.activities:
        for column, ending, word in ACTIVITY_COUNTS:
            quantity = getattr(activity, column)
            if quantity is None:
                continue
            origin = source("activities", activity, column)
            is_money = column == "amount"
            yield Figure(
                id=f"activity.{activity.code}.{column}",
                name=f"活动.{activity.short_name}.{ending}",
                unit=FigureUnit.MONEY if is_money else FigureUnit.COUNT,
                value=quantity.value,
                formula=source_words(origin),
                aspect=Aspect.ACTUAL,
                word="" if is_money else (column == "items" and activity.items_word) or word,
                accumulation=Accumulation.SUM,
                sources=(origin,),
                qualifier=quantity.qualifier,
                wording=quantity.wording,
            )

"""Actual values taken over from monitoring stay marked with their source until the preparer has looked at them."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import F

from jiheng.core.observation import Observation
from jiheng.schema.indicator_values import write_measured
from jiheng.web.accounts.access import Access
from jiheng.web.accounts.roles import Role
from jiheng.web.records.acting import Actor, record
from jiheng.web.self_evaluations.models import IndicatorResult, SelfEvaluation
from jiheng.web.self_evaluations.saving import require_editable


def prefilled(declared: Mapping[str, Any], known: Mapping[str, Observation]) -> dict[str, str]:
    """The value observed last with its source; the reason where a deviation was explained.

    An indicator that takes its value from a ledger is left to the ledger.
    """
    seen = known.get(declared["code"])
    if seen is None:
        return {}
    filled = {"reason": seen.explanation} if seen.explanation else {}
    if seen.value is not None and not declared.get("actual_measure"):
        filled["actual"] = write_measured(seen.value, declared.get("unit_of_measure", ""))
        filled["prefilled_from"] = f"{seen.on.month}月{seen.on.day}日监控"
    return filled


def unconfirmed(evaluation: SelfEvaluation) -> dict[str, IndicatorResult]:
    """By the indicator's code, in the order of the form: what nobody has looked at yet."""
    rows = IndicatorResult.objects.filter(self_evaluation=evaluation).exclude(prefilled_from="")
    return {row.indicator.record_values()["code"]: row for row in rows.select_related("indicator")}


def results_of(evaluation: SelfEvaluation) -> list[tuple[str, int, str]]:
    """In the order of the form: the indicator's code, the key of its result, and the source of a value taken over that
    nobody has looked at yet."""
    rows = IndicatorResult.objects.filter(self_evaluation=evaluation)
    return list(rows.values_list("indicator__code", "pk", "prefilled_from"))


def confirm(evaluation: SelfEvaluation, access: Access, code: str = "") -> int:
    """The value of one indicator, or of all, holds for the year as it stands; how many were confirmed."""
    with transaction.atomic():
        current = SelfEvaluation.objects.select_for_update(of=("self",)).get(pk=evaluation.pk)
        require_editable(current, access)
        rows = {each: row for each, row in unconfirmed(current).items() if code in ("", each)}
        if not rows:
            return 0
        IndicatorResult.objects.filter(pk__in=[row.pk for row in rows.values()]).update(
            prefilled_from="", revision=F("revision") + 1, changed_by=access.person
        )
        post = access.post_for(Role.PREPARER, current.unit_year.budget_unit)
        assert post is not None
        actor = Actor(access.person, post)
        words = f"{actor}确认从监控带入的实际完成值：指标{'、'.join(rows)}"
        record(actor, current.subject, "confirm_values", words, unit_year=current.unit_year, project=current.project)
    return len(rows)

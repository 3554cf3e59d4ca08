"""What becomes of self-evaluations that have begun when adjusted targets are approved."""

from datetime import date

from jiheng.web.accounts.roles import Role
from jiheng.web.records.acting import people_with, tell
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.targets.models import TargetSet
from jiheng.web.targets.questions import approved


@approved.heard_by
def follow_adjustment(target_set: TargetSet, _today: date) -> None:
    """It goes on with the version it began with until its preparer says otherwise."""
    if target_set.version == 1:
        return
    begun = SelfEvaluation.objects.filter(unit_year=target_set.unit_year, project=target_set.project).first()
    if begun is None:
        return
    words = f"绩效目标第{target_set.version}版已批复，已开始的自评还是原来的版本；请看改动，决定是否换成新版。"
    people = people_with(Role.PREPARER, target_set.unit_year.budget_unit)
    tell(people, f"{target_set.unit_year.budget_unit.name}：{words}", begun.get_absolute_url())

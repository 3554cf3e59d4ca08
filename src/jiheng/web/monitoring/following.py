"""What becomes of running periods when targets are approved: projects get their sheets, preparers are told."""

from datetime import date

from django.urls import reverse

from jiheng.web.accounts.roles import Role
from jiheng.web.budgets.models import Project
from jiheng.web.monitoring.models import MonitoringPeriod, MonitoringSheet
from jiheng.web.records.acting import people_with, tell
from jiheng.web.records.reviewed_work import EDITABLE
from jiheng.web.targets.models import TargetSet
from jiheng.web.targets.questions import approved


@approved.heard_by
def follow_approval(target_set: TargetSet, today: date) -> None:
    """A project that had no targets when a period was opened joins it while it is not yet due."""
    unit_year, project = target_set.unit_year, target_set.project
    running = MonitoringPeriod.objects.filter(year=unit_year.year, due_on__gte=today)
    named = Project.objects.filter(unit_year=unit_year, code=project).values_list("name", flat=True).first()
    people = people_with(Role.PREPARER, unit_year.budget_unit)
    for period in running.order_by("as_of"):
        sheet, is_new = MonitoringSheet.objects.get_or_create(
            period=period,
            unit_year=unit_year,
            project=project,
            defaults={"project_name": named or "", "target_set": target_set, "due_on": period.due_on},
        )
        place = {"year": unit_year.year.year, "unit_code": unit_year.budget_unit.code, "key": sheet.pk}
        if is_new:
            due = f"{period.due_on.month}月{period.due_on.day}日"
            words = f"目标已批复，{period.name}增加了“{named}”的监控表，{due}前报送。"
            tell(people, f"{unit_year.budget_unit.name}：{words}", reverse("monitoring:sheet", kwargs=place))
        elif sheet.target_set_id != target_set.pk and sheet.state in EDITABLE:
            words = f"绩效目标第{target_set.version}版已批复，{period.name}的监控表还没有按它；请看改动，决定是否换。"
            tell(people, f"{unit_year.budget_unit.name}：{words}", reverse("monitoring:new_targets", kwargs=place))

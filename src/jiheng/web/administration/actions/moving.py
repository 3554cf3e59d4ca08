"""划转: a unit goes over to another supervising department, from a year on; earlier years keep the one they had."""

from django.db import transaction

from jiheng.web.accounts.access import Access
from jiheng.web.accounts.roles import Role
from jiheng.web.administration.actions.units import subject_of
from jiheng.web.administration.administrator import administrator
from jiheng.web.budget_units.models import BudgetUnit, Level, UnitYear
from jiheng.web.records.acting import ActionRefusedError, people_with, record, tell


def move_unit(access: Access, unit: BudgetUnit, department: BudgetUnit, since: int, reason: str) -> None:
    """The new department sees all of the unit's years and reviews from now on; the old one reads the years it had."""
    with transaction.atomic():
        actor = administrator(access)
        current = BudgetUnit.objects.select_for_update(of=("self",)).select_related("parent").get(pk=unit.pk)
        before = current.parent
        if before is None or current.level != Level.BUDGET_UNIT:
            raise ActionRefusedError("只有预算单位能划转；主管部门撤并的，请把它的单位逐个划转后停用。")
        if department.level != Level.SUPERVISING_DEPARTMENT or not department.is_active:
            raise ActionRefusedError(f"“{department.name}”不是在用的主管部门；请另选。")
        if department.pk == before.pk:
            return
        if not reason.strip():
            raise ActionRefusedError("划转要写明依据；请填写文号或决定。")
        years = UnitYear.objects.filter(budget_unit=current)
        years.filter(year__year__lt=since, former_department=None).update(former_department=before)
        years.filter(year__year__gte=since).update(former_department=None)
        current.parent = department
        current.save()
        words = f"{actor}把单位{current.code}“{current.name}”由{before.name}划转到{department.name}，自{since}年度起"
        record(actor, subject_of(current), "move", f"{words}：{reason.strip()}")
        people = people_with(Role.SUPERVISING_DEPARTMENT, before) + people_with(Role.SUPERVISING_DEPARTMENT, department)
        people += people_with(Role.PREPARER, current)
        told = f"{current.name}自{since}年度起归{department.name}；没有办完的事从今天起由{department.name}审核。"
        tell(list({person.pk: person for person in people}.values()), told, "/")

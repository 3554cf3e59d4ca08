"""The monitoring of the example: 2022 filled in and approved, with one rectification; the running year still open."""

from datetime import date

from jiheng.web.accounts.access import Access, access_of_person
from jiheng.web.accounts.models import Person
from jiheng.web.accounts.roles import Role
from jiheng.web.budget_units.models import FiscalYear
from jiheng.web.example_district.approving import Approvers
from jiheng.web.example_district.observing import DAYS
from jiheng.web.jobs.models import Job
from jiheng.web.monitoring.models import MonitoringSheet
from jiheng.web.monitoring.monitored import OUTCOME, calculate, keep_outcome
from jiheng.web.monitoring.opening import open_period
from jiheng.web.monitoring.rectifying import issue, reply, terms_of, verify
from jiheng.web.monitoring.submitting import move_on
from jiheng.web.records.models import Notice

WORKED_UNIT = "FL01"
PROBLEM = "贷款发放金额完成率低于目标，有申请人未通过银行总行审核。"
DEMAND = "逐户说明未通过的原因，与经办银行商定下一年的准入条件和预审办法。"
REPLY = "已逐户告知原因；与经办银行商定申请前先行预审，明年起执行。"


def put_monitoring() -> None:
    """Open every period; approve those of the year that is over, calculate those of the running one."""
    bureau = access_of_person(Person.objects.get(username="finance"))
    for year, days in DAYS.items():
        is_over = year != max(DAYS)
        for day in days:
            due = date(year, day.month + 1, 20)
            name = f"1—{day.month}月监控"
            period = open_period(FiscalYear.objects.get(year=year), bureau, name=name, as_of=day, due_on=due)
            for sheet in _sheets(period.pk):
                if is_over:
                    _approve(sheet)
                else:
                    keep_outcome(sheet, calculate(sheet))
                    sheet.save(update_fields=list(OUTCOME))
        if is_over:
            _rectify(year, bureau)
            Notice.objects.filter(address__startswith=f"/{year}/").delete()

    Job.objects.filter(person=bureau.person).delete()  # everything has been calculated


def _sheets(period: int) -> list[MonitoringSheet]:
    found = MonitoringSheet.objects.filter(period=period).order_by("pk")
    return list(found.select_related("unit_year__budget_unit__parent", "unit_year__year", "period", "target_set"))


def _approve(sheet: MonitoringSheet) -> None:
    for verb, access in Approvers.of(sheet.unit_year.budget_unit).steps:
        sheet = move_on(sheet, verb, access)


def _rectify(year: int, bureau: Access) -> None:
    """The shortfall of the loans, noticed in December, answered and closed."""
    sheet = MonitoringSheet.objects.filter(
        period__year__year=year, unit_year__budget_unit__code=WORKED_UNIT, project=""
    ).latest("period__as_of")
    preparer = next(
        access
        for verb, access in Approvers.of(sheet.unit_year.budget_unit).steps
        if verb == "submit" and Role.PREPARER in access.roles
    )
    notice = issue(sheet, bureau, problem=PROBLEM, demand=DEMAND, today=date(year, 12, 21))
    terms = terms_of(sheet, notice.issued_on)
    assert terms is not None
    notice = reply(notice, preparer, choice=terms.value.options[0], words=REPLY, today=date(year, 12, 28))
    verify(notice, bureau, is_accepted=True, words="同意销号。", today=date(year, 12, 30))

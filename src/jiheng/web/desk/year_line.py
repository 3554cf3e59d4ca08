"""The year as one line: how far each stage has come, over all units that one sees."""

from collections.abc import Iterable

from jiheng.web.accounts.access import Access
from jiheng.web.budgets.models import BudgetLine
from jiheng.web.desk.works import StageCounts
from jiheng.web.face.parts import Step, StepState


def year_line(access: Access, year: int, stages: Iterable[StageCounts]) -> tuple[Step, ...]:
    """预算, then every stage that goes through review."""
    return (_budget(access, year), *(_stage(each, year) for each in stages))


def _budget(access: Access, year: int) -> Step:
    unit_years = access.unit_years(year)
    units = unit_years.count()
    entered = BudgetLine.objects.filter(unit_year__in=unit_years).order_by().values("unit_year").distinct().count()
    address = f"/{year}/budgets/"
    if entered == 0:
        return Step("预算", StepState.AHEAD, "未录入", address)
    state = StepState.DONE if entered == units else StepState.CURRENT
    return Step("预算", state, "已录入" if units == 1 else f"{entered}/{units}个单位已录入", address)


def _stage(counts: StageCounts, year: int) -> Step:
    title, address = counts.kind.title, counts.kind.address.format(year=year)
    if not counts.all:
        return Step(title, StepState.AHEAD, address=address)
    told = f"{counts.approved}/{counts.all}已批复"
    if counts.late:
        return Step(title, StepState.LATE, f"{told}，{counts.late}件逾期", address)
    if counts.approved == counts.all:
        return Step(title, StepState.DONE, told, address)
    return Step(title, StepState.CURRENT, told, address)

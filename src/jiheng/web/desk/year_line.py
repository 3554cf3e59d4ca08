"""The year as one line: how far each stage has come, over all units that one sees."""

from collections.abc import Iterable

from jiheng.web.accounts.access import Access
from jiheng.web.budgets.models import BudgetLine
from jiheng.web.desk.works import StageCounts
from jiheng.web.face.parts import Step, StepState


def year_line(access: Access, year: int, stages: Iterable[StageCounts]) -> tuple[Step, ...]:
    """预算, then every stage that goes through review."""
    units = access.unit_years(year).count()
    return (_budget(access, year, units), *(_stage(each, year, units) for each in stages))


def _budget(access: Access, year: int, units: int) -> Step:
    lines = BudgetLine.objects.filter(unit_year__in=access.unit_years(year))
    entered = lines.order_by().values("unit_year").distinct().count()
    address = f"/{year}/budgets/"
    if entered == 0:
        return Step("预算", StepState.AHEAD, "未录入", address)
    state = StepState.DONE if entered == units else StepState.CURRENT
    return Step("预算", state, "已录入" if units == 1 else f"{entered}/{units}个单位已录入", address)


def _stage(counts: StageCounts, year: int, units: int) -> Step:
    title, address = counts.kind.title, counts.kind.address.format(year=year)
    told = [f"{counts.approved}/{counts.all}已批复"] if counts.all else []
    if counts.late:
        told.append(f"{counts.late}件逾期")
    if counts.late_units:
        some = "有逾期未开始的" if counts.all else "逾期未开始"
        told.append(some if units == 1 else f"{counts.late_units}个单位{some}")
    note = "，".join(told)
    if counts.late or counts.late_units:
        return Step(title, StepState.LATE, note, address)
    if not counts.all:
        return Step(title, StepState.AHEAD, address=address)
    return Step(title, StepState.DONE if counts.approved == counts.all else StepState.CURRENT, note, address)

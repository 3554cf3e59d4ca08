"""Whether the declared form tells the year's money."""

from collections.abc import Iterator

from jiheng.core.case import Case
from jiheng.core.finding import Finding, Location, Severity
from jiheng.reports.target_blocks.declaration import declared_lines


def money_findings(case: Case) -> Iterator[Finding]:
    """A project without purses and without an amount asked for prints an empty 年度资金总额."""
    code = case.profile.project
    project = next((each for each in case.projects if each.code == code), None)
    if project is not None and not declared_lines(case, code):
        message = (
            f"项目“{project.name}”没有预算行，也没有申请资金总额，申报表的“年度资金总额”是空的；"
            "请在项目里填申请资金总额，或录入预算行。"
        )
        place = Location(place=f"项目[{code}].申请资金总额")
        yield Finding("TGT209", Severity.ERROR, place, message, "", "申请资金总额")

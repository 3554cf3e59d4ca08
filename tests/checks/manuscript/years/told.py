"""What a report of 2023 is told of the years in it."""

from jiheng.checks.check import Flaw
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.report.agreement.figures_of_another_year import figures_of_another_year

_TITLE = "某市民政局2023年度养老机构补贴项目绩效自评报告\n"


def years_told(text: str) -> list[str]:
    """The workings of the flaws."""
    answers = figures_of_another_year.find(Manuscript.of_text(_TITLE + text))
    return [each.arithmetic for each in answers if isinstance(each, Flaw)]

"""What a report of 2023 is told of the years in it."""

from jiheng.checks.check import Flaw
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.report.agreement.figures_of_another_year import figures_of_another_year
from jiheng.checks.report.agreement.one_figure_of_two_years import one_figure_of_two_years

_TITLE = "某市民政局2023年度养老机构补贴项目绩效自评报告\n"


def years_told(text: str) -> list[str]:
    """The workings of the flaws."""
    manuscript = Manuscript.of_text(_TITLE + text)
    answers = (*one_figure_of_two_years.find(manuscript), *figures_of_another_year.find(manuscript))
    return [each.arithmetic for each in answers if isinstance(each, Flaw)]

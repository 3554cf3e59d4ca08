"""The “三公” costs of a table against their total: abroad, cars and receptions; cars bought and run."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.shown_number import sum_of
from jiheng.core.finding import Confidence, Severity
from jiheng.core.numbers import plain

_HEAD = (
    "| 合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费 |\n"
    "| ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^ |\n"
)


@check(
    id="RPT647",
    title="“三公”经费表的合计应等于各项之和",
    why="“三公”经费只有出国、用车、接待三项；合计与三项之和不符，公开后立即会被问到。",
    kind=Kind.TABLE,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R07",),
    good=(
        f"{_HEAD}| 21.50 | 0.00 | 17.30 | 0.00 | 17.30 | 4.20 |",
        f"{_HEAD}| 1 | 2 | 3 | 4 | 5 | 6 |\n| 21.50 |  | 17.30 |  | 17.30 | 4.20 |",
        "| 项目 | 预算数 | 决算数 |\n| 合计 | 44.3 | 42.1 |\n| 1.因公出国（境）费用 | 3.9 | 3.9 |\n"
        "| 2.公务接待费 | 3.2 | 3.2 |\n| 3.公务用车购置及运行维护费 | 37.2 | 35.0 |\n"
        "| 其中：公务用车运行维护费 | 23.0 | 21.0 |\n| 公务用车购置 | 14.2 | 14.0 |\n| 公务接待批次（批） | 40 | 38 |",
    ),
    bad=(
        Bad(f"{_HEAD}| 21.50 | 0.00 | 17.30 | 0.00 | 17.30 | 5.20 |", says="合计写的是21.50，各项相加为22.5，相差1"),
        Bad(f"{_HEAD}| 21.50 | 0.00 | 17.30 | 8.00 | 11.30 | 4.20 |", says="各项相加为19.3"),
        Bad(
            "| 项目 | 预算数 | 决算数 |\n| 合计 | 44.3 | 41.2 |\n| 1.因公出国（境）费用 | 3.9 | 3.9 |\n"
            "| 2.公务接待费 | 3.2 | 3.2 |\n| 3.公务用车购置及运行维护费 | 37.2 | 35.0 |",
            says="“决算数”的合计写的是41.2，各项相加为42.1",
        ),
        Bad(
            "| 项目 | 决算数 |\n| 合计 | 7.9 |\n| 因公出国（境）费 | 0 |\n"
            "| 公务用车购置及运行费 | 4.6 |\n| 公务接待费 | 2.8 |",
            says="各项相加为7.4",
        ),
    ),
)
def three_public_costs_that_do_not_foot(manuscript: Manuscript) -> Answers:
    """The names say which are parts of which, so that a table of one row is enough."""
    if not manuscript.three_public_sums:
        raise DoesNotApply("报告里没有“三公”经费的表")
    for found in manuscript.three_public_sums:
        places = tuple(map(found.table.at, found.cells))
        if found.foots:
            yield Holds(places, sum_of(list(found.parts)))
            continue
        added = sum((number.value for number in found.parts), found.said.value * 0)
        of = f"“{found.name}”的" if found.name else ""
        message = (
            f"“三公”经费表里{of}{found.cost.value}写的是{found.said}，各项相加为{plain(added)}，"
            f"相差{plain(abs(added - found.said.value))}；请核对各项和{found.cost.value}。"
        )
        yield Flaw(places, message, f"{sum_of(list(found.parts))}≠{found.said.value:f}")

"""A full-year budget that differs from the original one, with no word about the change."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import plain
from jiheng.schema.form_tables.vocabulary import MoneyMeaning

_CHANGE = late_pattern(r"调整|调剂|调增|调减|追加|压减|核减|收回|增加预算|减少预算|下达|新增|年中|上级补助|结转[^资]")
_HEAD = "| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |\n"


@check(
    id="RPT636",
    title="全年预算数与年初预算数不同应说明调整",
    why="预算调整要有依据；不写明调整的金额、原因和文件，读者无法核对执行率的分母。",
    kind=Kind.TABLE,
    severity=Severity.NOTICE,
    references=("R39",),
    good=(
        f"{_HEAD}| 年度资金总额 | 25 | 25 | 24.5 | 98% |",
        f"{_HEAD}| 年度资金总额 | 25 | 31 | 30.5 | 98.39% |\n年中追加预算6万元，用于应急维修。",
        f"{_HEAD}| 年度资金总额 | 25 | 31 | 30.5 | 98.39% |\n| 其中：当年财政拨款 | 25 | 25 | 24.5 | 98% |\n"
        "| 上年结转资金 | 0 | 6 | 6 | 100% |",
    ),
    bad=(
        Bad(f"{_HEAD}| 年度资金总额 | 25 | 31 | 30.5 | 98.39% |", says="年初预算数25，全年预算数31，增加6，没有说明"),
    ),
)
def budget_changed_without_a_word(manuscript: Manuscript) -> Answers:
    """Money carried in explains as much as it is."""
    if not manuscript.money_tables:
        raise DoesNotApply("报告里没有按来源列明资金的表")
    for money in manuscript.money_tables:
        row = money.total
        if row is None:
            continue
        original, revised = row.number(MoneyMeaning.ORIGINAL), row.number(MoneyMeaning.REVISED)
        if original is None or revised is None or original.interval.meets(revised.interval):
            continue
        change = revised.value - original.value
        carried = [part.number(MoneyMeaning.REVISED) for part in money.parts if part.row.line.is_carried_over]
        if sum((each.value for each in carried if each is not None), change * 0) == change:
            continue
        if any(_CHANGE.search(passage.text) for passage in manuscript.passages):
            continue
        said = f"增加{plain(change)}" if change > 0 else f"减少{plain(-change)}"
        message = (
            f"年初预算数{original.value:f}，全年预算数{revised.value:f}，{said}，没有说明；"
            "请写明调整的原因、时间和批准文件。"
        )
        yield Flaw((row.at(MoneyMeaning.REVISED), row.at(MoneyMeaning.ORIGINAL)), message)

"""The cells of a form that say whose it is, left empty."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Severity
from jiheng.schema.form_tables.headings import information

_NEEDED = frozenset({"project", "supervising_department", "unit"})
_FORM = "| 三级指标 | 年度指标值 | 实际完成值 | 分值 |\n| 清淤长度 | ≥9公里 | 9公里 | 100 |"


@check(
    id="RPT646",
    title="表头的项目名称、主管部门和实施单位应填写",
    why="不写是谁的表、哪个项目，复核和公开时无法对应。",
    kind=Kind.TABLE,
    severity=Severity.NOTICE,
    references=("R01",),
    good=(
        f"| 项目名称 | 渠道清淤 | 主管部门 | 示例县水务局 |\n{_FORM}",
        "| 项目名称 | 金额 |\n| | 12万元 |\n| 清淤 | 9万元 |",
    ),
    bad=(Bad(f"| 项目名称 | 渠道清淤 | 主管部门 | |\n{_FORM}", says="“主管部门”没有填写"),),
)
def information_left_blank(manuscript: Manuscript) -> Answers:
    """Only in a form: above its indicators."""
    forms = manuscript.indicator_forms
    if not forms:
        raise DoesNotApply("报告里没有自评表")
    for form in forms:
        grid = form.table.grid
        for row in range(form.header.first_row):
            for cell in grid.filled(row):
                beside = grid.cell(cell.row, cell.last_column + 1)
                is_label = cell.row == row and information(cell.text) in _NEEDED
                if is_label and beside.at in form.table.lines and beside.is_blank:
                    name = "".join(cell.text.split()).rstrip("：:")
                    yield Flaw((form.table.at(cell),), f"“{name}”没有填写；请补填。")

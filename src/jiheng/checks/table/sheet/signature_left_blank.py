"""Lines for signatures and dates of a form that nobody filled in."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.schema.cells.characters import compact

_ROLE = r"(?:项目|财务|单位|部门|主要|分管)?负责人|填[报表]人|审核人|经办人|填报日期|签字日期"
_BLANK = late_pattern(rf"(?P<role>{_ROLE})(?:（签[字名章]{{0,2}}）)?：(?=$|(?:{_ROLE})|（|年月日|[_—]{{2,9}})")
_LABEL = late_pattern(rf"(?P<role>{_ROLE})(?:\(签[字名章]{{0,2}}\))?:?")


@check(
    id="RPT637",
    title="表尾应有签字和日期",
    why="自评表由项目负责人和财务负责人签字负责；没有签字和日期，不能证明经过审核。",
    kind=Kind.TABLE,
    severity=Severity.NOTICE,
    confidence=Confidence.ASK,
    references=("R37",),
    good=(
        "| 项目名称 | 渠道清淤 |\n| 项目负责人 | 已签 |\n填报人：已签 填报日期：2023年2月10日",
        "项目负责人：李某某，负责现场管理。",
    ),
    bad=(
        Bad(
            "| 三级指标 | 年度指标值 | 实际完成值 |\n| 清淤长度 | ≥9公里 | 9公里 |\n"
            "项目负责人（签字）：        财务负责人：",
            says="“项目负责人”、“财务负责人”",
        ),
        Bad("| 项目名称 | 渠道清淤 |\n| 项目负责人（签字） | |", says="“项目负责人”没有填写"),
    ),
)
def signature_left_blank(manuscript: Manuscript) -> Answers:
    """One answer for the report."""
    if not manuscript.tables:
        raise DoesNotApply("报告里没有表格")
    blanks: list[tuple[str, Location]] = []
    for passage in manuscript.passages:
        for found in _BLANK.finditer(passage.text):
            blanks.append((found["role"], passage.at(found.start(), found.end())))
    for table in manuscript.tables:
        for cell in dict.fromkeys(table.grid.cells.values()):
            label = _LABEL.fullmatch(compact(cell.text))
            beside = table.grid.cell(cell.row, cell.last_column + 1)
            if label is not None and beside.at in table.lines and beside.is_blank:
                blanks.append((label["role"], table.at(cell)))
    if blanks:
        names = "、".join(f"“{role}”" for role in dict.fromkeys(role for role, _ in blanks))
        yield Flaw(tuple(place for _, place in blanks), f"{names}没有填写；请签字并写明日期，纸质件已签的不必改。")

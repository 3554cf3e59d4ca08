"""Arithmetic written out with signs whose result is another."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.stated import verdicts
from jiheng.core.finding import Severity
from jiheng.quantities.relations.amounts.written_out import IN_FULL
from jiheng.quantities.statement import Relation, Statement


@check(
    id="RPT108",
    title="写出的算式应成立",
    why="算式是给读者复核用的；结果不对，读者会怀疑全文的数。",
    kind=Kind.RATE,
    severity=Severity.ERROR,
    references=("R43",),
    nothing="报告的文字里没有写出算式",
    good=(
        "回声传过10米所需的时间是10/340=1/34秒。",
        "预算执行率=760/800×100%=95%。",
        "得分=10×95%=9.5分。",
        "变动率=（10-12）/12×100%=-16.67%。",
        "全年预算32.6万元（10+20+2.6=32.6）。",
        "合同价86,005元（大写：捌万陆仟零伍元整）。",
    ),
    bad=(
        Bad("预算执行率=760/800×100%=96%。", says="95"),
        Bad("得分=10×95%=9.8分。", says="9.5"),
        Bad("合同价壹拾贰万伍仟元整（152,000元）。", says="125,000元"),
    ),
)
def equations_that_do_not_hold(manuscript: Manuscript) -> Answers:
    """Every equation in numbers."""
    return verdicts(manuscript, Relation.EQUATION, says=_told)


def _told(statement: Statement) -> str:
    if not statement.operands and statement.arithmetic[0] in IN_FULL:
        return f"大写的金额是{statement.computed}，小写写的是{statement.target.text}；请改成一致。"
    return f"算式左边等于{statement.computed}，右边写的是{statement.target.text}；请改正。"

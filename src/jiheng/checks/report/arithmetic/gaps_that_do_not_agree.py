"""Shortfalls and surpluses against a target that are not the difference."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.stated import verdicts
from jiheng.core.finding import Severity
from jiheng.quantities.statement import Relation, Statement


@check(
    id="RPT107",
    title="差额、超额应等于两数之差",
    why="“较计划少”“超额完成”的数由计划和实际相减得出，应与两数一致。",
    kind=Kind.COMPARISON,
    severity=Severity.ERROR,
    references=(
        "R43",
        "R22",
    ),
    nothing="报告的文字里没有与计划、目标相比的差额",
    good=(
        "计划检测900批，实际864批，较计划少36批。",
        "目标培训500人，实际560人，超额完成60人。",
        "一季度办理业务4,862件，二季度办理5,317件，二季度比去年同期多办545件。",
        "男性参保8,642人，女性参保9,157人，女性比上年多210人。",
        "三次产业结构由2010年的21:50:29调整为11:65:24，第二产业所占比重年均提高3个百分点。",
        "粮油收入增长7.1%。其中，有机粮油增长12.4%，增速快于全部粮油收入5.3个百分点。",
        "“三公”经费年初预算168万元。\n其中公务用车运行维护费11.6万元、公务接待费3.2万元，低于年初预算16万元。",
        "收案286,417件，比上年下降1.3%。审结291,835件，比上年上升2.1%；综合结案率为93.0%，同比上升1.3个百分点。",
    ),
    bad=(
        Bad("完成改造186户，其中甲类120户、乙类66户。比年度计划180户多9户。", says="6户"),
        Bad("五项执行率依次为94%、90%、86%、82%、78%；最低的甲项与最高的乙项相差61个百分点。", says="16"),
        Bad("计划检测900批，实际864批，较计划少46批。", says="36批"),
        Bad("目标培训500人，实际560人，超额完成160人。", says="60人"),
        Bad("本年收入486.2万元，本年支出512.8万元，支出超过收入62.6万元。", says="26.6万元"),
        Bad("一季度办理业务4,862件，二季度办理5,317件，环比多办545件。", says="455件"),
        Bad("甲镇参保率96.2%，乙镇93.4%，丙镇91.5%，甲镇分别比乙镇、丙镇高2.8个和7.4个百分点。", says="4.7个百分点"),
        Bad("全市投资增长2.9%，全省增长8.1%，我市高于全省5.2个百分点。", says="说反了"),
        Bad("服务业增长6.0%，高技术产业增长10.6%，高技术产业快6.4个百分点。", says="4.6个百分点"),
    ),
)
def gaps_that_do_not_agree(manuscript: Manuscript) -> Answers:
    """Every gap told with the two figures it lies between."""
    return verdicts(manuscript, Relation.COMPARISON, says=_told)


def _told(statement: Statement) -> str:
    if statement.computed == statement.target.text:
        return f"两数相差{statement.computed}不错，方向说反了：{statement.arithmetic}；请核对两个数，或改正说法。"
    return f"两数相差{statement.computed}，写的是{statement.target.text}；请核对计划数、实际数和差额。"

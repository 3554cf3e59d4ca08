"""Percentages that are not the ratio of the amounts told with them."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.stated import verdicts
from jiheng.core.finding import Severity
from jiheng.quantities.statement import Relation, Statement


@check(
    id="RPT104",
    title="比率应等于两数之比",
    why="执行率、完成率、占比都由两个数算出；算不出来，就有一个数写错。",
    kind=Kind.RATE,
    severity=Severity.ERROR,
    references=(
        "R43",
        "R06",
    ),
    good=(
        "全年预算250万元，支出237.5万元，执行率95%。",
        "年初预算70万元，全年预算84万元，支出79.8万元，执行率95%。",
        "发放问卷300份，收回280份，满意266份，满意度95%。",
        "目标80场，完成92场，完成率100%。",
        "完成投资3.2亿元，占年度计划投资4亿元的80%。",
        "实际发放240万元，计划发放270万元，完成率89%。",
        "完成造林1105亩、抚育1111亩，栽植树苗3.9万株，森林覆盖率达53.4%。",
        "全市37项工程累计拨付资金21.3亿元，资金拨付率80.8%，其中33项工程资金拨付率83%。",
        "抽检300批次，合格率97.3%，不合格8批次。预算200万元，执行率91%，上年结余25万元。",
        "甲、乙两村分别投入36万元、24万元，项目完成率分别为60%、45%。",
        "各级财政共计划安排817.69亿元，下达预算961.73亿元，占计划安排的117.6%。其中：下达省级预算150.57亿元，占省级计划安排的92.6%。",
        "抽检餐饮具1,240批次，其中学校420批次、餐饮店820批次，检出不合格31批次，合格率97.5%。",
        "一般公共预算收入71,230万元。\n基金收入完成42,180万元，其中土地出让收入39,460万元，占基金收入的93.55%。",
        "四个季度支出分别为150万元、250万元、300万元、500万元，第四季度占41.67%。",
        "安排水库加固资金300万元。\n道路养护支出240万元，执行率85%。",
    ),
    bad=(
        Bad(
            "生产总值184413万元。第一产业29811万元，第二产业62947万元，第三产业91655万元，三次产业结构为16.2:34.1:47.9。",
            says="49.7",
        ),
        Bad("抽检餐饮具1,240批次，其中学校420批次、餐饮店820批次，检出不合格31批次，合格率95.7%。", says="97.50%"),
        Bad("因公出国费0万元，占6%；公务接待费4万元，占100%。", says="0%"),
        Bad("全年预算250万元，支出237.5万元，执行率92%。", says="95.00%"),
        Bad("抽查160件，合格156件，合格率98.5%。", says="97.50%"),
        Bad(
            "全年支出840万元，其中：人员经费支出252万元，项目支出588万元。\n从结构看，人员经费占总支出的比重为33%。",
            says="30.00%",
        ),
        Bad("完成投资3.2亿元，占年度计划投资4亿元的75%。", says="80.00%"),
        Bad("共抽检药品300批次，合格率98%，不合格8批次。", says="6批次"),
        Bad("培训、走访完成260人、860户，分别完成目标的104%和107.5%，目标分别为250人和820户。", says="104.88%"),
        Bad("下达沟渠整治资金1260万元，其中中央840万元、县级420万元。\n实际支付1134万元，支付率92%。", says="90.00%"),
        Bad("产出30分，得28.6分；效益30分，得27.6分。\n二、结论\n产出指标得分率93%。", says="95"),
    ),
)
def rates_that_do_not_agree(manuscript: Manuscript) -> Answers:
    """Every percentage that is a ratio of two figures told with it."""
    return verdicts(
        manuscript,
        Relation.RATE,
        says=_told,
        nothing="报告的文字里没有能由前后两个数算出的比率",
    )


def _told(statement: Statement) -> str:
    return f"按前面的数算是{statement.computed}，写的是{statement.target.text}；请核对比率和算它的两个数。"

"""Growth, decrease and points that do not follow from the amounts."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.stated import verdicts
from jiheng.core.finding import Severity
from jiheng.quantities.statement import Relation, Statement


@check(
    id="RPT105",
    title="增减额和增减幅应与基数相符",
    why="增长率的分母是上年数；用错基数、抄错增减额都会让读者误判。",
    kind=Kind.GROWTH,
    severity=Severity.ERROR,
    references=("R43",),
    good=(
        "“三攻坚一盘活”改革突破，市属重点国企由52家整合为34家，全级次国企法人数量压减66.8%，园区由104家整合为52家。",
        "支出318万元，比上年增加18万元，增长6%。",
        "办结时间由20天降至14天，缩短30%。",
        "覆盖率由82%提高到87.5%，提高5.5个百分点。",
        "接待费4.5万元，较上年减少0.5万元，下降10%。",
        "上年支出300万元，本年支出318万元，增长6%。",
        "参保率由91%提高到95%，基础养老金、城市低保标准分别提高84%、40%。单位在全省的排名由369位上升到235位。",
        "2021年公务接待支出7.73万元。2022年公务接待预算较上年增加2.27万元，增长29.37%。",
        "补助面积24.3万亩，其中川区9.6万亩、塬区8.2万亩、山区6.5万亩，比上年24.85万亩减少0.55万亩。",
        "签约机构38家，上年36家中注销4家，新增6家。",
        "全年收入18,640万元，上年17,920万元；支出18,126万元，比上年增加642万元。",
        "经费42.6万元，上年46.8万元，其中接待费3.2万元，上年2.9万元；运行费39.4万元，比上年减少4.5万元。",
        "地方收入按部门分：税务部门完成1,538万元，占年初预算2,960万元的52.0%，同比下降8.3%；财政部门完成334万元，占年初预算1,140万元的29.3%，同比下降53.9%。",
        "2018年政府工作报告\n一、2017年工作回顾\n旅游收入完成64亿元，同比增长19.6%。\n二、2018年工作安排\n旅游收入达到77亿元。",
        "全镇林业总产值达18.62亿元，农民人均从林业上获得的收入为2,483元，人均增收118元。",
        "收入1,642.37万元，较上年减少342.18万元，主要原因是项目经费减少401.62万元，基本支出增加59.44万元（净额减少342.18万元）。",
        "夏粮早稻产量合计15,832万吨，比上年增加196万吨。牛奶产量同比增长7.4%，禽蛋产量增长5.1%。",
    ),
    bad=(
        Bad("收入86.42亿元，增长1.5%，其中税收61.27亿元，增长5.5%；非税25.15亿元，增长4.1%。", says="5.09%"),
        Bad("一中报名3,464人，比去年同期的3,826人减少了362人，减幅为6.49%。", says="9.46%"),
        Bad("低保对象3,260人，其中一类410人、二类1,150人、三类1,700人，较上年3,420人减少190人。", says="160人"),
        Bad("支出318万元，比上年增加18万元，增长8%。", says="6.00%"),
        Bad("卫生支出86.4万元。\n比上年减少9.6万元，下降1%，主要是压缩一般性开支。", says="10.00%"),
        Bad("覆盖率由82%提高到87.5%，提高6.5个百分点。", says="5.5"),
        Bad("上年支出300万元，本年支出318万元，增长16%。", says="6.00%"),
    ),
)
def changes_that_do_not_agree(manuscript: Manuscript) -> Answers:
    """Every change told with its base."""
    return verdicts(
        manuscript,
        Relation.GROWTH,
        says=_told,
        nothing="报告的文字里没有能由基数算出的增减",
    )


def _told(statement: Statement) -> str:
    return f"按前面的数算是{statement.computed}，写的是{statement.target.text}；请核对基数、增减额和增减幅。"

"""Averages and products of price and number that do not come out."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.stated import verdicts
from jiheng.core.finding import Severity
from jiheng.quantities.statement import Relation, Statement


@check(
    id="RPT106",
    title="平均数、单价乘数量应与总数相符",
    why="人均、标准、数量和总额互相决定；对不上，就有一个数写错。",
    kind=Kind.AVERAGE,
    severity=Severity.ERROR,
    references=("R43",),
    nothing="报告的文字里没有能核对的平均数或单价",
    good=(
        "现有调解组织98个，专业性调解组织7个，共化解纠纷2,991件，平均每个调解组织化解28.5件。",
        "一等奖2名奖励5000元，二等奖5名奖励7500元，三等奖10名奖励1万元，共发放奖金2.25万元。",
        "投入33.6万元，惠及420人，人均800元。",
        "补助260人，每人450元，共计11.7万元。",
        "三个街道各安排12万元，共36万元。",
        "每班40人，每人补助900元，共举办6个班，补助资金21.6万元。",
        "补助标准由每户每月520元提高到580元，年末共126户，全年共发放83.6万元。",
        "甲类50人、乙类30人，标准分别为600元、400元，发放4.2万元。",
        "三个部门建立了月度联席会议制度，全年召开会议24次，月均2次。",
        "车辆运行费9.6万元，执法车3辆，车均3.2万元；会议费2.35万元，参会180人。",
        "托养残疾人205人，其中寄宿制85人、日间照料120人；补助标准分别为每人每年1.2万元、0.6万元，共补助174万元。",
        "计划抚育4.2万亩，完成4.2万亩。每亩补助200元，共840万元，已支付798万元。",
    ),
    bad=(
        Bad("讲座48场，听众3840人次，场均80人次。\n二、存在问题\n讲座场均听众仅有60人次。", says="80人次"),
        Bad("人均生产总值98,094元，按年平均汇率6.8985折算为12,420美元。", says="14219.61美元"),
        Bad("扶持196名个人和17家小微企业，发放贷款5,124万元，户均42.1万元。", says="24.06万元"),
        Bad("一等奖2名奖励5000元，二等奖5名奖励3000元，三等奖10名奖励1000元，共发放奖金5.3万元。", says="3.5万元"),
        Bad(
            "县道214公里、乡道395公里。县道每公里7,000元、乡道每公里3,500元，县道资金149.8万元、乡道资金138.52万元。",
            says="138.25",
        ),
        Bad("投入33.6万元，惠及420人，人均880元。", says="800元"),
        Bad("补助260人，每人450元，共计12.7万元。", says="11.7万元"),
        Bad("每班40人，每人补助900元，共举办6个班，补助资金22.6万元。", says="21.6万元"),
        Bad("组织培训6批次，每批次45人，共培训280人次。", says="270人次"),
        Bad("三个街道各安排12万元，共38万元。", says="36万元"),
    ),
)
def averages_that_do_not_agree(manuscript: Manuscript) -> Answers:
    """Every average, and every total of price and number."""
    return verdicts(manuscript, Relation.AVERAGE, Relation.PRODUCT, says=_told)


def _told(statement: Statement) -> str:
    return f"按前面的数算是{statement.computed}，写的是{statement.target.text}；请核对总额、数量和单价（平均数）。"

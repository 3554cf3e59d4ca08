"""Amounts that fit only when they are 10,000 times as large or as small, or told in the unit of the others."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.stated import verdicts
from jiheng.core.finding import Severity
from jiheng.quantities.statement import Relation, Statement


@check(
    id="RPT109",
    title="计量单位不应写错（元、万元、亿元，人、万人等）",
    why="少写或多写一个“万”，差一万倍；把亩写成公顷、美元写成元，就与其他数合不起来。",
    kind=Kind.UNIT_SLIP,
    severity=Severity.ERROR,
    references=("R43", "R21"),
    nothing="报告的文字里没有能互相核对单位的数",
    good=(
        "办公楼账面净值2,889.63万元；拟建厂房52,224平方米，投资5,035.25万元，单位面积造价为964.16元。",
        "生产总值达到5.64万亿元、增长5.2%，好于预期。一般公共预算收入达到8,420亿元，居民消费价格上涨0.1%。",
        "补贴9.6万元，其中甲类5.1万元、乙类4.5万元。",
        "补贴96000元，其中甲类5.1万元、乙类4.5万元。",
        "罚款收入43.2万元，案均3,600元。",
        "人均补贴3.6万元，共补贴24人。",
        "项目支出12.6万元，银行手续费320元。",
        "户籍人口52.4万人，出生2,860人，死亡3,120人；全县参保48.6万人，其中灵活就业6,200人。",
        "收入1,260.4万元，其中利息收入86.5元。全市生产总值1,839亿元，本单位支出120万元，补助48万元。",
        "冬小麦产量为10,864万吨，比上年增产184万吨；夏杂粮增产127万吨；夏收春小麦减产14万吨。",
        "全年货运量3,412万吨，货运周转量546,218万吨公里；铁路货运量12.6万吨。",
        "全国累计完成8亿亩建设任务。\n高标准农田建成面积65.2万亩，完成年度任务163.1%；高效节水灌溉建成面积2.7万亩，完成年度任务273.1%。",
    ),
    bad=(
        Bad("补贴9.6元，其中甲类5.1万元、乙类4.5万元。", says="单位"),
        Bad("到位资金12.8万元（12,800元）。", says="12.8万元"),
        Bad("追回补贴资金4.5元，涉及90人。", says="4.5万元"),
        Bad("罚款收入43.2元，案均3,600元。", says="43.2万元"),
        Bad("来源：中央补助66万元，省级补助33万元，县级配套22元；中央占60%。", says="22元"),
        Bad("会议费决算684.20万元，比上年决算数760.20元下降10.0%。", says="760.20万元"),
        Bad("弹药费支出131.5元，低于预算132万元。", says="131.5万元"),
        Bad("全年培训费用36.9万元。\n三、效果\n培训86人次，人均培训费用4,290.7万元。", says="4,290.7元"),
        Bad("带动农户人均增收260万元。", says="260元"),
        Bad("粮食总产量36.2万吨，约合7.24万斤。", says="7.24万斤"),
        Bad("18户农户领到54元小额贷款。", says="54万元"),
        Bad("户籍人口52.4万人，出生2,860人，死亡3,120万人。", says="3120人"),
        Bad("用电36.8亿千瓦时，其中工业26.4亿千瓦时，居民7.2万千瓦时。", says="7.2亿千瓦时"),
        Bad("造林8.4万亩，其中人工造林5.1万亩，封山育林3.3万公顷。", says="3.3万亩"),
        Bad("完成改厕31,860万座，完成任务3.2万座的99.6%。", says="31860座"),
    ),
)
def money_in_the_wrong_unit(manuscript: Manuscript) -> Answers:
    """Every sum that comes out when one unit is changed."""
    return verdicts(manuscript, Relation.UNIT_SLIP, says=_told)


def _told(statement: Statement) -> str:
    return (
        f"{statement.target.text}的单位与其他数不合（{statement.arithmetic}），按其他数应是{statement.computed}；"
        "请核对计量单位。"
    )

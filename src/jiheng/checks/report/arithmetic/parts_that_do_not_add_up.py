"""Totals that are not the sum of the parts told with them."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.stated import verdicts
from jiheng.core.finding import Severity
from jiheng.quantities.statement import Relation, Statement

_NOT_ALL = "≠100%"
"""Shares of everything have no total of their own; a total that is told has its gap behind it."""


@check(
    id="RPT101",
    title="分项之和应等于合计",
    why="合计与分项不等，读者不知道哪个数是对的；多半是改了一处忘了另一处。",
    kind=Kind.SUM,
    severity=Severity.ERROR,
    references=(
        "R43",
        "R07",
    ),
    good=(
        "收支总预算706.4万元。收入包括：预算拨款703.2万元、上年结转3.2万元；支出包括：教育支出581.6万元、社会保障支出55.8万元、卫生支出27.4万元、住房支出41.6万元。",
        "完成审计单位180个，其中市本级13个；查出违规金额27,684万元，其中市本级14,277万元；管理不规范金额591,637万元，其中市本级554,108万元；促进增收节支2,288万元。",
        "先导区承接转移项目131个。特色产业快速发展。改造老旧小区682个、管网7,912公里，新增口袋公园318个。",
        "认定7家资金中心，落地5家租赁公司。2项成果入选案例。海关认证企业总数达120家。",
        "计划创建示范农场80个，新增家庭农场271个，新纳入名录6,581个，实际分别完成95个、310个、7,397个。",
        "全年支出640.00万元，其中：人员经费410.50万元，公用经费229.50万元。",
        "全年支出500万元，其中培训费30万元。",
        "合同金额386万元，其中设备款298万元，已支付设备款212万元。",
        "参会90人，其中党员60人、女性45人。",
        "到位资金330万元（含上年结转28万元）。",
        "东、中、西三片区分别投入18.2万元、21.6万元、10.2万元，合计50万元。",
        "支出96万元，其中工程70万元（其中土建52万元、安装18万元），监理26万元。",
        "受访群众中，满意占68%，一般占25%，不满意占7%。",
        "支出中教育占21.3%，社会保障占18.2%。",
        "上半年，全区支出34.82亿元。\n支出中，区本级支出21.35亿元，增长2.2%；镇街支出13.47亿元，增长5.8%。",
        "新开工33个项目，新开通28个出入口，累计惠及80个村。公路总里程达8667公里；航道总里程达1.2万公里。",
        "以信用承诺代替保证金2.4亿元，占保证金总额4.0亿元的60%，其余1.6亿元以现金缴纳。",
        "增值税962万元、企业所得税418万元、其他税收140万元、非税收入265万元；税收收入合计1,520万元。",
        "出口42.7亿元，增长16%。其中，一般贸易出口30.1亿元，增长8%；民营企业出口19.5亿元，增长9%。",
        "实到代表326名。表决结果：赞成318票，反对4票，弃权2票。",
        "全区企业86家，其中年产值1亿元以上的12家，5000万元以上的31家。",
        "申请164件，受理152件，不予受理12件；审结143件，未审结9件。",
        "社会保障支出210.4万元，卫生健康支出66.2万元，住房保障支出90.1万元；以上五类合计2,860.3万元。",
    ),
    bad=(
        Bad("参评单位64个，得分90分以上的18个，80～90分的35个，80分以下的13个。", says="66"),
        Bad("实到代表326名。表决结果：赞成318票，反对5票，弃权13票。", says="336"),
        Bad("新建停车场46个。按位置分，地上31个，地下15个；按性质分，公共38个，配建18个。", says="56"),
        Bad("全年支出640.00万元，其中：人员经费410.50万元，公用经费239.50万元。", says="650"),
        Bad(
            "铁路、公路共运送旅客84万人次，增长2%。其中铁路运送旅客31万人次，增长8%；公路运送旅客43万人次，下降1%。",
            says="74",
        ),
        Bad("上级补助88万元，本级配套22万元，共计120万元。", says="110"),
        Bad("采购设备73台，包括主机40台、终端35台和打印机8台。", says="83"),
        Bad("参训学员中，男性占54.8%，女性占47.2%。", says="102%"),
        Bad("下达资金205万元（中央160万元、省级54万元）。", says="214"),
        Bad(
            "上半年，全区支出34.82亿元。\n支出中，区本级支出21.35亿元，增长2.2%；镇街支出14.37亿元，增长5.8%。",
            says="35.72",
        ),
        Bad(
            "一标段负责石门、黄连3个镇，二标段负责双桂、五里3个镇，三标段负责龙潭、两河4个镇，共覆盖9个乡镇。",
            says="10个",
        ),
    ),
)
def parts_that_do_not_add_up(manuscript: Manuscript) -> Answers:
    """Every total that a sentence divides."""
    return verdicts(
        manuscript,
        Relation.SUM,
        says=_told,
        nothing="报告的文字里没有写出分项的合计数",
    )


def _told(statement: Statement) -> str:
    if statement.computed and statement.target.text.count(":") + statement.target.text.count("：") > 1:
        return f"各部分相加是{statement.computed}，不是100；请核对“{statement.target.text}”。"
    if statement.arithmetic.endswith(_NOT_ALL):
        return f"各项占比相加是{statement.computed}，应为100%；请核对各项占比，改正其中写错的数。"
    return f"分项相加是{statement.computed}，合计写的是{statement.target.text}；请核对各分项和合计，改正其中写错的数。"

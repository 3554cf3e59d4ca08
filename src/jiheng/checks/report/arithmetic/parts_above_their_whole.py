"""A part that is larger than the whole it is part of."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.stated import verdicts
from jiheng.core.finding import Severity
from jiheng.quantities.statement import Relation, Statement


@check(
    id="RPT102",
    title="部分不应大于总体",
    why="“其中”后面的数是前面总数的一部分，收回的、合格的是发出的、检验的一部分，都不会比总数大。",
    kind=Kind.PART_WITHIN_WHOLE,
    severity=Severity.ERROR,
    references=(
        "R43",
        "R09",
    ),
    nothing="报告的文字里没有单列的其中数",
    good=(
        "渡船遇险3人，其中包括1名儿童，另有6人受伤。",
        "在9个领域61项核心技术中，共取得129项成果。",
        "数十个渡口中，有14个已经改造。",
        "第二次报名，可选报4个渡船班次，每个渡船班次可选报5个座位。",
        "协会新增四家会员，其中的一家为渡船企业，扩容后，会员数目将达29家。",
        "新增高速公路1,486公里，总里程达8,624公里；高铁营运里程达2,480公里；航道通航总里程达1.2万公里。",
        "到位资金330万元（含上年结转28万元）。",
        "全年支出500万元，其中培训费30万元。",
        "社会消费品零售总额64.5亿元，限额以上单位零售额35.2亿元。",
        "全县辖128个行政村、9个社区。\n二、效果\n131个村（社区）建立了台账。",
        "计划整改隐患86处，已整改89处。",
        "年末固定电话用户58万户，下降6.5%，其中城市固定电话用户46.1万户，下降11.2%；移动电话用户347.3万户，增长1.1%。",
        "企业利润总额4,812亿元，增长13.2%。其中，主营活动利润4,873.6亿元，增长4.4%。",
        "7月份新增存款28.6亿元，同比多增127.4亿元。其中，中资银行新增存款86.1亿元；外资银行存款减少57.5亿元。",
        "此次降税共涉及3,286项税目，占总数的49%。\n近年来，为了适应发展的需要，在降低关税方面作出了努力。其中2016年，宣布调低4,671项税目的税率。",
    ),
    bad=(
        Bad("现有协会总数十个，其中行业协会14个。", says="14个是十个的一部分"),
        Bad("全年支出500万元，其中培训费530万元。", says="大于"),
        Bad("政府采购支出总额412.60万元。授予中小企业合同金额428.10万元。", says="428.10万元"),
        Bad("发放贷款26笔，金额1,480万元，其中首贷户9笔，金额1,580万元。", says="1,580万元"),
        Bad("核查组抽查企业46家。发现材料不全的企业52家。", says="52家"),
        Bad("购置影像类设备36台。\n二、使用\n影像类设备中，远程诊断设备39台。", says="39台是36台的一部分"),
        Bad("全县辖128个行政村。\n二、效果\n131个村建立了台账。", says="131个是128个的一部分"),
        Bad("发放问卷260份，收回有效问卷266份。", says="266份是260份的一部分"),
        Bad("走访农户260户，愿意参与改造的280户。", says="280户是260户的一部分"),
    ),
)
def parts_above_their_whole(manuscript: Manuscript) -> Answers:
    """Every single part told with its whole."""
    return verdicts(manuscript, Relation.PART, says=_told)


def _told(statement: Statement) -> str:
    whole = statement.operands[0].text if statement.operands else statement.computed
    return f"{statement.target.text}是{whole}的一部分，却大于它；请核对这两个数。"

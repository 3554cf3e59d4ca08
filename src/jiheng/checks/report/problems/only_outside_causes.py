"""A shortfall explained by others alone: the epidemic, the market, the bank, the weather."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.purposes import Purpose
from jiheng.checks.manuscript.text.quotation import quoted
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern

OUTSIDE = late_pattern(
    r"疫情|政策(?:调整|变化)|市场|银行|天气|汛情|旱情|洪涝|台风|暴雨|降雨|气候|自然灾害|上级(?:资金|部门|下达)|财政(?:困难|紧张|资金紧|压力|未)|群众不?|施工(?:方|单位)|中标|供应商|企业|征地"
    r"|经济(?:形势|下行)|物价|价格|客观"
)
OWN = late_pattern(
    r"我(?:局|单位|部门|办|委|会|校|院|镇|街|中心|站|所)|本(?:局|单位|部门|级)|预算编制|测算|计划(?:不|安排)|前期|准备|组织|管理|监管|监督|协调|沟通|宣传|调研|谋划|人员|业务|主观|经验|制度"
    r"|工作(?:不|力度)|重视|认识|推进(?:不|较|缓)|滞后|审核不|把关不|不熟悉"
)
SHORTFALL = re.compile(
    r"未能?(?:够|按期|如期|按时|全部|完全|按计划){0,3}(?:完成|达到|达标|实现)|没有完成|偏低|未支付|未执行|进度(?:慢|缓)"
)
CAUSE = late_pattern(r"受|由于|因为?|导致|造成|致使|使得|原因")


@check(
    id="RPT575",
    title="未完成的原因不应只有外部原因",
    why="疫情、政策、市场是实情，但本单位能改进的只有自己：预算编制、准备、组织、宣传。只写外因，措施就没有着力点。",
    kind=Kind.SUBSTANCE,
    severity=Severity.NOTICE,
    confidence=Confidence.PROBABLE,
    references=("R49",),
    holds="未完成的原因包括自身原因",
    good=(
        "一、存在问题\n受台风影响，疏浚任务未能按期完成，同时前期勘测不细、组织施工较晚。",
        "一、存在问题\n因预算编制不精准，培训任务未完成。",
    ),
    bad=(Bad("一、存在问题\n受台风影响，银行放款变慢，疏浚任务未能按期完成。", says="台风"),),
)
def only_outside_causes(manuscript: Manuscript) -> Answers:
    """A problem that tells a shortfall and its causes, with outside words and none of the unit's own."""
    points = [point for each in manuscript.purposes.of(Purpose.PROBLEMS) for point in each.points]
    told = [point for point in points if SHORTFALL.search(point.text) and CAUSE.search(point.text)]
    if not told:
        raise DoesNotApply("“存在问题”没有写未完成的原因")
    for point in told:
        found = point.search(OUTSIDE)
        if found is None or OWN.search(point.text):
            continue
        outside = list(dict.fromkeys(OUTSIDE.findall(point.text)))
        yield Flaw(
            (found[1],),
            f"未完成的原因只写了外部因素（{'、'.join(quoted(each) for each in outside[:3])}）；"
            "请补充本单位自身的原因，并提出相应的措施。",
        )

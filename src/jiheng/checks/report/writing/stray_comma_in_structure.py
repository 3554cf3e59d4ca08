"""An enumeration comma between an object and the verb that closes its structure: 受疫情、影响."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Location, Severity
from jiheng.core.late_pattern import late_pattern

_CLOSING = re.compile(
    "、(?:(?P<suffers>影响|限制|制约|冲击|波及)(?![力面因者、和与及范])"
    "|(?P<does>负责|承担|牵头|主办|承办|组成|构成)(?![人单方部任、和与及])"
    "|(?P<treats>进行|予以|加以|给予)"
    "|(?P<gives>提供了?|奠定了?|打下了?)(?![者商方、])"
    "|(?P<takes>纳入|列入)"
    "|(?P<counts>为(?:主|重点|核心|中心|抓手|导向|目标)))"
)
_OBJECT = "[^，。；：、！？（）《》“”]{2,8}$"
_OPENING = {
    "suffers": late_pattern(rf"(?<![接承享感遭经难忍蒙深])受(?![理益训贿惠助众灾损聘托让限控检奖伤害教过]){_OBJECT}"),
    "does": late_pattern(rf"(?<![自理缘])由(?![于此来]){_OBJECT}"),
    "treats": late_pattern(rf"(?<![应面针相核校绝配比反派])对(?![象口比应接照外策话标]){_OBJECT}"),
    "gives": late_pattern(rf"(?<![作成认行分变视称以改因定])为{_OBJECT}"),
    "takes": late_pattern(rf"将{_OBJECT}"),
    "counts": late_pattern(rf"以{_OBJECT}"),
}
_REACH = 10
_DEED = late_pattern("(?:重视|关心|关怀|支持|关注|指导)$")
"""对老区工作高度重视、给予倾斜: two deeds, rightly parted."""


@check(
    id="RPT406",
    title="固定结构中间不应插入顿号",
    why="“受……影响”“由……负责”“对……进行”是一个整体，中间多一个顿号，句子就断了。",
    kind=Kind.TEXT,
    severity=Severity.ERROR,
    references=("R61",),
    holds="固定结构中间没有插入顿号",
    good=(
        "受气候、市场影响，产量下降；由农业、水利部门负责；对学校、医院进行检查；以种植、养殖为主。",
        "对老区工作高度重视、给予特殊倾斜。",
        "受理投诉、影响评价等工作由村委会、负责人牵头；为企业、提供者搭建平台。",
    ),
    bad=(
        Bad("受连续降雨、影响，工期推迟10天。", says="多一个顿号"),
        Bad("对道路沿线、进行清扫。", says="“对道路沿线进行”"),
        Bad("由各镇政府、负责组织实施。", says="“由各镇政府负责”"),
    ),
)
def stray_comma_in_structure(manuscript: Manuscript) -> Answers:
    """One finding a wording."""
    if not manuscript.passages:
        raise DoesNotApply("报告没有文字")
    told: dict[str, list[Location]] = {}
    for passage in manuscript.passages_with("、"):
        for found in _CLOSING.finditer(passage.text):
            assert found.lastgroup is not None
            opening = _OPENING[found.lastgroup].search(passage.text, max(found.start() - _REACH, 0), found.start())
            if opening is not None and not _DEED.search(opening[0]):
                place = passage.at(opening.start(), found.end())
                told.setdefault(passage.text[opening.start() : found.end()], []).append(place)
    for words, places in told.items():
        yield Flaw(tuple(places), f"“{words}”多一个顿号；请改为“{words.replace('、', '')}”。")

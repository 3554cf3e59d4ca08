"""Figures in the unit of another measure: an area in kilometres, money in mu, points of a rate in percent."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.compared.points_as_percent import SIGNS, points_as_percent
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_IS = "(?:数量|总数|总量)?(?:达到|达|为|共计|共|约|近|超过|合计|总计|是)*"
_NUMBER = r"(?P<{name}>[0-9][0-9,]*(?:\.[0-9]+)?[余多]?[万亿]?(?:{units}))"


def _measured(names: str, name: str, units: str) -> str:
    return f"(?:{names}){_IS}{_NUMBER.format(name=name, units=units)}"


_AREA = _measured("面积", "area", "公里|千米|(?<!平方)米(?!²|2)|元(?!/)|人|户(?!均)")
_LENGTH = _measured("里程|全长|长度", "length", "平方米|平方公里|亩|公顷|元(?!/)|人|吨")
_MONEY = _measured("资金|经费|投资额?|金额|预算数|决算数|补助款", "money", "平方米|平方公里|亩|公里|公顷|吨|岁|场次")
_PEOPLE = _measured(
    "人数|人口", "people", "元(?!/)|亩|公顷|吨|平方米|公里|场(?!次)|%(?!的|抽样|以|左右|比例|至|～|—|-)"
)
_WRONG = quick_pattern("|".join((_AREA, _LENGTH, _MONEY, _PEOPLE)))
_SHARE_OF_THEM, _NEAR = late_pattern("占[^，。；]*$"), 12
"""占总人口43.41% is a share."""
_CHOSEN = late_pattern("的[\u4e00-\u9fff]{2,16}$")
"""24小时内送达的新兵人数超过90%: which share of them was so."""
_EXPECTED = {
    "area": "面积的单位（平方米、亩、公顷等）",
    "length": "长度的单位（米、公里等）",
    "money": "金额的单位（元、万元等）",
    "people": "人数的单位（人、名等）",
}


@check(
    id="RPT218",
    title="计量单位应与所说的量相符",
    why="面积写成公里、资金写成亩，是填错了单位，所说的量就无法核对。",
    kind=Kind.UNIT_SLIP,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R42",),
    good=(
        "厂房3栋，面积2.6万平方米，路面全长12.5公里，资金350万元，人数1,200人，每亩资金800元，人口32.5万人。",
        "种植面积达到1,200亩，治理里程35.6千米，人均面积35平方米，投资强度每亩300万元。",
        "60岁及以上的9,300人，占总人口21.6%。",
        "按服务人口1%的比例抽样入户。",
        "增速比上年加快2.1个百分点，劳动生产率比上年提高6.1%，占比12.6%，比上年提高0.4个百分点。",
    ),
    bad=(
        Bad("建设厂房3栋，面积2.6万公里。", says="面积的单位"),
        Bad("路面全长12.5亩。", says="长度的单位"),
        Bad("下达补助资金1,200亩。", says="金额的单位"),
        Bad("全年受益人数1,350万元。", says="人数的单位"),
        Bad("林业产值增长7.2%，增速比上年加快2.1%。", says="个百分点"),
        Bad("优良率89.9%，比上年的87.6%上升2.3%。", says="个百分点"),
        Bad("宣传知晓率84.2%，比上年提高3.1%。", says="个百分点"),
    ),
)
def units_of_another_measure(manuscript: Manuscript) -> Answers:
    """Areas, lengths, money and people told with a figure right behind them, and the moves of rates."""
    passages = manuscript.prose_with("面积", "里程", "全长", "长度", "资金", "经费", "金额", "人数", "人口")
    rates = manuscript.prose_with(*SIGNS)
    if not passages and not rates:
        raise DoesNotApply("报告没有写面积、长度、金额、人数或比率")
    for passage in rates:
        for move in points_as_percent(passage.text):
            yield Flaw(
                (passage.at(move.start, move.end),),
                f"比率或增速的升降应写百分点，这里写的是“{passage.text[move.start : move.end]}”；"
                "请核对，改为“个百分点”。",
                confidence=None if move.is_sure else Confidence.ASK,
            )
    for passage in passages:
        for found in _WRONG.finditer(passage.text):
            if _SHARE_OF_THEM.search(passage.text, max(found.start() - _NEAR, 0), found.start()):
                continue
            begin = passage.clause_start(found.start())
            if found[0].endswith("%") and _CHOSEN.search(passage.text, begin, found.start()):
                continue
            measure = str(found.lastgroup)
            yield Flaw(
                (passage.at(found.start(), found.end()),),
                f"“{found[0]}”用的不是{_EXPECTED[measure]}；请核对计量单位，改正单位或名称。",
            )

"""Prices no one pays: 每餐4万元, 每人每月100万元."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_PRICE = quick_pattern(
    r"(?:每(?:生|人|户|名[^，。；0-9]{1,4})每?(?:餐|顿|天|日|月|小时|课时|公斤|斤|份|册)|每(?:餐|顿|天|日|小时|课时|公斤|斤|份|册)|(?<=每[台辆套])每月|吨水(?:处理)?(?:补贴|成本|费用?)|(?:月|日)人均|人均月|人均日|生均日)[^，。；0-9]{0,10}?"
    r"(?P<amount>[0-9][0-9,]*(?:\.[0-9]+)?(?:万|亿)元)"
)
_HANDLED = quick_pattern(
    r"(?:(?:每吨|吨[水粮])[^，。；0-9]{0,8}(?:处置|处理|收运|清运|运输|保管|储备|轮换|运行)[^，。；0-9]{0,6}(?:成本|费用?|补贴)|"
    r"每人次[^，。；0-9]{0,4}(?:就餐|用餐|餐费|餐补|体检|筛查|接待|检测))[^，。；0-9]{0,4}?"
    r"(?P<amount>[0-9][0-9,]*(?:\.[0-9]+)?(?:万|亿)元)"
)
_PER = re.compile(
    r"(?P<amount>[0-9][0-9,]*(?:\.[0-9]+)?(?:万|亿)元)(?:/|／|每)(?:人|生)?[·•/／]?(?:餐|顿|天|日|小时|课时|公斤|斤|份|册)(?![房点])"
)
_CARE = re.compile(
    r"(?:养护|管护|保洁|清扫|绿化|租金|维护)[^，。；]{0,40}?(?P<amount>[0-9][0-9,]*(?:\.[0-9]+)?(?:万|亿)元)(?:/|／|每)(?:平方米|㎡|m2|株|盏)"
)
_ALL_DAY = late_pattern("每(?:天|日|小时)[^，。；0-9]{0,10}[0-9.,]+亿元")
"""平均每天7.2亿元研发经费: what all spend in a day, and no price."""
_SIGNS = ("每", "均", "元/", "吨粮", "吨水")
_GROUPS = late_pattern(r"每(?:家|个|所|处|台|车|班|期|亩|套)|租|机组|设备|合计|共|累计|日均处理|大厦|全[县市区]")


@check(
    id="RPT210",
    title="单价的计量单位应合情理",
    why="一餐、一天、一小时的价钱到了万元，多半是把“元”写成了“万元”。",
    kind=Kind.UNIT_SLIP,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R43",),
    good=(
        "每生每餐补助5元，每人每月津贴0.12万元。养护成本7元/平方米，每个班每月补助1.2万元。",
        "餐厨垃圾每吨处置成本236元，铜价每吨7.2万元。",
        "开出保函1,845份，替代保证金64,575万元，平均每份35.0万元。",
        "两家公司的采集费每月39万元，按考核结果拨付。",
    ),
    bad=(
        Bad("每生每餐补助5万元。", says="5万元"),
        Bad("护理员每人每月津贴1,200万元。", says="1,200万元"),
        Bad("绿地养护成本7万元/平方米。", says="7万元"),
        Bad("餐厨垃圾每吨处置成本236万元。", says="236万元"),
    ),
)
def prices_in_the_wrong_unit(manuscript: Manuscript) -> Answers:
    """Every price for so little that ten thousand yuan cannot be meant."""
    is_any = False
    for passage in manuscript.prose_with(*_SIGNS):
        is_any = True
        for pattern in (_PRICE, _HANDLED, _PER, _CARE):
            for found in pattern.finditer(passage.text):
                is_likely = _is_too_much(found["amount"]) and not _GROUPS.search(found[0])
                is_likely = is_likely and not _ALL_DAY.fullmatch(found[0])
                if is_likely and not _comes_out(manuscript, passage, found.start("amount")):
                    yield Flaw(
                        (passage.at(*found.span()),),
                        f"“{found[0]}”不合情理；请核对计量单位，看是否应为“{found['amount'][:-2]}元”。",
                        found["amount"],
                    )
    if not is_any:
        raise DoesNotApply("报告没有写单价")
    yield Holds((), "单价的计量单位合情理")


def _comes_out(manuscript: Manuscript, passage: Passage, place: int) -> bool:
    """Whether a total and a number give the price: 保函1,845份，保证金6.46亿元，每份35万元."""
    told = manuscript.readings[passage.index].statements
    return any(each.holds and each.target.start == place for each in told)


def _is_too_much(amount: str) -> bool:
    """Whether it is at least three times ten thousand yuan."""
    return amount[-2] == "亿" or not amount.startswith(("0.", "1.", "2.", "1万", "2万"))

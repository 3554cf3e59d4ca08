"""Which counts an average or a unit price is over: 人 of 人均, 户 of 每户."""

import re
from collections.abc import Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import asked_once, kept
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import DURATIONS, MONEY, UNIT, base_of

PER = "家庭|生|车辆|车|校|点|站|页|学期|案|床|馆|船|岗|院|园|社|队|店|厂|井|棚|塘|" + "|".join(
    each for each in UNIT.split("|") if each not in ("元", "%", "分", "倍")
)
_AVERAGE = late_pattern(
    rf"(?:(?P<per>{PER}|[社队园企院塘棚井片矿厂店栏桩])均|(?P<kind>机构|学校|企业|乡镇|街道|社区|基地|班级)均(?=$)|单[个座台家栋](?P<single>[\u4e00-\u9fff]{{2,4}}?)平均|平均(?P<size>班)额|(?P<whom>居民|群众|村民|市民|农民|职工|学生|教师|医[师生]|民警|干警|法官|检察官|社工)平均|平均[^，。；]{{0,4}}每个?(?P<of>{PER})|单(?!位|价|项)(?P<sole>{PER})平均|平均(?!人[数口]$)(?:每一?个?(?P<each>{PER}|[\u4e00-\u9fff]{{2,5}}))?|每(?P<every>{PER})(?:[\u4e00-\u9fff]{{0,3}}平均|年均))[^，。；]{{0,12}}$",
    make=quick_pattern,
)
"""从业人员平均人数12.6万人 is no average but how many there were."""
_RECKONED_BY = late_pattern("按[^，。；]{0,8}标准(?:计算?|测算|核算|核定|需要?|应|合计|共)[^，。；]{0,10}$")
_SINGLE = re.compile(
    rf"单(?!位|价|项)(?P<per>{PER}|方(?=造价|投资))(?:平均)?年?(?:[\u4e00-\u9fff]{{2}})?(?:成本|造价|费用|投资|支出|产值|收入|收益|补助|补贴)(?:额|资金)?(?:约|为|达)*$"
)
"""单页成本0.47元, 单批次检验成本650元."""
_YIELD = late_pattern("(?:亩产|单产)(?:量)?(?:达到|达|为|约)*$")
_PER_HECTARE = ("/公顷", "每公顷")
_EACH = late_pattern(
    rf"每(?P<per>{PER})(?:年?[\u4e00-\u9fff]{{0,2}}|[\u4e00-\u9fff]{{0,6}}人[数次])(?:约|为|达到?|仅)*$"
)
_PRICE = quick_pattern(
    rf"每个?(?P<per>{PER})(?:[\u4e00-\u9fff]{{0,8}}?每(?P<second>{PER}))?[^，。；]{{0,10}}$|(?:单价|标准)(?:均|分别|统一)?(?:为|是|按)?$|"
    rf"(?P<each>各(?![类项级界种方地])|均(?![衡等])|(?P<average>{PER})均)[^，。；]{{0,8}}$"
)
_EACH_WITHIN = 11
_LIMIT = re.compile("(?:最高|最多|至多|不超过|上限|封顶|最低|起点)[^，。；]{0,6}$")
"""每笔最高20万元 is the price of none."""
_SIGN_OF_A_PRICE = re.compile("[每价准各均]")
_BEHIND = re.compile(rf"(?:每?/|每|(?!包))(?P<per>{PER})(?:$|[，。、）的])|标准")
"""元每人; 80元包200分钟 tells what one gets for it."""
_BY = ("按", "按照", "以")
"""按800元标准."""
_PER_UNIT = late_pattern(rf"^(?:元|人)/(?P<per>{PER})(?:/(?P<second>{PER}))?")
_OF_ANYTHING = frozenset({"个", "家", "座"})
_PROJECT, _WORKS = "项", ("工程", "标段")
"""4个重点工程，平均每个项目: works are projects."""
_NOUN = 8
_FEWEST = 3
_COUNTED_IN = {
    "人": ("人", "人次"),
    "名": ("人", "人次"),
    "位": ("人",),
    "场": ("场", "次", "期"),
    "次": ("次", "场", "期", "人次", "批次"),
    "批": ("批", "批次"),
    "班": ("班", "班次", "期"),
    "期": ("期", "班"),
    "生": ("人", "人次"),
    "车": ("辆", "台"),
    "车辆": ("辆", "台"),
    "台": ("台", "辆", "台套", "套"),
    "镇": ("个", "镇"),
    "村": ("个", "村"),
    "校": ("所", "个", "校"),
    "家": ("家", "个", "户"),
    "户": ("户", "家"),
    "家庭": ("户", "个"),
    "案": ("件", "起", "宗", "例"),
    "件": ("件", "起", "宗"),
    "船": ("艘", "条"),
    "岗": ("个", "人"),
    "所": ("所", "个"),
    "床": ("张", "床", "床位"),
    "床位": ("张", "床", "床位", "个"),
    "馆": ("个", "座", "家", "馆"),
    "点": ("个", "处"),
    "站": ("个", "座", "处"),
    "公里": ("千米",),
    "方": ("平方米", "立方米"),
}
_OF_ONE = quick_pattern(
    "(?:最[多高少低大小]|单[个家户笔]最[多高大])[^，。；0-9]{0,12}$|(?:其中|有)一[家户个人笔项][^，。；0-9]{0,8}$"
)
_HARMS = ("死亡", "受伤", "重伤", "轻伤", "失踪")
_HARM_REACH = 6


@kept
def per_of_average(term: Term) -> str | None:
    """What an average is taken over; "" where 平均 does not say; None where the figure is no average."""
    name = term.name[-24:]
    if "产" in name and _YIELD.search(name):
        return "公顷" if term.after.startswith(_PER_HECTARE) else "亩"
    found = _AVERAGE.search(name) if "均" in name else None
    if found is not None:
        if _RECKONED_BY.search(name):
            return None  # 按户均标准计112.5万元: the total that it makes
        if found["whom"]:
            return "人"  # 居民平均就诊8.6次
        return next(
            (found[each] for each in ("per", "kind", "every", "each", "of", "sole", "single", "size") if found[each]),
            "",
        )
    if term.unit == MONEY:
        found = _SINGLE.search(name) if "单" in name and _LIMIT.search(name) is None else None
    else:
        found = _EACH.search(name) if "每" in name[-_EACH_WITHIN:] else None
    return None if found is None else found["per"]


@kept
def pers_of_price(term: Term) -> tuple[str, ...] | None:
    """What a unit price is per: (人, 月) of 每人每月; () where it does not say; None where the amount is no price."""
    if term.unit.startswith("元/"):
        found = _PER_UNIT.match(term.unit)
        return tuple(each for each in (found["per"], found["second"]) if each) if found else ()
    return _price_in(term.name[-18:], term.after[:_NOUN]) if term.unit == MONEY else None


THESE, _COUNTED, _MOST = ("", "以上", "上述", "这", "后"), frozenset("项个类批家处所村镇乡笔条座部户种"), 20
_TOGETHER = late_pattern("[\u4e00-\u9fff]{0,6}?(?:合计|共计|总计|累计|共)", make=quick_pattern)


def _price_in(name: str, after: str) -> tuple[str, ...] | None:
    found = _PRICE.search(name) if _SIGN_OF_A_PRICE.search(name) and not _LIMIT.search(name) else None
    if found is not None:
        return tuple(each for each in (found["per"], found["second"], found["average"]) if each)
    behind = _BEHIND.match(after)
    if behind is None:
        return None
    if behind["per"]:
        return (behind["per"],)
    return () if name.endswith(_BY) else None


def whole_count(counts: Sequence[Term]) -> Term | None:
    """The number that the others of its unit make up: 96座 of 一类21座、二类48座、三类27座; the only one as well."""
    if len(counts) < _FEWEST:
        return counts[0] if len(counts) == 1 else None
    summed = sum(each.mention.value for each in counts)
    return next((each for each in counts if each.unit == counts[0].unit and 2 * each.mention.value == summed), None)


def counted_in(term: Term, per: str) -> bool:
    """Whether the figure counts what an average is over; 平均每名创业妇女 is over 人."""
    if not per:
        return True
    units, noun = _told_in(per)
    return (
        term.unit in units
        or per in term.name[-4:]
        or (term.unit in _OF_ANYTHING and per not in DURATIONS and per in term.after[:_NOUN])
        or (noun is not None and term.after.startswith(noun))
        or (per == _PROJECT and term.unit in _OF_ANYTHING and any(each in term.after[:_NOUN] for each in _WORKS))
    )


@asked_once
def _told_in(per: str) -> tuple[frozenset[str], str | None]:
    """The units in which it is counted, and how the noun behind such a number begins."""
    units = frozenset((*_COUNTED_IN.get(per, (per,)), base_of(per)))
    return units, per[:2] if len(per) > 1 else None


def is_of_one(term: Term) -> bool:
    """Whether it is what a single one has: 平均每家182万元，最多的一家415万元."""
    return _OF_ONE.search(term.name) is not None


def harm_of(name: str) -> str:
    """Which of those who came to harm it counts: 死亡 and 受伤 are told side by side in one unit."""
    return next((each for each in _HARMS if each in name[-_HARM_REACH:]), "")


def count_of_parts(count: Term) -> int:
    """两项工程共治理10.5公里, 三镇合计发放310万元: as many parts as stand before; 0 where it is said of no total."""
    if count.after_mark or count.name not in THESE or count.unit not in _COUNTED:
        return 0
    is_small = count.mention.is_exact and 1 < count.mention.size <= _MOST
    return int(count.mention.value) if is_small and _TOGETHER.match(count.after) is not None else 0

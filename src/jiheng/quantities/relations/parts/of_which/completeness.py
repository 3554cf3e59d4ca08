"""Whether a list was meant to tell all parts of its total."""

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities import words
from jiheng.quantities.digits import significant
from jiheng.quantities.likeness import common_end
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import (
    are_all_places,
    are_of_one_family,
    are_parallel,
    are_places,
    finest,
    is_mistyped,
    is_slipped,
    is_sure_slip,
    looks_like_a_slip,
    summed,
)
from jiheng.quantities.relations.parts.of_which.connectors import BRACKET, COLON, EACH
from jiheng.quantities.relations.parts.of_which.kinds import (
    are_all_of,
    are_formed_alike,
    are_public_costs,
    are_whole,
    ends_with_the_rest,
    tells_the_rest,
)
from jiheng.quantities.relations.parts.of_which.lists import Group, are_new_and_old
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import is_close
from jiheng.quantities.units import AREAS, MONEY, PEOPLE, SCORE

_HARDLY_OFF, _NEAR, _NEAR_OF_MANY, _NEAR_OF_A_ROW = map(Decimal, ("0.06", "0.1", "0.15", "0.25"))
"""Parts that nearly make the whole right before them are hardly ever a choice from it."""
ENDS = frozenset("。；）")
_FEW, _MANY_DIGITS = 20, 5
_UNDER_WAY = ("正在", "在建", "施工")
_TWO, _SEVERAL = 2, 4
_INCLUDING, _PROJECTS = ("包括", "包含"), late_pattern("(?:项目|工程|课题)(?:共|有|为)*$")
"""Each project is of one field."""
_MAIN = "主要"
_OF_SOME = ("中", _MAIN)
_CLOSED = ("由", "分别", "分布", "分为", "分两", "分三", "分四", "一是", "具体", "资金来源", "来源", "为", EACH)
_BY_KINDS = late_pattern("[按分][^，。；]{2,4}为")
_MEASURE_TAKEN = late_pattern("处分|诫勉|谈话|批评|通报|提醒|检查|移送|组织处理|组织调整")
"""What was done to those held to account is told once for each."""
_TITLE = late_pattern(
    "(?:正高级?|副高级?|高级|中级|初级|[一二三四]级|员级|助理|博士|硕士|本科|大专|中专|高中)(?!.{0,4}以[上下])",
    make=quick_pattern,
)
_OF_ONE_AGE = ({"老年"}, {"儿童"})
"""70至79岁老年人, 80岁及以上老年人: what all are is no kind among them."""
_GROUPS_OF_STATES = late_pattern("沿线国家|共建[“”一带路]*国家|成员国|伙伴国|经济体")
_OF_HEALTH = late_pattern("卫生(?:健康)?(?:服务)?(?:机构|技术)|卫技|床位|诊疗")
"""Of hospitals, their beds and people a report tells the main kinds only."""
_GROWN = late_pattern(
    "播种|种植|作物|产量|总产|收获|存栏|出栏|饲养|固定资产投资|房地产|(?:存款|贷款)余额|各项[存贷]款|税收收入|零售总?额"
)
"""Of what is grown, raised, invested, lent and taxed a report tells the main kinds only."""
_CROPS = late_pattern("玉米|稻谷?|麦|豆|薯|油菜|花生|棉|[猪牛羊禽]肉|生猪|蔬菜|水果")
_SPENT_ON = "用于"
"""What was spent on one thing was not spent on another."""
_PROJECT = late_pattern("(?:项目|工程)(?:支出|经费|资金)?$")
"""Projects have their money one by one, whatever those have in common for whom they are."""
_NOT_COUNTED = late_pattern("由亏转盈|由盈转亏|扭亏为盈|持平")
"""41个行业中，35个增长，甲业由亏转盈，5个下降: what is neither is told without a figure."""
_REST = late_pattern("及(?:其)?以下|(?<![A-Z对向与和])其他(?!电子|运输|制造|采矿|金融)|以下$|及以上$")
"""The last of a scale: 二级及以下教师."""
_SHORT_NAME = 4
_SIZE, _AHEAD = late_pattern("[元吨亩顷](?:及|含)?以[上下](?![^，。；]*）)"), 12
_WORK_ON_LAND = late_pattern("造林|种植|栽植|播种|抚育|改造|整治|治理|复垦")
"""No land is planted twice: 补贴项目造林0.5万亩，新增巩固项目造林1.8万亩."""
_DONE = late_pattern("[案办结收支付送诉判处罚改完成未不已立移交批查开建用购销竣在上下本年月参]")
"""What was done is told of the same things again: 立案11件，不立案2件，移送1件."""
_SHARE = late_pattern("[\u4e00-\u9fff]{0,6}[，（]?占[^，。；0-9]{0,10}(?P<share>[0-9]+(?:\\.[0-9]+)?)%")
_SHARE_TOGETHER = late_pattern(
    "，(?:上述|以上)?[两二三四五六七八九十][一-鿿]{1,8}?占[^，。；0-9]{0,16}(?P<share>[0-9]+(?:\\.[0-9]+)?)%"
)
_SO_MANY_KINDS = late_pattern("(?P<count>[三四五六七八九十])大?(?:类|种|部分|方面)[\u4e00-\u9fff]{0,4}：")
_ROUNDED = Fraction(1, 10)
_OF_ALL_SORTS = late_pattern("各[种类]")
"""共发放各种补助67万元，其中…: some of them."""
_IS_WITHIN = late_pattern("(?<![其初高])中")
"""776份有效卷中740份满意: the second is a part of the first."""
NET = late_pattern("短收|超收|盈亏|净|差[值额]|相差")
"""What is told net may be less than a part of it."""
_FIRMS = late_pattern("(?:市场|经营)主体")
_FARMING, _SERVICES = late_pattern("农林牧渔业?(?:总产值|增加值)"), late_pattern("服务|辅助")
"""农林牧渔业总产值 has a fifth part, which is seldom told."""


def _leave_out_the_least(names: Sequence[str], whole: Term) -> bool:
    """经营主体2,480万户。其中企业751万户，个体工商户1,719万户: those that farmers run together are few."""
    if len(names) != _TWO or not _FIRMS.search(whole.name + whole.after):
        return False
    return "企业" in names[0] and "个体" in names[1]


def tells_main_kinds(whole: Term) -> bool:
    """Whether a report tells only the main kinds of such things: of hospitals, crops, loans."""
    return _OF_HEALTH.search(whole.name) is not None or _GROWN.search(whole.name) is not None


def is_closed(group: Group) -> bool:
    """Whether the list stands right behind its total and ends with the sentence or the bracket."""
    is_end = group.parts[-1].after_mark in ENDS and group.connector in ("其中", "包括", BRACKET)
    return group.is_near and is_end and not group.is_open and not _may_overlap(group)


def are_kinds_of_things(group: Group) -> bool:
    """隐患点13处，其中滑坡10处，崩塌2处，泥石流1处: a list of things to its end, of which none is made of others."""
    marks = {part.mark for part in group.parts[1:]}
    if len(group.parts) <= _TWO or not is_closed(group) or len(marks) > 1 or not marks <= {"，", "、"}:
        return False
    names = [name.removeprefix(group.connector) for name in group.names]
    if len({*names}) < len(names):
        return False  # 甲区36个，乙区3个，丙区2个，甲区21个与运动会共用: something else of the first
    if _are_headings(names):
        return True
    return all(_TWO <= len(name) <= _SHORT_NAME and not _DONE.search(name) for name in names)


def _are_headings(names: Sequence[str]) -> bool:
    """财政经济25件，农业农村26件，教科文卫19件，内务司法4件，社会建设6件: names of one length, as kinds have."""
    return len(names) > _SHORT_NAME and {*map(len, names)} == {_SHORT_NAME}


def _are_some_by_their_shares(group: Group, whole: Term) -> bool:
    """处理51,044人次，其中第一种33,650人次，占65.9%，第二种13,315人次，占26.1%: the shares are right, others untold.

    专利8,650件，其中发明1,280件，实用新型5,620件，两者合计占79.8%: so is what they are together.
    """
    all_of_them = summed([part.mention for part in group.parts])
    if _is_share_told(all_of_them, whole, _SHARE_TOGETHER.match(group.text, group.parts[-1].end)):
        return True
    return all(_is_share_told(part.mention.value, whole, _SHARE.match(group.text, part.end)) for part in group.parts)


def _are_so_many(group: Group, whole: Term) -> bool:
    """建议128件，按内容归为五类：财政20件，…: as many as the words between say there are."""
    found = _SO_MANY_KINDS.search(group.text, whole.end, group.parts[0].start)
    return found is not None and numeral_value(found["count"]) == len(group.parts)


def _is_share_told(value: Fraction, whole: Term, told: re.Match[str] | None) -> bool:
    """Whether the share told is that of so much, which is not everything."""
    if told is None or value == whole.mention.value:
        return False
    return abs(100 * value / whole.mention.value - Fraction(told["share"])) <= _ROUNDED


def confidence_in(group: Group, whole: Term) -> Confidence | None:
    """How sure it is that the list was meant to be complete; None: it need not be."""
    if NET.search(whole.name[-8:]) or (_FARMING.search(whole.name) and not any(map(_SERVICES.search, group.names))):
        return None
    names = group.names
    value = summed([part.mention for part in group.parts])
    is_above = value > whole.mention.value
    if not is_above and _leave_out_the_least(names, whole):
        return None
    told = sum(bool(part.mention.value) for part in group.parts)
    mentions = [part.mention for part in group.parts]
    fewest = 1 if is_above or are_public_costs(names) or _tells_even_nothing(group, whole) else _TWO
    if (group.is_open and not is_above) or told < fewest:
        return None
    if not is_above and _NOT_COUNTED.search(group.text, whole.end, group.parts[-1].start):
        return None
    if group.connector.startswith("分别") and not group.is_near:
        return None
    if not is_above and (_are_some_by_their_shares(group, whole) or _are_round_figures(whole, mentions)):
        return None
    if not is_above and group.parts[-1].name.startswith("另") and not is_sure_slip(whole.mention, mentions):
        return None  # 46个村中，32个完成改造，另有8个完成设计: some may be at neither
    if not is_above and _OF_ALL_SORTS.search(whole.name) and not is_slipped(whole.mention, mentions):
        return None
    are_all_new = "新增" in whole.name or "新增" in names[0]
    if not is_above and names[-1].startswith("新增") and not (are_all_new or are_new_and_old(names)):
        return None  # 128人，其中集中供养46人，新增分散供养6人
    is_slip = is_slipped(whole.mention, mentions)
    is_planted_once = is_above and whole.unit in AREAS and _WORK_ON_LAND.search(common_end(*names)) is not None
    is_row = told >= _SEVERAL and (is_slip or (group.connector in _INCLUDING and _PROJECTS.search(whole.name)))
    is_row_beyond = is_above and is_row  # 35个，包括农林水4个、基础设施14个、物流3个、工业24个
    may_overlap = _may_overlap(group) and not (
        is_planted_once or is_row_beyond or is_sure_slip(whole.mention, mentions)
    )
    is_divided = are_whole(names) or _tells_the_rest(group) or _REST.search(names[-1]) is not None
    is_divided = is_divided or are_all_of(names, whole.own_name)
    is_divided = is_divided or (is_above and are_formed_alike(names)) or _are_so_many(group, whole)
    is_divided = is_divided or told < len(mentions) or (are_of_one_family(names) and (is_above or is_slip))
    is_of_one_kind = any(part.mention.value == whole.mention.value for part in group.parts)
    if is_of_one_kind and not is_divided and whole.unit not in (MONEY, SCORE):
        return None  # 36辆，其中新能源车12辆、国五以上车36辆: all are of the one kind
    if not is_divided and _may_leave_out(group, whole, is_above=is_above, is_slip=is_slip):
        return None
    is_amount = whole.unit in (MONEY, SCORE)
    is_closed_so = group.connector.startswith(_CLOSED) or _BY_KINDS.fullmatch(group.connector) is not None
    if group.is_near and (is_divided or (is_closed_so and not may_overlap)):
        return Confidence.CERTAIN
    if is_divided or (is_amount and is_above and group.is_near and not may_overlap):
        return Confidence.CERTAIN if group.is_near else Confidence.PROBABLE
    if may_overlap or (not is_above and _are_opinions(names)):
        return None
    if is_sure_slip(whole.mention, mentions):
        return Confidence.PROBABLE
    is_grown = _GROWN.search(whole.name) is not None or all(map(_CROPS.search, names))
    if is_grown and not (is_above or group.connector in (BRACKET, COLON, "包括", "包含")):
        return None
    if group.connector.startswith("中") and not group.parts[0].index and not is_above:
        return None  # 受理851件，结案625件。案件中，受理刑事41件，…: a sentence of its own may tell the main kinds
    if group.is_near and (is_slip or _is_joined(group.parts[-1]) or _are_purposes(group)):
        return Confidence.PROBABLE
    is_one_row = len({part.segment for part in group.parts}) == 1 or (is_slip and are_parallel(names))
    is_row_above = is_above and group.is_near and is_one_row  # 其中本省游客24万人次；组团23万人次: two ways to count
    if is_row_above and not is_amount and not any(map(_IS_WITHIN.search, names)):
        return Confidence.PROBABLE
    is_in_brackets = group.connector == BRACKET and group.parts[-1].after_mark == "）"
    if is_in_brackets and len(mentions) > _TWO and not is_amount and whole.mention.value <= _FEW:
        return Confidence.PROBABLE
    if not is_above and group.parts[-1].after.startswith(_UNDER_WAY):
        return None  # 其中62项已完成，18项正在推进: some may not have begun
    if _are_finely_told(whole, mentions) and not looks_like_a_slip(whole.mention, mentions):
        return None
    return Confidence.PROBABLE if is_close(whole.mention.value, value, _limit(group)) else None


def _is_joined(last: Term) -> bool:
    return last.is_joined or last.is_joined_behind_noun


def _are_round_figures(whole: Term, parts: Sequence[Mention]) -> bool:
    """3,615.62万元，其中1,416万元、2,000万元: two round figures are not all of what is told to the last."""
    is_finer = whole.unit == MONEY and whole.mention.places - finest(parts) >= _TWO
    return is_finer and len(parts) == _TWO and not is_mistyped(whole.mention, parts)


def _are_finely_told(whole: Term, parts: Sequence[Mention]) -> bool:
    """100,001.8万元，其中87,167.3万元、10,625.8万元: of so many digits a slip leaves few, and what is left out many."""
    return len(parts) == _TWO and all(len(significant(each.number)) >= _MANY_DIGITS for each in (whole.mention, *parts))


def _tells_the_rest(group: Group) -> bool:
    """主要是其他支出568万元，征地支出518万元: of the main kinds the rest is told last or not at all."""
    is_of_main = group.connector.startswith(_MAIN)
    return ends_with_the_rest(group.names) if is_of_main else tells_the_rest(group.names)


def _tells_even_nothing(group: Group, whole: Term) -> bool:
    """接待费4.8万元，其中：公务接待4.1万元，外事接待0万元: who tells what was nothing leaves out nothing."""
    mentions = [part.mention for part in group.parts]
    return is_closed(group) and len(mentions) > 1 and is_close(whole.mention.value, summed(mentions), _NEAR_OF_A_ROW)


def _limit(group: Group) -> Decimal:
    """How near parts come that are no choice: nearer where the list goes on, or is told as the main ones."""
    if not group.is_near or group.beyond or group.connector.startswith(_OF_SOME):
        return _HARDLY_OFF
    is_family = are_of_one_family(group.names)
    is_row = is_family or are_parallel(group.names) or are_all_places(group.names)
    if is_row and group.wholes[0].unit not in (MONEY, SCORE):
        return _NEAR_OF_A_ROW
    if len({part.segment for part in group.parts}) > 1 and not is_row:
        return _HARDLY_OFF  # 其中本省游客24万人次；组团23万人次；组织出境游7,000人次: two ways to count
    is_likely = is_family or _are_named_alike(group) or group.parts[-1].after_mark == "）"
    return _NEAR_OF_MANY if len(group.parts) > _TWO or is_likely else _NEAR


def _are_named_alike(group: Group) -> bool:
    """彩票销量, 福利彩票销量, 体育彩票销量."""
    tail = group.wholes[0].own_name[-_TWO:]
    return len(tail) == _TWO and all(name.endswith(tail) for name in group.names)


def _are_purposes(group: Group) -> bool:
    """38万元用于培训，34万元用于设备."""
    return all(part.after.startswith("用于") for part in group.parts)


def _may_leave_out(group: Group, whole: Term, *, is_above: bool, is_slip: bool) -> bool:
    """Whether the list tells of the main kinds only, as statistics do."""
    mentions = [part.mention for part in group.parts]
    is_two = len(mentions) == _TWO and not _are_named_in(group.names, group.words_of_whole)
    if group.has_growths and is_two and not (is_above or is_sure_slip(whole.mention, mentions)):
        return True  # 货运量317.9亿吨，其中公路233.5亿吨，增长3.6%；水路54.9亿吨，增长5.4%
    if (
        are_of_one_family(group.names)
        or _are_of_one_scale(group.names)
        or is_mistyped(whole.mention, mentions)
        or _are_named_in(group.names, group.words_of_whole)
    ):
        return False
    if group.has_growths and not (is_above and is_slip):
        return True
    if is_above or group.connector in (BRACKET, COLON) or not group.is_near:
        return False
    is_beside = group.is_beside or _are_purposes(group)
    return bool(_OF_HEALTH.search(whole.name)) or not (is_beside or is_slip)


def _are_named_in(names: Sequence[str], whole: str) -> bool:
    """铁路、公路共运送28万人次。其中铁路……，公路……: the total says of which parts it is."""
    return all(name.removeprefix("其中")[:_TWO] in whole for name in names)


def _may_overlap(group: Group) -> bool:
    """Whether one may be of two kinds."""
    names, unit = group.names, group.parts[0].unit
    if _are_of_one_scale(names) or unit == SCORE or _are_headings(names):
        return False
    if any(words.LENT_FOR.search(name) or _GROUPS_OF_STATES.search(name) for name in names):
        return True
    is_spent_once = group.connector == _SPENT_ON or (unit == MONEY and all(map(_PROJECT.search, names)))
    if not is_spent_once and (_are_by_several_traits(names) or _is_one_told_by_size(group)):
        return True
    if unit in (MONEY, SCORE) or any("初级" in name for name in names) or (are_new_and_old(names)):
        return False
    kinds = [found[0] if (found := words.OVERLAPPING.search(name)) else "" for name in names]
    is_head = all(kinds) and (unit not in PEOPLE or set(kinds) in _OF_ONE_AGE)
    return any(kinds) and not is_head


def _are_by_several_traits(names: Sequence[str]) -> bool:
    """农村小学52所、寄宿制学校31所: one by its place, the other by its kind, so that some are both."""
    traits = {trait for trait in words.TRAITS for name in names if trait.search(name)}
    if not traits or are_of_one_family(names) or are_places(names) or words.OTHERS.match(names[-1]):
        return False
    if len(traits) > 1:
        return True
    (trait,) = traits
    return not (are_parallel(names) or all(map(trait.search, names)))


def _is_one_told_by_size(group: Group) -> bool:
    """企业140家，其中亿元以上企业86家、高新技术企业97家: one by its size, the other by what it is."""
    if words.OTHERS.match(group.names[-1]):
        return False
    starts = [group.parts[0].name_start - _AHEAD, *(part.end for part in group.parts)]
    sizes = [
        _SIZE.search(group.text, max(start, 0), part.start) is not None
        for start, part in zip(starts, group.parts, strict=False)
    ]
    return sum(sizes) == 1  # more of them are a scale


def _are_of_one_scale(names: Sequence[str]) -> bool:
    """高级教师, 一级教师, 二级教师: nobody has two titles."""
    if all(map(_MEASURE_TAKEN.search, names)) and len(names) > _TWO:
        return True
    titles = [found[0] if (found := _TITLE.search(name)) else "" for name in names]
    return len(names) > _TWO and all(titles) and len({*titles}) == len(titles)


def _are_opinions(names: Sequence[str]) -> bool:
    """满意493份，基本满意58份: those who were not are left out."""
    return all("满意" in name for name in names) and not any("不满意" in name for name in names)

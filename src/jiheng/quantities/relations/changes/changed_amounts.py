"""Changes told as amounts: 上年300万元，本年318万元，增加18万元; 面积36.5万亩，……比上年36.82万亩减少0.32万亩."""

from collections.abc import Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.changes.list_heads import named_like
from jiheng.quantities.relations.changes.two_levels import BARE_YEAR
from jiheng.quantities.relations.differences.balances.balances import sign_of
from jiheng.quantities.relations.names.bases_named_again import pair_of
from jiheng.quantities.relations.names.changes import (
    AGAINST,
    BASE,
    FROM,
    are_of_two_years,
    is_against,
    is_base_of_one_before,
    is_beyond,
    is_change,
    is_from_to,
    is_whole_way,
)
from jiheng.quantities.relations.names.counted import per_of_average, pers_of_price
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, gap, in_unit_of
from jiheng.quantities.units import DURATIONS, PERCENT
from jiheng.quantities.words import SAVED, YEAR

_CAME_IN, _AT_A_DATE = late_pattern("(?:当年|本年|全年|年内)?新[增建购]"), late_pattern("年[末底初]|期初|在[册库保]")
_WENT = late_pattern("(?:退出|注销|关停|淘汰|调出|减少|死亡|退休|清退|转出|迁出)[^，。；]{0,4}$")
_ONLY_A_WAY = frozenset(("增", "减", "升", "降", "多", "少"))
NEWLY = late_pattern("新[建增设开添购]")
_ADDED_TO = late_pattern("追加|调[增减剂]|核[增减]|收回")
_NET = late_pattern("净(?:增[加长]?|减少?)了?$")
_COMPARING = ("比", "较", "与", "同比")
_EACH, _NEW, _YUAN, _MONTH = "每", "新增", "元", "月"
_RATE_OF_PAY = late_pattern("标准|待遇|津贴|养老金|工资")
_TO_COME = late_pattern("拟|将|计划|预计|明年|下一步|争取")
_WHEN = late_pattern(
    "[一二两三四五六七八九十]+年[间来内]?|期间|全[年市县区]|本年度?|当年|今年|年末|总数|合计|共|实际|同|20[0-9]{2}年"
)
_OF_SEVERAL = frozenset("项类")
_OF_ONE = late_pattern("[前后]者")
"""由甲12万元和乙13万元组成，后者增收3万元: how much more one of them is than it was."""
_WITHOUT_SUBJECT = late_pattern("(?:[同环]比|[比较][^，。；]{0,8}?)?(?:净|共|相应)?[增减降升上下提多少扩缩回]")
_AMONG = late_pattern("中的?$")
"""70个城市中，价格上涨的有21个，比上月增加5个: what some of them are told among is no level of theirs."""
_WAS = late_pattern("(?:[上去前]年|上一年)(?:同期|[末底]|度)?(?:共|只)?(?:收|完成|实现|安排)?(?:为|是|有)?$")
_CAME_TO_NOTHING = late_pattern("(?:压减|降低|下降|减少|[降减])[为至到](?:0|零)(?![0-9.])")
"""购置费由14.8万元降为0，运行费110.7万元，减少9.8万元: what has its own end is no level of what stands behind."""
_ROW, _LAST, _SUBJECT = 2, 4, 3


def changed_amount(sentence: Sentence, position: int) -> Statement | None:
    """The change at `position` between two amounts told before it."""
    term = sentence.terms[position]
    beside = position - _ROW if is_rate_of(sentence, position - 1) else position - 1
    same = _levels(sentence, term, beside)
    if len(same) < _ROW or not term.mention.is_exact or _is_spent_time(sentence, term) or _OF_ONE.match(term.name):
        return None
    if len(same) > _ROW and _NET.search(term.name):
        same = same[-_ROW:]  # 制发14件，废止6件，年末有效82件，上年末74件，净增8件: what there was at two dates
        if not all(_AT_A_DATE.search(each.name) for each in same):
            return None  # 招录3名、调入2名、退休6名，净减少1名: of all that came and went
    for at in range(len(same) - 1, 0, -1):
        for one in same[:at]:
            interval = same[at].mention.operand - one.mention.operand
            if interval.meets(term.mention.operand) or interval.times(-1).meets(term.mention.operand):
                return difference_of(term.mention, one.mention, same[at].mention, holds=True)
    one, other = same[-_ROW:]
    one = named_like(other, same[:-1]) or one
    pair = pair_of(sentence, term)
    if pair is not None and pair.are_alone and {pair.base, pair.now} == {one, other}:
        return difference_of(term.mention, one.mention, other.mention, holds=False)
    is_bound = not term.mark and other is sentence.terms[position - 1] and is_against(other) and is_whole_way(term.name)
    is_bound = is_bound or (is_from_to((one, other)) and other.index - one.index == 1 and term.index - other.index == 1)
    if not is_bound and (_ADDED_TO.search(term.own_name) or not _are_base_and_level(one, other, term, beside)):
        return None  # 上年结转86万元，预算1,236万元，执行中追加158万元
    if one.own_name in _ONLY_A_WAY or (NEWLY.match(one.own_name) and FROM.search(other.name)):
        return None  # 单位成本0.79元，降0.03元；上年总成本1,211万元，增38.93万元
    if _is_of_all_paid(one, term) or NEWLY.search(other.own_name):
        return None  # 站点18个，当年新建5个，比上年增加5个: what is new is no level
    if is_bound and other.segment != one.segment and (level := _level_far_ahead(sentence, other, term)) is not None:
        return difference_of(term.mention, other.mention, level.mention, holds=True)
    if _is_part_of_the_way(sentence, other, term) or (is_bound and _is_of_another(one, term)):
        return None
    behind = sentence.terms[position + 1 : position + _ROW]
    if behind and _is_one_of_several(term, behind[0]):
        return None
    if one.mark == "、" and BARE_YEAR.fullmatch(other.own_name):
        return None  # 来访148件、电话62件、网上26件；2019年295件，减少59件: of all of them
    is_parted = sentence.begins_parts(one) and other.segment != one.segment and not is_bound
    if is_parted or sentence.begins_parts(other):
        return None  # 收入412万元，其中年初结转0万元，增加0万元；本年收入412万元，增加96万元: a part is no base
    if not is_bound and term.segment > other.segment and _WITHOUT_SUBJECT.match(term.own_name) is None:
        return None  # 由4,900元降至3,520元，降1,380元；另两条线路降1,000元: of others
    if other.segment != one.segment and is_base_of_one_before(sentence.terms, one):
        return None  # 收入186万元，上年179万元；支出181万元，比上年增加6万元
    divided = _whole_of_a_list(sentence, one) if other.own_name.startswith(_COMPARING) else None
    if divided is not None:
        return _change_of_all(term, *divided, other)
    if not other.mark and other.unit not in _OF_SEVERAL and sentence.terms[other.index - 1].unit in _OF_SEVERAL:
        return None  # 水费486万元，电费913万元，两项较预算1,360万元增收39万元: of both together
    if not is_bound and (_names_another(term, one, other) or not (one.mention.is_exact and other.mention.is_exact)):
        return None
    return difference_of(term.mention, one.mention, other.mention, holds=False)


def _level_far_ahead(sentence: Sentence, base: Term, change: Term) -> Term | None:
    """总分93分；甲失1.6分；乙失1.8分；比上年90.5分提高2.5分: behind a ； it is told of whatever came to so much."""
    for each in sentence.terms[: base.index]:
        apart = each.mention.operand - base.mention.operand
        is_level = each.unit == base.unit and not each.is_attribute and not is_change(each)
        if is_level and any(apart.times(sign).meets(change.mention.operand) for sign in (1, -1)):
            return each
    return None


def _is_of_all_paid(price: Term, change: Term) -> bool:
    """由每人每月125元提高到145元，惠及8.6万人，增加支出2,064万元: by how much more was paid in all."""
    return change.mention.size > price.mention.size and bool(pers_of_price(price))


def _is_part_of_the_way(sentence: Sentence, level: Term, change: Term) -> bool:
    """由876万元增至1,646万元，其中甲增加485万元，乙增加285万元."""
    return sentence.is_part(change) and not sentence.is_part(level)


def _names_another(change: Term, one: Term, other: Term) -> bool:
    """年初存栏486头，年末存栏531头，出栏比上年多54头; 原有48张，现有56张，拟再增加12张; 存款余额…，贷款增加3亿元."""
    if _TO_COME.match(change.own_name):
        return True
    told = one.name + one.after + other.name + other.after
    against = AGAINST.search(change.name)
    year = YEAR.search(against[0]) if against is not None else None
    if year is not None and YEAR.search(told) and year[0] not in told:
        return True  # 2022年8户，2023年9户，较2020年增加4户
    subject = change.own_name if against is None else change.own_name.partition(against[0])[0]
    subject = _WHEN.sub("", words.DELTA.sub("", words.bare(subject)))
    return len(subject) >= _ROW and not (subject[-_ROW:] in told and subject[:_ROW] in told)


def _is_one_of_several(change: Term, behind: Term) -> bool:
    """由420家增至465家，新增68家，注销23家; 由120名减为112名，减少行政编制6名、工勤编制2名."""
    is_listed = behind.mark == "、" and behind.unit == change.unit and bool(behind.own_name)
    return is_listed or (change.own_name.startswith(_NEW) and sign_of(behind) < 0)


def _is_of_another(base: Term, change: Term) -> bool:
    """注册资本由500万元增加至518万元，资本公积增加56万元: of a name of its own, of which the way says nothing."""
    if (
        change.own_name.startswith(_EACH)
        and _EACH not in base.name
        and "/" not in base.unit
        and not _is_monthly_pay(change, base)
    ):
        return True  # 床位由420张增加到500张，每千人口床位增加0.6张
    subject = SAVED.sub("", words.DELTA.sub("", words.bare(change.own_name)))
    return len(subject) >= _SUBJECT and bool(change.mark) and subject[-_ROW:] not in base.name


def _is_spent_time(sentence: Sentence, change: Term) -> bool:
    """Years and hours are seldom what changed, unless they are told as a way from one to the other."""
    return change.unit in DURATIONS - {"天", "工作日"} and not is_from_to(sentence.terms[: change.index])


def _levels(sentence: Sentence, term: Term, beside: int) -> list[Term]:
    """The last amounts before a change that it may be between; `beside`: where the one that it is set beside stands."""
    per = per_of_average(term)
    levels = [
        each
        for each in sentence.terms[: term.index]
        if _unit_without_per(each) == term.unit
        and (per is None or per_of_average(each) is not None or _goes_on(sentence, term, each))
        and (not each.is_attribute or each.index == beside)
        and not is_change(each)
        and not is_beyond(each)
        and not _AMONG.search(each.after)
        and not _CAME_TO_NOTHING.match(each.after)
        and not _is_saved(sentence, each)
        and each.depth <= term.depth
        and not (each.name.endswith("占") and sentence.is_whole_of_share(each))
    ]
    named = named_like(levels[-1], levels[:-_LAST]) if len(levels) > _LAST else None
    return levels[-_LAST:] if named is None else [named, *levels[-_LAST:]]


def _goes_on(sentence: Sentence, change: Term, level: Term) -> bool:
    """人均面积由12.4平方米提升至13.8平方米: the level is of each as what it was before."""
    if _is_monthly_pay(change, level):
        return True
    before = sentence.terms[level.index - 1] if level.index else None
    is_way = before is not None and is_from_to((before, level))
    return is_way and before is not None and (per_of_average(before) is not None or _is_monthly_pay(change, before))


def _is_monthly_pay(change: Term, level: Term) -> bool:
    """低保标准由590元提高到670元，每月提高80元: what everyone is paid in a month, though the levels do not say so."""
    return _MONTH in change.own_name and level.unit.startswith(_YUAN) and _RATE_OF_PAY.search(level.name) is not None


def _unit_without_per(level: Term) -> str:
    """元 of 590元/月."""
    return level.unit.partition("/")[0] if level.unit.startswith(_YUAN) else level.unit


def _are_base_and_level(one: Term, other: Term, change: Term, beside: int) -> bool:
    """Whether words say that one of two amounts is the base of the change that stands close behind."""
    is_told = (
        other.index == beside
        and words.COMPARED.search(other.name) is not None
        and not words.DELTA.search(words.bare(other.name))
    )
    is_based = (
        (is_told and other.clause - one.clause == 1)
        or are_of_two_years(one, other)
        or (BARE_YEAR.fullmatch(other.own_name) is not None and other.clause - one.clause == 1)
        or any(
            found is not None
            for found in (BASE.search(one.name[-14:]), BASE.search(other.name[-14:]), FROM.search(one.name[-24:]))
        )
    )
    is_way = other.index - one.index == 1 and is_from_to((one, other))
    if _are_both_bases(one, other) and not is_way:
        return False
    is_behind_rate = other.index == beside == change.index - _ROW  # 增长12.9%，增加1.47亿元
    if not is_based or change.clause - other.clause > (_ROW if is_way or is_behind_rate else 1):
        return False
    # 上年末1,190人，新增126人: others may have left; 退出3家，新增5家: some did
    is_of_a_stock = any(_AT_A_DATE.search(each.name) or _WENT.search(each.name) for each in (one, other))
    return not (_CAME_IN.match(change.own_name) and is_of_a_stock)


def _are_both_bases(one: Term, other: Term) -> bool:
    """增值税上年4.2亿元，增收0.3亿元；契税上年1.8亿元，减收0.1亿元: each is the base of a level told elsewhere."""
    bases = [_WAS.search(each.own_name) for each in (one, other)]
    return all(bases) and one.own_name != other.own_name and other.segment != one.segment


def _is_saved(sentence: Sentence, term: Term) -> bool:
    """较预算38万元节约6.54万元: how far an amount is from what it is set beside."""
    beside = sentence.terms[term.index - 1] if term.index and not term.mark else None
    return beside is not None and is_against(beside) and SAVED.search(term.name) is not None


def _whole_of_a_list(sentence: Sentence, part: Term) -> tuple[Term, Sequence[Term]] | None:
    """面积36.5万亩，其中甲片…、乙片10.9万亩，比上年36.82万亩减少0.32万亩: all of it, and the parts that were told."""
    first = next((each for each in sentence.terms if sentence.begins_parts(each)), None)
    if first is None or not first.index or part.index <= first.index:
        return None
    whole = next((each for each in sentence.terms[first.index - 1 :: -1] if each.unit == part.unit), None)
    parts = [each for each in sentence.terms[first.index : part.index + 1] if each.unit == part.unit]
    return (whole, parts) if whole is not None and whole.mention.is_exact else None


def _change_of_all(change: Term, whole: Term, parts: Sequence[Term], base: Term) -> Statement | None:
    """Whether the whole of a list changed so: wrong only where the base is more like it than like any of its parts."""
    larger, smaller = sorted((whole.mention, base.mention), key=lambda each: each.value, reverse=True)
    gap_of_all = larger.operand - smaller.operand
    holds = gap_of_all.meets(change.mention.operand)
    far = abs(whole.mention.size - base.mention.size)
    is_meant = all(abs(each.mention.size - base.mention.size) > far for each in parts)
    if not holds and not is_meant and not is_slip(change.mention, gap_of_all):
        return None
    return difference_of(change.mention, whole.mention, base.mention, holds=holds)


def is_rate_of(sentence: Sentence, position: int) -> bool:
    """比2021年的38.2万元增长19.4%，增加7.4万元: the rate between a base and the change."""
    return sentence.terms[position].unit == PERCENT and is_growth(sentence.terms[position])


def difference_of(stated: Mention, one: Mention, other: Mention, *, holds: bool) -> Statement:
    larger, smaller = (other, one) if other.value >= one.value else (one, other)
    difference = larger.value - smaller.value
    computed = in_unit_of(difference, stated)
    arithmetic = f"{larger.text}－{smaller.text}＝{computed}"
    if not holds:
        arithmetic += f"≠{stated.text}，{gap(stated, difference)}"
    return Statement(Relation.GROWTH, stated, (one, other), holds, arithmetic, computed)

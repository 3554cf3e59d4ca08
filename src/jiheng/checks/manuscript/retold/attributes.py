"""What two places tell of one figure: 缴存额1,454.9亿元，比上年增长12.3%, and again 缴存额1,454.9亿元，增长13.3%.

Changes and averages bear no noun of their own that a report could be searched for: they are one where the amount that
they are told of is told again with the same digits, or where noun and time are the same and a slip parts them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from jiheng.checks.manuscript.by_digits.open_figures import Figures, Row, Told
from jiheng.checks.manuscript.facts.nouns import noun_before
from jiheng.checks.manuscript.retold.retold import Retold
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import once, value
from jiheng.quantities import words
from jiheng.quantities.digits import are_swapped, is_slip, significant
from jiheng.quantities.likeness import longest_in_common
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS

_RELATIVE = frozenset((PERCENT, PERCENTAGE_POINTS))
_BACK, _ENOUGH_DIGITS, _NOUN, _AVERAGED = 3, 3, 4, 6
_TWO, _ADDED_UP = 2, ("之和", "之差", "相加", "相减")
_CHANGE = "(?:增长|增加|增|上升|提高|提升|上涨|下降|减少|降低|降|减|回落|收窄|扩大|加快|多|少)"
_COMPARED = late_pattern(
    "(?:同口径比?|同比|环比|[较比][^，。；]{0,6}?(?:年|年末|年底|年度|同期|月份?|季度|期末|期初)(?:[预决]算数?|同期)?)?"
    f"(?:实际|名义|净|共|累计|均|又|分别|依次|同比)*{_CHANGE}了?(?:约|近|超)?$"
)
_HELD_AGAINST = late_pattern("(?:[较比][^，。；]{1,8}[高低多少快慢]|[高低快慢]于[^，。；]{1,8})出?了?$")
"""比全市高 tells what it is held against, and not what changed."""
_OF_A_PACE = late_pattern(
    "(?P<of>[A-Z\u4e00-\u9fff]{2,14}?)(?:同比|环比)?(?:增速|增幅|增长率|增长速度|(?P<less>降幅|跌幅))(?:为|达到?|约)*$"
)
"""增幅较1-7月收窄 is told of many things, and names none."""
_AIMED = re.compile("预期|目标|计划|力争")
_EACH = late_pattern(f"(?:分别|依次)(?:同比|较上年|比上年)?{_CHANGE}了?$")
_BASIS = re.compile(
    "环比|上月|上季|年均|平均|(?<!公共)(?<!基金)预算(?!收|支|执)|计划|目标|不变价|可比|实际|名义|剔除|扣除"
)
_OF_A_WHOLE = frozenset("占完为")
"""完成年度预算的35.1%, 占财政收入的76.8%: a rate that bears the name of the whole, not of what it is told of."""
_TIME = late_pattern(
    "(?<![较比])20[0-9]{2}年|前?[0-9]{1,2}个?月|[上下]半年|[前一二三四]+季度|十[一二三四]五|20[0-9]{2}-20[0-9]{2}|"
    "近[两三四五]年|累计|以来|[两三四五]年间"
)
_SPAN = late_pattern("近[两三四五]年|累计|以来|[两三四五]年间")
"""近三年累计减少8.95%: not by how much in a year."""
_PLACE = late_pattern("[全我本]([国省市县区州])")
_PACE = late_pattern(
    "(?P<of>[A-Z\u4e00-\u9fff]{2,14}?)(?:同比|环比)?(?:增速|增幅|增长率|增长速度|(?P<less>降幅|跌幅))(?:为|达到?|约)*$"
)
"""地区生产总值增速5.8%: how much it grew, by its name."""
_ABBREVIATED = ("GDP", "地区生产总值")
_IDLE = late_pattern("平均|[的约为达年]", make=quick_pattern)
_DOING = late_pattern("^(?:完成|实现|组织|累计|全年|共|其中|实际)+|(?:累计|完成|实现|达到?|总额|突破|超过)+$")
_JOINED, _PAUSE = late_pattern("、|和|及|与"), late_pattern("[，；：]")
_AVERAGE_BEHIND = re.compile("的(?P<noun>[\u4e00-\u9fff]{0,8}均[\u4e00-\u9fff]{2,12})")
"""上述43,218元的居民人均可支配收入."""
_REACHED = late_pattern("(?:达到?|增至|升至|降至|减至)(?:了|约)?$")
_CLASS = "届"
_OF_EACH = late_pattern("(?:平均)?每(?P<per>[期场次批户亩处个名件辆座所家村镇])[一-鿿]{0,6}$")
_OF_EACH_WORDS = late_pattern("(?:平均)?每[一-鿿]|平均|约|达|为")
_MOST_OF_EACH = 40
_SENTENCE_AHEAD = 60


@value(slots=False, eq=False)
class _Attribute:
    """A change, a share or an average; `base` is the amount before it that it may be told of.

    `words` says what sort it is: its own name, or that of the first where 分别 hands several out to their `subject`.
    """

    told: Told
    base: Told | None
    words: str
    handed: str = ""

    @once
    def own(self) -> str:
        """The noun of the change itself: 贫困发生率 of 贫困发生率下降; empty for 同比增长 and 比全市高."""
        if self.handed:
            return self.handed
        bare = _HELD_AGAINST.sub("", _COMPARED.sub("", self.told.term.own_name))
        return _named(_OF_A_PACE.sub("", _TIME.sub("", bare).rpartition("，")[2]))

    @once
    def subject(self) -> str:
        """What changed: its own noun, else that of the amount."""
        return self.own or (_named(self.base.term.own_name) if self.base is not None else "")

    @once
    def kind(self) -> tuple[str, str, str]:
        """Its unit, which way it goes, and what it is compared with."""
        way = "down" if words.DOWN.search(self.words) is not None else "up"
        basis = _BASIS.search(self.words)
        return self.told.term.unit, way, basis[0] if basis is not None else ""

    @once
    def ahead(self) -> str:
        told = self.told
        return told.sentence.text[max(told.sentence.start, told.term.start - _SENTENCE_AHEAD) : told.term.start]

    @once
    def time(self) -> str:
        """The time told last before it."""
        return _last_time(self.ahead)

    @once
    def time_around(self) -> str:
        """The same, in its whole paragraph."""
        return self.time or _last_time(self.told.passage.text[: self.told.term.start])

    @once
    def is_aim(self) -> bool:
        """主要预期目标是：生产总值增长8%: what is to be reached."""
        return _AIMED.search(self.told.sentence.text, self.told.sentence.start, self.told.term.start) is not None

    @once
    def places(self) -> frozenset[str]:
        return frozenset(_PLACE.findall(self.ahead))


def _last_time(text: str) -> str:
    times = _TIME.findall(text)
    return times[-1] if times else ""


def _named(name: str) -> str:
    return _DOING.sub("", noun_before(name)).replace("的", "")


def attributes_retold(figures: Figures) -> Iterator[Retold]:
    """The changes, shares and averages told otherwise in another place."""
    changes: defaultdict[tuple[str, str, str], list[_Attribute]] = defaultdict(list)
    shares: defaultdict[tuple[str, int, int], list[_Attribute]] = defaultdict(list)
    averages: defaultdict[str, list[_Attribute]] = defaultdict(list)
    of_each: defaultdict[tuple[str, str], list[_Attribute]] = defaultdict(list)
    for row in figures.rows:
        handed: dict[int, tuple[str, str]] = {}
        for at, told in enumerate(row):
            term = told.term
            if term.unit in _RELATIVE:
                if "分别" in term.name or "依次" in term.name:
                    handed.update(_handed_out(told))
                subject, named = handed.get(term.start, ("", term.name)) if handed else ("", term.name)
                pace = _PACE.search(term.own_name) if not subject else None
                if pace is not None:
                    of = _named(pace["of"]).replace(*_ABBREVIATED)
                    each = _Attribute(told, _base(row, at), "下降" if pace["less"] else "增长", of)
                    changes[each.kind].append(each)
                elif subject or term.is_attribute:
                    each = _Attribute(told, _base(row, at), named, subject)
                    changes[each.kind].append(each)
                elif term.own_name[:1] in _OF_A_WHOLE and (base := _base(row, at)) is not None:
                    shares[base.mention.key].append(_Attribute(told, base, named))
            elif "均" in term.name and per_of_average(term) is not None:
                averages[term.unit].append(_Attribute(told, None, term.own_name))
            elif "均" in term.after and (behind := _AVERAGE_BEHIND.match(term.after)) is not None:
                averages[term.unit].append(_Attribute(told, None, behind["noun"]))
            each_of = _OF_EACH.search(term.own_name) if term.unit not in _RELATIVE else None
            if each_of is not None:
                of_each[term.unit, each_of["per"]].append(_Attribute(told, None, term.own_name))
    for alike in of_each.values():
        yield from _swapped_of_each(alike)
    for alike in (*changes.values(), *shares.values()):
        yield from _differing(alike)
    for alike in averages.values():
        yield from _differing_averages(alike)


def _handed_out(told: Told) -> dict[int, tuple[str, str]]:
    """By the places of the figures behind 分别增长 what each is told of, and the words of the first.

    收入26.3亿元、支出41.2亿元，同比分别增长8.1%和9.4%; 游客人次、旅游收入分别增长8.1%和9.4%.
    """
    sentence, first = told.sentence, told.term
    run = [first]
    for term in sentence.terms[first.index + 1 :]:
        if term.unit != first.unit or term.mark not in ("", "、") or term.own_name:
            break
        run.append(term)
    if _EACH.search(first.name) is None or len(run) < _TWO:
        return {}
    clause = _PAUSE.split(sentence.text[sentence.start : first.start])[-1]
    names = [_named(each) for each in _JOINED.split(_COMPARED.sub("", clause))]
    before = [term for term in sentence.terms[: first.index] if first.clause - term.clause == 1]
    if len(names) != len(run):
        names = [_named(term.own_name) for term in before if not term.is_attribute]
    if len(names) != len(run) or not all(names):
        return {}
    return {term.start: (name, first.name) for term, name in zip(run, names, strict=True)}


def _base(row: Row, at: int) -> Told | None:
    """The amount before a change in its sentence, the rate before a change in points; or what it came to behind it.

    交货量增长15.1%，达到136.1万辆.
    """
    of_points = row[at].term.unit == PERCENTAGE_POINTS
    for told in row[max(at - _BACK, 0) : at][::-1]:
        if told.sentence is not row[at].sentence or told.term.after.startswith(_ADDED_UP):
            return None  # 总额351亿元，为上年末312亿元与本年39亿元之和，比上年末增长12%: of what both make up
        if told.term.unit == _CLASS:
            continue  # 2016届为91.8%: the year of those who left school
        if not told.term.is_attribute and (told.term.unit == PERCENT) == of_points:
            return told
    behind = row[at + 1] if at + 1 < len(row) else None
    is_reached = behind is not None and behind.sentence is row[at].sentence and _REACHED.match(behind.term.own_name)
    return behind if is_reached else None


def _differing(alike: Sequence[_Attribute]) -> Iterator[Retold]:
    for one, other in combinations(alike, _TWO):
        if _may_differ(one, other) and (_are_of_one_amount(one, other) or _are_of_one_subject(one, other, alike)):
            yield Retold(one.told, other.told)


def _may_differ(one: _Attribute, other: _Attribute) -> bool:
    first, second = one.told, other.told
    if first.sentence is second.sentence or not (first.is_open or second.is_open) or one.is_aim != other.is_aim:
        return False
    return not first.mention.bounds.meets(second.mention.bounds)


def _are_of_one_amount(one: _Attribute, other: _Attribute) -> bool:
    """Whether both follow an amount of the same digits, and neither has another noun of its own."""
    first, second = one.base, other.base
    if first is None or second is None or first.mention.key != second.mention.key or one.handed or other.handed:
        return False
    digits = len(significant(first.mention.number))
    if digits < _ENOUGH_DIGITS:
        return False
    names = {_named(each.term.own_name) for each in (first, second)}
    if digits == _ENOUGH_DIGITS and len(names) > 1 and "" not in names and one.told.term.unit == PERCENT:
        return False  # 出口1.95万亿元，下降11.3%; 机电出口1.95万亿元，下降11.5%: so few digits tell no one amount
    are_beside = _is_beside(one.told, first) and _is_beside(other.told, second)
    return one.own == other.own and (are_beside or bool(one.own))


def _is_beside(told: Told, base: Told) -> bool:
    """产量86,616吨，比上年增加5,891吨，增长7.3%: the same change told by its amount may stand between."""
    between = told.sentence.terms[base.term.index + 1 : told.term.index]
    if any(_BASIS.search(term.name) for term in between):
        return False
    if base.term.own_name.startswith(("比", "较")):
        return told.term.clause - base.term.clause <= 1
    amounts = sum(term.is_attribute and term.unit not in _RELATIVE for term in between)
    return told.term.clause - base.term.clause <= 1 + amounts


def _are_of_one_subject(one: _Attribute, other: _Attribute, alike: Sequence[_Attribute]) -> bool:
    """Whether noun, time and place are the same, a slip parts them, and no third value is told of it."""
    numbers = one.told.mention.number, other.told.mention.number
    if not is_slip(*numbers) or _have_bases_of_their_own(one, other):
        return False
    if one.places != other.places and one.places and other.places:
        return False
    is_long = min(len(significant(number)) for number in numbers) >= _ENOUGH_DIGITS
    is_sure = is_long or are_swapped(*numbers)
    may_be_one_time = is_sure and "" in (one.time, other.time) and not _SPAN.search(one.time + other.time)
    if not (_are_of_one_time(one, other) or may_be_one_time):
        return False
    short, long = sorted((one.subject, other.subject), key=len)
    if len(short) < _NOUN or not (short == long or (is_long and long.startswith(short) and are_swapped(*numbers))):
        return False
    return len({each.told.mention.key for each in alike if each.subject == short}) <= _TWO


def _are_of_one_time(one: _Attribute, other: _Attribute) -> bool:
    return one.time == other.time or one.time_around == other.time_around


def _have_bases_of_their_own(one: _Attribute, other: _Attribute) -> bool:
    first, second = one.base, other.base
    return first is not None and second is not None and first.mention.key != second.mention.key


def _differing_averages(alike: Sequence[_Attribute]) -> Iterator[Retold]:
    for one, other in combinations(alike, _TWO):
        if _may_differ(one, other) and is_slip(*_in_one_scale(one.told.mention, other.told.mention)):
            are_of_one_time = one.time == other.time or "" in (one.time, other.time)
            are_of_one_place = one.places == other.places or not (one.places and other.places)
            if are_of_one_time and are_of_one_place and _are_named_alike(one, other):
                yield Retold(one.told, other.told)


def _swapped_of_each(alike: Sequence[_Attribute]) -> Iterator[Retold]:
    """平均每期45.6人次, and 每期培训54.6人次: of one thing each, with two of many digits swapped."""
    for one, other in combinations(alike[:_MOST_OF_EACH], _TWO):
        numbers = one.told.mention.number, other.told.mention.number
        is_long = min(len(significant(number)) for number in numbers) >= _ENOUGH_DIGITS
        if is_long and are_swapped(*numbers) and _may_differ(one, other) and _have_a_word(one, other):
            yield Retold(one.told, other.told)


def _have_a_word(one: _Attribute, other: _Attribute) -> bool:
    """Whether what the one says is done, 培训, stands in the sentence of the other."""
    nouns = [(_OF_EACH_WORDS.sub("", each.words), there) for each, there in ((one, other), (other, one))]
    return any(len(noun) >= _TWO and noun in there.told.sentence.words for noun, there in nouns)


def _are_named_alike(one: _Attribute, other: _Attribute) -> bool:
    """Whether much of both names is the same, and the rest of one no other kind's: 村均收入, 西河县村均收入.

    Of what is told behind one of them, 上述43,218元的居民人均收入, the name may be short.
    """
    first, second = (_IDLE.sub("", noun_before(_TIME.sub("", each.words))) for each in (one, other))
    shared = longest_in_common(first, second)
    if len(shared) < _AVERAGED:
        return False
    heads = {name.partition(shared)[0] for name in (first, second)}
    is_short = "" in heads and any(each.words not in each.told.term.own_name for each in (one, other))
    return len(heads) == 1 or is_short


def _in_one_scale(one: Mention, other: Mention) -> tuple[Decimal, Decimal]:
    """1.24万元 beside 12,400元."""
    return one.number * one.scale, other.number * other.scale

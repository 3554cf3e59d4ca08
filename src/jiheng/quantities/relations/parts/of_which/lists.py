"""Lists of parts in a sentence: the words that announce them, the parts, and the totals they may divide."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.signed import ADDED, SIGNS_OF_MORE
from jiheng.quantities.relations.arithmetic.sums import are_parallel
from jiheng.quantities.relations.names.counted import per_of_average, pers_of_price
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.relations.parts.of_which.connectors import (
    AMONG,
    AMONG_FIRST,
    AMONG_THEM,
    BRACKET,
    COLON,
    EACH,
    connector_before,
)
from jiheng.quantities.relations.parts.of_which.counted_alike import is_counted_alike
from jiheng.quantities.relations.parts.of_which.list_ends import is_no_more
from jiheng.quantities.relations.parts.of_which.named_wholes import named_again, named_before, named_by
from jiheng.quantities.relations.parts.total_last.listed_before import without_full_marks
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import DURATIONS, MONEY, PERCENT, PERCENTAGE_POINTS, SCORE

_MOST_PARTS = 16
_RESULT = late_pattern("截至|截止|目前|现已|已(?:办结|处理|完成|解决|整改)")
"""投诉102件；截至目前已办结反馈59件；举报27件: what became of a part stands between the parts."""
_REST_UNTOLD = quick_pattern("[^，；。]{0,6}[，；、](?:其余|剩余|余下)[^，；。0-9]*(?:[，；。]|$)")
_NEVER_DIVIDED = DURATIONS - {"天"}
"""Of days a year or a works has so many of each kind."""
_ADDED = re.compile(
    "^(?:[省市县区]级|中央|上级|年[中内]|中途|当年|执行中)*(?:追加|调增|新增|增加(?!$))(?:[一-鿿]{2}(?=经费))?(?:预算|资金|经费|安排|指标)*$"
)
"""其中年初预算380万元，追加预算33万元: a part like the other."""
_BARE_CHANGES = frozenset(("增加", "新增"))
_AT_FIRST = late_pattern("年初|期初|预算|原|上年|结转")
"""其中甲类存款157亿元，增加8亿元: how much of it is new, unless the part before is what there was at first."""
_WORST = re.compile("^(?:评?为)?(?:较)?差(?:的|等次|等级)?(?:有)?$")
_BETTER = late_pattern("优|良|中|合格|达标")
"""优12个、良5个、中2个、差1个: 差 is a grade here, no difference."""
_DONE = re.compile(
    "(?:现|目前)?(?:已|累计|实际)+(?:支付|拨付|支出|使用|完成|发放|兑付|到位|收回|追回)(?P<what>[\u4e00-\u9fff]{2,})$"
)
_NEW, _OLD = (
    re.compile("新[增建签]$"),
    late_pattern("原有|续[建签贷保聘租]|存量|保留|结转|延续|改[造建]|修缮|维修|提升"),
)
_KIN = (
    frozenset({"件", "件次", "起", "批", "份"}),
    frozenset({"个", "项", "家", "处", "所", "宗"}),
    frozenset({"台", "套", "台套"}),
)
"""Units in which the same things may be counted."""
_PERSONS = frozenset({"人", "人次"})
_BODIES = frozenset({"人", "个", "家", "户"})
_LONGEST_NOUN, _HALF, _MOST_BEYOND = 4, 2, 3
_OF_ANY_BODY = late_pattern("[\u4e00-\u9fff]{0,6}(?:主体|对象|客户|用户|会员)")
"""437个创业主体，包括384名个人和43家企业: who is counted may be a person or a firm."""
_CLAUSE_BEFORE, _LONGEST_CLAUSE = re.compile("[，；。：（）]"), 60
_OF_THOSE = "中"
_MEASURE = "口径"
_RAISED = re.compile("[由从](?:年初|原|上年)?(?:预算)?的?$")
_INCLUDES = late_pattern("(?:其中)?(?:包括|包含|含有?)")
_IS_RAISED = late_pattern(f"[\u4e00-\u9fff]{{1,8}}(?:{words.RAISED_TO.pattern})")
_KINDS = frozenset({"类", "种", "级", "档", "方面", "部分", "个", "项"})
_DIVIDED_INTO = late_pattern("(?:共|可)?(?:归纳|归并|归|划分|区分|分|概括)[为成]?|(?:主要)?(?:涉及|包括|集中[在于])")
_AND_OTHERS = re.compile("[^中高初优平同特一二三四五六]?等(?!奖)")
_CHANGED = re.compile("^(?:较|比|同比)[^，。；]{0,10}(?:增加|减少|下降|增长)$")
_IN_BRACKETS = late_pattern("（[^（）]{0,30}）")
_FULL_POINTS = re.compile(r"(?:满分|总分|分值|权重)(?:值)?(?:为|是)?$")


@dataclass(frozen=True, slots=True)
class Group:
    """A connector (其中, 包括 …), the totals that may stand before it, nearest first, and the parts behind it.

    `beyond`: amounts that may go on with the list where it seems to end. `has_growths`: most parts are told with how
    much they grew. `is_beside`: nothing but a bracket stands between the nearest total and the parts. `begins_at`: the
    place of the first figure behind the connector, which may be an age: 其中14岁以上的327人. `text`: of all of them.
    """

    wholes: tuple[Term, ...]
    parts: tuple[Term, ...]
    connector: str
    is_open: bool
    is_near: bool
    beyond: tuple[Term, ...] = ()
    has_growths: bool = False
    is_beside: bool = False
    begins_at: int = 0
    text: str = ""

    @property
    def words_of_whole(self) -> str:
        """The words of its clause before the nearest total, with all that 、 joins: 铁路、公路、水路共运送."""
        end = self.wholes[0].start
        return _CLAUSE_BEFORE.split(self.text[max(end - _LONGEST_CLAUSE, 0) : end])[-1]

    @property
    def is_counted_otherwise(self) -> bool:
        """Whether the totals are counted in another unit: 项 for 个."""
        return self.wholes[0].unit != self.parts[0].unit

    @property
    def names(self) -> list[str]:
        names = [_IN_BRACKETS.sub("", part.own_name) if "（" in part.own_name else part.own_name for part in self.parts]
        is_among = self.connector in (AMONG, AMONG_FIRST, AMONG_THEM)
        first = names[0].partition(AMONG)[2] if is_among else names[0].removeprefix(self.connector)
        names[0] = first or names[0]
        return names if names[-1] else self._nouns or names

    @property
    def _nouns(self) -> list[str]:
        """其中20个预期性指标、8个约束性指标: what the words behind the figures call them, where those end alike."""
        nouns = [part.after for part in self.parts if part.own_name in ("", self.connector)]
        return nouns if len(nouns) == len(self.parts) and are_parallel(nouns) else []


def groups(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Group]:
    terms = sentence.terms
    for begins_at, first in enumerate(terms):
        place = begins_at
        connector = connector_before(sentence, place)
        if connector and first.unit in _NEVER_DIVIDED:
            place, first = _behind_ages(terms, place)
        if (
            not connector
            or first.unit in _NEVER_DIVIDED
            or _is_in_a_bare_row(sentence, first)
            or (first.unit == SCORE and _FULL_POINTS.search(first.name))
            or (first.name[:1] in SIGNS_OF_MORE and ADDED.match(first.own_name))
        ):
            continue
        for unit in _units(terms, place, earlier):
            wholes, is_near = _wholes(terms, place, unit, earlier, connector)
            wholes = named_again(sentence, place, wholes) if connector == AMONG_THEM else wholes
            named = named_before(sentence, first, wholes) if place == 0 and connector.startswith(AMONG) else ()
            wholes = named if connector == AMONG_FIRST else named or wholes
            is_near = is_near or bool(named) or (place == 0 and _is_one_before(wholes, earlier))
            parts, is_open = parts_behind(sentence, place, unit, wholes)
            parts = tuple(without_full_marks(parts)) if unit == SCORE else parts
            if len(parts) == 1 and connector.startswith(_OF_THOSE) and wholes and wholes[0].end <= sentence.start:
                wholes = named_by(sentence, wholes)
            if wholes and parts:
                growths = _have_growths(terms, parts)
                beyond, is_beside = _beyond(sentence, parts), _is_beside(terms, wholes[0], parts[0])
                yield Group(
                    wholes, parts, connector, is_open, is_near, beyond, growths, is_beside, begins_at, sentence.text
                )


def _is_in_a_bare_row(sentence: Sentence, first: Term) -> bool:
    """中央资金 3144.00 3144.00: a row of a table told in one line, where nothing parts the columns."""
    behind = sentence.terms[first.index + 1 : first.index + 2]
    return bool(behind) and sentence.text[first.end : behind[0].start].isspace()


def _is_one_before(wholes: Sequence[Term], earlier: Sequence[Sentence]) -> bool:
    """Whether the nearest total is the only figure of the sentence before, so that no other is meant."""
    return len(wholes) == 1 or (bool(wholes) and [*earlier[-1].terms] == [wholes[0]])


def _is_beside(terms: Sequence[Term], whole: Term, first: Term) -> bool:
    """Whether nothing but a bracket stands between the total and the parts."""
    if whole.index >= len(terms) or terms[whole.index] is not whole:
        return False
    return all(each.depth > whole.depth for each in terms[whole.index + 1 : first.index])


def _have_growths(terms: Sequence[Term], parts: Sequence[Term]) -> bool:
    """其中甲类12万吨，增长3%；乙类8万吨，下降2%: so statistics tell of the main kinds."""
    behind = [terms[part.index + 1] for part in parts if part.index + 1 < len(terms)]
    return _HALF * sum(each.unit == PERCENT and is_growth(each) for each in behind) >= len(parts)


def _beyond(sentence: Sentence, parts: Sequence[Term]) -> tuple[Term, ...]:
    """What stands in the next segments at the same depth: 甲12项，乙9项；丙4项."""
    last = parts[-1]
    more: list[Term] = []
    for term in sentence.terms[last.index + 1 :]:
        if term.unit in (PERCENT, PERCENTAGE_POINTS) or (term.unit == last.unit and _CHANGED.search(term.name)):
            continue
        if sentence.is_whole_of_share(term):
            continue
        if term.unit != last.unit or term.depth != last.depth or term.is_attribute or not term.mention.is_exact:
            break
        more.append(term)
        if len(more) == _MOST_BEYOND:
            break
    return tuple(more)


def _behind_ages(terms: Sequence[Term], place: int) -> tuple[int, Term]:
    """其中14岁以上不满16岁的327人: the first figure that is neither an age nor a length of time."""
    clause = terms[place].clause
    behind = next(
        (each for each in terms[place:] if each.unit not in _NEVER_DIVIDED or each.clause != clause), terms[place]
    )
    return (behind.index, behind) if behind.clause == clause else (place, terms[place])


def _units(terms: Sequence[Term], place: int, earlier: Sequence[Sentence]) -> list[str]:
    """The units of the first part: 4个项目130万元 has two."""
    first = terms[place]
    units = [first.unit]
    ahead = terms[:place] or [term for sentence in earlier[-2:] for term in sentence.terms]
    is_told = not ahead or any(term.unit == first.unit for term in ahead)
    for following in terms[place + 1 : place + 3]:
        is_beside = following.segment == first.segment and following.depth == first.depth
        if not is_beside or (following.mark and is_told):
            break
        units.append(following.unit)
    told = [unit for unit in dict.fromkeys(units) if unit not in (PERCENT, PERCENTAGE_POINTS)]
    return [unit for unit in told if unit not in _NEVER_DIVIDED or unit == first.unit]


def _wholes(
    terms: Sequence[Term], place: int, unit: str, earlier: Sequence[Sentence], connector: str
) -> tuple[tuple[Term, ...], bool]:
    """The amounts before that can be the total, nearest first; True where they stand in the same sentence."""
    first = terms[place]
    if connector in (BRACKET, COLON, EACH):
        before = terms[place - 1]
        close = [each for each in terms[max(place - 3, 0) : place] if each.unit == unit and not each.is_attribute]
        is_beside = before.unit in (unit, PERCENT) or (bool(close) and (before.mark == "" or _tells_the_kinds(before)))
        return (tuple(reversed(close)) if is_beside else ()), True
    if place and terms[place - 1].unit != unit and {terms[place - 1].unit, unit} == _PERSONS:
        return (terms[place - 1],), True  # 两期共培训178人次，其中女性96人
    here = [each for each in terms[:place] if each.unit == unit and each.depth <= first.depth and not each.is_attribute]
    here = [*here, *([terms[place - 1]] if place and _is_told_of_what_came(terms[place - 1], first) else [])]
    if here:
        return tuple(reversed(here)), True
    if unit != first.unit and any(each.unit == first.unit and not each.is_attribute for each in terms[:place]):
        return (), True  # 救助11万元。…申报345名，其中76名得到资金76万元: of what those got, which is not told
    if place == 0 or not any(each.unit == unit for each in terms[:place]):
        there = [
            each
            for sentence in reversed(_undivided(earlier)[-2:])
            for each in reversed(sentence.terms)
            if each.unit == unit and not each.is_attribute and not each.depth
        ]
        if there:
            return tuple(there), False
    if unit in _BODIES and place and _counts_any_body(terms[place - 1]):
        return (terms[place - 1],), True
    kin = next((units for units in _KIN if unit in units), frozenset())
    told = terms[:place] or [each for other in earlier[-1:] for each in other.terms if not each.depth]
    return tuple(each for each in reversed(told) if each.unit in kin and not each.is_attribute), True


def _counts_any_body(whole: Term) -> bool:
    named = whole.after or whole.own_name[-_LONGEST_NOUN:]
    return whole.unit in _BODIES and _OF_ANY_BODY.match(named) is not None


def _tells_the_kinds(count: Term) -> bool:
    """意见32条，归纳为五类：教育类8条、…: how many kinds the list tells stands between it and the total."""
    return count.unit in _KINDS and _DIVIDED_INTO.fullmatch(count.own_name) is not None


def _undivided(earlier: Sequence[Sentence]) -> Sequence[Sentence]:
    """Those that do not divide the same whole in another way: 从年龄结构看，60岁以下299人、以上11人."""
    return [each for each in earlier if len(each.terms) == 1 or not words.SEEN_AS.match(each.text, each.start)]


def _is_told_of_what_came(term: Term, first: Term) -> bool:
    """全年新增320张床位，其中…; 减少15人（含…）: a change against nothing is an amount of its own.

    比目标440人多18人: against another figure.
    """
    is_level = term.depth == first.depth or (term.after_mark == BRACKET and first.depth - term.depth == 1)
    is_right_before = term.unit == first.unit and is_level and first.clause - term.clause <= 1
    is_compared = words.COMPARED.search(term.name) is not None or (term.index > 0 and not term.mark)
    return is_right_before and term.is_attribute and not is_compared and not first.is_attribute


def parts_behind(sentence: Sentence, place: int, unit: str, wholes: Sequence[Term]) -> tuple[tuple[Term, ...], bool]:
    """The parts from `place` on; True where 等, or a rest without a figure, leaves the list open."""
    first = sentence.terms[place]
    parts: list[Term] = []
    is_open, results = False, 0
    for term in sentence.terms[place:]:
        if term.depth < first.depth or (term.depth == first.depth and term.bracket != first.bracket):
            break
        is_of_unit = term.unit == unit or is_counted_alike(sentence, term, unit) or _heads_like(sentence, term, parts)
        is_of_unit = is_of_unit or (bool(wholes) and f"（{term.unit}）" == wholes[0].after[:3])
        is_of_unit = is_of_unit or (term.unit in _BODIES and bool(wholes) and _counts_any_body(wholes[0]))
        if _is_left_behind(sentence, term) or (parts and _is_within_the_last(sentence, term)):
            continue
        if parts and (
            sentence.is_whole_of_share(term)
            or _is_measured_anew(term, parts[0])
            or (("均" in term.name or "每" in term.name) and _is_of_each(term, parts[0]))
        ):
            continue
        if parts and _is_done_of(parts[-1], term):
            continue
        if (
            term.depth > first.depth
            or not is_of_unit
            or sentence.goes_on_with_a_change(term)
            or (
                term.is_attribute
                and not _is_amount(term, [*parts, *sentence.terms[term.index + 1 : term.index + 2]])
                and not _is_new_of(term, wholes)
            )
        ):
            is_apart = term.depth > first.depth and term.unit == unit and term.segment != (parts or [first])[-1].segment
            is_open = is_open or is_apart
            continue
        apart = len({part.segment for part in parts})
        one_a_segment = apart == len(parts) == term.segment - first.segment - results
        if parts and apart == len(parts) > 1 and one_a_segment and _RESULT.match(term.own_name) and unit != MONEY:
            results, is_open = results + 1, True
            continue
        if parts and first.mark == "、" and term.mark == "，":
            break  # 铁路39公里、其中高铁7公里，农村公路300公里
        if parts and (
            is_no_more(sentence, term, parts, wholes) or (term.segment != first.segment and not one_a_segment)
        ):
            break
        parts.append(term)
        is_open = is_open or term.after.startswith("等") or _AND_OTHERS.match(term.name) is not None
        if len(parts) >= _MOST_PARTS:
            break
    else:
        rows = {part.segment for part in parts}
        is_open = is_open or (1 < len(rows) == len(parts) and sentence.terms[-1].segment > parts[-1].segment)
    return tuple(parts), is_open or _leaves_the_rest_untold(sentence, parts)


def _leaves_the_rest_untold(sentence: Sentence, parts: Sequence[Term]) -> bool:
    """普法60万元、调解40万元，其余用于宣传: what is left is named behind the last part, and no figure with it."""
    return bool(parts) and _REST_UNTOLD.match(sentence.text, parts[-1].end, sentence.end) is not None


def _heads_like(sentence: Sentence, term: Term, parts: Sequence[Term]) -> bool:
    """决算审计69项，…；跟踪审计14项；结算审计项目1004个: it heads its stretch and counts alike."""
    if not parts or term.segment == parts[-1].segment or sentence.terms[term.index - 1].segment == term.segment:
        return False
    return any(term.unit in kin and parts[0].unit in kin for kin in _KIN)


def _is_left_behind(sentence: Sentence, term: Term) -> bool:
    """标准由40元提高到80元: what it was is no part beside what it is."""
    behind = sentence.terms[term.index + 1] if term.index + 1 < len(sentence.terms) else None
    if behind is None or not _RAISED.search(term.name):
        return False
    return words.RAISED_TO.match(behind.name) is not None or _IS_RAISED.fullmatch(behind.name) is not None


def _is_within_the_last(sentence: Sentence, term: Term) -> bool:
    """甲区125件，包括重件17件；乙区9件，包括重件1件: a part of the part before it."""
    return sentence.begins_parts(term) and _INCLUDES.match(term.own_name) is not None


def _is_measured_anew(term: Term, first: Term) -> bool:
    """同口径完成51万元；自然口径完成47万元: one part measured in two ways."""
    return _MEASURE in term.name and _MEASURE in first.name


def _is_of_each(term: Term, first: Term) -> bool:
    """其中投入56万元维修中学4所，平均每所14万元: what each got of a part."""
    return _is_a_rate(term) and not _is_a_rate(first)


def _is_a_rate(term: Term) -> bool:
    return per_of_average(term) is not None or pers_of_price(term) is not None


def _is_done_of(last: Term, term: Term) -> bool:
    """设备款298万元，已支付设备款212万元: what was done of the part before is no part beside it."""
    found = _DONE.match(term.own_name) if term.mark == "，" else None
    return found is not None and last.own_name.endswith(found["what"])


def _is_amount(term: Term, parts: Sequence[Term]) -> bool:
    """Whether what reads like a change is one more part."""
    name = term.own_name
    if _ADDED.match(name):
        is_first_told = any(_AT_FIRST.search(part.own_name) or _OLD.search(part.own_name) for part in parts)
        return name not in _BARE_CHANGES or is_first_told
    if _WORST.match(name):
        return any(_BETTER.search(part.own_name) for part in parts)
    return _NEW.search(name) is not None and any(_OLD.search(part.own_name) for part in parts)


def _is_new_of(term: Term, wholes: Sequence[Term]) -> bool:
    """新增床位120张，其中公办机构新增75张: of what is new some kinds."""
    return term.own_name.endswith("新增") and bool(wholes) and wholes[0].name.endswith("新增" + wholes[0].name[-2:])


def are_new_and_old(names: Sequence[str]) -> bool:
    """年初批复7个, 年中新增4个: what was there and what came."""
    return any("新增" in name for name in names) and any(_OLD.search(name) or "年初" in name for name in names)

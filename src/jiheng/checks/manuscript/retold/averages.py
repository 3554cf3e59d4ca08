"""Averages told again in few words: 日均受理达3300件 of 受理546000件，日均3000件 pages before.

What each has is told far ahead with what it is taken of. The later sentence begins with the average, and nothing but
that sentence can be meant: all its words stand there, and no other average of the kind has them.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from jiheng.checks.manuscript.by_digits.open_figures import Figures, Told
from jiheng.checks.manuscript.facts.nouns import noun_behind
from jiheng.checks.manuscript.retold.retold import Retold
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import once, value
from jiheng.quantities.digits import is_slip, significant
from jiheng.quantities.likeness import missing_in
from jiheng.quantities.statement import Relation, Statement, in_unit_of

_OVER = (
    "公里|平方米|立方米|小区|批次|车次|人次|吨水|亩|户|人|名|场|件|起|次|株|吨|村|家|所|校|班|车|期|日|天|月|辆|头|只"
)
_PER = late_pattern(
    f"每一?个?(?P<each>{_OVER})|(?P<over>{_OVER})均(?!衡)|(?P<ton>吨水)(?=[\u4e00-\u9fff]{{0,4}}$)", make=quick_pattern
)
_SAME = {"名": "人", "天": "日"}
_IDLE = late_pattern(
    "平均|达到?|仅有?|只有|约为?|高达|已经?|仍?然?为|是|了|的|全年|年度|本年|当年|[全我本咱][国省市县区州镇乡村院局馆校会司]|"
    "人数|数量|水平|偏[高低少多大小]|较[高低少多大]|过[高低少多大]|不[高多足够]|存在|问题|[0-9.、（）一二三四五六七八九十]是?"
)
_VAGUE = late_pattern(
    "发放|补[助贴]|支出|支付|投[入资]|资金|经费|金额|费用|使用|完成|实现|收入|成本|开展|参加|服务|预算|按"
)
_OTHERWISE = late_pattern(
    "[上去前]年|20[0-9]{2}年|同期|[上下]半年|季度|[0-9]月|上[期季月]|计划|目标|标准|定额|要求|预计|力争|最[高低多少大小]|同类|同行|同规模|"
    "先进|行业|兄弟|周边|平均水平|其中|个别|部分|测算|限额|不低于|不超过|以[上下]|原来?|[较比]|[高低多少大小]于|超出|[增减降升]|提高|节约|如果|若|建成后|设计"
)
_TIME = late_pattern(
    "[上去前]年|20[0-9]{2}年|同期|[上下]半年|[一二三四]季度|[0-9]{1,2}月份?|周末|假期|高峰期?|计划|目标|其中|[淡旺][季月]"
)
_PLACE = late_pattern(
    "[\u4e00-\u9fff]{2}(?<![全我本咱各])(?:镇|乡|村|县|区|市|州|街道|学校|医院|支?[大中]?队|公司|厂|站|局|学院|园)"
)
_ELECTRIC = late_pattern("耗电|用电")
_TWO, _AHEAD, _FARTHEST = 2, 90, 5


@value(slots=False, eq=False)
class _Average:
    """`per`: over what; `found`: where its name says so."""

    told: Told
    per: str
    found: re.Match[str]

    @once
    def head(self) -> str:
        """法官 of 法官人均结案."""
        return _bare(self.told.term.name[: self.found.start()])

    @once
    def words(self) -> str:
        """What each has, and of whom: 居民 and 支出; where the name tells nothing, what the clause before tells."""
        term = self.told.term
        own = _bare(f"{term.name[self.found.end() :]}{noun_behind(term.after)}")
        if len(self.head + own) >= _TWO:
            return f"{self.head}，{own}"
        text, begin = self.told.passage.text, self.told.passage.clause_start(term.name_start or term.start)
        before = text[self.told.passage.clause_start(begin - 1) : begin] if begin > self.told.sentence.start else ""
        return _bare(_PER.sub("", before.rstrip("，、；：")))

    @once
    def clause(self) -> str:
        passage, term = self.told.passage, self.told.term
        return passage.text[passage.clause_start(term.start) : passage.clause_end(term.end)]

    @once
    def sentence(self) -> str:
        start, _ = self.told.passage.sentence_around(self.told.term.start)
        return self.told.passage.text[
            max(start, self.told.term.start - _AHEAD) : self.told.passage.clause_end(self.told.term.end)
        ]

    @once
    def places(self) -> frozenset[str]:
        return frozenset(_PLACE.findall(self.sentence))

    @once
    def times(self) -> frozenset[str]:
        return frozenset(_TIME.findall(self.sentence))

    @property
    def is_told_alone(self) -> bool:
        """Whether its sentence begins with it, so that nothing beside it gives it."""
        return self.told.is_unread and self.told.term.index == 0


def averages_retold(figures: Figures) -> Iterator[Retold]:
    """The averages told alone that one told ahead of them contradicts."""
    by_kind: defaultdict[tuple[str, str], list[_Average]] = defaultdict(list)
    for row in figures.rows:
        for told in row:
            name = told.term.name
            found = _last(name) if "均" in name or "每" in name or "吨水" in name else None
            if found is not None and not told.term.is_attribute:
                per = found["each"] or found["over"] or found["ton"]
                by_kind[_SAME.get(per, per), told.term.unit].append(_Average(told, _SAME.get(per, per), found))
    for alike in by_kind.values():
        asked = [each for each in alike if each.is_told_alone and _is_plain(each.clause) and _tells(each.words)]
        for later in asked if len(alike) > 1 else ():
            earlier = _meant(later, alike)
            if earlier is not None:
                yield Retold(earlier.told, later.told)


def averages_reckoned_again(
    retold: Iterable[Retold], reckoned: Mapping[tuple[int, int], Statement]
) -> Iterator[tuple[Retold, Statement]]:
    """Those of which the first follows from its total and its number, as averages that do not follow from them.

    `reckoned`: the averages that hold, by passage and place.
    """
    for each in retold:
        earlier, later = each.earlier, each.later
        found = reckoned.get((earlier.passage.index, earlier.mention.start))
        if found is not None:
            computed = in_unit_of(Fraction(earlier.mention.value), later.mention)
            is_sure = is_slip(earlier.mention.number, later.mention.number)
            yield (
                each,
                Statement(
                    Relation.AVERAGE,
                    later.mention,
                    (),
                    holds=False,
                    arithmetic=found.arithmetic,
                    computed=computed,
                    confidence=Confidence.PROBABLE if is_sure else Confidence.ASK,
                    elsewhere=found.operands or found.elsewhere,
                ),
            )


def _last(name: str) -> re.Match[str] | None:
    found = None
    for each in _PER.finditer(name):
        found = each
    return found


def _meant(later: _Average, alike: list[_Average]) -> _Average | None:
    """The one told ahead whose sentence has all the words; None where several differ, or one agrees."""
    named = [each for each in alike if each.told.sentence is not later.told.sentence and _has_all(later, each)]
    if any(each.told.mention.bounds.meets(later.told.mention.bounds) for each in named):
        return None
    if len({each.told.mention.key for each in named}) != 1:
        return None
    first = named[0]
    is_ahead = first.told.passage.index < later.told.passage.index
    is_plain = _is_plain(first.clause) and first.places == later.places and later.times <= first.times
    return first if is_ahead and is_plain and _is_of_all(first, later) and _is_near(first, later) else None


def _has_all(later: _Average, other: _Average) -> bool:
    text = _ELECTRIC.sub("电耗", other.sentence + other.told.term.after[:6])
    return all(not missing_in(_ELECTRIC.sub("电耗", word), text) for word in later.words.split("，") if word)


def _is_of_all(first: _Average, later: _Average) -> bool:
    """Whether the one told first is of no fewer: 困难户户均 is of some; 参保居民人均 is 居民人均."""
    return not first.head or first.head in later.sentence or bool(later.head and first.head.endswith(later.head))


def _is_near(first: _Average, later: _Average) -> bool:
    one, other = (Fraction(each.told.mention.value) for each in (first, later))
    is_shifted = significant(first.told.mention.number) == significant(later.told.mention.number)
    return one > 0 and other > 0 and (is_shifted or max(one, other) < _FARTHEST * min(one, other))


def _is_plain(clause: str) -> bool:
    return _OTHERWISE.search(clause) is None


def _tells(words: str) -> bool:
    return len(_VAGUE.sub("", words).replace("，", "")) >= _TWO


def _bare(text: str) -> str:
    return _IDLE.sub("", text).strip("，、；：—-")

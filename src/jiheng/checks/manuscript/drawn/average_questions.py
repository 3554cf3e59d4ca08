"""Averages that a passage tells without their total or their number: over whom, and what stands beside them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.checks.manuscript.drawn.question import LAST_YEAR, Kind, Question
from jiheng.checks.manuscript.drawn.subjects import (
    AHEAD,
    FEWEST,
    ahead,
    pairs_of_words,
    right_before,
    said_of,
    subject_of,
)
from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS
from jiheng.checks.manuscript.facts.nouns import noun_behind
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.relations.averages.over_time import length_of
from jiheng.quantities.relations.names.counted import PER, counted_in, per_of_average
from jiheng.quantities.units import NOT_ADDED

_EACH = late_pattern(
    "每(?:办结|培训|救助|服务)?一?(?P<per>[个名位户处件场次辆台套座所家亩吨盏条艘]|"
    "(?:平方米|立方米|公里)(?=[^，。；]{0,6}(?:造价|成本|投资|投入|费用|支出|补[贴助])))(?P<noun>[村镇乡县校班])?"
)
_EACH_ALONE = late_pattern(
    f"(?:折合?|合|约合|相当于|也就是)?(?:平均)?(?:每个?|单(?!位|价|项))(?P<per>{PER})(?:[\u4e00-\u9fff]{{2}})?(?:约|为|仅|达到?)*"
)
"""…，每批次630元; …，折每公里1.16万元."""
_EACH_TIME = late_pattern("每(?P<of>[家人户车])[\u4e00-\u9fff]{0,2}每次")
"""平均每家单位每次提供18个岗位 is over 家次."""
_AVERAGED = late_pattern(f"每一?(?:{PER})|(?:{PER})均|平均", make=quick_pattern)
_AIMED, _DONE = late_pattern("(?<![比较超于])(?:计划|目标(?!任务完成)|拟)"), late_pattern("实际|完成|已|；")
_CUT = late_pattern("核减|扣减|扣除")
_COMPARED = late_pattern("[较比超低高]")
_HELD_AGAINST_AIM = late_pattern("[较比]|[高低优多少]于|超过|达到")
"""高于90%的目标，次均…: what was, beside what was aimed at."""
_OVER = late_pattern("按(?P<of>[\u4e00-\u9fff]{2,10}?)(?:计算|测算|折算|计)(?:，|(?=每))")
"""…，按年末常住人口计算，人均."""
_OVER_NOUN = late_pattern(
    "(?:^|[^\u4e00-\u9fff])(?:[\u4e00-\u9fff]{2})?(?P<noun>[\u4e00-\u9fff][站点校园村镇乡县区户企社队厂店井塘棚库桥院所馆室楼组班])平均每[个处座家所]"
)
_EACH_OF = late_pattern(f"平均每一?(?:{PER})(?P<of>[\u4e00-\u9fff]{{2,3}})$")
_OF_A_THOUSAND = late_pattern("每(?P<so_many>[千万])名?(?P<who>常住|户籍)?人口?(?:拥有)?(?P<what>[^，。；]{0,16})$")
_SO_MANY, _RESIDENT = {"千": 1000, "万": 10_000}, "常住"
_PER_HEAD, _PEOPLE = "人均", "人口"


def average_question(row: Row, at: int) -> Question | None:
    """Over people or things, not over time: 每处处理点年均处理1,157吨 is over 处.

    The number or the total may stand right before it: 养护员320名，人均养护5公里; 监测费44.1万元，每批次630元.
    """
    told, name = row[at], row[at].term.name[-AHEAD:]
    found = _OF_A_THOUSAND.search(name)
    if found is not None:
        return _of_a_thousand(row, at, found)
    each, alone = _EACH.search(name), _EACH_ALONE.fullmatch(name)
    time = _EACH_TIME.search(name)
    per = each["per"] if each is not None else alone["per"] if alone is not None else per_of_average(told.term)
    per = f"{time['of']}次" if time is not None else per
    if _CUT.search(told.sentence.words):
        return None  # 每亩120元，申报3.2万亩，经核减后发放372万元: not all that was counted was paid for
    if not per or length_of(per) is not None or _is_aimed_at(told) or told.term.own_name.startswith(LAST_YEAR):
        return None
    own, over_named = _averaged(told), _named_over(told)
    for beside in _averaged_beside(row, at):
        if beside.term.unit != told.term.unit and counted_in(beside.term, per):
            if over_named and not _is_of_noun(beside, over_named):
                break  # 131个村建立台账，网点平均每个回收45.8吨: over other things
            own = own or _told_of(told)
            by_itself = Question(told, Kind.AVERAGE, own, per=per, base=beside)
            subject, is_enough = own | _counted_of(beside), not own <= EMPTY_WORDS
            return replace(by_itself, subject=subject, otherwise=by_itself if is_enough and subject != own else None)
        over = _over(told, beside)
        if beside.term.unit == told.term.unit and (alone is not None or over or not own):
            return Question(told, Kind.AVERAGE, said_of(beside), per=per, of=over, other=beside)
    if alone is not None:
        return None
    noun = each["noun"] if each is not None else _PEOPLE if name.startswith(_PER_HEAD) else ""
    by_words = Question(told, Kind.AVERAGE, subject_of(told), per=per, over=noun or "")
    return replace(by_words, over=over_named, otherwise=by_words) if over_named and not noun else by_words


def _named_over(told: Told) -> str:
    """网点 of 网点平均每个回收45.8吨: what it is over where 每个 tells nothing."""
    found = _OVER_NOUN.search(told.term.name)
    return found["noun"] if found is not None else ""


def _is_of_noun(beside: Told, noun: str) -> bool:
    return noun in beside.term.name or noun in beside.term.after[:AHEAD]


def _is_aimed_at(told: Told) -> bool:
    """目标设定培训4期、每期50人，实际5期、240人: what each was to have is no average of what there was."""
    text = told.sentence.text
    aimed = _AIMED.search(text, told.sentence.start, told.term.start)
    if aimed is None or _DONE.search(text, aimed.end(), told.term.start) is not None:
        return False
    return _HELD_AGAINST_AIM.search(text, told.passage.clause_start(aimed.start()), aimed.start()) is None


def _of_a_thousand(row: Row, at: int, found: re.Match[str]) -> Question:
    """每千常住人口床位6张: over the residents, unless others are named; 床位2,496张，按人口计算每千人口6张."""
    told, before = row[at], right_before(row, at)
    subject, over = pairs_of_words(f"{found['what']}，{noun_behind(told.term.after)}"), found["who"] or _RESIDENT
    of = pairs_of_words(f"{over}人口")
    is_beside = not subject and before is not None and before.term.unit == told.term.unit
    other = before if is_beside else None
    return Question(told, Kind.AVERAGE, subject, per="人", of=of, other=other, of_so_many=_SO_MANY[found["so_many"]])


def _over(told: Told, total: Told) -> frozenset[str]:
    """What the words say that it is over: 按年末常住人口计算，人均; 平均每间教室 of 教室; 护路里程…，护路岗位人均."""
    found = _OVER.search(told.passage.text, total.term.end, told.term.start) or _EACH_OF.search(told.term.name)
    if found is not None:
        return pairs_of_words(found["of"])
    named = pairs_of_words(_AVERAGED.split(told.term.name[-AHEAD:])[0])
    return named if len(named) >= FEWEST and not named.isdisjoint(subject_of(total)) else frozenset()


def _averaged(told: Told) -> frozenset[str]:
    """What each has: 联系 and 行政村 of 辅导员平均每人联系4个行政村."""
    name = _AVERAGED.split(told.term.name[-AHEAD:])[-1]
    return pairs_of_words(f"{name}，{noun_behind(told.term.after)}")


def _told_of(told: Told) -> frozenset[str]:
    """What stands ahead of it: 接待费 of 接待费平均每批."""
    return pairs_of_words(_AVERAGED.split(told.term.name[-AHEAD:])[0])


def _averaged_beside(row: Row, at: int) -> Iterator[Told]:
    """The amounts of the clause before an average, or before the averages that it follows."""
    told = row[at]
    clause = told.term.clause - bool(
        _OVER.search(told.passage.text, told.passage.clause_start(told.term.start) - AHEAD, told.term.start)
    )
    is_row = False
    for each in ahead(row, at):
        if each.term.segment != told.term.segment or (each.term.clause < clause - 1 and not is_row):
            return
        per = per_of_average(each.term)
        if per is not None and length_of(per) is None:
            is_row, clause = True, each.term.clause
        elif _is_of_a_list(each) or _is_compared(each) or each.term.unit in NOT_ADDED or each.term.is_attribute:
            clause = min(clause, each.term.clause)
        else:
            yield each


def _is_compared(told: Told) -> bool:
    """诊疗45.5万人次，较上年40.6万人次增长12.07%，村均2,219人次: what stands between tells how it changed."""
    return told.term.is_named_as_change or _COMPARED.match(told.term.name) is not None


def _is_of_a_list(told: Told) -> bool:
    """Whether 其中 stands before it in its stretch: 完成18项，其中甲类8项、乙类10项."""
    text, begin = told.sentence.text, told.sentence.start
    return text.find("其中", max(text.rfind("；", begin, told.term.start), begin), told.term.start) >= 0


def _counted_of(count: Told) -> frozenset[str]:
    """What its clause says of a number: 接待12批次、96人次 tells of 接待."""
    terms = count.sentence.terms[: count.term.index + 1]
    return pairs_of_words("，".join([each.name for each in terms if each.clause == count.term.clause]))

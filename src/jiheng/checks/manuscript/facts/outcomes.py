"""What was to be and what was of one thing, as a sentence tells them: by two figures, or by the rate of the one."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from jiheng.checks.manuscript.names.less_is_better import LESS_IS_BETTER
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import DURATIONS, MONEY, PERCENT, PERCENTAGE_POINTS, SCORE, TIMES
from jiheng.quantities.words import YEAR

PAYING = "支付|支出|拨付|使用|执行|兑付"
PLANS = "预算|计划|任务|目标"
LAST_YEAR = "上年"
_PLANNED = quick_pattern(
    "计划|目标|任务|指标值?为?$|标准值?为?$|应(?!急)|预算|年初|设定|编制|限额|概算|控制|合同|(?<!审计)核定|批复|预期|周期|拟|需(?!求)|要求|下达|承诺|法定|(?:压缩|缩短|减少)[到至为]"
)
_DONE = late_pattern(
    "实际|实有|完成|支付|支出|余额|到位|决算|结算|发放|拨付|开展|实施|举办|培训|开工|动工|建成|竣工|完工|验收|办结|整改|执行|达到?|现有|在职|兑付|收回|化解|安置|改造|新建|修复|救助|购置|采购|检查|服务|解决|审定|审计核定|中标|成交",
    make=quick_pattern,
)
_REALLY = re.compile(
    "(?:[全本当]年|年[内末底]|截至[^，]{1,8}|目前|已)*实(?:际|有|收|发|到|检|缴|付|拨|配|保|补|有|查|训|测|征|享)"
)
_WHEN = late_pattern("^(?:截至|今年)?(?:[0-9]{1,2}月?[—～至-])?(?:[0-9]{1,2}月份?[底末]?)?，?")
"""1—8月新开工: the deed behind the time."""
_AIM_BEHIND = re.compile(
    "(?:以上)?的[\u4e00-\u9fff]{0,6}?(?:目标|任务|计划|要求)|[\u4e00-\u9fff]{0,4}?(?:目标|任务|计划)(?:任务|数|值)?的$"
)
_TASK_BEHIND = re.compile(
    "(?:(?!完成|实现|达到|达成|达|超|占|为|是)[\u4e00-\u9fff]){1,10}?(?:目标|任务|计划)(?:均|都|已|全|如期|按期|提前|圆满|超额|顺利)"
)
"""累计培训480人，500人培训任务已全部完成: the plan stands where it is said to be done."""
_FOR_WHOM = late_pattern("[为向给对]$")
"""为480名老人发放: what was done with so many is told behind them."""
_DONE_OF_IT = late_pattern("[\u4e00-\u9fff]{2}已(?:经|实际|累计)?[\u4e00-\u9fff]{1,3}了?$")
_AT_MOST = late_pattern("限额|概算|限价|上限|编制|≤|不高于|不大于")
_RECEIVED = late_pattern("到[位账]|下达|安排|收到|拨入|争取|(?:资金|经费)(?:为|共|总额)?$|投资$")
_SPENT = late_pattern(f"(?:^|[^未应尚])(?:{PAYING}|预拨|发放|完成投资)(?:了|资金|数)*$")
"""到位52.8万元，执行30.8万元: what came in is all that there was to spend."""
_NOT_AMOUNTS = frozenset({PERCENTAGE_POINTS, TIMES, SCORE, "年"})
_PEOPLE = frozenset({"人", "名", "例"})
"""目标任务1,350人，完成1,444例: people are counted alike."""
_PAIR_APART, _MOST_FIGURES, _DEED_LENGTH = 2, 3, 2

_MEASURED = re.compile(
    f"(?:(?:(?P<spent>{PAYING})(?:率|进度)|(?P<plan>{PLANS})(?:完成|实现)率)(?:已?达到?|仅?为|是)?"
    "|(?P<work>工程|建设|施工|形象|总体|整体|项目)进度(?:已?完成|已?达到?|仅?为|是)*"
    f"|(?:完成了?|占|为|达到?|是|相当于)[^，。；0-9]{{0,14}}?(?P<whole>{PLANS})(?:收入|支出|投资|安排|下达|任务|指标)?[数额值]?的"
    f"|占[^，。；0-9]{{0,6}}?(?P<part>{PLANS})[数额]?"
    "|(?:恢复[到至]?|达到?|为|相当于|是|占)(?P<year>上年|去年|20[0-9]{2}年)(?:全年|同期|度)*(?:水平)?的)$"
)
_OF_GROUP = {"spent": "预算", "work": "任务", "year": LAST_YEAR}
_RECOVERED = ("恢复到", "恢复至")
_TO_A_LEVEL = ("至", "到", "为", "在")
_CHANGED = late_pattern("核减|调减|追减|收回|追加|调整|调增|追增|调入|调出|[增减]加?$")
_JOINED = late_pattern("[^，。；0-9]{0,4}的$")


@dataclass(frozen=True, slots=True)
class Pair:
    """What was to be and what was, as the words of one sentence part them."""

    planned: Term
    done: Term

    @property
    def is_plainly_told(self) -> bool:
        """Whether their words leave no doubt that both are of one thing, however far apart: ≥10%, 实际执行10万元."""
        is_bound = self.planned.mention.qualifier in (Qualifier.AT_LEAST, Qualifier.AT_MOST)
        is_next = self.done.clause - self.planned.clause == 1
        return is_next and (is_bound or _REALLY.match(self.done.name) is not None)

    @property
    def is_reached(self) -> bool:
        """Whether the plan was reached: by no more where less is better, and 下降3% by a fall of so much."""
        planned, done = self.planned.mention.value, self.done.mention.value
        if self._is_of_a_fall:
            return _tells_a_fall(self.done.name) and done >= planned
        return done <= planned if self.is_less_better else done >= planned

    @property
    def is_less_better(self) -> bool:
        """Whether the plan was not to be passed."""
        planned = self.planned
        if planned.unit in DURATIONS or planned.mention.qualifier is Qualifier.AT_MOST or _AT_MOST.search(planned.name):
            return True
        if self._is_of_a_fall:
            return False
        return any(LESS_IS_BETTER.search(each.name) for each in (planned, self.done))

    @property
    def _is_of_a_fall(self) -> bool:
        return _tells_a_fall(self.planned.name) or _tells_a_fall(self.done.name)


def _tells_a_fall(name: str) -> bool:
    """下降3%, not 下降到3%."""
    return direction(name) is False and not name.endswith(_TO_A_LEVEL)


@dataclass(frozen=True, slots=True)
class RateOf:
    """A rate by which something is measured, `of` a plan or of last year, and the words of its sentence about it."""

    term: Term
    about: str
    of: str


def pair_before(sentences: Sequence[Sentence], number: int, place: int) -> Pair | None:
    """The last two figures of one unit before a place, where the words tell which of them was the plan."""
    sentence = sentences[number]
    before = figures_before(sentence, place)
    if not before:
        return None
    if len(before) == _MOST_FIGURES and before[-1].unit != before[-2].unit:
        if before[-1].unit == PERCENT:
            before.pop()  # 占合同价款650万元的94.2%: the rate of both
        elif before[-1].unit == before[0].unit != MONEY and _are_of_one_noun(before[0], before[-1]):
            del before[1]  # 任务1250户，完成改厕16村1183户
    if len(before) == 1 and number and sentences[number - 1].end == sentence.start:
        planned = sentences[number - 1].terms[-1]  # 目标：培训500人。实际培训480人
        deed = _WHEN.sub("", before[0].own_name)[:_DEED_LENGTH]
        return (
            parted(planned, before[0]) if deed and (_REALLY.match(before[0].name) or deed in planned.own_name) else None
        )
    if len(before) < 2 or before[-1].clause - before[-2].clause > _PAIR_APART:
        return None
    pair = parted(*before[-2:])
    return None if pair is not None and _is_changed_between(sentence, pair) else pair


def _are_of_one_noun(planned: Term, done: Term) -> bool:
    """Whether the last has no words of its own, or those of the first: 渡口8座，泊位12个，新建码头6座 has others."""
    common = bigrams(done.own_name) & bigrams(planned.own_name)
    return not done.mark or any(_DONE.search(each) is None for each in common)


def _is_changed_between(sentence: Sentence, pair: Pair) -> bool:
    """预算50万元，核减20万元，执行30万元: the plan is told as it was at first."""
    between = sentence.terms[pair.planned.index + 1 : pair.done.index]
    return any(each.unit == pair.planned.unit and _CHANGED.search(each.name) for each in between)


def pairs_before(sentence: Sentence, place: int) -> list[Pair]:
    """Every two neighbours before a place of which one was the plan of the other, in the order that most are told."""
    told = [each for each in sentence.terms if each.end <= place]
    told = [each for each in told if each.unit != PERCENT or measured_by(sentence, each) is None]
    pairs = [pair for one, other in pairwise(told) if (pair := _neighbours(one, other)) is not None]
    ahead = [each for each in pairs if each.planned.start < each.done.start]
    behind = [each for each in pairs if each.planned.start > each.done.start]
    return behind if len(behind) > len(ahead) else ahead


def _neighbours(one: Term, other: Term) -> Pair | None:
    """入园率96.2%（目标95%）: a plan in brackets is of what stands before it."""
    if other.clause - one.clause > 1 or other.segment != one.segment or one.depth > other.depth:
        return None
    return parted(one, other)


def figures_before(sentence: Sentence, place: int) -> list[Term]:
    """The last of them that tell no change, as many as a verdict is said of."""
    told: list[Term] = []
    for number in range(bisect_right(sentence.terms, place, key=attrgetter("end")) - 1, -1, -1):
        term = sentence.terms[number]
        if term.unit == PERCENT or not term.is_named_as_change:
            told.append(term)
            if len(told) == _MOST_FIGURES:
                break
    return told[::-1]


def parted(one: Term, other: Term) -> Pair | None:
    """Which of two was the plan, or the money that came in, and which was done of it; None where no word says so."""
    if one.unit in _NOT_AMOUNTS or (one.unit != other.unit and not _are_counted_alike(one.unit, other.unit)):
        return None
    if not other.mark and _DONE_OF_IT.search(other.name) is not None and other.clause == one.clause:
        return Pair(one, other)  # 126条河道治理已完成120条
    years = YEAR.findall(one.name)
    if years and (others := YEAR.findall(other.name)) and set(years).isdisjoint(others):
        return None  # 2022年计划2.6亿元，2023年完成2.4亿元
    is_done = _REALLY.match(other.name) is not None
    if _is_planned(one):
        is_done = is_done or (not _is_planned(other) and _is_done(other, one))
    elif _is_planned(other):
        return Pair(other, one) if one.mention.is_exact else None
    elif _TASK_BEHIND.match(other.after) is not None:
        return Pair(other, one) if _DONE.search(one.name) is not None else None
    elif one.unit == MONEY and _RECEIVED.search(one.name) and _SPENT.search(other.name):
        is_done = True
    return Pair(one, other) if is_done else None


def _are_counted_alike(one: str, other: str) -> bool:
    return one.partition("/")[0] == other.partition("/")[0] or {one, other} <= _PEOPLE


def _is_done(term: Term, planned: Term) -> bool:
    """Whether it has no words of its own, or a deed; 实现 is said of anything, so that it must name the same."""
    if not term.own_name or _DONE.search(term.name) is not None:
        return True
    if _FOR_WHOM.search(term.name):
        return _DONE.search(term.after) is not None
    _, is_told, what = term.own_name.partition("实现")
    return bool(is_told) and (not what or not bigrams(what).isdisjoint(bigrams(planned.name)))


def _is_planned(term: Term) -> bool:
    if term.mention.qualifier in (Qualifier.AT_LEAST, Qualifier.AT_MOST):
        return True
    is_aim = _PLANNED.search(term.name) is not None or _AIM_BEHIND.match(term.after) is not None
    return is_aim and not _REALLY.match(term.name)


def rates_before(sentence: Sentence, place: int) -> Iterator[RateOf]:
    """The rates of plans and of last year that a sentence tells before a place, in order; those of a row are of one."""
    since, of, about = sentence.start, None, ""
    for term in sentence.terms:
        if term.end > place:
            return
        is_rate = term.unit == PERCENT and term.mention.is_exact and not term.depth
        is_row = is_rate and of is not None and not term.own_name and (term.mark == "、" or term.is_joined)
        is_row = is_row or (is_rate and of == LAST_YEAR and term.name.endswith(_RECOVERED))
        of = of if is_row else measured_by(sentence, term) if is_rate else None
        if of is not None:
            if not is_row:
                about = sentence.text[max(since, sentence.text.rfind("；", since, term.start) + 1) : term.start]
            since = term.end
            yield RateOf(term, about, of)


def measured_by(sentence: Sentence, term: Term) -> str | None:
    """What the rate is of: 预算 of 完成预算的95% and of 支出率76%, 任务 of 占任务90亿元的95.9%."""
    name = term.name
    if term.index and not term.mark and _JOINED.fullmatch(name):
        name = f"{sentence.terms[term.index - 1].name}的"
    found = _MEASURED.search(name)
    if found is None or found.lastgroup is None:
        return None
    return _OF_GROUP.get(found.lastgroup, found[found.lastgroup])

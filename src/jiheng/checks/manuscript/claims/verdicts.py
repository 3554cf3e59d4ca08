"""What a sentence concludes from a plan and a result that it tells itself: 任务80公里，实际完成76.5公里，目标实现."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import islice
from operator import attrgetter

from jiheng.checks.manuscript.claims.assurances import is_unassured
from jiheng.checks.manuscript.claims.scope import naming_words
from jiheng.checks.manuscript.names.less_is_better import LESS_IS_BETTER
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import DURATIONS, MONEY, PERCENT, PERCENTAGE_POINTS, SCORE, TIMES
from jiheng.quantities.words import YEAR


class Verdict(Enum):
    """What is concluded; the value is the group of the pattern that tells it."""

    REACHED = "reached"
    KEPT = "kept"
    PAID = "paid"
    RATE = "rate"
    IN_TIME = "in_time"
    MISSED = "missed"


_OF_YEAR = "(?:年度|全年|年初|预期|既定|预定|设定|计划|绩效|考核|考评|该项|本项|各项|总体|确定|下达|的)*"
_AIM = f"{_OF_YEAR}[\u4e00-\u9fff]{{0,10}}?(?:目标|任务|指标|计划|预期|要求|设定|标准)[值数量]?"
_HOW = "(?:已经?|均|都|也|全部|全面|圆满|超额|如期|按期|按时|顺利|提前|较好地?|基本)*"
_LIMITED = "(?:年初|全年|年度|批复|项目|核定的?)*"
_LIMIT = (
    "(?:[^，。；0-9]{0,4}控制目标|目标值?|预算|概算|限额|限价|控制数|控制指标|编制|标准|计划|额度|红线|上限|核定[^，。；]{0,4})"
    "(?:数|金额|限额|范围|额度|周期|工期|期限|时间)*"
)
_OF_MONEY = "到位|到账|支付|拨付|支出|执行|发放|兑付|付清|结清|使用|收缴|缴纳|缴清|收回|上缴|清缴|缴库"
_DEED = "完成|达到|达成|实现"
_VERDICT = quick_pattern(
    f"(?:(?P<missed>(?:未能?|没有|尚未)(?:如期|按期|按时|全部|全面)?(?:{_DEED})了?{_AIM}|(?:低于|少于|不及|未达){_AIM})"
    f"|(?P<kept>(?:未|没有|不|无)(?:突破|超出?过?)了?{_LIMITED}{_LIMIT}(?:的?(?:情况|现象|问题))?"
    f"|控制在{_LIMITED}{_LIMIT}[之以]?内|(?:无|未|没有)超[编支员][^，。；0-9]{{0,4}}"
    "|在[^，。；0-9]{0,6}(?:时限|期限|工期)[之以]?内[^，。；0-9]{0,4})"
    f"|(?P<paid>(?:足额|全额|全部|如数)(?:已|按时|及时)?(?:{_OF_MONEY})(?:到位|完毕|完成|到[^，。；0-9]{{1,8}})?|(?<=[已均]..)完毕)"
    "|(?P<rate>率(?:均|都|已)?(?:达到了?|达|为|是)?100%)"
    "|(?P<in_time>(?:按期|如期|按时|及时|按(?:计划|合同)(?:工期|时间|期限))[^，。；0-9未不]{0,8})"
    f"|(?P<reached>(?<!未)(?<!未能)(?:{_DEED}|超过|超出|高于|优于|好于)了?{_AIM}|按(?:计划|要求)(?:全部)?(?:完成|开展|实施)"
    f"|(?:目标|任务|指标|预算|计划)[值数]?{_HOW}(?:{_DEED}|达标)|(?<=[已均都部面标])达标))(?=[，。；！）]|$)"
)
_QUALIFIED = re.compile(f"{_HOW}$")
_PLANNED = quick_pattern(
    "计划|目标|任务|指标值?为?$|应(?!急)|预算|年初|设定|编制|限额|概算|控制|合同|核定|批复|预期|周期|拟|需(?!求)|要求|下达|承诺|法定|(?:压缩|缩短|减少)[到至为]"
)
_DONE = quick_pattern(
    "实际|实有|完成|支付|支出|余额|到位|决算|结算|发放|拨付|开展|实施|举办|培训|开工|动工|建成|竣工|完工|验收|办结|整改|执行|达到?|现有|在职|兑付|收回|化解|安置|改造|新建|修复|救助|购置|采购|检查|服务"
)
_MONEY_AT_LARGE = re.compile("资金|款项|工程款|价款|合同款|费用|经费|补助|补贴|全部|均|已|都|的|项目|财政|专项")
_REALLY = re.compile(
    "(?:[全本当]年|年[内末底]|截至[^，]{1,8}|目前|已)*实(?:际|有|收|发|到|检|缴|付|拨|配|保|补|有|查|训|测|征|享)"
)
_AIM_BEHIND = re.compile("(?:以上)?的[\u4e00-\u9fff]{0,6}?(?:目标|任务|计划|要求)")
_AT_MOST = re.compile("限额|概算|限价|上限|编制|≤|不高于|不大于")
_OF_WORK = re.compile("任务|目标|投资|收入|税|化债|化解|盘活|清收|追缴|到账|引进|引资|销售|产值|贷款|融资|销")
"""Money of which the more was reached the better; of other money less may have been needed."""
_OF_PAYING, _DEED_LENGTH = re.compile(f"(?:{_OF_MONEY}|征缴)$"), 2
_NOT_AMOUNTS = frozenset({PERCENTAGE_POINTS, TIMES, SCORE, "年"})
_FARTHEST, _PAIR_APART, _TIMES_LESS, _MOST_FIGURES = 2, 2, 4, 3


@dataclass(frozen=True, slots=True)
class Concluded:
    """`words`: the verdict; the two figures before it tell the reverse. `sentence`: its passage and where it begins."""

    sentence: tuple[int, int]
    claim: Location
    figures: Location
    words: str
    told: str


@dataclass(frozen=True, slots=True)
class _Pair:
    """What was to be and what was, as the words of one sentence part them."""

    planned: Term
    done: Term


def verdicts(passages: Sequence[Passage], readings: Sequence[Reading]) -> Iterator[Concluded]:
    """Each verdict that the two figures right before it speak against."""
    for passage in passages:
        reading = readings[passage.index]
        if len(reading.mentions) < 2:
            continue
        for said in _VERDICT.finditer(passage.text):
            place = bisect_right(reading.sentences, said.start(), key=attrgetter("start")) - 1
            pair = _pair_before(said, reading.sentences, place) if place >= 0 else None
            if pair is None or _is_unassured(passage, said) or _is_of_another(passage, said, pair):
                continue
            if _speaks_against(said, pair) and not _is_reckoned(said, reading):
                yield concluded(passage, said, pair.planned.mention, pair.done.mention)


def _is_unassured(passage: Passage, said: re.Match[str]) -> bool:
    """Whether it is wished or denied: 没有全部完成年度任务."""
    begin = passage.clause_start(said.start())
    how = _QUALIFIED.search(passage.text, begin, said.start())
    return is_unassured(passage.text, begin, said.start() if how is None else how.start())


def concluded(passage: Passage, said: re.Match[str], planned: Mention, done: Mention) -> Concluded:
    """What is said, against a plan and a result of its passage that tell the reverse."""
    sign = "＜" if done.value < planned.value else "＞" if done.value > planned.value else "＝"
    return Concluded(
        (passage.index, passage.sentence_around(said.start())[0]),
        passage.at(said.start(), said.end()),
        passage.at(min(planned.start, done.start), max(planned.end, done.end)),
        said[0],
        f"{done.text}{sign}{planned.text}",
    )


def _is_of_another(passage: Passage, said: re.Match[str], pair: _Pair) -> bool:
    """合同价款126万元，已支付98万元，农民工工资全部付清: what was paid in full is named, and is none of the two."""
    if said["paid"] is None:
        return False
    named = naming_words(_MONEY_AT_LARGE.sub("，", passage.text[passage.clause_start(said.start()) : said.start()]))
    told = f"{pair.planned.name}，{pair.planned.after}，{pair.done.name}，{pair.done.after}"
    return bool(named) and named.isdisjoint(bigrams(told))


def _is_reckoned(said: re.Match[str], reading: Reading) -> bool:
    """Whether the rate of a verdict is held against its amounts already: 支付率100%."""
    return said["rate"] is not None and any(
        said.start() < each.target.start < said.end() for each in reading.statements
    )


def _pair_before(said: re.Match[str], sentences: Sequence[Sentence], place: int) -> _Pair | None:
    """The last two figures of one unit before the verdict, where the words tell which of them was the plan."""
    sentence = sentences[place]
    before = _figures_before(sentence, said.start())
    if not before:
        return None
    if before[-1].unit == PERCENT and len(before) > 2 and before[-2].unit != PERCENT:
        before.pop()  # 占合同价款650万元的94.2%: the rate of both
    if len(before) == 1 and place and sentences[place - 1].end == sentence.start:
        planned = sentences[place - 1].terms[-1]  # 目标：培训500人。实际培训480人
        is_done = _REALLY.match(before[0].name) or before[0].own_name[:_DEED_LENGTH] in planned.own_name
        return _parted(planned, before[0]) if is_done and before[0].own_name else None
    if len(before) < 2 or before[-1].clause - before[-2].clause > _PAIR_APART:
        return None
    return _parted(*before[-2:])


def _figures_before(sentence: Sentence, place: int) -> list[Term]:
    """The last of them that tell no change, as many as a verdict is said of; none where they stand too far ahead."""
    last = bisect_right(sentence.terms, place, key=attrgetter("end"))
    if not last or place >= sentence.end:
        return []
    between = sentence.text[sentence.terms[last - 1].end : place]
    if between.count("，") > _FARTHEST or "；" in between:
        return []
    told = (each for each in reversed(sentence.terms[:last]) if each.unit == PERCENT or not each.is_named_as_change)
    return list(islice(told, _MOST_FIGURES))[::-1]


def _parted(one: Term, other: Term) -> _Pair | None:
    if one.unit.partition("/")[0] != other.unit.partition("/")[0] or one.unit in _NOT_AMOUNTS:
        return None
    years = [set(YEAR.findall(each.name)) for each in (one, other)]
    if all(years) and years[0].isdisjoint(years[1]):
        return None  # 2022年计划2.6亿元，2023年完成2.4亿元
    is_done = _REALLY.match(other.name) is not None
    if _is_planned(one):
        is_done = is_done or (not _is_planned(other) and (not other.own_name or _DONE.search(other.name) is not None))
    elif _is_planned(other):
        return _Pair(other, one) if one.mention.is_exact else None
    return _Pair(one, other) if is_done else None


def _is_planned(term: Term) -> bool:
    if term.mention.qualifier in (Qualifier.AT_LEAST, Qualifier.AT_MOST):
        return True
    is_aim = _PLANNED.search(term.name) is not None or _AIM_BEHIND.match(term.after) is not None
    return is_aim and not _REALLY.match(term.name)


def _speaks_against(said: re.Match[str], pair: _Pair) -> bool:
    assert said.lastgroup is not None
    verdict, planned, done = Verdict(said.lastgroup), pair.planned.mention, pair.done.mention
    if not planned.value < done.value * _TIMES_LESS < planned.value * _TIMES_LESS**2 or not _is_of(verdict, said, pair):
        return False
    if verdict in (Verdict.KEPT, Verdict.IN_TIME):
        return done.value > planned.value
    if verdict in (Verdict.PAID, Verdict.RATE):
        return done.value < planned.value
    is_less_better = _is_less_better(pair)
    if verdict is Verdict.MISSED:
        return not is_less_better and done.value >= planned.value
    return done.value > planned.value if is_less_better else done.value < planned.value


def _is_of(verdict: Verdict, said: re.Match[str], pair: _Pair) -> bool:
    """Whether the verdict can be of such a pair: work may be done for less money than was planned."""
    if verdict is Verdict.IN_TIME:
        return pair.planned.unit in DURATIONS
    is_money = pair.planned.unit == MONEY
    if verdict is Verdict.PAID:
        return is_money or "应" in pair.planned.name
    if verdict is Verdict.RATE:
        return not is_money or _OF_PAYING.search(said.string, said.start() - _DEED_LENGTH, said.start()) is not None
    if verdict is Verdict.KEPT or not is_money:
        return True
    return _OF_WORK.search(pair.planned.name + pair.done.name) is not None and "预算" not in pair.planned.name


def _is_less_better(pair: _Pair) -> bool:
    """Whether the plan was not to be passed."""
    planned = pair.planned
    if planned.unit in DURATIONS or planned.mention.qualifier is Qualifier.AT_MOST or _AT_MOST.search(planned.name):
        return True
    return any(LESS_IS_BETTER.search(each.name) for each in (planned, pair.done))

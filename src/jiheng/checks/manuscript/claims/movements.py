"""What is said to have risen or fallen without a figure, though figures elsewhere tell the reverse.

合格率较上年有所提升 beside 合格率96.8%，上年为97.4%; 供水量逐季增长 beside four quarters of which the last is less.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.nouns import noun_before
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS
from jiheng.quantities.words import YEAR

_UP = "上升|延长|提升|提高|增长|增加|扩大|攀升|改善"
_DOWN = "下降|降低|减少|回落|压减|缩减|缩短|下滑"
_SINCE = "[较比](?:上年|去年)(?:同期|度)?|同比"
_STEADILY = "逐年|逐季|逐月|连年|连续[两三四五]年|持续|不断"
_MOVED = f"(?P<up>{_UP})|(?P<down>{_DOWN}|只减不增)|(?P<high>创(?:历史)?新高)"
_ENDS = re.compile(f"(?:{_UP}|{_DOWN}|减不增|新高)(?:趋势|态势)?(?=[，。；]|$)")
_CLAIM = late_pattern(
    f"(?P<subject>[\u4e00-\u9fff“”]{{2,20}}?)(?P<how>(?:{_SINCE}|{_STEADILY}|稳步|进一步|明显|显著|大幅|有效|有所|略有|均|都|再|实现|呈现?){{1,4}})"
    f"(?:{_MOVED})(?:趋势|态势)?"
)
_CUES = ("上年", "去年", "同比", "由", "从")
_SAID_BEFORE = late_pattern("上年|去年|同期|往年|目标|计划")
_STEPS = late_pattern(_STEADILY)
_NOT_SAID = late_pattern(
    "力争|确保|将|要(?!求)|未|不(?!断)|若|如|目标|计划|拟|预计|防止|避免|推动|促进|可|能|使|需|应|建议|希望|为|(?<!个)(?<!各)季度|半年|月"
)
_WISH = late_pattern("力争|确保|争取|预计|目标|计划|下一?步")
_BASE = late_pattern("(?:上年|去年)(?:同期|度)?末?(?:为|的|是|数)?")
_CHANGED = late_pattern(f"(?:{_SINCE})(?:的)?(?:实际)?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|约)?")
_FROM = re.compile("(?P<noun>[^，。；]*?)(?:由|从)(?:上年|去年|20[0-9]{2}年|年初|改造前|实施前)?(?:同期|末|底)?的?")
_TO = late_pattern(f"(?:{_UP}|{_DOWN}|升|降|增|减)[到至为]")
_QUARTER = late_pattern("(?P<ahead>[\u4e00-\u9fff]*?)(?:第?[一二三四]季度)(?P<noun>[\u4e00-\u9fff]*)")
_IN_TURN = late_pattern("(?P<noun>[\u4e00-\u9fff“”]{2,16}?)(?:分别|依次)为?")
_YEARS = late_pattern("20[0-9]{2}年?(?:至|—|-|到)20[0-9]{2}年|[近前][三四五]年")
_GENERIC = late_pattern(
    "[近前]?[两三四五]年来?|全年|本年|年度|今年|我?[全本我][县市区镇乡校院局省]的?|实际|预算|支出$|总?[数量]$|人数$|规模$|水平$|情况$|总体|的|“三公”(?=“)"
)
_OF_MANY = frozenset(
    (
        "满意度",
        "合格率",
        "完成率",
        "执行率",
        "覆盖率",
        "达标率",
        "优良率",
        "收入",
        "经费",
        "资金",
        "投资",
        "占比",
        "成本",
        "费用",
        "面积",
        "人员",
    )
)
"""A report may tell several of these, so that only the whole name tells which is meant."""
_FEWEST, _SHORTEST, _NAMED = 3, 2, 4


@dataclass(frozen=True, slots=True)
class Movement:
    """`words`: what is said; `told`: the figures that go the other way."""

    claim: Location
    figures: Location
    words: str
    told: str


@value()
class _Moved:
    """A measure by its name with its values in order of time, or with the sign of its change alone."""

    name: str
    passage: Passage
    sentence: Sentence
    start: int
    end: int
    signs: tuple[int, ...]

    @property
    def told(self) -> str:
        return self.passage.text[self.start : self.end]


def movements_in(
    passages: Sequence[Passage], readings: Sequence[Reading], facts: Sequence[Fact], year: int | None
) -> Iterator[Movement]:
    """Each such claim in prose, where every telling of the measure goes the other way."""
    known: tuple[_Moved, ...] | None = None
    for passage in passages:
        if passage.is_heading:
            continue
        for said in _claims(passage):
            if _NOT_SAID.search(said["subject"]) or not _is_of_year(passage, said.start(), year):
                continue
            if known is None:
                known = (*_changes(passages, readings, facts), *_series(passages, readings))
            against = _against(passage, said, known)
            if against is not None:
                place = passage.at(said.start(), said.end())
                figures = against.passage.at(against.start, against.end)
                yield Movement(place, figures, said[0], against.told)


def _claims(passage: Passage) -> Iterator[re.Match[str]]:
    """The clauses that end with a word of rising or falling."""
    for found in _ENDS.finditer(passage.text):
        begin = max(passage.clause_start(found.start()), passage.text.rfind("、", 0, found.start()) + 1)
        said = _CLAIM.fullmatch(passage.text, begin, found.end())
        if said is not None:
            yield said


def _is_of_year(passage: Passage, start: int, year: int | None) -> bool:
    """Whether its sentence names no other year before it, and no wish."""
    ahead = passage.text[passage.sentence_around(start)[0] : start]
    years = YEAR.findall(ahead)
    is_wish = _WISH.search(ahead.rpartition("；")[2]) is not None
    return not is_wish and (not years or year is None or int(years[-1]) == year)


def _against(passage: Passage, said: re.Match[str], known: Sequence[_Moved]) -> _Moved | None:
    """What goes the other way, where all that is told of the measure does."""
    is_steady = _STEPS.search(said["how"]) is not None
    name = _bare(said["subject"])
    begin, end = passage.sentence_around(said.start())
    meant = [
        each
        for each in known
        if (_is_of(name, each.name) and not (_is_longer(name, each.name) and _is_here(passage, each, begin, end)))
        or (
            _is_here(passage, each, begin, end)
            and (len(each.signs) > 1 or (len(name) >= _SHORTEST and name in each.name))
        )
    ]
    meant = [each for each in meant if (len(each.signs) > 1) == is_steady] or [
        each for each in meant if len(each.signs) == 1
    ]
    sign = -1 if said["down"] else 1
    is_wrong = [any(step == -sign for step in each.signs) for each in meant]
    return meant[0] if meant and all(is_wrong) else None


def _is_here(passage: Passage, moved: _Moved, begin: int, end: int) -> bool:
    return moved.passage is passage and begin <= moved.start < end


def _is_longer(name: str, told: str) -> bool:
    """来访420批，上年386批，重复来访有所下降: beside its figures a claim that says more is of some of them."""
    return len(name) > len(told)


def _is_of(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _SHORTEST:
        return False
    return one == other or (longer.endswith(shorter) and shorter not in _OF_MANY)


def _bare(name: str) -> str:
    return _GENERIC.sub("", name)


def _changes(passages: Sequence[Passage], readings: Sequence[Reading], facts: Sequence[Fact]) -> Iterator[_Moved]:
    """Every figure of the year with that of the year before, or with the change since, told right behind it."""
    known = {(fact.passage.index, fact.mention.start): fact for fact in facts}
    for passage in passages:
        if passage.is_heading or not any(map(passage.text.__contains__, _CUES)):
            continue
        for sentence in readings[passage.index].sentences:
            for term, behind in pairwise(sentence.terms):
                name = _name(term, known.get((passage.index, term.start)))
                sign = _sign_of(term, behind, sentence.terms) if name else None
                if sign is not None:
                    yield _Moved(
                        _bare(name), passage, sentence, max(term.name_start, sentence.start), behind.end, (sign,)
                    )


def _name(term: Term, fact: Fact | None) -> str:
    """What a figure of the year is of; of averages and times, which are no facts, their own whole noun."""
    found = _FROM.fullmatch(term.own_name)
    if found is not None and found["noun"]:
        return found["noun"]
    if fact is not None:
        return "" if fact.is_planned or fact.is_part or fact.is_other_year else fact.left
    is_of_its_own = not (term.is_attribute or _SAID_BEFORE.search(term.name)) and term.mention.is_exact
    noun = noun_before(term.own_name) if is_of_its_own else ""
    return noun if len(noun) >= _NAMED else ""


def _sign_of(term: Term, behind: Term, terms: Sequence[Term]) -> int | None:
    """Whether it has risen or fallen, as the figure behind it tells."""
    if behind.unit == term.unit and not behind.mark and _TO.match(behind.own_name) and _FROM.fullmatch(term.own_name):
        return _sign(behind.mention.value - term.mention.value)
    if behind.clause - term.clause > 1 or not behind.mark:
        return None
    changed = _CHANGED.fullmatch(behind.own_name)
    if changed is not None and behind.unit in (term.unit, PERCENT, PERCENTAGE_POINTS):
        return 1 if changed["up"] else -1
    if behind.unit == term.unit and _BASE.fullmatch(behind.own_name) and not _goes_on(terms, behind):
        return _sign(term.mention.value - behind.mention.value)
    return None


def _goes_on(terms: Sequence[Term], base: Term) -> bool:
    """上年72万元，增长5%: a change behind it is judged by itself."""
    return False if base.index + 1 >= len(terms) else terms[base.index + 1].mark == ""


def _sign(difference: Fraction) -> int:
    return (difference > 0) - (difference < 0)


def _series(passages: Sequence[Passage], readings: Sequence[Reading]) -> Iterator[_Moved]:
    """Values of quarters or years in turn."""
    for passage in passages:
        if passage.is_heading or ("季度" not in passage.text and "分别" not in passage.text):
            continue
        for sentence in readings[passage.index].sentences:
            run = _quarters(sentence) or _in_turn(sentence)
            if run is None:
                continue
            name, terms = run
            steps = tuple(_sign(b.mention.value - a.mention.value) for a, b in pairwise(terms))
            yield _Moved(_bare(name), passage, sentence, terms[0].name_start, terms[-1].end, steps)


def _quarters(sentence: Sentence) -> tuple[str, Sequence[Term]] | None:
    """一季度供水96万立方米，二季度108万立方米，三季度118万立方米."""
    terms = [each for each in sentence.terms if _QUARTER.fullmatch(each.own_name)]
    if len(terms) < _FEWEST or len({each.unit for each in terms}) > 1:
        return None
    found = _QUARTER.fullmatch(terms[0].own_name)
    return (found["noun"] or found["ahead"], terms) if found is not None else None


def _in_turn(sentence: Sentence) -> tuple[str, Sequence[Term]] | None:
    """近三年投诉分别为86件、92件、74件."""
    for term in sentence.terms:
        found = _IN_TURN.fullmatch(_YEARS.sub("", term.own_name).lstrip("年"))
        is_of_years = _YEARS.search(sentence.text, sentence.start, term.start) is not None
        if found is None or not is_of_years:
            continue
        run = [term]
        for each in sentence.terms[term.index + 1 :]:
            if each.mark != "、" or each.own_name or each.unit != term.unit:
                break
            run.append(each)
        if len(run) >= _FEWEST:
            return found["noun"], run
    return None

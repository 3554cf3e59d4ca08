"""Rests told by name without a figure, which stands elsewhere: 公办园31所，其余为民办园, and then 全部45所民办园."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities.interval import Interval
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, in_unit_of
from jiheng.quantities.units import NOT_COUNTED, counted_as

SIGN_OF_RESTS = "其余"
_REST = late_pattern(
    "[，；]其余(?:的|资金|部分|款项|缺口|人员|投资|均|全部|都)*(?:由|为|是|系|来自|属于?|用于)"
    "(?P<who>[\u4e00-\u9fff“”]{2,14}?)(?:承担|负担|解决|自行?筹集?|筹集|筹措|配套|安排|统筹|补足)?(?=[，。；]|$)"
)
_HEAD = late_pattern(
    "^(?:各|全部|所属|当地|本级)+|"
    "(?:自筹|配套|财政|资金|投入|补助|补贴|预算|经费|支出|投资|部分|人员|群众|单位|项目|使用|建设|购置|类|款)+$"
)
_OTHER = late_pattern(
    "上年|去年|同期|历年|明年|下年|次年|每|人均|户均|平均|新增|增加|减少|其他|另|第[一二三四五六七八九十]批"
)
_DONE = late_pattern("到位|支出|支付|拨付|使用|完成|已|缴|开展|落实")
_ALL = late_pattern("[^，。；0-9]{0,10}?(?:全部|均|都|已如数|悉数|共)")
_ALL_BEFORE = late_pattern("(?:全部|共|所有|上述)[^，。；0-9]{0,4}$")
_FEWEST, _NEAR, _FAR = 2, 12, 2
"""What is told is at most so many times as much: further off, it is of another matter."""


@value()
class _Rest:
    """What is left of `whole` by its parts, of whom its sentence says it is."""

    passage: Passage
    sentence: Sentence
    whole: Term
    parts: tuple[Term, ...]
    who: str
    left: Interval


def untold_rests(
    prose: Sequence[Passage], readings: Sequence[Reading], facts: Sequence[Fact]
) -> Iterator[tuple[int, Statement]]:
    """Each figure told of such a rest elsewhere, with the index of its passage."""
    rests = [rest for passage in prose for rest in _rests(passage, readings[passage.index])]
    if not rests:
        return
    by_unit: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_unit[counted_as(fact.mention.unit)].append(fact)
    for rest in rests:
        told = [fact for fact in by_unit[counted_as(rest.whole.unit)] if _is_of(fact, rest)]
        if not told or len({fact.mention.value for fact in told}) > 1:
            continue
        for fact in told:
            if any(fact.mention.start in each.figures for each in _wrong(readings[fact.passage.index])):
                continue
            holds = fact.mention.bounds.meets(rest.left)
            if holds or _is_all_of_it(fact, rest):
                yield fact.passage.index, _told(fact, rest, holds=holds)


def _wrong(reading: Reading) -> Iterator[Statement]:
    return (each for each in reading.statements if not each.holds)


def _rests(passage: Passage, reading: Reading) -> Iterator[_Rest]:
    if SIGN_OF_RESTS not in passage.text:
        return
    for sentence in reading.sentences:
        for found in _REST.finditer(passage.text, sentence.start, sentence.end):
            who = _HEAD.sub("", found["who"])
            told = [each for each in sentence.terms if each.end <= found.start()]
            rest = _of_parts(told) if len(who) >= _FEWEST else None
            if rest is not None:
                yield _Rest(passage, sentence, rest[0], rest[1], who, rest[2])


def _of_parts(told: Sequence[Term]) -> tuple[Term, tuple[Term, ...], Interval] | None:
    """The first amount and those of its unit behind it, of which it is more: 总投资1260万元，其中中央800万元."""
    whole = next((each for each in told if each.unit not in NOT_COUNTED), None)
    if whole is None:
        return None
    parts = tuple(each for each in told if each.unit == whole.unit and each.index > whole.index)
    if not parts or not all(each.mention.is_exact and not each.is_attribute for each in (whole, *parts)):
        return None
    left = whole.mention.operand
    for each in parts:
        left = left - each.mention.operand
    return (whole, parts, left) if left.low > 0 else None


def _is_of(fact: Fact, rest: _Rest) -> bool:
    """Whether it bears the name, neither in that sentence nor of another time."""
    if fact.sentence is rest.sentence or fact.is_other_year:
        return False
    around = f"{fact.term.own_name[-_NEAR:]}，{fact.right}"
    return rest.who in around and not _OTHER.search(around)


def _is_all_of_it(fact: Fact, rest: _Rest) -> bool:
    """More than there was, or told as all of them, or parted by one slip: 到位400万元 may be some of 460万元."""
    if fact.mention.value > rest.left.high:
        is_near = fact.mention.value < min(rest.left.high * _FAR, rest.whole.mention.value)
        return is_near or is_slip(fact.mention, rest.left)
    text = fact.passage.text
    is_all = _ALL.match(text, fact.mention.end) or _ALL_BEFORE.search(text[: fact.mention.start])
    return is_all is not None or (is_slip(fact.mention, rest.left) and not _DONE.search(fact.term.own_name))


def _told(fact: Fact, rest: _Rest, *, holds: bool) -> Statement:
    figures = (rest.whole, *rest.parts)
    working = "－".join(each.mention.text for each in figures)
    computed = in_unit_of((rest.left.low + rest.left.high) / 2, fact.mention)
    where = "" if fact.passage is rest.passage else f"第{rest.passage.first_line}段："
    arithmetic = f"{where}{working}＝{computed}" + ("" if holds else f"≠{fact.mention.text}")
    return Statement(
        Relation.REMAINDER,
        fact.mention,
        (),
        holds,
        arithmetic,
        computed,
        Confidence.PROBABLE,
        elsewhere=tuple(each.mention for each in figures),
    )

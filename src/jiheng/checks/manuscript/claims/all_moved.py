"""What is said of all, against each that is told to have moved: 三大税种均增长 beside one that 下降1.6%, 三增一减."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from jiheng.checks.manuscript.claims.assurances import is_unassured
from jiheng.checks.manuscript.claims.listed_moves import Listed, Way, moves_listed
from jiheng.checks.manuscript.names.less_is_better import LESS_IS_BETTER
from jiheng.checks.manuscript.names.meant_by_all import (
    EACH,
    are_all_meant,
    are_both_meant,
    count_in_words,
    count_meant,
    names_meant,
)
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.scan import MINUS
from jiheng.quantities.sentence import Sentence, Term

_UP = "正增长|增长|增加|上升|提高|提升|上涨|攀升|回升"
_DOWN = "负增长|下降|减少|降低|回落|下滑|下跌|压减|缩减"
_HOW = (
    "(?:保持|实现|呈现?|出现|有所?|[较比](?:上年|去年)(?:同期)?|同比|环比|持续|继续|稳步|稳定|平稳|快速|较快|明显|显著|大幅|"
    "不同程度|小幅|略有|双双|全部|全面|了|地?的?)*"
)
OF_ALL = quick_pattern(
    f"(?:{EACH}|全部|全面|“?双双?|普遍)"
    f"(?:{_HOW}(?:(?P<up>{_UP})|(?P<down>{_DOWN}))”?(?:的?(?:态势|趋势|势头))?"
    "|(?:(?P<above>[高快好]于)|(?P<below>[低慢]于))(?:全[国省市县区州]|平均|上级|周边)[^，。；0-9]{0,8})(?=[，。；：！）])"
)
OF_SOME = quick_pattern(
    "(?P<first>[一两二三四五六七八九])(?P<one>[增升涨降减跌])(?P<second>[一两二三四五六七八九])(?P<other>[增升涨降减跌])(?:(?P<flat>[一两二三四五六七八九])平)?(?![一两二三四五六七八九])"
)
_FALLEN = late_pattern(_DOWN)
OF_RUN = late_pattern(
    f"(?:连续[两三四五六七八九十2-9]年|连年|逐年)(?:保持|实现|呈现?|稳定|持续|快速)*(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:的?(?:态势|趋势|势头))?(?=[，。；])",
    make=quick_pattern,
)
WORDS_OF_RUN = ("连续", "连年", "逐年")
_RISING = frozenset("增升涨")
_SINCE = "(?:同比|环比|[较比](?:上年|去年|上一年)(?:同期|度)?)?"
_ONCE_MORE = late_pattern(f"(?:分别|各)?{_SINCE}(?:分别)?(?:{_UP}|{_DOWN}|增|减)(?:了|约)?[-－−]?")
"""减少67起，下降18.3%: the change of one thing told in another way."""
_NOT_SAID = late_pattern("除|目标|计划|不|未")
_OF_SPEED = late_pattern("增速|增幅|降幅|涨幅|速度")
"""What is said of these is said of no amount."""
_NO_CHANGE = late_pattern("目标|计划|(?:比|较|为|年初|调整)[^，]{0,4}预算|预期|提前|每|拉动|贡献")
_ABOVE = late_pattern("(?:[高快好]于|高出)[^，]{1,10}$|[比较][^，]{1,10}[高快]出?$")
_BELOW = late_pattern("(?:[低慢]于|落后)[^，]{1,10}$|[比较][^，]{1,10}[低慢]$")
_FEWEST, _MOST_BACK = 2, 4
_OTHER_KINDS = 2
"""其他七大类 are no exception from what is said of themselves."""
_MARKS = "，；：、。其中"
_WITHIN = late_pattern("[；。：]|其中")


@dataclass(frozen=True, slots=True)
class MovedOtherwise:
    """`words`: what is said of all; `told`: what one of them did, or all of them."""

    claim: Location
    moved: Location
    words: str
    told: str


@dataclass(frozen=True, slots=True)
class Move:
    """A change told of something, which way it went, and the words between it and the one before."""

    term: Term
    is_up: bool
    about: str


_Way = Callable[[Term], bool | None]


def moved_otherwise(passages: Sequence[Passage], readings: Sequence[Reading]) -> Iterator[MovedOtherwise]:
    """Each claim with the words of `OF_ALL`, `OF_RUN` or `OF_SOME` beside a move that it leaves out."""
    for passage in passages:
        if passage.is_heading:
            continue
        reading = readings[passage.index]
        for said in OF_ALL.finditer(passage.text):
            yield from _against_all(passage, reading, said)
        for said in OF_RUN.finditer(passage.text):
            yield from _against_the_last(passage, reading, said)
        for said in OF_SOME.finditer(passage.text):
            yield from _against_counts(passage, reading, said)


def _against_all(passage: Passage, reading: Reading, said: re.Match[str]) -> Iterator[MovedOtherwise]:
    begin = passage.clause_start(said.start())
    subject = passage.text[begin : said.start()] + ("双双" if "双" in said[0] else "")
    is_move = said["up"] is not None or said["down"] is not None
    if _NOT_SAID.search(subject) or is_unassured(passage.text, begin, said.start()):
        return
    if is_move and _OF_SPEED.search(subject):
        return
    meant = _meant(reading, said, subject, _way if is_move else _standing)
    is_up = said["up"] is not None or said["above"] is not None
    astray = [each for each in meant if each.is_up is not is_up]
    if astray and not (
        is_move and is_up and all(LESS_IS_BETTER.search(_FALLEN.sub("", each.about)) for each in astray)
    ):
        yield _told(passage, (begin, said.end()), astray)


def _against_the_last(passage: Passage, reading: Reading, said: re.Match[str]) -> Iterator[MovedOtherwise]:
    """支出比上年减少3.2%，连续三年保持增长: a run says nothing else than of what moved right before it."""
    begin = passage.clause_start(said.start())
    if begin != said.start():
        return
    moves = _moves_of(sentence, 0, said.start(), _way) if (sentence := _told_in(reading, said)) is not None else []
    is_next = bool(moves) and moves[-1].term.end == said.start() - 1
    if is_next and moves[-1].is_up is not (said["up"] is not None) and not _OF_SPEED.search(moves[-1].about):
        yield _told(passage, said.span(), moves[-1:])


def _told_in(reading: Reading, said: re.Match[str]) -> Sentence | None:
    """The sentence with figures in which words stand."""
    place = _sentence_of(reading, said)
    return reading.sentences[place] if place >= 0 and said.start() < reading.sentences[place].end else None


def _against_counts(passage: Passage, reading: Reading, said: re.Match[str]) -> Iterator[MovedOtherwise]:
    rising = [said[name] in _RISING for name in ("one", "other")]
    begin = passage.clause_start(said.start())
    begin += _OTHER_KINDS * passage.text.startswith(("其他", "其余"), begin)
    if rising[0] == rising[1] or is_unassured(passage.text, begin, said.start()):
        return
    counts = [count_in_words(said[name]) for name in ("first", "second")]
    listed = moves_listed(passage.text, said.end())
    wanted_of = dict(zip((Way.UP if up else Way.DOWN for up in rising), counts, strict=True))
    if listed is not None and _are_all(listed, wanted_of, count_in_words(said["flat"]) if said["flat"] else 0):
        yield from _against_list(passage, said, listed, wanted_of)
        return
    meant = _last(_moves(reading, said, sum(counts), _way), sum(counts))
    behind = _moves_behind(reading, said, _way)[: sum(counts)]
    if len(behind) == sum(counts) and sum(each.is_up for each in behind) == counts[rising.index(True)]:
        return  # 呈现“一升三降”，甲业增长12.5%，乙业、丙业、丁业分别下降9%、26.3%、3.9%
    wanted, told = counts[rising.index(True)], sum(each.is_up for each in meant)
    if meant and told != wanted:
        yield _told(passage, said.span(), [each for each in meant if each.is_up is (told > wanted)])


def _are_all(listed: Listed, counts: Mapping[Way, int], flat: int) -> bool:
    """Whether as many are listed as are told, or one more than is told of one way, and of the other as many."""
    apart = sorted(len(listed[way]) - count for way, count in (*counts.items(), (Way.FLAT, flat)))
    return sum(apart) == 0 or apart == [0, 0, 1]


def _against_list(
    passage: Passage, said: re.Match[str], listed: Listed, counts: Mapping[Way, int]
) -> Iterator[MovedOtherwise]:
    """“一降七升”：食品、衣着下降，…均上涨: the names of those that went the way of which there are too many."""
    for way, count in counts.items():
        if len(listed[way]) > count:
            place = passage.text.index(listed[way][0], said.end())
            moved = passage.at(place, place + len(listed[way][0]))
            told = "、".join(listed[way]) + ("上升" if way is Way.UP else "下降")
            yield MovedOtherwise(passage.at(*said.span()), moved, said[0], told)
            return


def _told(passage: Passage, claim: tuple[int, int], astray: Sequence[Move]) -> MovedOtherwise:
    """All of those that are too many, each with its name."""
    places = [(each.term.start - len(each.about.lstrip(_MARKS)), each.term.end) for each in astray]
    told = "、".join(passage.text[start:end] for start, end in places)
    return MovedOtherwise(passage.at(*claim), passage.at(*places[0]), passage.text[slice(*claim)], told)


def _meant(reading: Reading, said: re.Match[str], subject: str, way: _Way) -> Sequence[Move]:
    """The moves of those it is said of; empty where the words do not tell which."""
    count = count_meant(subject)
    moves = _moves(reading, said, count or 0, way)
    if count is not None:
        return _last(moves, count)
    if are_both_meant(subject):
        return moves if len(moves) == _FEWEST else ()
    names = names_meant(subject)
    if names:
        named = [each for each in moves if any(name in each.about for name in names)]
        return moves if len(moves) == len(names) else named if len(named) == len(names) else ()
    is_one_row = len({each.term.unit for each in moves}) == 1 and len(moves) >= _FEWEST
    is_mixed = len({each.is_up for each in moves}) > 1
    listed = "".join(each.about for each in moves)
    return moves if is_one_row and is_mixed and are_all_meant(subject, listed) else ()


def _last(moves: Sequence[Move], count: int) -> Sequence[Move]:
    """So many of the last, where a sentence, a ； or 其中 parts them from those before."""
    if len(moves) <= count:
        return moves if len(moves) == count else ()
    return moves[-count:] if _WITHIN.search(moves[-count].about) else ()


def _moves(reading: Reading, said: re.Match[str], count: int, way: _Way) -> list[Move]:
    """The moves told before the words in their sentence, or else behind them, or else in the sentences before.

    `count`: so many are looked for further back.
    """
    wanted = max(count, 1)
    place = _sentence_of(reading, said)
    moves = _moves_of(reading.sentences[place], 0, said.start(), way) if place >= 0 else []
    if len(moves) < wanted:
        behind = _moves_behind(reading, said, way)
        if len(behind) >= wanted:
            return behind
    for number in range(place - 1, max(place - _MOST_BACK, -1), -1):
        if len(moves) >= wanted:
            break
        sentence = reading.sentences[number]
        moves = [*_moves_of(sentence, 0, sentence.end, way), *moves]
    return moves


def _moves_behind(reading: Reading, said: re.Match[str], way: _Way) -> list[Move]:
    place = _sentence_of(reading, said)
    if place < 0 or reading.sentences[place].end <= said.end():
        return []
    return _moves_of(reading.sentences[place], said.end(), reading.sentences[place].end, way)


def _sentence_of(reading: Reading, said: re.Match[str]) -> int:
    """Which of the sentences with figures the words stand in or behind; -1 where they stand before all."""
    return bisect_right(reading.sentences, said.start(), key=attrgetter("start")) - 1


def _moves_of(sentence: Sentence, begin: int, end: int, way_of: _Way) -> list[Move]:
    moves: list[Move] = []
    is_again, base, since = False, None, max(sentence.start, begin)
    for term in sentence.terms:
        is_row = not term.own_name.strip("-－−") and (term.mark == "、" or term.is_joined)
        way = base if is_row else way_of(term)
        base = way
        if way is None or term.depth or not begin <= term.start < end or not term.mention.value:
            continue
        last = moves[-1].term if moves else None
        if not is_row:
            is_again = last is not None and term.index == last.index + 1 and _is_once_more(term, last)
        is_up = bool(way) is not (is_row and term.name[-1:] in MINUS)
        if not is_again:
            moves.append(Move(term, is_up, sentence.text[since : term.start]))
        since = term.end
    return moves


def _is_once_more(term: Term, last: Term) -> bool:
    """Whether a change says nothing of another thing; of a row (分别增长2%、下降1%) each has its own."""
    is_of_row = (term.mark == "、" or term.is_joined) and term.unit == last.unit
    return not is_of_row and _ONCE_MORE.fullmatch(term.own_name) is not None


def _way(term: Term) -> bool | None:
    """Whether a figure tells that something rose; None where it tells no change."""
    if not term.is_named_as_change and term.name[-1:] not in MINUS:
        return None
    return None if _NO_CHANGE.search(term.name) else direction(term.name)


def _standing(term: Term) -> bool | None:
    """Whether a figure tells that something stands above what it is compared with: 高于全省1.2个百分点."""
    if _ABOVE.search(term.name) is not None:
        return True
    return False if _BELOW.search(term.name) is not None else None

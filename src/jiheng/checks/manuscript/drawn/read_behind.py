"""Clauses read behind a sentence that stands elsewhere: 资金执行率92.9%, with 安排86万元，支付79.2万元 pages before.

What both would state if the one stood right behind the other is read as any sentence is.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from heapq import nsmallest

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.checks.manuscript.drawn.subjects import pairs_of_words
from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS, Fact
from jiheng.checks.manuscript.names.opposites import are_opposed, opposites_in
from jiheng.checks.manuscript.statements.rates_by_name import is_given_here
from jiheng.checks.manuscript.statements.shares_by_name import BASE_NAMED
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import once, value
from jiheng.quantities.interval import Interval
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.shares.made_up import is_one_of_all
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import NO_AMOUNTS, PERCENT

_DRAWS = quick_pattern(
    "率|占|结余|结转|剩余|尚|还有|仍有|未|缺|节约|均|每|增长|下降|提高|降低|增加|减少|[增降涨]幅|增速|超|比|较|差|合计|共计|总计|标准|单价|得分|总分|扣"
)
"""Words of a figure that follows from others."""
_RELATIONS = frozenset(
    {
        Relation.RATE,
        Relation.GROWTH,
        Relation.REMAINDER,
        Relation.AVERAGE,
        Relation.COMPARISON,
        Relation.SUM,
        Relation.SCORE,
    }
)
_AIMED = re.compile("到20[0-9]{2}年|力争|确保|目标|预计|计划|拟|将达")
_TELLS_LITTLE = re.compile("[一-鿿]?(?:[只仅按就才]|标准|有效|全部|以上|以下)|占|[一-鿿]{2}率")
_NUMBERING = re.compile("(?:（[一二三四五六七八九十0-9]{1,2}）|[0-9]{1,2}[.、](?![0-9])|[一二三四五六七八九]是)?")
_WORDS = re.compile("[\u4e00-\u9fff]+")
_NUMBER = re.compile("[0-9]+(?:[.][0-9]+)?")
_STOPS = "。；！？，"
_LONGEST, _MOST, _COMMON, _FEW = 160, 3, 40, 60
"""Sentences up to so long; so many of them are tried; words that stand in more of them tell none apart."""
_ENOUGH, _SAME_NAME = 0.5, 2
"""So much of what the figure is told of must stand in the sentence."""
_NEAR, _NEAR_RATE, _NEAR_SURE = Decimal("0.15"), Decimal("0.07"), Decimal("0.5")
"""What is further off, and no slip, was told of something else, unless all its words or its place tie it there."""


@value(slots=False, eq=False)
class _Place:
    """A sentence with figures, where it stands."""

    passage: Passage
    sentence: Sentence

    @once
    def text(self) -> str:
        """Without the mark that ends it."""
        return self.sentence.text[self.sentence.start : self.sentence.end].rstrip(_STOPS)


class _Sentences:
    """The sentences of a report by those pairs of characters in them that are asked for."""

    def __init__(self, prose: Sequence[Passage], readings: Sequence[Reading], asked: frozenset[str]) -> None:
        self._all = [
            _Place(passage, sentence)
            for passage in prose
            for sentence in readings[passage.index].sentences
            if sentence.terms and sentence.end - sentence.start <= _LONGEST
        ]
        self._by_pair: defaultdict[str, list[int]] = defaultdict(list)
        for place, each in enumerate(self._all):
            text = each.text
            for pair in [pair for pair in asked if pair in text] if len(asked) < _FEW else asked & bigrams(text):
                self._by_pair[pair].append(place)

    def like(self, told: Told, words: frozenset[str]) -> Sequence[_Place]:
        """Those that share most of the words; of such as share as many the first."""
        shared: Counter[int] = Counter()
        for pair in words:
            places = self._by_pair.get(pair, ())
            if len(places) <= _COMMON:
                shared.update(places)
        alike = nsmallest(_MOST + 1, shared, key=lambda place: (-shared[place], place))
        return [each for each in map(self._all.__getitem__, alike) if each.sentence is not told.sentence][:_MOST]

    def before(self, told: Told) -> Sequence[_Place]:
        """The one right before it."""
        here = bisect_left(self._all, (told.passage.index, told.sentence.start), key=_where)
        return self._all[max(here - 1, 0) : here]


def _where(place: _Place) -> tuple[int, int]:
    return place.passage.index, place.sentence.start


def read_behind(
    rows: Sequence[Row], prose: Sequence[Passage], readings: Sequence[Reading], facts: Sequence[Fact]
) -> Iterator[tuple[int, Statement]]:
    """What each open figure of the report's time is by such a sentence, with the index of its passage."""
    other_times = {fact.where for fact in facts if fact.is_other_year or fact.is_to_come}
    asked = [
        (told, words)
        for row in rows
        for told in row
        if told.is_open
        and not _has_its_part(told)
        and not (told.term.unit == PERCENT and is_given_here(readings[told.passage.index], told.term))
        and (told.passage.index, told.term.start) not in other_times
        if (words := _words_of_what_draws(told)) is not None
    ]
    if not asked:
        return
    sentences = _Sentences(prose, readings, frozenset().union(*(words for _, each in asked for words in each)))
    for told, (own, around) in asked:
        places = sentences.like(told, own) or sentences.like(told, around) or sentences.before(told)
        statement = _judged(told, places)
        if statement is not None:
            yield told.passage.index, statement


def _has_its_part(told: Told) -> bool:
    """新建驿站36个，占全市的21.5%: a share of the amount right before it, which no other sentence tells.

    低收入占96.8%，高收入占3.2%: or one of those that make up a whole of their own.
    """
    if is_one_of_all(told.sentence, told.term) or BASE_NAMED.search(told.sentence.words):
        return True
    term, terms = told.term, told.sentence.terms
    before = terms[term.index - 1] if term.index and term.own_name.startswith("占") else None
    return before is not None and before.unit not in NO_AMOUNTS and term.clause - before.clause == 1


def _words_of_what_draws(told: Told) -> tuple[frozenset[str], frozenset[str]] | None:
    """The pairs of characters of its clause and of its sentence; None where it follows from nothing, or is an aim."""
    begin, end = _clause(told)
    text = told.passage.text
    if not _DRAWS.search(text, begin, end) or _AIMED.search(told.sentence.text, told.sentence.start, told.term.start):
        return None
    return _pairs(text[begin:end]), _pairs(told.sentence.words)


def _pairs(text: str) -> frozenset[str]:
    return frozenset(pair for pair in bigrams(text) - EMPTY_WORDS if _WORDS.fullmatch(pair))


def _clause(told: Told) -> tuple[int, int]:
    """Where the words begin and end that tell the figure, without the number of an item."""
    text, begin = told.passage.text, told.passage.clause_start(told.term.start)
    numbering = _NUMBERING.match(text, begin)
    return begin if numbering is None else numbering.end(), told.passage.clause_end(told.term.end)


def _judged(told: Told, places: Sequence[_Place]) -> Statement | None:
    """Right behind any of the sentences; wrong behind the one that has most of its words, or all of one value."""
    begin, _ = _clause(told)
    name = told.passage.text[begin : told.term.start]
    subject, opposites = pairs_of_words(_TELLS_LITTLE.sub("，", name)), opposites_in(name)
    read: list[tuple[float, bool, Statement]] = []
    for place in places:
        share, is_next = _share(subject, place.text), _is_right_before(place, told)
        if not (share >= _ENOUGH or is_next) or are_opposed(opposites, opposites_in(place.text)):
            continue
        statement = _read(told, place)
        if statement is None or not (share >= _ENOUGH or statement.relation is Relation.AVERAGE):
            continue
        if statement.holds:
            return statement
        if _tells_it_itself(told, place):
            continue
        if statement.relation is Relation.GROWTH and not subject and _has_its_own_level(told):
            continue
        read.append((share, is_next or (bool(subject) and share == 1), statement))
    most = max((share for share, _, _ in read), default=0)
    meant = [(is_sure, each) for share, is_sure, each in read if share == most]
    if len({each.computed for _, each in meant}) != 1:
        return None
    is_sure, wrong = meant[0]
    return wrong if _is_likely(told.mention, wrong, is_surely_of_it=is_sure) else None


def _tells_it_itself(told: Told, place: _Place) -> bool:
    """计划420户，调减36户，调整后任务384户。完成调整后任务384户: the sentence tells that very figure by that name."""
    name = told.term.own_name[-_SAME_NAME:]
    return len(name) == _SAME_NAME and any(
        each.mention.key == told.mention.key and each.own_name.endswith(name) for each in place.sentence.terms
    )


def _has_its_own_level(told: Told) -> bool:
    """增量6.5万亿元，比上年多5,061亿元。贷款余额240.32万亿元，同比增长10.1%: of the amount right before it."""
    term = told.term
    before = told.sentence.terms[term.index - 1] if term.index else None
    is_level = before is not None and before.unit not in NO_AMOUNTS and not before.is_attribute
    return is_level and before is not None and term.clause - before.clause == 1


def _read(told: Told, place: _Place) -> Statement | None:
    """What the clause states of the figure behind the sentence; the operands stay where they are told."""
    begin, end = _clause(told)
    by, ahead = -place.sentence.start, len(place.text)
    figures = [(each.mention, by) for each in place.sentence.terms if each.end + by <= ahead]
    by = ahead + 1 - begin
    figures += [(each.mention, by) for each in told.sentence.terms if begin <= each.start and each.end <= end]
    origin = {mention.start + places: mention for mention, places in figures}
    text = f"{place.text}，{told.passage.text[begin:end]}。"
    both = Reading(text, (), ahead, tuple(mention.moved(places) for mention, places in figures))
    for statement in both.statements:
        is_told = statement.target.start == told.term.start + by and statement.relation in _RELATIONS
        if is_told and not _is_of_rates(statement) and any(each.start < ahead for each in statement.operands):
            operands = tuple(origin[each.start] for each in statement.operands)
            where = "" if place.passage is told.passage else f"第{place.passage.first_line}段："
            return replace(
                statement,
                target=told.mention,
                operands=(),
                elsewhere=operands,
                arithmetic=f"{where}{statement.arithmetic}",
                confidence=Confidence.PROBABLE,
            )
    return None


def _is_right_before(place: _Place, told: Told) -> bool:
    """Whether nothing stands between them: 救助妇女300人。平均每人获助2500元."""
    return place.passage is told.passage and not place.passage.text[place.sentence.end : told.sentence.start].strip(
        _STOPS
    )


def _share(subject: frozenset[str], text: str) -> float:
    """Which share of the pairs of characters stands in the text; all of none."""
    return sum(pair in text for pair in subject) / len(subject) if subject else 1.0


def _is_of_rates(statement: Statement) -> bool:
    """Whether it takes two rates for levels that a growth lies between."""
    is_growth = statement.relation is Relation.GROWTH
    return is_growth and all(each.unit == statement.target.unit for each in statement.operands)


def _is_likely(told: Mention, statement: Statement, *, is_surely_of_it: bool) -> bool:
    """Whether a slip parts the figure from what was read, or little does."""
    computed = _NUMBER.search(statement.computed)
    if computed is None:
        return False
    wanted = Fraction(computed[0]) * told.scale
    near = _NEAR_SURE if is_surely_of_it else _NEAR_RATE if told.unit == PERCENT else _NEAR
    return is_close(told.value, wanted, near) or is_slip(told, Interval.around(wanted, told.half()))

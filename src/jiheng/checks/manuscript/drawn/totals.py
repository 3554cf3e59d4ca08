"""Totals told apart from the list that they sum up: 三个区合计拨付300万元, with the three amounts pages before."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import once, value
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import (
    adds_up,
    are_halves,
    are_of_one_family,
    are_parallel,
    sum_statement,
    summed,
)
from jiheng.quantities.relations.parts.divisions.partitions import WITH_OLD
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import NOT_ADDED

_NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8}
_SO_MANY = re.compile("(?P<number>[两二三四五六七八])(?:个|大)?(?P<kind>[项类家者地区县镇乡村校院所批期季片])")
_SUMMED = quick_pattern(
    "合计|共计|总计|总共|(?<!公)共(?![同享建])|总[数额量]|(?:职工|学生|人员|教师|居民|村民)总数|^全[年县市区镇乡校院局]"
)
_MAY_SUM = quick_pattern(f"合计|共|总[计数额量]|全[年县市区镇乡校院局]|调整后|{_SO_MANY.pattern}")
_ADJUSTED, _BEFORE, _ADDED = re.compile("调整后"), late_pattern("年初|原"), re.compile("追加|调增|新增")
_OTHER = quick_pattern("均|预期|计划|目标|预计|拟|力争|上年|去年|下年|明年|[低高少多]于|[低高多超]出")
"""An average, a gap (合同总额低于总投资12万元), or what is told of another time than the list."""
_BALANCES = frozenset(("顺差", "逆差", "差额"))
"""出口70.5亿元，进口64.9亿元，顺差5.6亿元: what two parts leave is none itself."""
_OTHERS = late_pattern("其他|其余|其它")
_COME_ANEW = late_pattern("(?:新增|增设|增加|追加|新建|新设|组建|补充)[^，。；]{0,10}$")
_TOUCHES = late_pattern("涉及")
"""One matter may touch several."""
_PARTS = "其中"
_FEWEST, _MOST = 2, 8
_NEAR = Decimal("0.15")
_REACH = 120
"""So many lists ahead and behind are looked at, which in most reports are all."""


@value(slots=False)
class List:
    """The amounts of one unit that a sentence tells one after another, none of them a change."""

    passage: Passage
    sentence: Sentence
    terms: tuple[Term, ...]

    @once
    def names(self) -> list[str]:
        return [term.own_name for term in self.terms]

    @once
    def words(self) -> frozenset[str]:
        return bigrams(self.sentence.words)

    @once
    def begins_behind_another(self) -> bool:
        """Whether it tells the parts of what the sentence before it is of: 机电产品占近六成。其中，汽车1464亿元."""
        return self.sentence.start > 0 and self.sentence.words.startswith(_PARTS)

    @once
    def mentions(self) -> tuple[Mention, ...]:
        return tuple(term.mention for term in self.terms)

    @once
    def is_complete(self) -> bool:
        """Whether its names are kinds that are all there are; 达到 of one and of the next amount names none."""
        if len({*self.names}) < len(self.names):
            return False
        return are_halves(self.names) or are_of_one_family(self.names) or are_parallel(self.names)


def totals(rows: Sequence[Row]) -> Iterator[tuple[int, Statement]]:
    """What each total is by the list that its words tell it of, with the index of its passage.

    Nothing is told where two lists with other sums may be meant.
    """
    lists: Sequence[List] | None = None
    for row in rows:
        for told in row if _MAY_SUM.search(row[0].passage.text) else ():
            if told.is_open and told.mention.is_exact and _is_total(told):
                lists = list(_lists(rows)) if lists is None else lists
                statement = _judged(told, [each for each in _near(lists, told) if _is_meant(told, each)])
                if statement is not None and (statement.holds or not _are_of_another(statement, told, rows)):
                    yield told.passage.index, statement


def _are_of_another(statement: Statement, told: Told, rows: Sequence[Row]) -> bool:
    """火灾28.1万起。城市13.1万起、农村13.1万起、其他1.9万起…。共25.8万起: they make up what was told first."""
    return any(
        each is not told and each.term.unit == told.term.unit and adds_up(each.mention, statement.elsewhere)
        for row in rows
        for each in row
    )


def _clause(told: Told) -> str:
    """What its clause says before it; 三个区 may be a figure of its own there."""
    return told.passage.text[told.passage.clause_start(told.term.start) : told.term.start]


def _is_total(told: Told) -> bool:
    term = told.term
    if term.unit in NOT_ADDED or term.is_attribute or term.begins_parts or _OTHER.search(term.name):
        return False
    clause = _clause(told)
    return bool(_SUMMED.search(clause) or _SO_MANY.search(clause) or _ADJUSTED.search(clause))


def _lists(rows: Sequence[Row]) -> Iterator[List]:
    for row in rows:
        for sentence in {told.sentence.start: told.sentence for told in row}.values():
            by_unit: dict[str, list[Term]] = {}
            for term in sentence.terms:
                if term.name[-2:] not in _BALANCES:
                    by_unit.setdefault(term.unit, []).append(term)
            for unit, terms in by_unit.items():
                if unit in NOT_ADDED or not _FEWEST <= len(terms) <= _MOST or not all(map(_is_amount, terms)):
                    continue
                if any(map(_is_among, terms[1:])) or _TOUCHES.search(terms[0].name):
                    continue  # 6个大项中71个小项; 涉及制定的147件，涉及修改的112件
                if any(map(sentence.begins_parts, terms[1:])) or _are_of_one_before(row, sentence, terms[0]):
                    continue
                yield List(row[0].passage, sentence, tuple(terms))


def _is_among(term: Term) -> bool:
    """Whether it is of those told right before it: 6个大项中71个小项."""
    return not term.mark and term.name.endswith(("中", "中的", "中有"))


def _are_of_one_before(row: Row, sentence: Sentence, first: Term) -> bool:
    """接待游客13.76万人次。其中，过夜游客5.78万人次: parts of what the paragraph has just told."""
    if not sentence.begins_parts(first):
        return False
    return any(told.term.unit == first.unit and told.sentence.start < sentence.start for told in row)


def _is_amount(term: Term) -> bool:
    if not term.mention.is_exact:
        return False
    is_plain = not (term.is_attribute or term.depth or words.STRONG_TOTAL.search(term.name))
    return is_plain or _ADDED.search(term.own_name) is not None


def _near(lists: Sequence[List], told: Told) -> Sequence[List]:
    here = bisect_left(lists, told.passage.index, key=lambda listed: listed.passage.index)
    return lists[max(here - _REACH, 0) : here + _REACH]


def _is_meant(told: Told, listed: List) -> bool:
    """Whether the number of items, or kinds that are all there are, and a common word tell that it is of the list."""
    if told.sentence is listed.sentence or told.term.unit != listed.terms[0].unit:
        return False
    if listed.begins_behind_another and told.passage is not listed.passage:
        return False
    name = _clause(told)
    if _ADJUSTED.search(name):
        return bool(_BEFORE.search(listed.names[0])) and all(map(_ADDED.search, listed.names[1:]))
    so_many = _SO_MANY.search(name)
    if so_many is not None:
        kind = so_many["kind"]
        is_of_kind = all(kind in each for each in listed.names) or _shares_a_word(told, listed)
        return _NUMBERS[so_many["number"]] == len(listed.terms) and is_of_kind
    return listed.is_complete and _shares_a_word(told, listed)


def _shares_a_word(told: Told, listed: List) -> bool:
    around = bigrams(_SUMMED.sub("，", told.term.name)) | bigrams(told.term.after[:_MOST])
    return not (around & listed.words <= EMPTY_WORDS)


def _judged(told: Told, lists: Sequence[List]) -> Statement | None:
    if any(
        _COME_ANEW.search(each.name) for each in told.sentence.terms[: told.term.index] if each.unit == told.term.unit
    ):
        return None  # 增设1支后，全区队伍达到18支: what has come since is in it
    right = next((each for each in lists if adds_up(told.mention, each.mentions)), None)
    if right is not None:
        return _statement(told, right, holds=True)
    if len({summed(each.mentions) for each in lists}) != 1:
        return None
    value = summed(lists[0].mentions)
    if any(_OTHERS.search(each.sentence.words) and not _OTHERS.search(each.names[-1]) for each in lists):
        return None  # …; 其他区域占总数的5.7%: of the others only a share is told
    if any(WITH_OLD.search(each.sentence.words) for each in lists):
        return None  # 受理196件。经审查后（含上期积存）批准158件，不批准33件
    is_likely = is_close(value, told.mention.value, _NEAR) or is_slip(told.mention, Interval.point(value))
    return _statement(told, lists[0], holds=False) if is_likely else None


def _statement(told: Told, listed: List, *, holds: bool) -> Statement:
    """Without operands: they stand in another passage, and the working says in which."""
    added = sum_statement(told.mention, listed.mentions, holds=holds, confidence=Confidence.PROBABLE)
    working = f"第{listed.passage.first_line}段：{added.arithmetic}"
    return replace(added, operands=(), elsewhere=added.operands, arithmetic=working)

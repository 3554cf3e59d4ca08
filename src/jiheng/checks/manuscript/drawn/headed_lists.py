"""Lists told apart from their total, which their heading names or which they are batches of.

项目支出明细：设备126万元、维修84万元、培训32万元, with 项目支出252万元 pages before;
分三批实施，一批18个小区、二批16个小区、三批12个小区, with 老旧小区46个.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from jiheng.checks.manuscript.by_digits.open_figures import Row
from jiheng.checks.manuscript.drawn.short_names import bare_name
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.nouns import noun_behind
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities.relations.arithmetic.sums import adds_up, is_slipped, is_sure_slip, sum_statement, summed
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import NOT_ADDED

_HEAD = re.compile(
    "(?P<name>[\u4e00-\u9fff“”（）]{2,16}?)的?(?:(?:具体|分项|分类|各项)?(?:明细|构成|组成|分布|分项|结构|分配|去向|安排|使用|具体)(?:情况)?)?"
    "(?:如下|为|是|包括|分别为|有)*："
)
_NUMBERING = re.compile(
    "^(?:（?[一二三四五六七八九十0-9]{1,3}[）、.．]|[其之]中[，：]?|第[一二三四五六七八九十]+[，、])*"
)
_SOME = late_pattern("主要|重点|例如|部分|典型|其中|前[一二三四五]")
_AND_SO_ON = late_pattern("等(?![0-9一二两三四五六七八九十])")
_BATCHES = re.compile("(?P<count>[二两三四五六])(?:个|大)?(?P<kind>[批期组片段轮]次?|标段|阶段|片区)")
_ITEM = late_pattern(
    "(?:^|[，、；：（])第?(?P<number>[一二三四五六])(?P<kind>[批期组片段轮]|标段|阶段|片区)[^，、；：（）0-9]{0,12}$"
)
_COUNTS = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_FEWEST, _FEWEST_BATCHES, _MOST = 3, 2, 16
_NEAR, _NEAR_BATCHES, _ABOVE = Decimal("0.06"), Decimal("0.12"), Decimal("0.3")
_SHORTEST = 2


@value(slots=False, eq=False)
class _List:
    """Its amounts, and the name or the counted noun of what they make up."""

    sentence: Sentence
    terms: Sequence[Term]
    name: str = ""
    noun: str = ""


def headed_lists(
    rows: Sequence[Row], facts: Sequence[Fact], known: Container[tuple[int, int]]
) -> Iterator[tuple[int, Statement]]:
    """What the total of each such list is by its items, with the index of the passage of the total.

    `known`: the totals (passage, start) that a list is held against already.
    """
    named: Mapping[tuple[str, str], Sequence[Fact]] | None = None
    for row in rows:
        for sentence in {told.sentence.start: told.sentence for told in row}.values():
            listed = _list_of(sentence)
            if listed is None:
                continue
            named = _by_name(facts) if named is None else named
            wholes = named.get((listed.terms[0].unit, listed.name or listed.noun), ())
            told = [each for each in wholes if each.passage is not row[0].passage or each.sentence is not sentence]
            judged = _judged(listed, told)
            if judged is not None:
                whole, holds = judged
                if whole.where in known:
                    continue
                yield whole.passage.index, _statement(row[0].passage.first_line, listed, whole, holds=holds)


def _by_name(facts: Sequence[Fact]) -> Mapping[tuple[str, str], Sequence[Fact]]:
    """The exact amounts of this year by unit and by their name, or by the noun that they count."""
    named: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        term = fact.term
        if term.unit in NOT_ADDED or not fact.mention.is_exact or term.is_attribute or fact.is_other_year:
            continue
        names = {bare_name(term.own_name), fact.right}
        if fact.mention.is_counted:
            names |= {fact.left[-length:] for length in range(_SHORTEST, 5) if len(fact.left) >= length}
        for name in names:
            if len(name) >= _SHORTEST:
                named[term.unit, name].append(fact)
    return named


def _list_of(sentence: Sentence) -> _List | None:
    return _batches(sentence) or _headed(sentence)


def _headed(sentence: Sentence) -> _List | None:
    """项目支出明细：…: all figures of the sentence are items of one list behind the name of their total."""
    terms = sentence.terms
    if len(terms) < _FEWEST or len(terms) > _MOST or not _are_items(terms):
        return None
    ahead = _NUMBERING.sub("", sentence.text[sentence.start : terms[0].name_start])
    found = _HEAD.fullmatch(ahead)
    if found is None or _SOME.search(ahead) or _AND_SO_ON.search(sentence.text, terms[-1].end, sentence.end):
        return None
    name = bare_name(found["name"])
    return _List(sentence, terms, name=name) if len(name) >= _SHORTEST else None


def _are_items(terms: Sequence[Term]) -> bool:
    unit = terms[0].unit
    if unit in NOT_ADDED or not all(each.unit == unit and each.is_plain and each.own_name for each in terms):
        return False
    return len({each.own_name for each in terms}) == len(terms) and all(
        each.mark in ("、", "，", "；") or each.is_joined for each in terms[1:]
    )


def _batches(sentence: Sentence) -> _List | None:
    """分三批实施，一批18个小区、二批16个小区、三批12个小区: as many as announced, counted through."""
    found = _BATCHES.search(sentence.text, sentence.start, sentence.end)
    if found is None:
        return None
    count, kind = _COUNTS[found["count"]], found["kind"][:1]
    items = [each for each in _items_of_batches(sentence, found.end()) if each[0] == kind]
    terms = [term for _, term in items]
    if len(terms) != count or len({term.unit for term in terms}) != 1 or not all(term.is_plain for term in terms):
        return None
    nouns = {noun_behind(term.after) for term in terms}
    noun = nouns.pop() if len(nouns) == 1 else ""
    is_row = all(other.mark in ("、", "，", "；", "") for _, other in pairwise(terms))
    return _List(sentence, terms, noun=noun) if len(noun) >= _SHORTEST and is_row else None


def _items_of_batches(sentence: Sentence, since: int) -> Iterator[tuple[str, Term]]:
    """The first amount behind 一批, 二批, 三批 in turn; 二批 may be a figure of its own."""
    wanted, begin = 1, since
    for term in sentence.terms:
        if term.start < since or term.unit in NOT_ADDED:
            continue
        found = _ITEM.search(sentence.text[begin : term.start])
        if found is None:
            continue
        if _COUNTS.get(found["number"], 1) != wanted:
            return
        yield found["kind"][:1], term
        wanted, begin = wanted + 1, term.end + len(noun_behind(term.after))


def _judged(listed: _List, told: Sequence[Fact]) -> tuple[Fact, bool] | None:
    parts = [term.mention for term in listed.terms]
    right = next((each for each in told if adds_up(each.mention, parts)), None)
    if right is not None:
        return right, True
    largest = max(part.value for part in parts)
    wholes = [each for each in told if each.mention.value > largest and not each.is_planned and not each.is_to_come]
    if not wholes or len({each.mention.value for each in wholes}) > 1:
        return None
    whole, value_of_all = wholes[0], summed(parts)
    is_near = is_close(whole.mention.value, value_of_all, _NEAR_BATCHES if listed.noun else _NEAR)
    is_above = value_of_all > whole.mention.value and is_close(whole.mention.value, value_of_all, _ABOVE)
    is_meant = is_near or is_above or is_sure_slip(whole.mention, parts) or is_slipped(whole.mention, parts)
    return (whole, False) if is_meant else None


def _statement(line: int, listed: _List, whole: Fact, *, holds: bool) -> Statement:
    """Without operands: they stand in another passage, and the working says in which."""
    parts = [term.mention for term in listed.terms]
    added = sum_statement(whole.mention, parts, holds=holds, confidence=Confidence.PROBABLE)
    working = f"第{line}段：{added.arithmetic}"
    return replace(added, operands=(), elsewhere=added.operands, arithmetic=working)

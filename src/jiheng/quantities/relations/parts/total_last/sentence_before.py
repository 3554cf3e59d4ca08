"""Totals whose parts stand in the sentence before."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.likeness import share_a_word
from jiheng.quantities.relations.arithmetic.likely_sums import likely_sum, within
from jiheng.quantities.relations.arithmetic.sums import is_mistyped, is_slipped, nearly_adds_up
from jiheng.quantities.relations.parts.across_sentences.retold import are_kinds
from jiheng.quantities.relations.parts.total_last.listed_before import is_addend
from jiheng.quantities.relations.parts.total_last.totals_judged import total_judged
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import NO_AMOUNTS

_PAIR, _CUE = 2, 4
_IS_HARDLY_OFF = within(Decimal("0.06"))
_OPENING = 24
_KINDS = frozenset({"项", "类", "部分", "方面", "级", "笔"})
_SEVERAL = re.compile(
    r"(?P<count>[两二三四五六七八九十])(?:项|类|部分|者|方面|级|笔|样)[^，。；]{0,8}(?:共|合计|总计|累计|相加|加起来|[加合]在一起)"
)
_TOTALLED = late_pattern("共|总|合计|本次")
_ALL_OF_IT = re.compile("(?:以上|上述)?(?:[各几三四五六七八九十]项)?(?:共计|合计|总计|累计)[^，。；：0-9]{0,16}[0-9]")
_COSTS = late_pattern("费用|支出|成本")


def of_sentence_before(sentence: Sentence, before: Sentence) -> Iterator[Statement]:
    """两项合计X and 以上共计X at the beginning of a sentence, and 本次共慰问X behind a row of all who were."""
    yield from _of_so_many(sentence, before)
    is_of_all = _ALL_OF_IT.match(sentence.text, sentence.start, sentence.end) is not None
    if is_of_all or (sentence.terms and words.STRONG_TOTAL.search(sentence.terms[0].own_name[-_CUE:])):
        yield from _of_each_stretch(sentence.terms[0], before)
    elif len(before.terms) > _PAIR:
        yield from _of_a_row(sentence, before.terms)


def _of_so_many(sentence: Sentence, before: Sentence) -> Iterator[Statement]:
    """甲项目40万元，乙项目26万元。两项合计66万元: as many amounts as the words say."""
    total = next((term for term in sentence.terms[:_PAIR] if term.unit not in _KINDS), None)
    if total is None:
        return
    several = _SEVERAL.search(sentence.text, sentence.start, min(total.start, sentence.start + _OPENING))
    parts = _one_of_each_stretch(total, [each for each in before.terms if each.unit == total.unit and is_addend(each)])
    if several is not None and len(parts) == numeral_value(several["count"]):
        statement = total_judged(total, parts, before.terms, is_strong=True)
        if statement is not None:
            yield statement


def _of_each_stretch(total: Term, before: Sentence) -> Iterator[Statement]:
    """甲项目40万元；乙项目26万元；丙项目31万元。共计97万元: one amount in each stretch of the sentence before."""
    told = [each for each in before.terms if each.unit == total.unit and not each.depth and not each.is_attribute]
    parts = _one_of_each_stretch(total, told)
    are_chosen = len(parts) < len(told)
    mentions = [each.mention for each in parts]
    if len(parts) <= _PAIR - are_chosen or not all(each.is_exact for each in (total.mention, *mentions)):
        return
    if any(words.STRONG_TOTAL.search(each.name) or words.OF_WHICH.search(each.name) for each in parts):
        return
    if _COSTS.search(total.own_name) and all("收入" in each.own_name for each in parts):
        return  # 药品收入180万元、检查收入260万元。总费用512万元: what came in makes up nothing that was spent
    if any(len(each.own_name) > 1 and each.own_name in total.own_name for each in parts):
        return  # 田间道路180万元、林网60万元、监测100万元。田间道路合计…: of one of them
    yield from likely_sum([total.mention], mentions, nearly_adds_up, is_slipped)


def _one_of_each_stretch(total: Term, parts: Sequence[Term]) -> list[Term]:
    """预算3万元，决算1.86万元；预算8万元，决算7.2万元。决算合计…: the one of a stretch with the total's word.

    甲镇120户，其中脱贫户36户: the whole, where the others are parts of it. None at all where that leaves a choice.
    """
    if not parts or parts[0].segment == parts[-1].segment:
        return list(parts)
    chosen: list[Term] = []
    for _, stretch in groupby(parts, key=lambda each: each.segment):
        first, *others = stretch
        named = [each for each in (first, *others) if share_a_word(each.own_name, total.own_name)]
        if not others or (others[0].begins_parts and len(named) != 1):
            chosen.append(first)
        elif len(named) == 1:
            chosen += named
        else:
            return []
    return chosen


def _of_a_row(sentence: Sentence, row: Sequence[Term]) -> Iterator[Statement]:
    """慰问130名工人、50名骑手、565名环卫工和50名群众。本次共慰问795名."""
    total = next((each for each in sentence.terms if each.unit == row[0].unit), None)
    if total is None or not total.is_plain:
        return
    if row[-1].clause != row[0].clause or not are_kinds(row):
        return
    if not all(each.mark == "、" or each.is_joined or not each.mark for each in row[1:]):
        return
    if any(len(each.own_name) > 1 and each.own_name in total.name for each in row):
        return
    tests = (_IS_HARDLY_OFF, is_slipped, is_mistyped) if _TOTALLED.search(total.name) else (is_mistyped,)
    yield from likely_sum([total.mention], [each.mention for each in row], *tests)


def with_the_one_before(total: Term, last: Term, before: Sentence) -> Iterator[Statement]:
    """下达226.1万元。上年结余20.2万元，所以资金共计246.3万元: the one amount of the sentence before is added."""
    first = [each for each in before.terms if each.unit == total.unit and is_addend(each)]
    mentions = [first[0].mention, last.mention] if len(first) == 1 else []
    if (
        not mentions
        or mentions[0].key == mentions[1].key
        or total.unit != last.unit
        or total.unit in NO_AMOUNTS
        or not all(each.is_exact for each in (total.mention, *mentions))
    ):
        return
    yield from likely_sum([total.mention], mentions, _IS_HARDLY_OFF, is_slipped)

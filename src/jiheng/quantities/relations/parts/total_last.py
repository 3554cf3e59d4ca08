"""Totals told after their parts: A a，B b，合计X; 一是A a；二是B b，共X."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.finding import Confidence
from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import (
    adds_up,
    are_of_one_family,
    is_mistyped,
    is_sure_slip,
    is_swapped,
    sum_statement,
    summed,
    unit_slip,
)
from jiheng.quantities.relations.differences.balances import Rank, rank_of
from jiheng.quantities.relations.differences.comparisons import is_gap_of_two
from jiheng.quantities.relations.names.counted import pers_of_price
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import DURATIONS, NO_AMOUNTS, PERCENT, PERCENTAGE_POINTS, SCORE

_SHORT_NAME = 2
_FAR = Decimal("0.45")
_WEAK_NEAR = Decimal("0.25")
_MOST_PARTS = 16
_SHORT_SUBJECT = 4
_FIRST, _SHORT, _TAIL = 2, 24, 8
_MARKS = frozenset("、，；")
_KINDS = frozenset({"项", "类", "部分", "方面", "级", "笔"})
_LAST_OF_YEAR = re.compile("四季度|下半年|12月")
_TOTALLED = re.compile("共|合计|总|累计")
_AMOUNTING = re.compile("(?:，)?(?:共|合计|共计|总计|计)")
_ADDED = re.compile("(?:再|另外?)?加上?(?!强|快|大|班|固)")
_DISTRIBUTED = re.compile(r"各(?:为|是|安排|投入|补助|拨付|下达|占|有)?$|均(?:为|是)?$|每")
_SEVERAL = re.compile(
    r"(?P<count>[两二三四五六七八九十])(?:项|类|部分|者|方面|级|笔|样)[^，。；]{0,8}(?:合计|共计|总计|相加|加起来|加在一起)"
)
_EVENTS = frozenset({"场", "期", "次", "项", "班", "班次", "届", "轮", "堂", "节"})
_BARE = re.compile(
    "(?:全年|年度|累计|一共|总共|合计|共计|总计|共)(?:共|累计)?(?:开展|举办|组织|完成)?(?:各类)?(?:活动|培训)?$"
)
_ALL_OF_IT = re.compile("(?:以上|上述)?(?:[各几三四五六七八九十]项)?(?:共计|合计|总计|累计)[^，。；：0-9]{0,16}[0-9]")
_BARE_TOTALS = frozenset(("共", "共有", "共计", "合计", "总共"))
_WEIGHTS = re.compile("权重|分值|满分|标准分")
_REACHING = re.compile("惠及|覆盖|辐射|带动|受益")
_OF_ONE_THING = re.compile("总(?:里程|面积|产量|规模|价值|长度)")
_RATED = re.compile("总评|评分|总分|合计")
_SCORED = re.compile(r"(?:得|得分)(?:为|了)?$")


def total_last(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """The totals of a sentence that sum up what stands before them, in it or in the sentence `near` before it."""
    terms = sentence.terms
    total = next((term for term in terms[:_FIRST] if term.unit not in _KINDS), None)
    ahead = "" if total is None else sentence.text[sentence.start : min(total.start, sentence.start + _SHORT)]
    several = _SEVERAL.search(ahead) if near else None
    if several is not None and total is not None:
        before = [each for each in near[-1].terms if each.unit == total.unit and _is_addend(each)]
        is_each = len(before) == numeral_value(several["count"])
        statement = _judged(total, before, near[-1].terms, is_strong=True) if is_each else None
        if statement is not None:
            yield statement
    if near and terms and _ALL_OF_IT.match(sentence.text, sentence.start, sentence.end):
        yield from _of_sentence_before(terms[0], near[-1])
    is_added = bool(near) and _ADDED.match(sentence.text, sentence.start) is not None
    if "加上" in sentence.words:
        yield from _after_adding(terms)
    if near and len(terms) > 1 and words.STRONG_TOTAL.search(terms[1].own_name[-_TAIL:]):
        yield from _with_the_one_before(terms[1], terms[0], near[-1])
    for position, term in enumerate(terms):
        if position < _FIRST - is_added or term.unit in DURATIONS or is_gap_of_two(term):
            continue
        if term.unit == PERCENTAGE_POINTS or (term.unit == PERCENT and term.own_name.startswith("占")):
            continue  # 甲类占88%，乙类占12%；达标的345个，占总数的75%: a share of its own, no sum of shares
        if term.unit == SCORE and "满分" in term.own_name and "总分" in terms[position - 1].own_name:
            continue  # 总分96分，满分100分: the parts were of the points got
        if term.unit == SCORE and "满分" in term.own_name[_SHORT_NAME:] and _is_one_more_full(terms[:position]):
            continue  # 过程满分20分，产出满分30分: the next of a row
        is_strong, is_weak = _cue(terms, position)
        is_year = _is_whole_year(terms, position)
        if not (is_strong or is_weak or is_year):
            continue
        events = _events_before(terms, position) if term.unit in _EVENTS else []
        if events:
            statement = _of_events(term, events)
            if statement is not None:
                yield statement
            continue
        listed = _in_brackets_before(sentence, position) or _listed_before(terms, position)
        if len(listed) > 1 or (listed and is_added):
            added = _added_to(sentence, listed[0], near)
            if added is not None:
                yield from _with_base(term, listed, added)
                continue
            statement = _judged(term, listed, terms, is_strong=is_strong or is_year)
            if statement is not None:
                yield statement


def _is_one_more_full(before: Sequence[Term]) -> bool:
    return any("满分" in each.own_name[_SHORT_NAME:] for each in before)


def _events_before(terms: Sequence[Term], position: int) -> list[Term]:
    """培训12期、讲座8场、竞赛3项，共23场次: things held, each counted in its own way; none where all are alike."""
    total = terms[position]
    run: list[Term] = []
    for earlier in reversed(terms[:position]):
        is_next = total.clause - earlier.clause <= len(run) + 1 and earlier.depth == total.depth
        if earlier.unit not in _EVENTS or earlier.is_attribute or not is_next or not earlier.mention.is_exact:
            break
        run.append(earlier)
    units = {each.unit for each in run}
    return run[::-1] if len(run) > 1 and len(units | {total.unit}) > 1 and _BARE.match(total.own_name) else []


def _of_events(total: Term, events: Sequence[Term]) -> Statement | None:
    mentions = [each.mention for each in events]
    holds = adds_up(total.mention, mentions)
    if not total.mention.is_exact or not (holds or is_close(total.mention.value, summed(mentions), _WEAK_NEAR)):
        return None
    return sum_statement(total.mention, mentions, holds=holds, confidence=Confidence.PROBABLE)


def _of_sentence_before(total: Term, before: Sentence) -> Iterator[Statement]:
    """甲项目40万元；乙项目26万元；丙项目31万元。共计97万元: one amount in each stretch of the sentence before."""
    parts = [each for each in before.terms if each.unit == total.unit and not each.depth and not each.is_attribute]
    firsts = list({each.segment: each for each in reversed(parts)}.values())[::-1]
    parts = firsts if before.terms and before.terms[-1].segment > 1 else parts
    mentions = [each.mention for each in parts]
    if len(parts) <= _FIRST or not all(each.is_exact for each in (total.mention, *mentions)):
        return
    if any(words.STRONG_TOTAL.search(each.name) or words.OF_WHICH.search(each.name) for each in parts):
        return
    holds = adds_up(total.mention, mentions)
    if holds or is_close(total.mention.value, summed(mentions), _WEAK_NEAR):
        yield sum_statement(total.mention, mentions, holds=holds, confidence=Confidence.PROBABLE)


def _with_the_one_before(total: Term, last: Term, before: Sentence) -> Iterator[Statement]:
    """下达226.1万元。上年结余20.2万元，所以资金共计246.3万元: the one amount of the sentence before is added."""
    first = [each for each in before.terms if each.unit == total.unit and _is_addend(each)]
    mentions = [first[0].mention, last.mention] if len(first) == 1 else []
    if (
        not mentions
        or total.unit != last.unit
        or total.unit in NO_AMOUNTS
        or not all(each.is_exact for each in (total.mention, *mentions))
    ):
        return
    holds = adds_up(total.mention, mentions)
    if holds or is_mistyped(total.mention, mentions):
        yield sum_statement(total.mention, mentions, holds=holds, confidence=Confidence.PROBABLE)


def _after_adding(terms: Sequence[Term]) -> Iterator[Statement]:
    """下达补助170万元，加上提前下达的221万元，共下达391万元: what comes behind the two that are added."""
    for base, added, total in zip(terms, terms[1:], terms[2:], strict=False):
        is_row = base.unit == added.unit == total.unit and total.clause - base.clause <= _FIRST + 1
        is_added = added.own_name.startswith("加上") and not (base.is_attribute or total.is_attribute)
        is_total = _TOTALLED.search(total.own_name) is not None
        if is_row and is_added and is_total and total.clause > added.clause and not total.depth:
            mentions = [base.mention, added.mention]
            holds = adds_up(total.mention, mentions)
            is_exact = all(each.is_exact for each in (total.mention, *mentions))
            if is_exact and (holds or is_close(total.mention.value, summed(mentions), _WEAK_NEAR)):
                yield sum_statement(total.mention, mentions, holds=holds, confidence=Confidence.PROBABLE)


def _added_to(sentence: Sentence, first: Term, near: Sequence[Sentence]) -> list[Term] | None:
    """What 加上 adds to: the amounts of the sentences before; None where the list does not begin with 加上."""
    if not _ADDED.match(sentence.text[sentence.start : first.start]):
        return None
    return [each for other in near for each in other.terms if each.unit == first.unit and _is_addend(each)]


def _with_base(term: Term, listed: Sequence[Term], bases: Sequence[Term]) -> Iterator[Statement]:
    """收入77.6万元。加上补助54.3万元、结转9万元，收入总计140.9万元: only a fit tells which amount before is meant."""
    exact = term.mention.is_exact and all(each.mention.is_exact for each in listed)
    for base in bases:
        mentions = [base.mention, *(each.mention for each in listed)]
        if exact and base.mention.is_exact and adds_up(term.mention, mentions):
            yield sum_statement(term.mention, mentions, holds=True)
            return
    whole = [base for base in bases if base.mention.is_exact][:1]
    mentions = [each.mention for each in (*whole, *listed)]
    if exact and whole and is_sure_slip(term.mention, mentions):
        yield sum_statement(term.mention, mentions, holds=False, confidence=Confidence.PROBABLE)


def _is_whole_year(terms: Sequence[Term], position: int) -> bool:
    """全年 behind 四季度 or 下半年, 上半年 behind 二季度."""
    name, last = terms[position].own_name, terms[position - 1].name
    if name.startswith("上半年"):
        return "二季度" in last and "一季度" in terms[position - 2].name
    return name.startswith(("全年", "一年")) and bool(_LAST_OF_YEAR.search(last))


def _is_addend(term: Term) -> bool:
    return not term.is_attribute and not term.depth and pers_of_price(term) is None


def _cue(terms: Sequence[Term], position: int) -> tuple[bool, bool]:
    """Whether the name says 合计 (strong) or 共 (weak); 共10个项目300万元 is said of both figures."""
    term = terms[position]
    before = terms[position - 1]
    if term.mark == "" and before.after == term.name and len(term.name) <= 6 and before.mark:
        is_strong, is_weak = _named_total(before)
        if is_strong or is_weak:
            return is_strong, is_weak
    return _named_total(term)


def _named_total(term: Term) -> tuple[bool, bool]:
    tail = term.own_name[-16:]
    is_strong = bool(words.STRONG_TOTAL.search(tail)) or (term.unit == SCORE and bool(words.SCORE_TOTAL.search(tail)))
    is_weak = bool(words.WEAK_TOTAL.match(term.own_name)) or tail.endswith(("共", "共有", "总共", "共得", "计"))
    return is_strong, is_weak


def _in_brackets_before(sentence: Sentence, position: int) -> list[Term]:
    """投入资金（中央320万元、省级160万元）共480万元: the parts in the bracket that closes right before the total."""
    term, last = sentence.terms[position], sentence.terms[position - 1]
    if last.depth != term.depth + 1 or last.unit != term.unit or not sentence.text.startswith("）", last.end):
        return []
    if term.start - last.end > _SHORT_SUBJECT + 1 or not _AMOUNTING.fullmatch(term.own_name):
        return []
    return [each for each in sentence.terms[:position] if each.bracket == last.bracket and each.unit == term.unit]


def _listed_before(terms: Sequence[Term], position: int) -> list[Term]:
    """The amounts of the same unit before, back to an earlier total or to where a list of parts begins."""
    term = terms[position]
    listed: list[Term] = []
    for earlier in reversed(terms[:position]):
        is_item = earlier.mark == "、" and terms[earlier.index + 1].mark in _MARKS
        if is_item and listed and earlier.depth == term.depth and earlier.unit != term.unit:
            if earlier.clause == listed[-1].clause:
                return []
            continue
        if earlier.depth > term.depth or (earlier.unit != term.unit and earlier.depth == term.depth):
            continue
        if pers_of_price(earlier) is not None:
            continue
        if earlier.depth < term.depth or earlier.is_attribute or _DISTRIBUTED.search(earlier.name[-8:]):
            break
        listed.append(earlier)
        is_alike = earlier.own_name[-2:] == term.own_name[-2:] and term.unit != PERCENT
        is_total = words.STRONG_TOTAL.search(earlier.name) and not is_alike
        begins = words.OF_WHICH.search(earlier.name.removeprefix("用于")) or is_total
        if begins or len(listed) >= _MOST_PARTS:
            break
    listed.reverse()
    if term.unit == SCORE and _WEIGHTS.search(term.name[-12:]):
        return [each for each in listed if not (_SCORED.search(each.name) or _RATED.search(each.name))]
    scored = [each for each in listed if _SCORED.search(each.name)] if term.unit == SCORE else []
    if len(scored) > 1 and ("得" in term.name[-8:] or summed([each.mention for each in scored]) == term.mention.value):
        return scored
    return listed


def _judged(term: Term, listed: Sequence[Term], terms: Sequence[Term], *, is_strong: bool) -> Statement | None:
    whole = term.mention
    mentions = [each.mention for each in listed]
    if not whole.is_exact or any(not each.is_exact for each in mentions):
        is_near = whole.is_exact and is_strong and all(each.is_nearly_exact for each in mentions)
        return _of_nearly_exact(term, mentions) if is_near and _is_bare(term) else None
    for first in range(len(listed) - 1):
        if first and (listed[first].mark == "、" or listed[first].is_joined):
            continue
        if adds_up(whole, mentions[first:]):
            return sum_statement(whole, mentions[first:], holds=True)
    if any(each.value == whole.value for each in mentions):
        return None
    slip = unit_slip(whole, mentions)
    if slip is not None:
        return slip
    if _is_made_up(listed, terms):
        return None
    if rank_of(term) is Rank.USED and all(Rank.NONE < rank_of(each) < Rank.USED for each in listed):
        return None
    if _reaches_others(term, listed) or _is_one_of_totals(term, listed):
        return None
    is_far = not is_close(whole.value, summed(mentions), _FAR)
    is_mistake = is_mistyped(whole, mentions) or (_are_items(listed) and is_swapped(whole, mentions, _FIRST))
    is_strong = is_strong or _closes_a_row(term, listed)
    if is_strong and _is_bare(term) and (not is_far or is_mistake):
        return sum_statement(whole, mentions, holds=False)
    is_near = is_close(whole.value, summed(mentions), _WEAK_NEAR)
    if is_mistake or (is_near and (_are_items(listed) or is_sure_slip(whole, mentions))):
        return sum_statement(whole, mentions, holds=False, confidence=Confidence.PROBABLE)
    return None


def _is_made_up(listed: Sequence[Term], terms: Sequence[Term]) -> bool:
    """资产210.4万元，其中中央80.8万元、地方129.6万元，负债总额135万元: the parts make up a total told before them."""
    mentions = [each.mention for each in listed]
    before = [each for each in terms[: listed[0].index] if each.unit == listed[0].unit and each.mention.is_exact]
    return "其中" in listed[0].name and bool(before) and adds_up(before[-1].mention, mentions)


def _closes_a_row(term: Term, listed: Sequence[Term]) -> bool:
    """在职109人，退休46人，遗属7人，共162人: nothing else stands between the figures or in the name of the total."""
    is_row = term.index - listed[0].index == len(listed) > _FIRST
    return is_row and term.own_name in _BARE_TOTALS and term.clause - listed[0].clause == len(listed)


def _reaches_others(term: Term, listed: Sequence[Term]) -> bool:
    """开工33个项目，开通28个出入口，累计惠及80个乡镇: what was reached is not what was done."""
    return _REACHING.search(term.own_name) is not None and not any(_REACHING.search(each.name) for each in listed)


def _is_one_of_totals(term: Term, listed: Sequence[Term]) -> bool:
    """公路总里程867公里；航道总里程120公里: totals of several things told in a row."""
    cue = _OF_ONE_THING.search(term.own_name)
    return cue is not None and any(cue[0] in each.name for each in listed)


def _of_nearly_exact(term: Term, mentions: Sequence[Mention]) -> Statement | None:
    """慰问金22.68万元，慰问品约4.54万元，合计27.22万元: 约 hardly changes so fine a figure."""
    if adds_up(term.mention, mentions):
        return sum_statement(term.mention, mentions, holds=True)
    if not is_mistyped(term.mention, mentions):
        return None
    return sum_statement(term.mention, mentions, holds=False, confidence=Confidence.PROBABLE)


def _is_bare(term: Term) -> bool:
    """Whether a total has no subject of its own: 两项合计, not 采购计划金额共计."""
    cue = words.STRONG_TOTAL.search(term.own_name) or words.SCORE_TOTAL.search(term.own_name)
    return cue is None or cue.start() <= _SHORT_SUBJECT


def _are_items(listed: Sequence[Term]) -> bool:
    """Whether the figures stand as items of one list: 、 or 和 between them, or names that end alike."""
    return all(
        (other.mark and other.mark in "、；")
        or other.is_joined
        or (
            len(one.own_name) > 1
            and (one.own_name[-2:] == other.own_name[-2:] or one.own_name[:2] == other.own_name[:2])
        )
        or (one.mark == other.mark == "，" and not (one.own_name or other.own_name))
        or are_of_one_family([one.name, other.name])
        for one, other in pairwise(listed)
    )

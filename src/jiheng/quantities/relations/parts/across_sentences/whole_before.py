"""Lists in a sentence of their own behind the amount they divide: 在职人员14人。专技岗7人，管理岗4人，工勤岗3人.

Or that say what makes it up: 其余3,200万元由县级安排。县级资金由预算2,150万元、债券850万元和自筹200万元组成.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.likely_sums import likely_sum, within
from jiheng.quantities.relations.arithmetic.sums import (
    are_all_kinds,
    are_halves,
    are_of_one_family,
    is_slipped,
    is_sure_slip,
)
from jiheng.quantities.relations.names.counted import pers_of_price
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import NOT_ADDED

_MADE_UP = late_pattern("[^，。；0-9]{0,12}由[^，。；0-9]{2,16}")
_MAKES_UP = late_pattern("[^，。；0-9]{0,4}(?:共同)?(?:组成|构成)[。，；]?")
_END = late_pattern("[（）]*(?:，(?:均|都|已|全部)(?:已|于|在)?[^，。；0-9]{0,12}[0-9]{0,2}[^，。；0-9]{0,12})?[。]?")
_KINDS = frozenset("类岗组级型片区县镇乡村段批期科室部队班")
_FEWEST, _MOST, _LONGEST_NAME = 3, 12, 12
_IS_NEAR, _IS_HARDLY_OFF = within(Decimal("0.12")), within(Decimal("0.06"))
_SAYS_MORE = late_pattern(
    "^其他(?=.)|(?<![高初])中(?![小级学央医药心])|[入出招退转调增减升降未已]|新增|其他(?=$)|毕业|均|每|[较比]|占|计划|目标|另|还|上年|去年"
)


def whole_before(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """What the amount before a bare list is by its items."""
    parts = _list_of(sentence) if earlier else ()
    if len(parts) < 2:
        return
    told = [term for term in earlier[-1].terms if term.unit == parts[0].unit and term.is_plain]
    mentions = [part.mention for part in parts]
    largest = max(mention.value for mention in mentions)
    if _MADE_UP.fullmatch(sentence.text, sentence.start, parts[0].start):
        wholes = [term.mention for term in reversed(told) if term.mention.value > largest]
        if _MAKES_UP.fullmatch(sentence.text, parts[-1].end, sentence.end):
            yield from _of_the_last(wholes, mentions)
        return
    if (
        len(told) != 1
        or told[0].mention.value <= largest
        or not _END.fullmatch(sentence.text, parts[-1].end, sentence.end)
    ):
        return
    whole = told[0]
    is_total = earlier[-1].text.startswith("。", whole.end) and len(earlier[-1].terms) == 1
    is_told_so = any(map(sentence.begins_parts, parts))  # 其中，…: read as such
    if is_total and not is_told_so and _may_be_all(whole, parts):
        tests = (is_sure_slip, _IS_NEAR) if _are_kinds([part.own_name for part in parts]) else (is_sure_slip,)
        yield from likely_sum([whole.mention], mentions, *tests)


def _of_the_last(wholes: Sequence[Mention], parts: Sequence[Mention]) -> Iterator[Statement]:
    right = list(likely_sum(wholes, parts))
    yield from right or likely_sum(wholes[:1], parts, _IS_HARDLY_OFF, is_slipped)


def _list_of(sentence: Sentence) -> Sequence[Term]:
    """Its amounts outside brackets, where all of them are items of one list and nothing sums them up."""
    parts = [term for term in sentence.terms if not term.depth]
    if not 1 < len(parts) <= _MOST or parts[0].unit in NOT_ADDED:
        return ()
    are_items = all(
        each.unit == parts[0].unit
        and each.is_plain
        and 0 < len(each.own_name) <= _LONGEST_NAME
        and (not each.index or each.mark in ("、", "，", "；", "") or each.is_joined)
        and pers_of_price(each) is None
        and not words.STRONG_TOTAL.search(each.own_name)
        for each in parts
    )
    return parts if are_items and len({each.own_name for each in parts}) == len(parts) else ()


def _may_be_all(whole: Term, parts: Sequence[Term]) -> bool:
    names = [part.own_name for part in parts]
    if len(parts) < _FEWEST and not (are_halves(names) or are_of_one_family(names)):
        return False
    if any(sentence_part.begins_parts for sentence_part in parts) or any(map(_SAYS_MORE.search, names)):
        return False
    may_overlap = any(map(words.OVERLAPPING.search, names)) or any(
        trait.search(name) for trait in words.TRAITS for name in names
    )
    return not may_overlap and whole.own_name not in names


def _are_kinds(names: Sequence[str]) -> bool:
    """专技岗, 管理岗; 水电, 火电 may leave out others."""
    return (
        are_halves(names) or are_all_kinds(names) or (len({name[-1] for name in names}) == 1 and names[0][-1] in _KINDS)
    )

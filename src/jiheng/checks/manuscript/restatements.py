"""Facts told again elsewhere in a report: which figure repeats which, and which seem to but differ."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jiheng.checks.manuscript.facts import Fact
from jiheng.checks.manuscript.likeness import is_slip, is_swapped, longest_in_common, significant
from jiheng.checks.manuscript.opposites import are_opposed
from jiheng.checks.manuscript.same_matter import (
    are_budgets,
    are_cross_named,
    are_satisfaction,
    are_total_scores,
    differ_in_time,
    has_like_company,
    has_unlike_company,
    is_less_than_its_part,
    same_noun,
)
from jiheng.checks.manuscript.totals_retold import are_one_target, are_one_total, is_told_beside, is_worded_alike
from jiheng.core.figure import Aspect
from jiheng.core.finding import Confidence
from jiheng.quantities.units import MONEY, PERCENT, SCORE

_MOST_PARTNERS = 24
_SHORT, _LONG, _WHOLE_NAME = 2, 3, 6
_TWO_DIGITS, _FEW_DIGITS, _MANY_DIGITS = 2, 3, 4
_UNMISTAKABLE = 6
"""So many digits are another number's by chance never."""
_TIMES = 2
"""Two values of like size are fewer times apart."""
_WORDS = re.compile(r"[^\u4e00-\u9fff]+")
_GENERIC = re.compile(
    r"^(?:预算|资金|项目|支出|收入|本年|年度|总|综合|服务对象|群众|自评|指标|任务|绩效|目标|完成|执行|实际|发放|补助|专项|经费|人员|合计|率|进度|满意度|得分)*$"
)
_OF_REPORT = re.compile(r"^(?:项目|受益|参与|实施|试点|相关|上述|承办|参评|抽查)(?=[\u4e00-\u9fff]{2})")
_ONE_OF_A_KIND = re.compile(
    r"部门整体|单位整体|收入合计|支出合计|收入总计|支出总计|总收入|总支出|自评总?得?分|综合得分|最终得分"
)
"""Measures that a report has one value of in a year."""


@dataclass(frozen=True, slots=True)
class Restatement:
    """`later` tells again what `earlier` told; `name` is what the two names share. `agrees`: with the same value."""

    earlier: Fact
    later: Fact
    name: str
    agrees: bool
    confidence: Confidence


def restatements(facts: Sequence[Fact], anchored: frozenset[tuple[int, int]]) -> Iterator[Restatement]:
    """The facts told again; `anchored` are the figures (passage, start) that an arithmetic statement confirms."""
    index: dict[tuple[str, str], list[int]] = {}
    for place, fact in enumerate(facts):
        partners: dict[int, None] = {}
        keys = [(fact.mention.unit, gram) for gram in fact.grams]
        digits = _digits(fact)
        if len(digits) >= _FEW_DIGITS:
            keys.append((fact.mention.unit, "".join(sorted(digits))))
        for key in keys:
            partners.update(dict.fromkeys(index.get(key, [])[-_MOST_PARTNERS:]))
        if partners:
            yield from _of_one(fact, [facts[each] for each in sorted(partners)], anchored)
        for key in keys:
            index.setdefault(key, []).append(place)


def _of_one(fact: Fact, earlier: Sequence[Fact], anchored: frozenset[tuple[int, int]]) -> Iterator[Restatement]:
    partners = [(each, name) for each in earlier if _may_be_same(each, fact) and (name := _shared_name(each, fact))]
    same = [(each, name) for each, name in partners if _agree(each, fact)]
    if same:
        each, name = max(same, key=lambda pair: len(pair[1]))
        if len(name) >= _LONG or fact.is_definite:
            yield Restatement(each, fact, name, agrees=True, confidence=Confidence.CERTAIN)
        return
    for each, name in sorted(partners, key=lambda pair: -len(pair[1])):
        confidence = _conflict(each, fact, name, partners, anchored)
        if confidence is not None:
            yield Restatement(each, fact, name, agrees=False, confidence=confidence)
            return


def _may_be_same(one: Fact, other: Fact) -> bool:
    if one.sentence is other.sentence or one.is_other_year or other.is_other_year:
        return False
    if one.passage is other.passage and not (_is_swapped(one, other) and _is_few(one)):
        return False
    if one.aspect is not other.aspect and Aspect.NEUTRAL not in (one.aspect, other.aspect):
        return False
    return not are_opposed(one.opposites, other.opposites)


def _shared_name(one: Fact, other: Fact) -> str:
    pairs = ((one.left, other.left), (one.right, other.right), (one.left, other.right), (one.right, other.left))
    shared = max((longest_in_common(a, b) for a, b in pairs if a and b), key=len, default="")
    is_swap = _is_long(one) and _is_swapped(one, other)
    if is_swap and shared and len(significant(one.mention.number)) >= _UNMISTAKABLE:
        return shared
    if is_swap and (len(shared) < _LONG or _GENERIC.match(shared)):
        around = longest_in_common(one.around, other.around)
        around = max(_WORDS.split(around), key=len)
        shared = around if len(around) > len(shared) and not _GENERIC.match(around) else shared
    if len(shared) < _SHORT:
        return ""
    is_swap = is_swap or (_is_swapped(one, other) and _is_of_all(one, other))
    return shared if is_swap or not _GENERIC.match(shared) else ""


def _digits(fact: Fact) -> str:
    return format(fact.mention.number, "f").replace(".", "").lstrip("0")


def _is_few(fact: Fact) -> bool:
    return len(_digits(fact)) >= _FEW_DIGITS


def _is_long(fact: Fact) -> bool:
    """Whether a number has so many digits that another with two of them swapped is hardly there by chance."""
    return len(_digits(fact)) >= _MANY_DIGITS and len(significant(fact.mention.number)) >= _FEW_DIGITS


def _agree(one: Fact, other: Fact) -> bool:
    return one.mention.bounds.meets(other.mention.bounds)


def _conflict(
    one: Fact,
    other: Fact,
    name: str,
    partners: Sequence[tuple[Fact, str]],
    anchored: frozenset[tuple[int, int]],
) -> Confidence | None:
    """How sure it is that two different values were meant to be one; None where they can both be right."""
    if not _are_like_in_size(one, other) and not _is_swapped(one, other):
        return None
    first, second = _in_one_scale(one, other)
    both_anchored = _key(one) in anchored and _key(other) in anchored
    digits = min(len(significant(first)), len(significant(second)))
    swapped, slip = _is_swapped(one, other), is_slip(first, second)
    values = {each.mention.value for each, shared in partners if len(shared) >= len(name)}
    noun = _OF_REPORT.sub("", other.right)
    is_of_its_noun = noun and longest_in_common(name, noun) == name
    is_told_again = other.is_definite and is_of_its_noun and len(name) >= min(len(noun), _LONG)
    if is_told_again and ((slip and not both_anchored) or (len(values) == 1 and len(name) >= _LONG)):
        return Confidence.PROBABLE
    is_clear = swapped or (slip and digits >= _MANY_DIGITS)
    if both_anchored or (not is_clear and is_told_beside(one, other)):
        return None
    if not (one.mention.is_exact and other.mention.is_exact):
        is_retold = one.mention.qualifier is other.mention.qualifier and len(name) >= _LONG
        return Confidence.PROBABLE if swapped and is_retold else None
    if (swapped or slip) and has_unlike_company(one, other):
        return None
    if _is_of_one_matter(one, other, is_swap=swapped, is_slip=slip):
        return Confidence.PROBABLE
    if len(values) == 1 and (are_one_target(one, other) or (slip and are_one_total(one, other))):
        return Confidence.PROBABLE
    is_one_rate = len(name) > _LONG or (digits >= _MANY_DIGITS and name.endswith("率"))
    if one.mention.unit == PERCENT and not (swapped and is_one_rate and digits >= _FEW_DIGITS):
        return None
    if swapped and (digits >= _MANY_DIGITS or (_is_long(one) and len(name) >= _LONG)):
        return Confidence.PROBABLE
    if (swapped or slip) and digits >= _FEW_DIGITS and len(name) >= _LONG and _is_most_of(name, one, other):
        return Confidence.PROBABLE
    if one.mention.unit == PERCENT or one.is_part or other.is_part:
        return None
    if slip and digits >= _MANY_DIGITS and len(name) > _LONG and one.left.endswith(name) and other.left.endswith(name):
        return Confidence.PROBABLE
    if not _ONE_OF_A_KIND.search(name):
        return None
    is_one_name = (
        len(name) >= _WHOLE_NAME and len(values) == 1 and _is_whole_name(name, one) and _is_whole_name(name, other)
    )
    if is_one_name and one.mention.unit in (MONEY, SCORE):
        return Confidence.PROBABLE
    return None


def _is_of_all(one: Fact, other: Fact) -> bool:
    return any(are(one, other) for are in (are_budgets, are_satisfaction, are_total_scores, are_cross_named))


def _is_of_one_matter(one: Fact, other: Fact, *, is_swap: bool, is_slip: bool) -> bool:
    """Whether the nouns are one, or another figure stands beside both, so that a slip is likelier than two facts."""
    if not (is_swap or is_slip) or differ_in_time(one, other):
        return False
    shortest = min(len(_digits(one)), len(_digits(other)))
    if is_swap and shortest >= _FEW_DIGITS and _is_of_all(one, other):
        return True
    if one.mention.unit == PERCENT:
        return False
    if is_swap and shortest >= _TWO_DIGITS and any(are(one, other) for are in _ALIKE):
        return True
    return shortest >= _TWO_DIGITS and not (one.is_part or other.is_part) and has_like_company(one, other)


_ALIKE = (same_noun, is_less_than_its_part, is_worded_alike)


def _is_most_of(name: str, one: Fact, other: Fact) -> bool:
    """Whether the shared words are most of the noun that carries them on either side."""
    nouns = [noun for fact in (one, other) for noun in (fact.left, fact.right) if name in noun]
    return any(len(name) * 10 >= len(noun) * 7 for noun in nouns)


def _is_whole_name(name: str, fact: Fact) -> bool:
    return name in (fact.left, fact.right) or len(fact.left) - len(name) <= 2


def _key(fact: Fact) -> tuple[int, int]:
    return fact.passage.index, fact.mention.start


def _are_like_in_size(one: Fact, other: Fact) -> bool:
    first, second = one.mention.size, other.mention.size
    if not first or not second:
        return False
    return first < second * _TIMES and second < first * _TIMES


def _is_swapped(one: Fact, other: Fact) -> bool:
    return one.figures == other.figures and is_swapped(*_in_one_scale(one, other))


def _in_one_scale(one: Fact, other: Fact) -> tuple[Decimal, Decimal]:
    """Both numbers in the scale of the first."""
    factor = Decimal(other.mention.scale) / Decimal(one.mention.scale)
    return one.mention.number, (other.mention.number * factor).normalize()

"""Satisfaction from the opinions counted: 满意348份、基本满意36份、不满意16份，满意率96%."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.quotients import rate_told
from jiheng.quantities.relations.arithmetic.sums import summed
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Statement, is_close, joined
from jiheng.quantities.units import PERCENT

_RATE = re.compile("(?:满意[率度]|优良率)(?:（[含包][^（）]{2,10}）)?(?:为|达|达到|是)*$")
_GOOD = re.compile("满意[”’]?(?:的|者|数|人数)?$|优秀?[”’]?$|良好?[”’]?$")
_BAD = late_pattern("不(?:太)?满意[”’]?(?:的|者|数|人数)?$")
_GOOD_TOGETHER = late_pattern("(?<!不)满意(?:[和及与、或]+(?:基本|比较|较|非常)?满意|[和及]?以上)")
"""满意和基本满意289份: all that was good in one figure."""
_BASE = late_pattern("收回|回收|有效|发放|调查|走访|抽查|受访|访问|回访|测评|问卷|参与")
_PERSON, _PAPER, _VALID = "人", "份", "有效"
"""收回有效问卷468份，满意的441人: one paper for each, and of those that count."""
_ALL = 100
_FEWEST = 2
_NEAR = Decimal("0.35")


def opinions(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """The satisfaction told in a sentence against the opinions counted before it, in it or in the sentence before."""
    for rate in sentence.terms[1:]:
        if rate.unit != PERCENT or not rate.mention.is_exact or not _RATE.search(rate.name):
            continue
        behind = sentence.terms[rate.index + 1 : rate.index + 1 + _FEWEST]
        if len(behind) == _FEWEST and all(_is_good(each) and each.depth > rate.depth for each in behind):
            yield from _explained(sentence, rate, behind)
            continue
        terms = [*(near[-1].terms if near else ()), *sentence.terms[: rate.index]]
        counted = [each for each in terms if each.unit != PERCENT and each.mention.is_exact]
        good = [each for each in counted if _GOOD.search(each.name) and not _BAD.search(each.name)]
        are_all = len(good) >= _FEWEST or any(_GOOD_TOGETHER.search(each.name) for each in good)
        if not are_all or len({each.unit for each in good}) > 1:
            continue
        units = {good[0].unit, _PAPER} if good[0].unit == _PERSON else {good[0].unit}
        bases = [each for each in counted if each.unit in units and _is_base(each, good)]
        bases = [each for each in bases if _VALID in each.name] or bases
        wholes = [each.mention for each in bases if not _GOOD.search(each.name)]
        wholes = wholes or _made_up(good, near) or _divided(counted, good[0])
        statement = _judged(rate.mention, [each.mention for each in good], wholes)
        if statement is not None:
            yield statement


def _made_up(good: Sequence[Term], near: Sequence[Sentence]) -> list[Mention]:
    """办理提案146件。…满意144件，基本满意2件: what all that was good makes up, told before."""
    value = summed([each.mention for each in good])
    told = [term.mention for sentence in near for term in sentence.terms if term.unit == good[0].unit]
    return [each for each in told if each.value == value][-1:]


def _divided(counted: Sequence[Term], first: Term) -> list[Mention]:
    """28个单位参加考核，优秀7个、良好18个、合格3个: what all the answers told behind it make up."""
    place = next(at for at, each in enumerate(counted) if each is first)
    value = summed([each.mention for each in counted[place:] if each.unit == first.unit])
    told = [each.mention for each in counted[:place] if each.unit == first.unit]
    return [each for each in told if each.value == value][-1:]


def _is_base(term: Term, good: Sequence[Term]) -> bool:
    """Whether it counts who was asked, by its name, or by the words behind it: 对100名服务对象进行回访."""
    return bool(_BASE.search(term.name) or (term.index < good[0].index and _BASE.search(term.after)))


def _is_good(term: Term) -> bool:
    return bool(_GOOD.search(term.name) and not _BAD.search(term.name)) and term.mention.is_exact


def _explained(sentence: Sentence, rate: Term, good: Sequence[Term]) -> Iterator[Statement]:
    """办理146件，满意率100%（满意144件，基本满意2件）: both over the number of their unit told last."""
    unit = good[0].unit
    wholes = [each for each in sentence.terms[: rate.index] if each.unit == unit == good[1].unit]
    if wholes and wholes[-1].mention.is_exact and wholes[-1].mention.value:
        whole, run = wholes[-1].mention, [each.mention for each in good]
        share = _share(run, whole)
        assert share is not None
        yield _told(rate.mention, run, whole, holds=abs(share - rate.mention.value) <= rate.mention.half())


def _judged(rate: Mention, good: Sequence[Mention], wholes: Sequence[Mention]) -> Statement | None:
    """Some count only the best answers, some give each a weight: then the rate lies between the best and them all."""
    runs = [good[:count] for count in range(len(good), 0, -1)]
    for whole in reversed(wholes):
        for run in runs:
            share = _share(run, whole)
            if share is not None and abs(share - rate.value) <= rate.half():
                return _told(rate, run, whole, holds=True)
    sure = wholes[-1] if wholes else None
    most = _share(good, sure) if sure is not None else None
    least = _share(good[:1], sure) if sure is not None else None
    if sure is None or most is None or least is None or most > _ALL or not is_close(most, rate.value, _NEAR):
        return None
    is_weighted = least <= rate.value <= most and not is_slip(rate, Interval.point(most))
    return None if is_weighted else _told(rate, good, sure, holds=False)


def _share(run: Sequence[Mention], whole: Mention) -> Fraction | None:
    value = sum((each.value for each in run), Fraction(0))
    return _ALL * value / whole.value if whole.value else None


def _told(rate: Mention, run: Sequence[Mention], whole: Mention, *, holds: bool) -> Statement:
    working = f"（{joined(run, '＋')}）÷{whole.text}" if len(run) > 1 else f"{run[0].text}÷{whole.text}"
    return rate_told(rate, (whole, *run), working, _share(run, whole) or Fraction(0), holds=holds)


def is_of_several_answers(rate: Term, here: Sequence[Term]) -> bool:
    """满意300份、基本满意36份，满意度94.2%: several answers may be counted, each with a weight."""
    return "满意" in rate.name and sum(each.name.endswith("满意") and "不" not in each.name for each in here) > 1

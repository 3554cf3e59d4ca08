"""What a census tells of people: 性别比 of men to women, 自然增长率 of births and deaths, how many in a household."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.relations.arithmetic.signed import difference_told, fits, net
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PER_MILLE

SIGNS = ("性别比", "自然增长率", "家庭户人口", "无迁", "没有迁")
_NUMBER = "[0-9]{2,3}[.][0-9]{1,2}"
_RATIO = late_pattern(
    f"(?<!出生人口)(?<!出生婴儿)(?<!新生儿)性别比(?:（[^（）]{{1,24}}）)?[^，。；0-9]{{0,10}}(?:{_NUMBER}[^，。；0-9]{{0,6}}[到至为])?"
    f"(?P<ratio>{_NUMBER})(?:，[^，。；0-9]{{2,12}}?(?P<base>{_NUMBER})(?:有所)?(?P<way>上升|提高|增加|下降|降低|减少)了?(?P<by>[0-9]{{1,2}}[.][0-9]{{1,2}}))?"
)
_MEN, _WOMEN = late_pattern("男(?:性|孩|生)?(?:人口)?(?:为|有)?$"), late_pattern("女(?:性|孩|生)?(?:人口)?(?:为|有)?$")
_BORN, _DIED = late_pattern("出生率(?:为|是)?$"), late_pattern("死亡率(?:为|是)?$")
_GREW = late_pattern("自然增长率(?:为|是)?$")
_ADDED = late_pattern("(?:净?增加|净增)了?$")
_HOUSES, _LIVING = late_pattern("家庭户(?:为|有|共)?$"), late_pattern("家庭户人口(?:为|有|共)?$")
_EACH = late_pattern("平均每个?(?:家庭)?户(?:的?人口)?(?:为|有)?$")
_HUNDRED, _NEAR = 100, 4
_GOES_DOWN = ("下降", "降低", "减少")


def population(text: str, sentences: Sequence[Sentence]) -> Iterator[Statement]:
    """Those of one passage, each of the figures told last before it."""
    terms = [term for sentence in sentences for term in sentence.terms if term.mention.is_exact]
    if SIGNS[0] in text:
        yield from _ratios(text, terms)
    if SIGNS[1] in text:
        yield from _growth(terms)
    if SIGNS[3] in text or SIGNS[4] in text:
        yield from _without_moves(terms)
    yield from _households(terms)


def _ratios(text: str, terms: Sequence[Term]) -> Iterator[Statement]:
    for found in _RATIO.finditer(text):
        ratio = _mention(found, "ratio")
        before = [term for term in terms if term.end <= found.start() and term.unit == "人"]
        men, women = _last(before, _MEN), _last(before, _WOMEN)
        are_told = men is not None and women is not None and abs(men.index - women.index) <= _NEAR
        if men is not None and women is not None and women.mention.value and are_told:
            quotient = men.mention.operand.over(women.mention.operand)
            holds = quotient is not None and quotient.times(_HUNDRED).meets(ratio.interval)
            working = f"{men.mention.text}÷{women.mention.text}"
            share = _HUNDRED * men.mention.value / women.mention.value
            operands = (men.mention, women.mention)
            yield quotient_told(
                Relation.RATE, ratio, operands, working, share, holds=holds, confidence=Confidence.PROBABLE
            )
        if found["by"]:
            base, by = _mention(found, "base"), _mention(found, "by")
            signed = [(1, base), (-1, ratio)] if found["way"] in _GOES_DOWN else [(1, ratio), (-1, base)]
            if net(signed) > 0:
                holds = fits(by, signed)
                yield difference_told(Relation.COMPARISON, by, signed, holds=holds, confidence=Confidence.PROBABLE)


def _growth(terms: Sequence[Term]) -> Iterator[Statement]:
    """出生率8.56‰；死亡率5.91‰；自然增长率2.65‰."""
    rates = [term for term in terms if term.unit == PER_MILLE]
    for place, grew in enumerate(rates):
        born, died = _last(rates[:place], _BORN), _last(rates[:place], _DIED)
        if _GREW.search(grew.name) and born is not None and died is not None:
            signed = [(1, born.mention), (-1, died.mention)]
            holds = fits(grew.mention, signed)
            if born.mention.value >= died.mention.value:
                yield difference_told(
                    Relation.COMPARISON, grew.mention, signed, holds=holds, confidence=Confidence.PROBABLE
                )


def _without_moves(terms: Sequence[Term]) -> Iterator[Statement]:
    """比上年末增加2,028人；全年出生6,556人，死亡4,528人，无迁移变动: all that was added are births less deaths."""
    people = [term for term in terms if term.unit == "人"]
    for added, born, died in zip(people, people[1:], people[2:], strict=False):
        if _ADDED.search(added.own_name) and "出生" in born.own_name and "死亡" in died.own_name:
            signed = [(1, born.mention), (-1, died.mention)]
            holds, confidence = fits(added.mention, signed), Confidence.PROBABLE
            yield difference_told(Relation.REMAINDER, added.mention, signed, holds=holds, confidence=confidence)


def _households(terms: Sequence[Term]) -> Iterator[Statement]:
    """家庭户294,617户，家庭户人口703,095人，平均每户2.39人."""
    for place, each in enumerate(terms):
        if each.unit != "人" or not _EACH.search(each.name):
            continue
        before = terms[max(place - 2 * _NEAR, 0) : place]
        houses = _last([term for term in before if term.unit == "户"], _HOUSES)
        living = _last([term for term in before if term.unit == "人"], _LIVING)
        if houses is None or living is None or not houses.mention.value:
            continue
        quotient = living.mention.operand.over(houses.mention.operand)
        holds = quotient is not None and quotient.meets(each.mention.interval)
        working = f"{living.mention.text}÷{houses.mention.text}"
        yield quotient_told(
            Relation.AVERAGE,
            each.mention,
            (houses.mention, living.mention),
            working,
            living.mention.value / houses.mention.value,
            holds=holds,
            confidence=Confidence.PROBABLE,
        )


def _last(terms: Sequence[Term], name: re.Pattern[str]) -> Term | None:
    return next((term for term in reversed(terms) if name.search(term.name) and not term.is_attribute), None)


def _mention(found: re.Match[str], group: str) -> Mention:
    start, end = found.span(group)
    return Mention(start, end, found[group], Decimal(found[group]), 1, "数", "", Qualifier.EXACT)

"""How long patients stayed: 住院3,120人次，平均住院日7.2天，占用床日22,464天."""

from collections.abc import Iterator
from itertools import product

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement

_STAY = late_pattern("平均住院(?:床?日|天数)(?:数|为|约)*$")
_OF_ALL = late_pattern("床日(?:数|总数|为|共)*$")
_PATIENTS = late_pattern("(?:住院|出院)(?:病人|患者|人数|人次)?(?:为|共)*$")
_DAYS, _PEOPLE = frozenset({"天", "日", "床日"}), frozenset({"人", "人次", "例"})
_FAR = 4


def bed_days(sentence: Sentence) -> Iterator[Statement]:
    """The average stay against the days that beds were taken and the number of those who stayed."""
    stays = [each for each in sentence.terms if each.unit in _DAYS and _STAY.search(each.name)]
    days = _only([each for each in sentence.terms if each.unit in _DAYS and _OF_ALL.search(each.name)])
    patients = _only([each for each in sentence.terms if each.unit in _PEOPLE and _PATIENTS.search(each.name)])
    for stay, whole, count in product(stays, days, patients):
        if not all(each.mention.is_exact and each.mention.value for each in (stay, whole, count)):
            continue
        quotient = whole.mention.operand.over(count.mention.operand)
        value = whole.mention.value / count.mention.value
        if quotient is None or not value < _FAR * stay.mention.value < _FAR**2 * value:
            continue
        working = f"{whole.mention.text}÷{count.mention.text}"
        operands = (whole.mention, count.mention)
        holds = quotient.meets(stay.mention.bounds)
        confidence = Confidence.PROBABLE
        yield quotient_told(
            Relation.AVERAGE, stay.mention, operands, working, value, holds=holds, confidence=confidence
        )


def _only(terms: list[Term]) -> list[Term]:
    return terms if len(terms) == 1 else []

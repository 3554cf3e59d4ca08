"""Days by the quality of their air, of which each has one grade: 监测365天，优212天，良141天，轻度污染12天."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.likely_sums import likely_sum, within
from jiheng.quantities.relations.arithmetic.sums import is_slipped
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement

_DAYS = "天"
_GRADE = late_pattern(
    "(?P<polluted>[轻中重]度污染|轻微污染|严重污染)|(?P<beyond>超标|污染)|(?P<good>优良|达标)|(?P<best>优)|(?P<fair>良)|"
    "(?P<measured>监测|有效天数|总天数)"
)
_IN_BRACKETS = late_pattern("（[^（）]*）")
_FAR = Decimal("0.4")


def days_of_air(sentence: Sentence) -> Iterator[Statement]:
    """What the days of a sentence must add up to, where each grade is told once."""
    grades: dict[str, list[Mention]] = {}
    for term in sentence.terms:
        grade = _grade(term)
        if grade:
            grades.setdefault(grade, []).append(term.mention)
    if not all(len(told) == 1 or grade == "polluted" for grade, told in grades.items()):
        return
    polluted, beyond = grades.get("polluted", []), grades.get("beyond", [])
    halves = [*grades.get("best", []), *grades.get("fair", [])]
    good = grades.get("good") or halves
    if len(halves) > 1:
        yield from _judged(grades.get("good", []), halves)
    if polluted:
        yield from _judged(beyond, polluted)
    if good and (beyond or polluted) and ("good" in grades or len(halves) > 1):
        yield from _judged(grades.get("measured", []), [*good, *(beyond or polluted)])


def _grade(term: Term) -> str:
    if term.unit != _DAYS or term.is_attribute or not term.mention.is_exact:
        return ""
    name = _IN_BRACKETS.sub("", term.name)
    found = list(_GRADE.finditer(name or term.name))
    return str(found[-1].lastgroup) if found else ""


def _judged(whole: Sequence[Mention], parts: Sequence[Mention]) -> Iterator[Statement]:
    yield from likely_sum(whole[:1], parts, within(_FAR), is_slipped)

"""Things graded, grade by grade: 抽评项目20个，等级为优6个、良11个、中2个、差1个."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.quantities.relations.arithmetic.sums import adds_up, sum_statement, summed
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import NO_AMOUNTS

_GRADE = re.compile(
    "^(?:(?:绩效)?(?:评价|评定|自评|考核|审核|办理|答复)?(?:结果|等级|等次|档次|评级)(?:评?为|是|：)?|评为|其中|分别为)?[“”]?"
    "(?P<grade>优秀?|良好?|中等?|一般|较?差|基本合格|不合格|合格|不达标|达标|[甲乙丙丁]等?|[ABCD](?:类|级|$))[“”]?(?:的|的?项目|等次|等级|级|档|等)?(?:有|为)?$"
)
_NEAR, _FAR = Decimal("0.25"), Decimal("0.5")
_FEWEST, _CLAUSES = 2, 3
_BEST = frozenset(("优", "优秀", "甲", "甲等", "合格", "达标", "A类", "A级"))
_WORST = frozenset(("差", "较差", "不合格", "不达标", "丁", "丁等", "D类", "D级"))
SIGNS = ("优", "甲", "合格", "达标", "A类", "A级")


def grades(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """The grades of a sentence, from the best on, against the nearest count of the unit before them."""
    end = -1
    for first in sentence.terms:
        row = _row(sentence, first) if first.index > end else []
        if len(row) < _FEWEST:
            continue
        end = row[-1].index
        whole = _whole(sentence, first, earlier)
        if whole is None:
            continue
        mentions = [each.mention for each in row]
        holds = adds_up(whole.mention, mentions)
        is_complete = len(row) > _FEWEST or summed(mentions) > whole.mention.value or _is_worst(row[-1])
        is_more = mentions[0].value > whole.mention.value
        are_all_told = not all(mention.value for mention in mentions)  # 优3个，良0个，合格0个，不合格0个
        is_near = is_close(whole.mention.value, summed(mentions), _FAR if are_all_told else _NEAR)
        if holds or is_more or (is_complete and is_near):
            yield sum_statement(whole.mention, mentions, holds=holds, confidence=Confidence.PROBABLE)


def is_grade(term: Term) -> bool:
    """Whether the figure counts what got one grade: 差1个."""
    return _GRADE.match(term.own_name) is not None


def _is_worst(term: Term) -> bool:
    found = _GRADE.match(term.own_name)
    return found is not None and found["grade"] in _WORST


def _row(sentence: Sentence, first: Term) -> list[Term]:
    """Counts one behind the other, each of another grade; empty where the first is none of the best."""
    row: list[Term] = []
    told: set[str] = set()
    for term in sentence.terms[first.index :]:
        found = _GRADE.match(term.own_name)
        is_next = not row or (term.mark in ("、", "，", "；") and term.clause - row[-1].clause <= 1)
        if (
            found is None
            or not is_next
            or term.unit != first.unit
            or not term.mention.is_exact
            or found["grade"] in told
        ):
            break
        if not row and (found["grade"] not in _BEST or term.unit in NO_AMOUNTS or not term.mention.is_counted):
            break
        row.append(term)
        told.add(found["grade"])
    return row


def _whole(sentence: Sentence, first: Term, earlier: Sequence[Sentence]) -> Term | None:
    """The last count of the unit before them, or that which all others there make up."""
    here = [each for each in sentence.terms[: first.index] if first.clause - each.clause <= _CLAUSES]
    before = here or [each for other in earlier[-1:] for each in other.terms]
    told = [each for each in before if each.unit == first.unit and each.depth <= first.depth]
    is_divided = len(told) > _FEWEST and adds_up(told[0].mention, [each.mention for each in told[1:]])
    whole = told[0] if is_divided else told[-1] if told else None
    if whole is None or not whole.mention.is_exact or whole.is_attribute or not whole.mention.is_counted:
        return None
    return whole

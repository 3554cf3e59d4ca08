"""Lists that make up another amount than the one right before them, which they were told of all the same."""

from collections.abc import Sequence

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.sums import sum_statement
from jiheng.quantities.relations.parts.of_which.kinds import are_whole
from jiheng.quantities.relations.parts.of_which.lists import Group
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import Statement

Judged = tuple[Statement | None, tuple[Term, ...]]
"""What is said of a list, and the parts it is said of."""
_INCOME, _SPENDING = "收入", "支出"
_POSTS = late_pattern("编制?(?:数|总数|人数)?(?:为|共)?$|核定[^，。；]{0,6}$")
_STAFFED = late_pattern("^(?:年末|现有?|实际?|在职|在编|在岗)")


def of_the_one_meant(group: Group, whole: Term, told: Judged) -> Judged:
    """What holds of another amount, unless the words say that the nearest one was meant."""
    return _of_the_plan(group, whole, told) if group.is_near else _of_the_other_side(group, whole, told)


def _of_the_plan(group: Group, whole: Term, told: Judged) -> Judged:
    """编制45人，实有47人，其中行政28人、事业17人: parts of those there are that make up those there should be."""
    statement, parts = told
    if statement is None or not statement.holds or statement.target.start == whole.start:
        return told
    plan = next((each for each in group.wholes if each.start == statement.target.start), None)
    is_beside = group.is_near and group.parts[0].index - whole.index == 1 and group.connector == "其中"
    if plan is None or not is_beside or not (_POSTS.search(plan.own_name) and _STAFFED.search(whole.own_name)):
        return told
    return _missed(whole, parts, Confidence.ASK), parts


def _of_the_other_side(group: Group, whole: Term, told: Judged) -> Judged:
    """收入324万元，支出342万元。其中：基本支出61万元，项目支出263万元: spending that makes up the income."""
    statement, parts = told
    if statement is None or statement.target.start == whole.start or not are_whole(group.names):
        return told
    of_income = next((each for each in group.wholes if each.start == statement.target.start), None)
    is_spent = _SPENDING in whole.own_name and all(_SPENDING in name for name in group.names)
    if of_income is None or not is_spent or _INCOME not in of_income.own_name:
        return told
    return _missed(whole, parts, Confidence.PROBABLE), parts


def _missed(whole: Term, parts: Sequence[Term], confidence: Confidence) -> Statement:
    mentions = [part.mention for part in parts]
    return sum_statement(whole.mention, mentions, holds=False, confidence=confidence)

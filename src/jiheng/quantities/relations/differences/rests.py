"""What is not the part told before it: 任务41项，已完成32项，其余9项; and remainders whose words stand behind them."""

import re
from collections.abc import Sequence

from jiheng.core.finding import Confidence
from jiheng.quantities.relations.arithmetic.signed import apart, difference_told, fits
from jiheng.quantities.relations.arithmetic.sums import sum_statement
from jiheng.quantities.relations.differences.balances import Rank, rank_of
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement

_REST = re.compile("^(?:其余|剩余|余下)的?$")
_TOLD_BEHIND = re.compile("^(?:资金|经费)?(?:全部|按规定)?(?:结转|结余)(?:至|到)?(?:下|使用)")
_IN_BRACKETS = re.compile("（[^（）]*）")
_MARKS = re.compile("[，；：。]")
_TIME = re.compile("，(?:截至|截止|到|目前|现|至)[^，。；：]{0,12}(?=，)")
_ALL = re.compile("共|总|任务|计划|分解|细化")
_PAIR = 2


def is_told_behind(term: Term) -> bool:
    """Whether what follows the figure says that it was left: 63.2万元资金结转下一年."""
    return not term.own_name and _TOLD_BEHIND.match(term.after) is not None


def rest(sentence: Sentence, position: int, near: Sequence[Sentence]) -> Statement | None:
    """其余9项 of the last two counts before it, in the sentence or in the one before: 任务41项，已完成32项。剩余9项."""
    term = sentence.terms[position]
    if not _REST.match(term.own_name):
        return None
    if position >= _PAIR:
        whole, part = sentence.terms[position - _PAIR : position]
        is_near = whole.depth == part.depth == term.depth and _marks_between(sentence, part, term) <= 1
        return _told(sentence, whole, part, term) if is_near else None
    if position or not near or len(near[-1].terms) < _PAIR:
        return None
    whole, part = near[-1].terms[-_PAIR:]
    is_done = not (whole.depth or part.depth) and rank_of(part) is Rank.USED and rank_of(whole) is not Rank.USED
    return _told(near[-1], whole, part, term) if is_done else None


def _told(sentence: Sentence, whole: Term, part: Term, term: Term) -> Statement | None:
    if part.mark == "、" or rank_of(whole) is Rank.USED:
        return None  # 其中更新432台、大修144台，剩余24台; 办结37件，列入计划12件，其余7件: two kinds of what there was
    is_row = whole.unit == part.unit == term.unit and _marks_between(sentence, whole, part) <= 1
    is_exact = whole.mention.is_exact and part.mention.is_exact and not part.is_attribute
    if not (is_row and is_exact):
        return None
    if whole.mention.value <= part.mention.value:
        return _nothing_left(whole, part, term)
    signed = apart(whole, part)
    holds = fits(term.mention, signed)
    return difference_told(Relation.REMAINDER, term.mention, signed, holds=holds, confidence=Confidence.PROBABLE)


def _nothing_left(whole: Term, part: Term, term: Term) -> Statement | None:
    """共分解为17项任务，17项已完成，其余50项正在推进: less than the part and the rest, of which some are told."""
    parts = [part.mention, term.mention]
    if not (_ALL.search(whole.own_name) and term.mention.value and term.mention.is_exact):
        return None
    return sum_statement(whole.mention, parts, holds=False, confidence=Confidence.PROBABLE)


def _marks_between(sentence: Sentence, one: Term, other: Term) -> int:
    """How many marks part them outside brackets, but for one behind the time: 67项，截至9月底，17项."""
    between = _IN_BRACKETS.sub("", sentence.between(one, other))
    return len(_MARKS.findall(_TIME.sub("", between)))

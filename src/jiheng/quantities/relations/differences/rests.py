"""What is not the part told before it: 任务41项，已完成32项，其余9项; and remainders whose words stand behind them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.signed import apart, difference_told, fits, net
from jiheng.quantities.relations.arithmetic.sums import sum_statement
from jiheng.quantities.relations.differences.balances.balances import Rank, rank_of
from jiheng.quantities.relations.names.changes import BASE
from jiheng.quantities.relations.names.counted import pers_of_price
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import PERCENT

_REST = late_pattern("^(?:其余|剩余|余下)的?$")
_TOLD_BEHIND = late_pattern("^(?:资金|经费)?(?:全部|按规定)?(?:结转|结余)(?:至|到)?(?:下|使用)")
_IN_BRACKETS = late_pattern("（[^（）]*）")
_MARKS = late_pattern("[，；：。]")
_TIME = late_pattern("，(?:截至|截止|到|目前|现|至)[^，。；：]{0,12}(?=，)")
_ALL = late_pattern("共|总|任务|计划|分解|细化")
_NOT_DONE = late_pattern("^(?:其中)?(?:尚|仍|还有)?未能?(?:按期|如期)?(?P<what>[一-鿿]{2})(?:[一-鿿]{0,4})的?$")
_UNDONE = late_pattern("(?:[件家户个人名项宗起批次]{0,2})?(?:尚|仍|还)?(?:未|不|没有|责令|限期|正在|继续)")
"""立案621件。其余8件未予立案: behind the rest stands what was not done with it."""
_NEAR = Decimal("0.6")
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
        if whole.is_joined or whole.is_joined_behind_noun:
            return None  # 175名乘客和6名机组人员，除2名获救，其余179名: of both
        ahead = [each for each in sentence.terms[:position] if each.unit == whole.unit]
        if fits(ahead[0].mention, [(1, whole.mention), (1, part.mention)]):
            return None  # 追回的60万元，抵扣35万元，退回25万元，其余15万元: both make up what stands before them
        is_near = whole.depth == part.depth == term.depth and _marks_between(sentence, part, term) <= 1
        return _told(sentence, whole, part, term) if is_near else None
    if position or not near or len(near[-1].terms) < _PAIR:
        return None
    whole, part = near[-1].terms[-_PAIR:]
    if whole.depth or part.depth or rank_of(whole) is Rank.USED:
        return None
    is_of_two = len(near[-1].terms) == _PAIR and part.clause - whole.clause == 1 and not BASE.search(part.name)
    is_done = rank_of(part) is Rank.USED or (is_of_two and _UNDONE.match(term.after) is not None)
    return _told(near[-1], whole, part, term) if is_done else None


def rest_of_a_rate(sentence: Sentence, position: int, before: Sequence[Sentence]) -> Statement | None:
    """…共71个；实际67个，完成率94.37%。未完成的4个: what the rate of the sentence before leaves of its whole."""
    term = sentence.terms[position]
    denied = _NOT_DONE.match(term.own_name)
    if position or not before or denied is None:
        return None
    pairs = {
        (whole.mention.value, part.mention.value): (whole, part) for whole, part in _rated(before[-1], denied["what"])
    }
    pairs = {key: pair for key, pair in pairs.items() if pair[0].unit == term.unit}
    if len(pairs) != 1:
        return None
    signed = apart(*next(iter(pairs.values())))
    holds = fits(term.mention, signed)
    if not holds and not is_close(term.mention.value, net(signed), _NEAR):
        return None
    return difference_told(
        Relation.REMAINDER, term.mention, signed, holds=holds, confidence=Confidence.PROBABLE, is_far=True
    )


def _rated(sentence: Sentence, what: str) -> Iterator[tuple[Term, Term]]:
    """The counts whose quotient is a rate of that name, the part right before it."""
    for rate in sentence.terms:
        if rate.unit != PERCENT or f"{what}率" not in rate.name or not rate.index:
            continue
        part = sentence.terms[rate.index - 1]
        for whole in sentence.terms[: part.index]:
            if whole.unit != part.unit or not (whole.mention.is_exact and part.mention.is_exact):
                continue
            share = part.mention.operand.over(whole.mention.operand)
            if whole.mention.value > part.mention.value and share and share.times(100).meets(rate.mention.interval):
                yield whole, part


def closes_a_list(sentence: Sentence, term: Term) -> bool:
    """支出171万元，…；场租113.4万元；搭建费42.6万元；其余15万元: the last of several parts of an amount before them."""
    if not words.OTHERS.match(term.own_name):
        return False
    value, count = term.mention.value, 0
    alike = [each for each in sentence.terms[: term.index] if each.unit == term.unit and pers_of_price(each) is None]
    for each in reversed(alike):
        if count > 1 and each.mention.value == value:
            return True
        value, count = value + each.mention.value, count + 1
    return False


def _told(sentence: Sentence, whole: Term, part: Term, term: Term) -> Statement | None:
    if (part.mark == "、" and part.name_start == whole.end + 1) or rank_of(whole) is Rank.USED:
        return None  # 其中更新432台、大修144台，剩余24台; 办结37件，列入计划12件，其余7件: two kinds of what there was
    is_row = whole.unit == part.unit == term.unit and _marks_between(sentence, whole, part) <= 1
    is_new = part.own_name.endswith("新增") and rank_of(whole) is Rank.PLANNED  # 目标30,000人，上半年新增19,589人
    is_exact = whole.mention.is_exact and part.mention.is_exact and (is_new or not part.is_attribute)
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

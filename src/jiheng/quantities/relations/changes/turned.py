"""Changes that go another way than the levels they lie between: 由36件增加到42件，减少6件."""

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.names.changes import is_from_to
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS

_BARE = late_pattern(
    "(?:同比|环比|[较比](?:上年|去年|上一年|上年同期|去年同期|年初))?(?:净|共)?"
    "(?:(?P<up>增长|增加|上升|提高|提升|多|高)|下降|降低|减少|少|低)(?:了)?(?:约)?"
)
"""The change has no subject of its own."""
_ROW = 2


def turned(sentence: Sentence, position: int) -> Statement | None:
    """The change at `position` where it is as much as parts the two levels right before it, the wrong way."""
    change = sentence.terms[position]
    found = _BARE.fullmatch(change.own_name) if position >= _ROW else None
    if found is None:
        return None
    base, now = sentence.terms[position - _ROW : position]
    if not _is_told_of(base, now, change):
        return None
    is_up = now.mention.value > base.mention.value
    larger, smaller = (now, base) if is_up else (base, now)
    apart = larger.mention.operand - smaller.mention.operand
    if (found["up"] is not None) is is_up or not apart.meets(change.mention.operand):
        return None
    computed = f"{'增加' if is_up else '减少'}{change.mention.text}"
    working = f"{larger.mention.text}－{smaller.mention.text}＝{change.mention.text}，增减方向与数字相反"
    figures = (base.mention, now.mention)
    return Statement(Relation.GROWTH, change.mention, figures, False, working, computed, Confidence.CERTAIN)


def _is_told_of(base: Term, now: Term, change: Term) -> bool:
    unit = PERCENTAGE_POINTS if now.unit == PERCENT else now.unit
    is_beside = change.clause - now.clause == 1 and base.depth == now.depth == change.depth
    return is_beside and change.unit == unit and is_from_to((base, now)) and base.mention.value != now.mention.value

"""A change and its rate side by side that go different ways: 减少63.14万元，增长2.10%."""

from collections.abc import Iterator

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PERCENT

_BARE = late_pattern(
    "(?:同比|环比|[较比](?:上年|去年|上一年|上年同期|去年同期|年初))?"
    "(?P<way>增长|增加|上升|提高|增幅|下降|降低|减少|降幅)(?:了|率|幅度)?(?:约|为|达)?"
)
"""The rate has no subject of its own."""
_TURNED = late_pattern("减亏|扭亏|减税|降费|节约|节支|压减|亏损|逆差")
"""Less of it is more of something else."""


def opposed(sentence: Sentence) -> Iterator[Statement]:
    """Each rate whose words go up where those of the change right before it go down, or the other way."""
    for change, rate in zip(sentence.terms, sentence.terms[1:], strict=False):
        if (
            rate.unit != PERCENT
            or change.unit == PERCENT
            or rate.clause - change.clause != 1
            or rate.segment != change.segment
            or rate.depth != change.depth
        ):
            continue
        found = _BARE.fullmatch(rate.name) if change.is_named_as_change else None
        if found is None or _TURNED.search(change.name) or not rate.mention.value or not change.mention.value:
            continue
        one, other = direction(change.name[-6:]), direction(found["way"])
        if one is None or one == other:
            continue
        arithmetic = f"{_way(one)}{change.mention.text}，却{found['way']}{rate.mention.text}，方向相反"
        yield Statement(
            Relation.GROWTH, rate.mention, (change.mention,), False, arithmetic, _way(one), Confidence.CERTAIN
        )


def _way(is_up: bool) -> str:
    return "增加" if is_up else "减少"

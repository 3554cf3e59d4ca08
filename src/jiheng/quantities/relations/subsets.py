"""Those of a kind against all of the kind: 全县行政村210个，已通公交的行政村205个."""

import re
from collections.abc import Iterator
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import DURATIONS, MONEY, PERCENT, PERCENTAGE_POINTS

_CHOSEN = re.compile(
    "^(?:其中)?(?:已|未|尚未|符合|达到|具备|享受|参加|纳入|通过|完成)[^，。；]{1,16}的(?P<kind>[\u4e00-\u9fff]{2,8})$"
)
_ALL = re.compile("^(?:全[县市区镇乡校院省局州旗]|辖区|现有|共有|目前)")
_STAGES = (
    ("参赛", "获奖"),
    ("报名", "参加"),
    ("报名", "录取"),
    ("申报", "获批"),
    ("申报", "立项"),
    ("申请", "获批"),
    ("受检", "合格"),
    ("参训", "取证"),
)
"""No more win than take part."""
_HEADS = frozenset({("人次", "人"), ("户次", "户"), ("家次", "家")})
"""No more people come than there are visits."""
_SHARES = frozenset({MONEY, PERCENT, PERCENTAGE_POINTS})


def subsets(sentence: Sentence) -> Iterator[Statement]:
    """Each count of those that have something, right behind the count of all."""
    for whole, part in pairwise(sentence.terms):
        if (whole.unit, part.unit) in _HEADS and "其中" in part.name[:2] and part.mention.value > whole.mention.value:
            yield _told(whole, part)
        if whole.unit != part.unit or whole.unit in _SHARES or whole.unit in DURATIONS:
            continue
        if _are_stages(whole, part) and whole.mention.is_exact and part.mention.is_exact:
            yield _told(whole, part)
        found = _CHOSEN.match(part.name)
        if found is None or not _is_all(whole, found["kind"]) or part.clause - whole.clause != 1:
            continue
        if whole.mention.is_exact and part.mention.is_exact:
            yield _told(whole, part)


def _are_stages(whole: Term, part: Term) -> bool:
    """参赛作品126件，获奖作品62件."""
    if part.clause - whole.clause != 1 or part.is_attribute or whole.depth != part.depth:
        return False
    return any(
        part.own_name.startswith(then) and whole.own_name.endswith(first + part.own_name.removeprefix(then))
        for first, then in _STAGES
    )


def _told(whole: Term, part: Term) -> Statement:
    holds = part.mention.value <= whole.mention.value
    arithmetic = f"{part.mention.text}{'≤' if holds else '＞'}{whole.mention.text}"
    return Statement(Relation.PART, part.mention, (whole.mention,), holds, arithmetic, confidence=Confidence.PROBABLE)


def _is_all(whole: Term, kind: str) -> bool:
    return whole.own_name.endswith(kind) and bool(_ALL.match(whole.own_name))

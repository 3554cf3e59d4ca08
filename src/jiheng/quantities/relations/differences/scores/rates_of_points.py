"""Rates of the points got: 产出满分30分，得28.5分，得分率95%, beside the item or by its name further on."""

from collections.abc import Iterator, Sequence

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import summed
from jiheng.quantities.relations.differences.scores.points import Item, run_before
from jiheng.quantities.relations.differences.scores.points_told import item_name
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, in_unit_of, joined
from jiheng.quantities.units import PERCENT, SCORE

_RATED = late_pattern("(?P<item>[^，。；：]*?)的?(?:得分率|得分比例|完成比例)(?:为|是|达到?)?")
_OF, _SHARE = "的", late_pattern("占(?:[该本]?(?:部分|项|类|指标))?(?:的?(?:总分|权重|满分|分值))+")
_FULL = 100


def rates_of_points(items: Sequence[Item], sentences: Sequence[Sentence]) -> Iterator[Statement]:
    """Each rate of an item with both full marks and points, or of a total whose items all have full marks."""
    for sentence in sentences:
        for term in sentence.terms:
            if term.unit != PERCENT or not term.mention.is_exact:
                continue
            of = sentence.terms[term.index - 1] if term.index and term.own_name == _OF else None
            if of is not None and of.unit == SCORE and _SHARE.match(of.own_name):
                yield from _of_full_marks(term, of, items)
                continue
            found = _RATED.fullmatch(term.own_name)
            item = _item_of(item_name(found["item"]), term, items) if found is not None else None
            got = item.one("got") if item is not None else None
            full = _full_of(item, items) if item is not None else []
            if got is not None and full and summed(full):
                yield rate_of_points(term.mention, full, got.mention)


def _of_full_marks(rate: Term, full: Term, items: Sequence[Item]) -> Iterator[Statement]:
    """过程类得23分，占权重25分的92%."""
    got = [told for item in items for told in item.kinds.get("got", ()) if told.term.index == full.index - 1]
    near = [told for told in got if told.term.end < full.start and full.clause - told.term.clause == 1]
    if near and full.mention.value:
        yield rate_of_points(rate.mention, [full.mention], near[-1].mention)


def _item_of(name: str, term: Term, items: Sequence[Item]) -> Item | None:
    """The only one of the name, or for no name the one told right before."""
    if name:
        named = [each for each in items if each.first.item.endswith(name)]
        return named[0] if len(named) == 1 else None
    told = [(figure.term.start, figure.term.index, place) for place, each in enumerate(items) for figure in each.told]
    before = max((each for each in told if each[0] < term.start), default=None)
    return items[before[2]] if before is not None and before[1] == term.index - 1 else None


def _full_of(item: Item, items: Sequence[Item]) -> list[Mention]:
    """Its full marks; of a total those of the items before it."""
    own = item.one("full")
    if own is not None or not item.first.is_total:
        return [own.mention] if own is not None else []
    parts = [each.one("full") for each in run_before(items, item)]
    return [each.mention for each in parts if each is not None] if all(parts) else []


def rate_of_points(stated: Mention, full: Sequence[Mention], got: Mention) -> Statement:
    """得分率 of the points got and the full marks."""
    value = got.value / summed(full) * _FULL
    holds = abs(value - stated.value) <= stated.half()
    computed = in_unit_of(value, stated)
    divisor = full[0].text if len(full) == 1 else f"（{joined(full, '＋')}）"
    arithmetic = f"{got.text}÷{divisor}＝{computed}" + ("" if holds else f"≠{stated.text}")
    return Statement(Relation.RATE, stated, (*full, got), holds, arithmetic, computed, Confidence.CERTAIN)

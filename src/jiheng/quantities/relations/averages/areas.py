"""Areas by length and breadth: 道路长40.1公里、宽4.5米，面积18.05万平方米."""

from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.products import product_of, product_told
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Statement, is_close

_METRES = {"米": 1, "千米": 1000}
_LONG, _BROAD = late_pattern("长(?:度|约|为|共)*$"), late_pattern("宽(?:度|约|为|均|平均)*$")
_SIZE = late_pattern("面积|共|合计|铺[筑装设]|硬化")
_NEAR = Decimal("0.3")
SIGN = "宽"


def areas(sentence: Sentence) -> Iterator[Statement]:
    """Each area right behind its length and its breadth."""
    for long, broad, size in zip(sentence.terms, sentence.terms[1:], sentence.terms[2:], strict=False):
        if size.unit != "平方米" or long.unit not in _METRES or broad.unit != "米" or not _SIZE.search(size.name):
            continue
        if not (_LONG.search(long.name) and _is_broad(broad)) or size.segment != long.segment:
            continue
        if not all(each.mention.is_exact for each in (long, broad, size)):
            continue
        times = _METRES[long.unit]
        made = (long.mention.operand * broad.mention.operand).times(times)
        holds = made.meets(size.mention.interval)
        is_near = is_close(product_of([long, broad]) * times, size.mention.value, _NEAR)
        if holds or is_near or is_slip(size.mention, made):
            confidence = Confidence.PROBABLE if holds or is_slip(size.mention, made) else Confidence.ASK
            yield product_told(size.mention, [long, broad], holds=holds, confidence=confidence, times=times)


def _is_broad(term: Term) -> bool:
    return _BROAD.search(term.name) is not None or term.after.startswith(SIGN)

"""How far growth moved since last year: 增长44.5%，上年同期增长13.6%，增幅同比提高30.9个百分点."""

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.signed import difference_told, fits
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PERCENT

_MOVED = late_pattern(
    "^(?:增[速幅]|涨幅|增长率)?(?:[较比](?:上年|去年)(?:同期)?|同比)(?:明显|略|又)?"
    "(?:(?P<up>提高|加快|上升|扩大|提升)|回落|下降|放缓|降低|收窄|减缓)了?$"
)
_LAST_YEAR = late_pattern("^而?(?:上年|去年)(?:同期)?(?:的?增[速幅]|增长率?)?[为是]?(?:增长)?$")
_REACH = 2


def between_growths(sentence: Sentence, points: Term) -> Statement | None:
    """The points against the growth told before them and that of last year, told beside either."""
    moved = _MOVED.match(points.name)
    near = [each for each in sentence.terms if each.unit == PERCENT and each.segment == points.segment]
    last = [each for each in near if _LAST_YEAR.match(each.name) and abs(each.clause - points.clause) <= _REACH]
    now = [each for each in near if each.start < points.start and each not in last][-1:]
    if moved is None or len(last) != 1 or not now or points.clause - now[0].clause > _REACH:
        return None
    is_told = is_growth(now[0]) and direction(now[0].name) and now[0].depth == last[0].depth == points.depth
    if not is_told or not (now[0].mention.is_exact and last[0].mention.is_exact):
        return None
    one, other = (now[0], last[0]) if moved["up"] else (last[0], now[0])
    signed = [(1, one.mention), (-1, other.mention)]
    if one.mention.value <= other.mention.value:
        return None
    holds = fits(points.mention, signed)
    return difference_told(Relation.GROWTH, points.mention, signed, holds=holds, confidence=Confidence.PROBABLE)

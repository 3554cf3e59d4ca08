"""How seldom chance alone parts a figure by one slip of the hand from what two amounts give.

Or the amount right beside it from what the figure gives with the other one: 脱贫户841户，占24.85% of 3,276户 is 814户.
"""

from fractions import Fraction

from jiheng.checks.manuscript.drawn.pairs import QUOTIENTS, Pair
from jiheng.checks.manuscript.drawn.question import Kind, Question
from jiheng.quantities.interval import Interval
from jiheng.quantities.slips import ROUGH, is_slip, slip_chance

_HUNDRED = 100
_ROUNDED = Fraction(1, 2)
"""An average of whole things is rounded to a whole number."""
_CHANCE_OF_ALL = 1.0
_NEAR_PLAN, _TWO, _THREE = 8, 2, 3
_FAR = 11
"""So many times as large: no slip parts figures further."""


def chance_of_slip(question: Question, pair: Pair, printed: Interval) -> float:
    """1 where no slip parts them, or where the figure was only cut off: 54.8% of 54.88%."""
    told = question.told.mention
    if question.kind not in QUOTIENTS:
        return slip_chance(told, printed)
    times = pair.of_so_many if question.kind is Kind.AVERAGE else _HUNDRED
    base, other = pair.base.mention, pair.other.mention
    if not told.size / _FAR < other.size / base.size * times < told.size * _FAR:
        return _CHANCE_OF_ALL
    exact = other.value / base.value * times
    if 0 <= exact - told.value < 2 * told.half():
        return _CHANCE_OF_ALL
    rounded = Interval(exact - _ROUNDED, exact + _ROUNDED) if told.is_counted else Interval.point(exact)
    of_figure = min(slip_chance(told, printed, roughest=ROUGH), slip_chance(told, rounded))
    return min(of_figure, _of_amount_beside(question, pair, times))


def _of_amount_beside(question: Question, pair: Pair, times: int) -> float:
    """By all that the figure may be rounded from, and by the figure as it stands, which often is exact."""
    told, base, other = question.told.mention, pair.base.mention, pair.other.mention
    rate = told.operand.times(Fraction(1, times))
    exact = told.value / times
    if question.other is not None:
        wanted = (rate * base.operand, Interval.point(exact * base.value))
        return min(slip_chance(other, each) for each in wanted)
    whole = other.operand.over(rate) if question.base is not None and exact else None
    if whole is None:
        return _CHANCE_OF_ALL
    return min(slip_chance(base, each) for each in (whole, Interval.point(other.value / exact)))


def is_meant_alone(question: Question, pair: Pair, printed: Interval) -> bool:
    """Whether the only value that two amounts give is what was meant: a slip parts them, or it is of its order.

    服务1,644人，超目标54人, with one plan, 1,600人, near to what was done: 44.
    """
    told = question.told.mention
    if pair.is_named and is_slip(told, printed):
        return True
    if not question.is_against_plan or question.other is None or not pair.score:
        return False
    meant, plan = printed.high, pair.base.mention.value
    is_near = meant * _NEAR_PLAN <= plan and told.value * _NEAR_PLAN <= plan
    return is_near and meant * _TWO <= told.value * _THREE and told.value * _TWO <= meant * _THREE

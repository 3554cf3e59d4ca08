"""The amounts that a rate may be of: which two of them it must be, and whether they give it."""

import math
import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from jiheng.core.value import once, value
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.differences.balances import Rank, rank_of
from jiheng.quantities.relations.names.percentages import is_named, share_of
from jiheng.quantities.relations.names.rates import fit, is_known, names_its_part
from jiheng.quantities.relations.names.shares import is_of_plan
from jiheng.quantities.sentence import Term
from jiheng.quantities.slips import TENFOLD, is_slip
from jiheng.quantities.statement import is_close
from jiheng.quantities.units import MONEY, WHOLE_OF

HERE, NEAR, FAR = 0, 1, 2
"""Where an operand stands: in the sentence, in the passage before it, in an earlier passage of the section."""
_ENOUGH_TO_HOLD = {HERE: (0, 2), NEAR: (1, 3), FAR: (3, 4)}
"""Fit needed to take a matching pair for the one meant: of money, of counts. Small counts often match by chance."""
_ENOUGH_TO_FAIL = {HERE: 4, NEAR: 5, FAR: 5}
_ENOUGH_TO_BE_NEAR = {HERE: 2, NEAR: 3, FAR: 4}
"""Fit needed of a pair that gives the rate but for a slip in one of the three."""
_ENOUGH_OF_TWO = 1
_UNNAMED = -1
_OF_MONEY = re.compile("资金(?:使用|到位|兑付)率|(?:拨付|支付)率")
_OF_ANY_PLAN = re.compile("计划|安排|预算|总|年度|年初|全年|全部|本年|任务|目标|支出|收入|资金|投资|[^\u4e00-\u9fff]")
_REGION = re.compile("全[国省市州县区镇乡](?:的?比重|的)?")
"""占全省的比重 says whose, not of what: the whole bears the name of the part."""
_SPENT = ("支出", "支出总额", "总支出")
_NOT_SPENT, _IS_SPENT = re.compile("投资|预算|到位|下达|安排|资金"), re.compile("支出|使用|执行|支付")
"""占项目支出的51% is not of what was invested or granted."""
_LEAD = 2
_HALF, _LIKELY, _NEARLY, _ABOUT = Decimal("0.5"), Decimal("0.3"), Decimal("0.2"), Decimal("0.1")
_FINE = 3
_HALVES = 2
_SURE = 3
_REACH, _REACH_OF_A_SHARE = 2, 20
"""So many times off a rate of amounts from further away may be: a share says what it is of."""
_FULL = 100
_SURE_OF_FULL = 5
"""100 % is told of much that has no amounts of its own."""
_WIDE = 8
_PLAUSIBLE = 1000
_BOUND = 9
_NAME, _IN_COMMON = 16, 3
_PLANNED = re.compile("应|计划|目标|任务")
_ALL_OF_THEM = re.compile("共|总|合计")
_SAVED = re.compile("节|减")
"""节资率 is of what is saved over what was saved and spent."""
_SINCE_EVER = "累计"
"""新建监测点420处，累计建成2,865处，覆盖率81%: what there is in all is no part of what is new."""
_FAR_OFF = 3.0
"""Percentage points of the larger amount: no rounding and no vague word of a rate goes further."""


@value(slots=False)
class Pair:
    """A numerator and a denominator that may give the rate, and how far away they stand.

    `same` are the amounts of their unit among which they were chosen; `is_bound`: the sentence leaves no choice.
    `is_last`: the numerator is the last amount of its unit before the rate, whatever changes are told between.
    """

    rate: Term
    numerator: Term
    denominator: Term
    same: Sequence[Term]
    distance: int
    is_bound: bool = False
    is_last: bool = False

    @once
    def fit(self) -> int:
        """How well the words fit."""
        return (
            _BOUND
            if self.is_bound
            else fit(self.rate, self.numerator, self.denominator, self.same, is_last=self.is_last)
        )

    @once
    def agrees(self) -> bool:
        """Whether numerator ÷ denominator can be the rate within the rounding of all three."""
        return self.gives(self.rate.mention)

    def gives(self, rate: Mention) -> bool:
        """The same of any rate."""
        numerator, denominator = self.numerator.mention, self.denominator.mention
        if not (numerator.is_exact or denominator.is_exact):
            return False
        if not may_give(numerator, denominator, rate):
            return False
        quotient = numerator.operand.over(denominator.operand)
        return quotient is not None and quotient.times(WHOLE_OF[rate.unit]).meets(rate.bounds)

    @once
    def computed(self) -> Fraction:
        """What the two make, as printed."""
        return WHOLE_OF[self.rate.unit] * self.numerator.mention.value / self.denominator.mention.value

    @once
    def is_fine(self) -> bool:
        """Whether all three have so many digits that they hardly ever agree by chance."""
        three = (self.numerator.mention, self.denominator.mention, self.rate.mention)
        return all(len(each.number.as_tuple().digits) >= _FINE for each in three)

    @once
    def is_slipped(self) -> bool:
        """Whether one slip in the rate, or where the words fit in an amount, is all that parts them."""
        numerator, denominator, rate = self.numerator.mention, self.denominator.mention, self.rate.mention
        if not (numerator.is_exact and denominator.is_exact and rate.is_exact) or rate.value == _FULL:
            return False
        quotient = numerator.operand.over(denominator.operand)
        whole_of = WHOLE_OF[rate.unit]
        if quotient is None or whole_of * quotient.width > _WIDE * 2 * rate.half():
            return False
        if is_slip(rate, quotient.times(whole_of)):
            return True
        if self.fit > 1 and any(quotient.times(whole_of * off).meets(rate.interval) for off in TENFOLD):
            return True
        is_fine = len(rate.number.normalize().as_tuple().digits) >= _FINE
        if not is_fine or self.fit < _SURE + self.distance:
            return False
        share = rate.interval.times(Fraction(1, whole_of))
        whole = numerator.operand.over(share)
        return is_slip(numerator, share * denominator.operand) or (whole is not None and is_slip(denominator, whole))


def matching(pairs: Sequence[Pair]) -> Pair | None:
    """The pair with the best words among those that give the rate."""
    best: Pair | None = None
    for pair in pairs:
        money, count = _ENOUGH_TO_HOLD[pair.distance]
        enough = money if pair.numerator.unit == MONEY else count
        if (
            pair.agrees
            and pair.fit >= enough
            and (best is None or pair.fit > best.fit)
            and not _is_inverted(pair, pairs)
        ):
            best = pair
    return best


def _is_inverted(pair: Pair, pairs: Sequence[Pair]) -> bool:
    """下达260万元，已发放274万元，发放率95%: what gives the rate upside down gives it by chance."""
    return pair.numerator.mention.value > 0 and any(
        other.numerator is pair.denominator
        and other.denominator is pair.numerator
        and other.fit >= _ENOUGH_TO_FAIL[other.distance]
        and other.fit > pair.fit + 1
        for other in pairs
    )


def only_reading(pairs: Sequence[Pair], here: Sequence[Term], parts: Sequence[Term]) -> Pair | None:
    """The pair that the words leave no doubt of; None where two of different value fit as well.

    `parts` stand behind 其中: no rivals of a whole, unless the numerator has the name of one.
    A denominator from further away needs a numerator that stands alone in its sentence.
    """
    alone = {unit for unit in (each.unit for each in here) if sum(each.unit == unit for each in here) == 1}
    enough = [
        pair
        for pair in pairs
        if pair.fit >= _ENOUGH_TO_FAIL[pair.distance]
        and (pair.distance == HERE or is_named(pair.rate) or (pair.numerator in here and pair.numerator.unit in alone))
        and (pair.distance == HERE or not is_of_plan(pair.rate) or pair.is_slipped or _is_of_this_plan(pair))
    ]
    if not enough:
        return None
    nearest = min(pair.distance for pair in enough)
    best = max((pair for pair in enough if pair.distance == nearest), key=lambda pair: pair.fit)
    if nearest == HERE:
        return best
    rivals = {
        (pair.numerator.mention.value, pair.denominator.mention.value)
        for pair in enough
        if pair.fit >= best.fit - 1
        and pair.distance <= best.distance
        and (pair.denominator not in parts or best.denominator in parts or _is_named_alike(pair))
    }
    return best if len(rivals) == 1 else None


def ahead_of_all(pairs: Sequence[Pair], here: Sequence[Term]) -> Pair | None:
    """共20人。…；其中返乡13人，占60%: the one pair of a lone amount that the words fit far better than any other."""
    told = [pair for pair in pairs if pair.distance == NEAR and _is_alone(pair.numerator, here)]
    best = max(told, key=lambda pair: pair.fit, default=None)
    if best is None or best.fit < _ENOUGH_TO_FAIL[HERE] or best.rate.mention.value == _FULL:
        return None
    if share_of(best.rate) == "" and not _ALL_OF_THEM.search(best.denominator.name):
        return None
    others = [pair for pair in told if pair.denominator.mention.value != best.denominator.mention.value]
    is_far_ahead = all(pair.fit <= best.fit - _LEAD for pair in others) and not any(pair.agrees for pair in pairs)
    limit = _ABOUT if is_of_plan(best.rate) else _LIKELY
    return best if is_far_ahead and is_close(best.computed, best.rate.mention.value, limit) else None


def of_the_only_whole(pairs: Sequence[Pair], here: Sequence[Term]) -> Pair | None:
    """办结638件。满意601件，满意率92.4%: the lone amount with the rate's word, over all that there is before."""
    told = [pair for pair in pairs if pair.distance == NEAR and _is_alone(pair.numerator, here)]
    wholes = {pair.denominator.mention.value for pair in told}
    if len(wholes) != 1 or not names_its_part(told[0].rate, told[0].numerator) or told[0].computed > _FULL:
        return None
    pair = told[0]
    is_likely = pair.is_fine and is_slip(pair.rate.mention, Interval.point(pair.computed))
    return pair if is_likely and pair.rate.mention.value != _FULL else None


def _is_alone(amount: Term, here: Sequence[Term]) -> bool:
    return [each for each in here if each.unit == amount.unit] == [amount]


def _is_of_this_plan(pair: Pair) -> bool:
    limit = _HALF if _is_named_alike(pair) else _ABOUT
    return is_close(pair.computed, pair.rate.mention.value, limit)


def _is_named_alike(pair: Pair, in_common: int = _IN_COMMON) -> bool:
    """Whether what was done and what was planned carry one name: then the plan told elsewhere is of this very thing."""
    done, planned = pair.numerator.own_name[-_NAME:], pair.denominator.own_name[-_NAME:]
    return any(done[at : at + in_common] in planned for at in range(len(done) - in_common + 1))


def nearly(pairs: Sequence[Pair], told: Sequence[Mention]) -> Pair | None:
    """The one pair that gives the rate but for a slip, where the words alone would not decide.

    A pair that gives another rate told nearby belongs to that one.
    """
    close = [
        pair
        for pair in pairs
        if pair.fit >= _ENOUGH_TO_BE_NEAR[pair.distance] - 1
        and pair.fit >= _ENOUGH_TO_BE_NEAR[pair.distance] - pair.is_fine
        and pair.is_slipped
        and not any(map(pair.gives, told))
    ]
    if not close:
        return None
    best = max(close, key=lambda pair: (-pair.distance, pair.fit))
    rivals = {
        (pair.numerator.mention.value, pair.denominator.mention.value)
        for pair in close
        if pair.distance == best.distance and pair.fit == best.fit
    }
    return best if len(rivals) == 1 else None


def of_the_two(rate: Term, pairs: Sequence[Pair], here: Sequence[Term], told: Sequence[Mention]) -> Pair | None:
    """The two amounts right before a rate, where nothing else can be meant and the rate is off by less than half."""
    last = [each for each in here if each.unit == here[-1].unit] if here else []
    if len(last) != 2 or rate.clause - last[1].clause > 1 or last[1].clause - last[0].clause > 2:
        return None
    is_part = rate.mention.value <= _FULL and not _SAVED.search(rate.name)
    both = [
        pair
        for pair in pairs
        if pair.distance == HERE
        and pair.numerator in last
        and pair.denominator in last
        and not (is_part and pair.numerator.mention.value > pair.denominator.mention.value)
    ]
    best = max(both, key=lambda pair: pair.fit, default=None)
    if best is None or (best.fit < _ENOUGH_OF_TWO and not _is_sure_slip(best)) or any(map(best.gives, told)):
        return None
    is_likely = is_close(best.computed, rate.mention.value, _NEARLY) or best.is_slipped
    return best if is_likely or names_its_part(rate, best.numerator) else None


def _is_sure_slip(pair: Pair) -> bool:
    """发放学校213所，应发放218所，及时率98.7%: one digit parts three figures that hardly agree by chance."""
    is_planned = _PLANNED.search(pair.denominator.name) is not None
    return is_planned and pair.is_fine and pair.fit >= _UNNAMED and pair.is_slipped


def are_side_by_side(pair: Pair) -> bool:
    """造林1105万亩、抚育1111万亩，森林覆盖率53.4%: two of a row that share no word with the rate."""
    one, other = sorted((pair.numerator, pair.denominator), key=lambda term: term.index)
    is_row = other.mark == "、" and other.index - one.index == 1 and pair.distance == HERE
    return is_row and not pair.is_bound and pair.fit <= _ENOUGH_TO_FAIL[HERE]


def is_of_other_things(pair: Pair) -> bool:
    """37项工程，资金拨付率80.8%: a rate of money is not of works; 占省级计划的 not of what is planned in all.

    More than its whole, told further off, is no part of it either.
    """
    rate, denominator = pair.rate, pair.denominator
    if _SINCE_EVER in pair.numerator.own_name and pair.computed > _FULL > rate.mention.value:
        return True
    if _OF_MONEY.search(rate.own_name) and denominator.unit != MONEY:
        return True
    if pair.distance == HERE or pair.is_bound or pair.is_slipped:
        return False
    if pair.computed > _FULL > rate.mention.value:
        return True
    of = share_of(rate) or ""
    if of.endswith(_SPENT) and _NOT_SPENT.search(denominator.name) and not _IS_SPENT.search(denominator.name):
        return True
    whose = _OF_ANY_PLAN.sub("", of)
    if _REGION.fullmatch(whose):
        return not _is_named_alike(pair, 2)
    return len(whose) > 1 and not any(whose[at : at + 2] in denominator.name for at in range(len(whose) - 1))


def is_of_itself(rate: Mention, pair: Pair) -> bool:
    """5,846户受益，5,846户满意度98%: one number told twice is no plan and its result."""
    is_same = pair.numerator.mention.value == pair.denominator.mention.value and rate.value != _FULL
    is_sure = pair.numerator.unit == MONEY and pair.fit >= _ENOUGH_TO_FAIL[HERE]
    return is_same and rank_of(pair.denominator) is not Rank.PLANNED and not is_sure


def is_sure_of_full(pair: Pair) -> bool:
    """抽查126家，完结125家，完结率100%: side by side they need fewer words."""
    rate, numerator, denominator = pair.rate, pair.numerator, pair.denominator
    is_row = rate.clause - numerator.clause <= 1 and numerator.index - denominator.index == 1
    is_level = rate.depth == numerator.depth == denominator.depth and numerator.segment == denominator.segment
    return pair.fit >= _SURE_OF_FULL - (is_row and is_level)


def is_capped(rate: Mention, pairs: Sequence[Pair]) -> bool:
    """A completion told as 100 % where more was done: some forms cap it."""
    if rate.value != _FULL:
        return False
    likely = [pair for pair in pairs if pair.fit > 1]
    best = max((pair.fit for pair in likely), default=0)
    return any(
        pair.fit == best and pair.numerator.mention.value >= pair.denominator.mention.value
        for pair in likely
        if not (pair.numerator.unit == MONEY and "决算" in pair.numerator.name and "预算的" in pair.rate.name)
    )


def may_give(numerator: Mention, denominator: Mention, rate: Mention) -> bool:
    """Whether a rate is so near that exact arithmetic is worth while."""
    if not is_about(numerator.size, denominator.size, rate):
        return False
    if not (numerator.is_exact and denominator.is_exact and rate.is_exact):
        return True
    whole_of = WHOLE_OF[rate.unit]
    off = abs(whole_of * numerator.size - rate.size * denominator.size)
    return (
        off <= whole_of * numerator.grain + (rate.size + rate.grain) * denominator.grain + rate.grain * denominator.size
    )


def is_about(numerator: float, denominator: float, rate: Mention) -> bool:
    whole_of = WHOLE_OF[rate.unit]
    return abs(whole_of * numerator - rate.size * denominator) <= _FAR_OFF * max(numerator, denominator)


def is_cut(pair: Pair) -> bool:
    """129项÷270项＝47.78%, told as 47%: the rest was cut off instead of rounded."""
    digits = 10**pair.rate.mention.places
    return Fraction(math.floor(pair.computed * digits), digits) == pair.rate.mention.value


def is_guess(pair: Pair) -> bool:
    """发放111户，担保77户，还贷率99%: neither the words nor the figures say that the rate is of these two."""
    if pair.is_bound or share_of(pair.rate) is not None or is_known(pair.rate, pair.numerator) or pair.is_slipped:
        return False
    return not is_close(pair.computed, pair.rate.mention.value, _NEARLY)


def is_the_rest(pair: Pair) -> bool:
    """合格率98.48%，132人次中有2人次补考: what is told of the whole is what the rate leaves."""
    numerator, denominator, rate = pair.numerator.mention, pair.denominator.mention, pair.rate.mention
    quotient = numerator.operand.over(denominator.operand)
    whole_of = WHOLE_OF[rate.unit]
    return (
        quotient is not None
        and numerator.value * _HALVES < denominator.value
        and (Interval.point(Fraction(whole_of)) - quotient.times(whole_of)).meets(rate.bounds)
    )


def is_credible(rate: Mention, pair: Pair) -> bool:
    """Vague operands prove nothing, and what is far from any rate was read wrongly."""
    numerator, denominator = pair.numerator.mention, pair.denominator.mention
    if not (numerator.is_exact and denominator.is_exact and rate.is_exact):
        return False
    computed = pair.computed
    reach = _REACH_OF_A_SHARE if share_of(pair.rate) else _REACH
    is_near = pair.distance == HERE or pair.is_slipped or computed < reach * rate.value < reach**2 * computed
    return is_near and computed <= _PLAUSIBLE and rate.value <= _PLAUSIBLE

"""Which two amounts a rate must be of: those that give it, or the only ones that the words leave."""

import re
from collections.abc import Container, Sequence
from decimal import Decimal

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.names.percentages import is_named, share_of
from jiheng.quantities.relations.names.rates import SPENDING_RATE, is_known, names_its_part
from jiheng.quantities.relations.names.shares import is_of_plan, is_the_very
from jiheng.quantities.relations.rates.pairs import ENOUGH_TO_FAIL, FAR, HERE, NEAR, Pair, is_named_alike
from jiheng.quantities.sentence import Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import is_close
from jiheng.quantities.units import MONEY

_ENOUGH_TO_HOLD = {HERE: (0, 2), NEAR: (1, 3), FAR: (3, 4)}
"""Fit needed to take a matching pair for the one meant: of many digits, of few, which often match by chance."""
_ENOUGH_TO_BE_NEAR = {HERE: 2, NEAR: 3, FAR: 4}
"""Fit needed of a pair that gives the rate but for a slip in one of the three."""
_ENOUGH_OF_TWO = 1
_UNNAMED = -1
_LEAD = 2
_HALF, _LIKELY, _NEARLY, _ABOUT = Decimal("0.5"), Decimal("0.3"), Decimal("0.2"), Decimal("0.1")
_SCARCELY_OFF = Decimal("0.07")
_FULL, _HALVES = 100, 2
_PLANNED = re.compile("应|计划|目标|任务")
_ALL_OF_THEM = late_pattern("共|总|合计")
_SAVED_RATE = re.compile("(?:节约|节支|节资|节省|结余|结转|审减|核减|下浮|压减)(?:资金)?率[^率]{0,4}$")
"""What is saved is of what there was before."""
_SPENT_IN_ALL = late_pattern(
    "(?:[0-9]{1,2}(?:[.][0-9]{1,2}){0,2}[.、]?)?(?:全年|累计|实际|年度|本年|共|总)+(?:支出|支付|使用|执行|拨付)(?:资金|经费|金额|数)?(?:为|共)?$"
)
_ENOUGH_OF_ALL = 3
_SHARE_WORD = late_pattern("(?:占比|比例|比重)(?:约|达到?|为|是)*$")
_SAVED = re.compile("节|减")
"""节资率 is of what is saved over what was saved and spent."""


def matching(pairs: Sequence[Pair]) -> Pair | None:
    """The pair with the best words among those that give the rate."""
    best: Pair | None = None
    for pair in pairs:
        of_many, of_few = _ENOUGH_TO_HOLD[pair.distance]
        if (
            pair.agrees
            and (pair.fit >= of_few or (pair.fit >= of_many and (pair.numerator.unit == MONEY or pair.is_fine)))
            and (best is None or pair.fit > best.fit)
            and not _is_inverted(pair, pairs)
            and not _is_loose_beside_a_better(pair, pairs)
            and not _is_of_what_is_left(pair)
        ):
            best = pair
    return None if best is not None and share_of(best.rate) and _is_of_another_whole(best, pairs) else best


def _is_of_what_is_left(pair: Pair) -> bool:
    """控制价456.8万元，中标价428.6万元，节约28.2万元，节约率6.6%: of the price paid, and not of the price there was."""
    if _SAVED_RATE.search(pair.rate.name) is None:
        return False
    before = pair.numerator.mention.value + pair.denominator.mention.value
    return any(each.mention.value == before for each in pair.same if each.unit == pair.denominator.unit)


def _saves_more_than_all(pair: Pair) -> bool:
    """中标价3,620万元，较控制价3,860万元…节约率: no more is saved than there was."""
    is_more = pair.numerator.mention.value > pair.denominator.mention.value
    return is_more and _SAVED_RATE.search(pair.rate.name) is not None


def _is_inverted(pair: Pair, pairs: Sequence[Pair]) -> bool:
    """下达260万元，已发放274万元，发放率95%: what gives the rate upside down gives it by chance."""
    return pair.numerator.mention.value > 0 and any(
        other.numerator is pair.denominator
        and other.denominator is pair.numerator
        and other.fit >= ENOUGH_TO_FAIL[other.distance]
        and other.fit > pair.fit + 1
        for other in pairs
    )


def _is_loose_beside_a_better(pair: Pair, pairs: Sequence[Pair]) -> bool:
    """投资1.2亿元，2023年完成6840万元，累计完成1.14亿元，占59%: 57 % is 59 % for what 1.2亿元 may be.

    What agrees by the rounding of its amounts alone gives way to the pair that the words mean.
    """
    if not pair.is_loose:
        return False
    return any(other.fit > pair.fit + 1 and other.distance == HERE and not other.agrees for other in pairs)


def _is_of_another_whole(pair: Pair, pairs: Sequence[Pair]) -> bool:
    """省任务502人，区任务1,120人，补助1,190人，完成区任务的237.1%: not of the other, though that gives it."""
    if pair.is_bound or is_the_very(pair.rate, pair.denominator):
        return False
    alike = (each for each in pairs if each.numerator is pair.numerator and each.distance == HERE)
    return any(is_the_very(each.rate, each.denominator) for each in alike)


def only_reading(pairs: Sequence[Pair], here: Sequence[Term], parts: Sequence[Term]) -> Pair | None:
    """The pair that the words leave no doubt of; None where two of different value fit as well.

    `parts` stand behind 其中: no rivals of a whole, unless the numerator has the name of one.
    A denominator from further away needs a numerator that stands alone in its sentence.
    """
    units = [each.unit for each in here]
    alone = {unit for unit in units if units.count(unit) == 1}
    enough = [
        pair
        for pair in pairs
        if (
            pair.distance == HERE
            or pair.is_bound
            or is_named(pair.rate)
            or _stands_alone(pair, here, alone)
            or _is_told_next(pair, here)
        )
        and pair.fit >= ENOUGH_TO_FAIL[pair.distance]
        and not _saves_more_than_all(pair)
        and (pair.distance == HERE or not is_of_plan(pair.rate) or pair.is_slipped or _is_of_this_plan(pair))
    ]
    if not enough:
        return None
    nearest = min(pair.distance for pair in enough)
    best = max((pair for pair in enough if pair.distance == nearest), key=lambda pair: pair.fit)
    if nearest == HERE:
        return best
    very = [pair for pair in enough if pair.fit == best.fit and pair.distance == nearest and _is_of_the_very(pair)]
    best, is_exact = (very[0], True) if very else (best, False)
    rivals = {
        (pair.numerator.mention.value, pair.denominator.mention.value)
        for pair in enough
        if pair.fit >= best.fit - 1
        and pair.distance <= best.distance
        and (pair.denominator not in parts or best.denominator in parts or is_named_alike(pair))
        and (not is_exact or _is_of_the_very(pair))
    }
    return best if len(rivals) == 1 else _of_either(best, enough)


def _is_of_the_very(pair: Pair) -> bool:
    """Whether its whole bears just the name after 占, and the figures do not speak against it."""
    is_likely = pair.is_fine and (pair.is_slipped or is_close(pair.computed, pair.rate.mention.value, _NEARLY))
    return is_likely and is_the_very(pair.rate, pair.denominator)


def _stands_alone(pair: Pair, here: Sequence[Term], alone: Container[str]) -> bool:
    """Whether the numerator is the only amount of its unit, or sums them up: 甲2亿元、乙3亿元，共5亿元，占…."""
    is_sum = pair.is_last and words.WEAK_TOTAL.match(pair.numerator.own_name) is not None
    return pair.numerator in here and (pair.numerator.unit in alone or is_sum)


def _is_told_next(pair: Pair, here: Sequence[Term]) -> bool:
    """已落实去向2,637人，其中升学412人。落实率92.7%: the rate by itself, and before it the one amount with its word."""
    rate, part = pair.rate, pair.numerator
    if here or rate.index or rate.clause or pair.distance != NEAR or not names_its_part(rate, part):
        return False
    return not part.begins_parts and sum(names_its_part(rate, each) for each in pair.same) == 1


def _of_either(best: Pair, enough: Sequence[Pair]) -> Pair | None:
    """发放500份，收回486份；满意425份，满意率93%: wrong, whichever of the wholes before it in the sentence is meant."""
    told = [pair for pair in enough if pair.fit >= best.fit - 1]
    are_of_one = all(pair.numerator is best.numerator and pair.numerator in pair.same for pair in told)
    if not are_of_one or not names_its_part(best.rate, best.numerator):
        return None
    if any(names_its_part(best.rate, each) for each in best.same if each is not best.numerator):
        return None  # 下达540万元，支出513万元；支出250万元，支出率90.58%: another item of a list
    return max(told, key=lambda pair: pair.denominator.start)


def ahead_of_all(pairs: Sequence[Pair], here: Sequence[Term]) -> Pair | None:
    """共20人。…；其中返乡13人，占60%: the one pair of a lone amount that the words fit far better than any other."""
    told = [pair for pair in pairs if pair.distance != HERE and _is_alone(pair.numerator, here)]
    best = max(told, key=lambda pair: pair.fit, default=None)
    if best is not None and best.distance == FAR:
        return _of_all_spent(best, told, pairs)
    told = [pair for pair in told if pair.distance == NEAR]
    if best is None or best.fit < ENOUGH_TO_FAIL[HERE] or best.rate.mention.value == _FULL:
        return None
    if share_of(best.rate) == "" and not _ALL_OF_THEM.search(best.denominator.name):
        return None
    others = [pair for pair in told if pair.denominator.mention.value != best.denominator.mention.value]
    is_far_ahead = all(pair.fit <= best.fit - _LEAD for pair in others) and not any(pair.agrees for pair in pairs)
    limit = _ABOUT if is_of_plan(best.rate) else _LIKELY
    return best if is_far_ahead and is_close(best.computed, best.rate.mention.value, limit) else None


def _of_all_spent(best: Pair, told: Sequence[Pair], pairs: Sequence[Pair]) -> Pair | None:
    """安排380万元，其中…。全年支出368.6万元，执行率97%: what was spent in all, of the amount that fits far better."""
    if (
        best.fit < _ENOUGH_OF_ALL
        or not _SPENT_IN_ALL.match(best.numerator.own_name)
        or not SPENDING_RATE.search(best.rate.name)
    ):
        return None
    others = [pair for pair in told if pair.denominator.mention.value != best.denominator.mention.value]
    is_far_ahead = all(pair.fit <= best.fit - _ENOUGH_OF_ALL for pair in others) and not any(map(_agrees, pairs))
    return best if is_far_ahead and is_close(best.computed, best.rate.mention.value, _ABOUT) else None


def _agrees(pair: Pair) -> bool:
    return pair.agrees


def of_the_only_whole(pairs: Sequence[Pair], here: Sequence[Term]) -> Pair | None:
    """办结638件。满意601件，满意率92.4%: the lone amount with the rate's word, over all that there is before."""
    told = [pair for pair in pairs if pair.distance == NEAR and _is_alone(pair.numerator, here)]
    wholes = {pair.denominator.mention.value for pair in told}
    if len(wholes) != 1 or not names_its_part(told[0].rate, told[0].numerator) or told[0].computed > _FULL:
        return None
    return told[0] if _is_all_but_given(told[0]) else None


def of_the_last_whole(pairs: Sequence[Pair], before: Sequence[Term]) -> Pair | None:
    """估损金额103.4万元。赔付金额62.1万元，赔付比例60.1%: what bears the rate's word, over the amount before it."""
    for pair in pairs:
        part, rate = pair.numerator, pair.rate
        if pair.distance != NEAR or not names_its_part(rate, part) or rate.clause - part.clause != 1:
            continue
        alike = [each for each in (*before, *pair.same) if each.unit == part.unit and each.start < part.start]
        last = max(alike, key=lambda each: each.start, default=None)
        if last is pair.denominator and pair.computed <= _FULL and _is_all_but_given(pair):
            return pair
    return None


def _is_all_but_given(pair: Pair) -> bool:
    """Whether a slip is all that parts three figures that hardly agree by chance."""
    is_likely = pair.is_fine and (is_slip(pair.rate.mention, Interval.point(pair.computed)) or pair.has_slipped_amount)
    return is_likely and pair.rate.mention.value != _FULL


def _is_alone(amount: Term, here: Sequence[Term]) -> bool:
    return [each for each in here if each.unit == amount.unit] == [amount]


def _is_of_this_plan(pair: Pair) -> bool:
    limit = _HALF if is_named_alike(pair) else _ABOUT
    return is_close(pair.computed, pair.rate.mention.value, limit)


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
    is_enough = best is not None and (best.fit >= _ENOUGH_OF_TWO or _is_sure_slip(best) or _is_bare_share(rate, best))
    if best is None or not is_enough or any(map(best.gives, told)):
        return None
    limit = _NEARLY if share_of(rate) is not None or is_known(rate, best.numerator) else _SCARCELY_OFF
    is_likely = is_close(best.computed, rate.mention.value, limit) or best.is_slipped
    return best if is_likely or names_its_part(rate, best.numerator) else None


def of_those_since(rate: Term, pairs: Sequence[Pair], here: Sequence[Term]) -> Pair | None:
    """受理241件，审结235件，审结率97.5%，提出建议14件，采纳12件，采纳率86%: of the two since the rate before."""
    since = [each for at, each in enumerate(reversed(here), 1) if each.index == rate.index - at]
    if len(since) != _HALVES or len(since) == len(here) or not names_its_part(rate, since[0]):
        return None
    part, whole = since
    if rate.clause - part.clause != 1 or part.clause - whole.clause != 1:
        return None
    if any(each is not part and names_its_part(rate, each) for each in here):
        return None  # 检测480份，合格456份，复检24份，合格22份，合格率99.6%: of both
    told = (pair for pair in pairs if pair.numerator is part and pair.denominator is whole and pair.computed < _FULL)
    return next((pair for pair in told if is_close(pair.computed, rate.mention.value, _NEARLY)), None)


def _is_bare_share(rate: Term, pair: Pair) -> bool:
    """教师3,240名，本科以上学历2,916名，比例达92%: the share of the amount right before it in the one before that."""
    is_row = pair.denominator.index + 1 == pair.numerator.index == rate.index - 1
    is_near = is_close(pair.computed, rate.mention.value, _ABOUT)
    return is_row and is_near and _SHARE_WORD.match(rate.own_name) is not None


def _is_sure_slip(pair: Pair) -> bool:
    """发放学校213所，应发放218所，及时率98.7%: one digit parts three figures that hardly agree by chance."""
    is_planned = _PLANNED.search(pair.denominator.name) is not None
    return is_planned and pair.is_fine and pair.fit >= _UNNAMED and pair.is_slipped

"""Whether parts add up to a whole, within the rounding of all of them; and how that is told."""

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import round_half_up
from jiheng.core.quick_fraction import quick_fraction
from jiheng.core.value import asked_once
from jiheng.quantities import words
from jiheng.quantities.digits import are_swapped, significant
from jiheng.quantities.interval import Interval, total
from jiheng.quantities.mention import Mention
from jiheng.quantities.slips import ROUGH, slip_chance
from jiheng.quantities.statement import Relation, Statement, gap, in_unit_of, is_close, joined
from jiheng.quantities.units import MONEY, SCORE

_SLIPS, _PRECISE = (10**4, 10**8), 4
_FEWEST_DIGITS, _MANY_DIGITS = 3, 4
_WHOLE_SCORE = 60
"""Nothing but the score of a whole is rounded to full points."""
_TENTHS = 1
_TEN = 10
_LOOSE = 50
"""A sum that misses its total by more than this share of it is not said to hold."""
_FEWEST_SUMMED = _PAIR = 2
_ROUGH_TOGETHER = ROUGH - 1
"""The rounding of so many figures leaves their sum open by as many of its last digits."""
_NEAR = Decimal("0.25")
_UNLIKELY, _HARDLY_CHANCE = 0.2, 0.03
_TIMES = 3
"""What took another part's place is hardly less than a quarter of it."""
_MOST_DOUBTED = 4
"""A gap of one digit and zeros is no more likely among many figures than among a few."""
_OWN = late_pattern("本级|[省市县区]直")
_PLACE = late_pattern("[区县市镇乡州旗]$|街道$|[省市县区]本级$|[省市县区]直$")
_KIND = "类"
_NOT_OF_THEM = re.compile(
    "(?:非(?=..)|(?:尚未|还未|没有|不予|不|未)(?!来|成年|批|捕|起?诉))(?P<kind>[\u4e00-\u9fff]{1,2})"
)
FLOAT = 1e-9
"""More than what sizes can be off by, in proportion."""


def finest(mentions: Sequence[Mention]) -> int:
    """The most decimals among the figures: fewer were left out as idle zeros."""
    return max(mention.places for mention in mentions)


def summed(parts: Sequence[Mention]) -> Fraction:
    """The sum as printed."""
    above, below = 0, 1
    for part in parts:
        value, divisor = part.value.as_integer_ratio()
        if divisor == below:
            above += value
        else:
            above, below = above * divisor + value * below, below * divisor
    return quick_fraction(above, below)


def adds_up(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts can add up to the whole.

    Points in whole numbers or tenths are given, not rounded.
    Parts of one unit are taken as written to the finest decimal among them; each may be rounded, and so may the whole.
    """
    about, slack = 0.0, whole.grain + FLOAT * whole.size
    for part in parts:
        about += part.size
        slack += part.grain
    if abs(about - whole.size) > slack:
        return False
    if summed(parts) == whole.value:
        return True
    if whole.unit == SCORE and finest(parts) <= _TENTHS:
        is_rounded = finest(parts) > whole.places and whole.value >= _WHOLE_SCORE
        return is_rounded and round_half_up(summed(parts), whole.places) == whole.number
    one_scale = len({part.scale for part in parts if part.number}) == 1
    places = finest(parts) if one_scale else None
    intervals = [part.interval if places is None else part.interval_at(places) for part in parts]
    return total(intervals).meets(whole.interval)


def nearly_adds_up(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the sum lies within a quarter of it: too near to be of something else."""
    return is_close(whole.value, summed(parts), _NEAR)


def sum_statement(
    whole: Mention, parts: Sequence[Mention], *, holds: bool, confidence: Confidence = Confidence.CERTAIN
) -> Statement:
    """「427.54＋75.66＝503.2万元」, and how far off it is where it does not hold."""
    value = summed(parts)
    computed = in_unit_of(value, whole, max(whole.places, finest(parts)))
    is_one_scale = all(part.scale == whole.scale for part in parts)
    added = joined(parts, "＋") if is_one_scale else "＋".join(part.text for part in parts)
    arithmetic = f"{added}＝{computed}"
    if value != whole.value:
        arithmetic += f"{'≈' if holds else '≠'}{whole.text}"
    if not holds:
        arithmetic += f"，{gap(whole, value)}"
    relation = Relation.SCORE if whole.unit == SCORE else Relation.SUM
    return Statement(relation, whole, tuple(parts), holds, arithmetic, computed, confidence)


def is_loose(statement: Statement) -> bool:
    """2＋2＝4万元≈5万元: a sum that only the rounding of few digits can save neither holds nor fails."""
    if not (statement.holds and statement.arithmetic.endswith(f"≈{statement.target.text}")):
        return False
    short = abs(summed(statement.operands) - statement.target.value)
    return statement.relation is Relation.SUM and short * _LOOSE > statement.target.value


def unit_slip(whole: Mention, parts: Sequence[Mention]) -> Statement | None:
    """One figure that fits when it is 10,000 times as large or as small: 元 for 万元."""
    if whole.unit != MONEY:
        return None
    value = summed(parts)
    wanted = [(whole, value), *((part, whole.value - value + part.value) for part in parts)]
    rounding = sum((each.half() for each in (whole, *parts)), Fraction(0))
    for mention, needed in wanted:
        for factor in slip_factors(mention, needed, rounding - mention.half()):
            others = tuple(each for each in (whole, *parts) if each is not mention)
            arithmetic = f"{joined(parts, '＋')}与{whole.text}，差{factor}倍"
            return Statement(Relation.UNIT_SLIP, mention, others, False, arithmetic, in_unit_of(needed, others[0]))
    return None


def slip_factors(mention: Mention, needed: Fraction, tolerance: Fraction) -> list[int]:
    """By how many times the figure is too small or too large, where that is 10,000 or 100,000,000."""
    if needed <= 0 or mention.value <= 0:
        return []
    if tolerance * _PRECISE > needed:
        return []  # 12,052万元 for some 2万元: what rounding leaves open is near everything
    half, about = mention.half(), float(needed)
    reach = 2 * (mention.grain + float(tolerance) + FLOAT)
    return [
        factor
        for factor in _SLIPS
        for times in (Fraction(factor), Fraction(1, factor))
        if abs(mention.size * (size := float(times)) - about) <= reach * max(size, 1) + FLOAT * about
        and abs(mention.value * times - needed) <= half * times + tolerance
    ]


def are_halves(names: Sequence[str]) -> bool:
    """Whether two kinds stand among the names that together make a whole: 基本 and 项目."""
    return _are_two_halves(*names) or any(_is_of_the_others(name, names) for name in names)


@asked_once
def _are_two_halves(*names: str) -> bool:
    return _are_of(words.HALVES, names)


def _is_of_the_others(name: str, names: Sequence[str]) -> bool:
    """非住房消费类 beside 住房消费类; 不合格 beside 合格; 尚未成立的 beside 已成立的."""
    found = _NOT_OF_THEM.match(name)
    return found is not None and any(
        each is not name and found["kind"] in each and _NOT_OF_THEM.search(each) is None for each in names
    )


def are_all_kinds(names: Sequence[str]) -> bool:
    """工资性收入, 经营净收入, 财产净收入, 转移净收入: a division that is always told in full."""
    return len(names) > _PAIR and any(
        all(any(kind in name for name in names) for kind in kinds) for kinds in words.ALL_KINDS
    )


def are_of_one_family(names: Sequence[str]) -> bool:
    """Whether two kinds of one family stand among the names: 省级 and 县级."""
    return _are_a_family(*names)


@asked_once
def _are_a_family(*names: str) -> bool:
    return _are_of(words.FAMILIES, names)


def _are_of(pairs: Sequence[tuple[str, str]], names: Sequence[str]) -> bool:
    together = "，".join(names)
    told = [(one, other) for one, other in pairs if one in together and other in together]
    is_named = any(_is_each_of_a_name(one, other, names) for one, other in told)
    return is_named and not ("性" in together and any(_is_narrowed(kind, names) for both in told for kind in both))


def _is_narrowed(kind: str, names: Sequence[str]) -> bool:
    """普惠性民办 is not all that is 民办."""
    before = [name.partition(kind)[0] for name in names if kind in name]
    return any(trait.search(each) for each in before for trait in words.TRAITS)


def _is_each_of_a_name(one: str, other: str, names: Sequence[str]) -> bool:
    """Whether each of two kinds stands in a name for itself."""
    return any(one in name and not _holds_longer(name, one, other) for name in names) and any(
        other in name and (one not in name or one in other) for name in names
    )


def _holds_longer(name: str, one: str, other: str) -> bool:
    """Whether 满意 stands in it only inside 不满意."""
    return one in other and other in name


def slip_odds(whole: Mention, parts: Sequence[Mention]) -> float:
    """How often figures that were never meant to add up are parted from a sum by one slip; 1 and more for no slip.

    Beside the slip the rounding of all of them may part the sum from the total.
    """
    return _slip_odds(whole, tuple(parts))


@asked_once
def _slip_odds(whole: Mention, parts: tuple[Mention, ...]) -> float:
    short = summed(parts) - whole.value
    told = (whole, *parts)
    is_one_scale = len({mention.scale for mention in told}) == 1
    together = whole.half() * len(told) if is_one_scale else None
    is_rough = whole.places < finest(parts) or len(told) >= _ROUGH_TOGETHER
    are_apart = len({mention.size for mention in told}) == len(told)
    odds, grain = 1.0 if are_apart else _odds_of_a_copy(whole, parts, short), min(map(_last_digit, told))
    for mention in told:
        wanted = mention.value + (short if mention is whole else -short)
        if wanted > 0:
            rounding = max(each.half() for each in told if each is not mention) if together is None else together
            power = _power(mention.scale)
            digits = mention.number.adjusted() + power - max(grain, power - mention.places) + 1
            chance = slip_chance(mention, Interval.around(wanted, rounding), digits, ROUGH)
            if rounding and is_one_scale and (chance < 1 or is_rough):
                chance = min(chance, slip_chance(mention, Interval.point(wanted), digits))
            odds = min(odds, chance)
    return odds * min(len(told), _MOST_DOUBTED)


def _odds_of_a_copy(whole: Mention, parts: Sequence[Mention], short: Fraction) -> float:
    """How often two of the figures agree in all their digits, and one of them would be right as another; 1 for none.

    A total of which the other parts are as much as itself was rather told again among them.
    """
    keys = [mention.key for mention in (whole, *parts)]
    if whole.key in keys[1:] and short >= whole.value:
        return 1.0
    copied = [mention for mention in parts if mention.number and keys.count(mention.key) > 1]
    likely = [each for each in copied if each.key == whole.key or -_TIMES < short / each.value < 1]
    return min([10.0 ** (1 - len(each.number.normalize().as_tuple().digits)) for each in likely], default=1.0)


def _last_digit(mention: Mention) -> int:
    """The power of ten of its last digit that is not idle."""
    exponent = mention.number.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent + _power(mention.scale)


def _power(scale: int) -> int:
    return len(str(scale)) - 1


def is_slipped(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether figures told as a total and its parts miss each other by what a slip leaves: then far or near."""
    return slip_odds(whole, parts) < _UNLIKELY


def is_sure_slip(whole: Mention, parts: Sequence[Mention]) -> bool:
    """A slip in numbers long enough that the gap is no chance, whatever parts them."""
    if is_mistyped(whole, parts) or slip_odds(whole, parts) < _HARDLY_CHANCE:
        return True
    longest = max(len(significant(mention.number)) for mention in (whole, *parts))
    is_near = abs(summed(parts) - whole.value) * 4 < whole.value
    return longest >= _MANY_DIGITS and is_near and looks_like_a_slip(whole, parts)


def is_mistyped(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether two digits changed places, or a decimal point or a zero slipped: then the gap may be wide."""
    return is_swapped(whole, parts) or is_tenfold(whole, parts)


def is_tenfold(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the sum comes out once one figure is ten times as large or as small: 468.9 for 4689."""
    about = sum([part.size for part in parts])
    short = about - whole.size
    if not whole.size or not about or len(parts) < _FEWEST_SUMMED or abs(short) < whole.grain:
        return False
    slack = sum([part.grain for part in parts]) + whole.grain
    for mention, needed in ((whole, about), *((part, part.size - short) for part in parts)):
        is_near = abs(needed * 10 - mention.size) <= slack * 10 or abs(needed - mention.size * 10) <= slack
        is_fine = len(significant(mention.number)) >= _FEWEST_SUMMED
        if is_near and needed > 0 and (is_fine or len(parts) > _FEWEST_SUMMED):
            return _comes_out(whole, parts, mention)
    return False


def _comes_out(whole: Mention, parts: Sequence[Mention], wrong: Mention) -> bool:
    """Whether ten or a tenth times the wrong figure gives the very sum."""
    for factor in (Fraction(10), Fraction(1, 10)):
        value = sum((part.value * (factor if part is wrong else 1) for part in parts), Fraction(0))
        total_told = whole.value * (factor if whole is wrong else 1)
        if abs(value - total_told) <= whole.half() * (factor if whole is wrong else 1):
            return True
    return False


def is_swapped(whole: Mention, parts: Sequence[Mention], fewest: int = _FEWEST_DIGITS) -> bool:
    """Whether the sum comes out once two neighbouring digits of one figure change places: 18.8 for 81.8.

    Of `fewest` digits at the least: of fewer it may be chance.
    """
    if len({mention.scale for mention in (whole, *parts)}) > 1:
        return False
    short = sum((part.number for part in parts), Decimal(0)) - whole.number
    wanted = [(whole, whole.number + short), *((part, part.number - short) for part in parts)]
    return any(are_swapped(mention.number, needed, fewest) for mention, needed in wanted)


def looks_like_a_slip(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the gap is what one wrong digit, or two swapped ones, would leave: 0.4, 30, 1.8, 2.7.

    Parts that were never meant to be all leave a gap with digits of its own.
    """
    if len({mention.scale for mention in (whole, *parts)}) > 1:
        return False
    gap = abs(sum((part.number for part in parts), Decimal(0)) - whole.number)
    if whole.places < finest(parts):
        gap = round_half_up(gap, whole.places)
    digits = significant(gap)
    if whole.places and len(digits) > 1:
        digits = _without_rounding(gap, whole.places, len(parts)) or digits
    most = max(len(significant(mention.number)) for mention in (whole, *parts))
    return most >= _FEWEST_DIGITS and (len(digits) == 1 or (len(digits) == 2 and int(digits) % 9 == 0))


def _without_rounding(gap: Decimal, places: int, parts: int) -> str:
    """The one digit that is left of a gap of 40.1 where the rounding of the parts can have made the rest."""
    leading = Decimal(1).scaleb(gap.adjusted())
    nearest = (gap / leading).quantize(Decimal(1)) * leading
    slack = Decimal(parts + 1).scaleb(-places) / 2
    is_near = abs(gap - nearest) <= slack and slack * _TEN <= leading
    return significant(nearest) if is_near else ""


def are_parallel(names: Sequence[str]) -> bool:
    """Whether all names end alike: 东城片区, 西城片区; 蓝色, 黄色; 工业类, 城建类."""
    if len(names) < 2 or any(len(name) < 2 for name in names):
        return False
    last = {name[-1] for name in names}
    if len(last) > 1:
        return False
    return last == {_KIND} or len({name[-2:] for name in names}) == 1 or {*map(len, names)} == {2}


def are_all_places(names: Sequence[str]) -> bool:
    """Whether the list goes through all places of a region, its own level among them: 市本级, 城区, 清河县."""
    return any(map(_OWN.search, names)) and are_places(names)


def are_places(names: Sequence[str]) -> bool:
    """Whether each is a place, so that nothing is of two: 城区, 清河县."""
    return all(map(_PLACE.search, names))

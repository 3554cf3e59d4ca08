"""Which two rates a gap lies between, by the names that it gives them or leaves out."""

from collections.abc import Iterator, Sequence
from operator import itemgetter

from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities.likeness import common_end
from jiheng.quantities.relations.differences.gaps.rates_told import TIME, ToldRate
from jiheng.quantities.sentence import Sentence, Term

_OURS = late_pattern("^(?:我|本|全|其|该)[省市州县区盟旗镇乡]?|^分?别|^(?:同比|增速|增幅)?$")
_WHOLE = late_pattern("^(?:全部|全体|全社会|总体|整体|同期)+的?")
_REGION = late_pattern("^(?:全[国省市州县区盟旗])的?")
_OF_ALL = late_pattern("固定资产|社会|各项|规模以上|规上|限额以上|全部|总")
"""全部投资 is 固定资产投资, and not 民间投资."""
_MEASURE = late_pattern("(?:增加值|总收入|收入|投资|支出|产值|总值|总额|余额|地区|居民)+$")
_OF_WHICH = "其中"
_EXACT, _LIKE, _LOOSE = 3, 2, 1
_PARALLEL, _CLAUSES, _TWO = 2, 2, 2


@value(slots=False, eq=False)
class Named:
    """The rates that may be meant, and the name that the gap gives."""

    rates: Sequence[ToldRate]
    name: str


@value(slots=False, eq=False)
class TwoRates:
    """The two that are meant, and the pairs that might be meant as well by the words alone.

    `are_named`: each is the one that the name of the gap begins, so that another pair that gives it does by chance.
    """

    one: ToldRate
    base: ToldRate
    others: Sequence[tuple[ToldRate, ToldRate]]
    are_named: bool


def two_rates(gap: Term, one: Named, base: Named, sentence: Sentence) -> TwoRates | None:
    """The pair whose names fit best; none where two such pairs have other values."""
    pairs = sorted(_weighed(gap, one, base, sentence), key=itemgetter(0))
    if not pairs:
        return None
    best, first, second = pairs[-1]
    fit = [(a, b) for weight, a, b in pairs if weight == best]
    if len({(a.term.mention.value, b.term.mention.value) for a, b in fit}) != 1:
        return None
    are_named = min(best[:_TWO]) >= _LIKE
    return TwoRates(first, second, [(a, b) for weight, a, b in pairs if weight < best], are_named)


def _weighed(
    gap: Term, one: Named, base: Named, sentence: Sentence
) -> Iterator[tuple[tuple[int, int, int], ToldRate, ToldRate]]:
    is_named = len(one.name) >= _TWO and _OURS.match(one.name) is None
    ones = one.rates
    if not is_named and _REGION.match(base.name):  # 全市93.4%，全省91.5%，分别高于全市、全省平均: ours was told before
        ones = [each for each in ones if _REGION.match(each.scope) is None] or list(_first_place(ones, sentence))
    last = next((each for each in reversed(ones) if each.term in sentence.terms and each.name != base.name), None)
    beside = last if last is not None and gap.clause - last.term.clause <= _CLAUSES else None
    for first in ones:
        of_one = _called(first, one.name) if is_named else _LIKE if first is beside or len(ones) == 1 else _LOOSE
        for second in base.rates if of_one else ():
            if second.term.mention.value == first.term.mention.value or not _are_alike(first, second, base.name):
                continue
            of_base = _based(first, second, base.name, sentence)
            if not is_named and beside is not None and not _may_be_ahead(first, second, beside, of_base):
                continue
            if of_base:
                is_parallel = len(common_end(first.name, second.name)) >= _PARALLEL
                yield (of_base, of_one, is_parallel), first, second


def _first_place(rates: Sequence[ToldRate], sentence: Sentence) -> Iterator[ToldRate]:
    """全市增长2.9%，全省增长8.1%，高于全省: where each names its region, the first of the sentence is ours."""
    here = [each for each in rates if each.term in sentence.terms]
    if here and all(each.scope != here[0].scope for each in here[1:]):
        yield here[0]


def _may_be_ahead(one: ToldRate, base: ToldRate, beside: ToldRate, of_base: int) -> bool:
    """利润增长18.6%，收入增长13.4%，高于收入: another than the rate beside only where that bears the base's name."""
    if base is beside:
        return of_base != _LOOSE
    return one is beside or one.is_growth is not beside.is_growth


def _based(one: ToldRate, base: ToldRate, name: str, sentence: Sentence) -> int:
    region = _REGION.match(name)
    if region is not None:
        return _of_region(one, base, region[0].removesuffix("的"), name[region.end() :], sentence)
    if TIME.fullmatch(name):
        return _LIKE if name in base.term.name and base.name in ("", one.name) else 0
    whole = _WHOLE.match(name)
    if whole is None:
        return _called(base, name)
    if whole.end() == len(name):
        return _LIKE if _OF_WHICH in one.subject and base is one.before else 0
    called = _called(base, name[whole.end() :])
    return called if called != _LOOSE or _OF_ALL.match(base.name) else 0


def _are_alike(one: ToldRate, base: ToldRate, name: str) -> bool:
    """Whether both are growths, or neither is, of one stretch of time as far as is told, unless that is the name."""
    is_of_one_time = not (one.when and base.when) or one.when == base.when or TIME.fullmatch(name) is not None
    return one.is_growth is base.is_growth and is_of_one_time and not base.is_of_last_year


def _of_region(one: ToldRate, base: ToldRate, region: str, name: str, sentence: Sentence) -> int:
    """增长4.8%，居全国前十: not what the country grew by."""
    if base.term in sentence.terms and region + name in base.term.name:
        return _EXACT
    if base.scope != region or one.scope == region:
        return 0
    is_same = base.name == one.name or (base.term in sentence.terms and not base.name)
    return _EXACT if is_same and name in base.name else 0


def _called(rate: ToldRate, name: str) -> int:
    """How well a rate bears a name: by it alone, by its beginning, or somewhere in the words ahead."""
    if not name:
        return 0
    full = _WHOLE.sub("", rate.name)
    told, meant = (_MEASURE.sub("", each) or each for each in (full, name))
    if full == name or told == meant:
        return _EXACT
    if rate.name.startswith(name) or (rate.name[:_TWO] == name[:_TWO] and _is_shortened(name, rate.name)):
        return _LIKE
    return _LOOSE if name in rate.subject or name in rate.handed else 0


def _is_shortened(name: str, full: str) -> bool:
    """农村居民收入 of 农村居民人均可支配收入."""
    rest = iter(full)
    return all(character in rest for character in name)

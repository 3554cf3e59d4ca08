"""Amounts of which one would be the sum of the others, were it not for a slip.

No word says that they belong together, so the gap must be what a slip leaves, and chance must hardly ever leave such a
one: so many other wholes and parts stand as plainly together, and each of their figures might have been the wrong one.
"""

from collections.abc import Container, Iterator, Sequence
from fractions import Fraction
from operator import attrgetter

from jiheng.checks.manuscript.by_digits.copies import Near, copy_chance
from jiheng.checks.manuscript.by_digits.guesses import Guess, amounts_by_unit, guesses
from jiheng.checks.manuscript.by_digits.open_figures import Row, Told, are_of_a_bare_row, moved
from jiheng.checks.manuscript.text.passages import Passage, joined
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.likeness import common_end
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import (
    adds_up,
    are_halves,
    are_of_one_family,
    finest,
    sum_statement,
    summed,
)
from jiheng.quantities.relations.differences.balances.balances import Rank, rank_of
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.relations.names.traits import are_by_unlike_traits
from jiheng.quantities.relations.parts.divisions.partitions import WITH_OLD
from jiheng.quantities.relations.parts.of_which.aggregates import is_one_made_up_next, tells_a_bound
from jiheng.quantities.relations.parts.of_which.completeness import tells_main_kinds
from jiheng.quantities.slips import slip_chance
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import MONEY, PERCENT

_IS_UNREAD = attrgetter("is_unread")
_FEWEST = 2
_UNLIKELY, _UNLIKELY_APART, _UNLIKELY_BY_WORDS, _NEVER = 0.05, 0.009, 0.15, 0.001
"""So often such a gap may be left by chance in one sentence, over two, and where words speak of a whole and its parts.

A numbered paragraph begins a matter of its own.
"""
_SUMMED_UP = late_pattern("合计|共计|总计|小计|以上|上述")
_BESIDES = ("另", "此外")
"""改造26座，第一批完成12座，另改造涵洞5座: more than all that was told before."""
_IS_TOTAL = late_pattern("(?:合计|共计|总计)(?:为|达)?$")
"""赤字1,800亿元；国债300亿元；中央建设投资总计为1,521亿元: a total is a part of nothing but another."""
_OF_ITS_OWN = late_pattern("[\u4e00-\u9fff]{2}总(?:资产|产值|收入|支出|投资)$")
"""负债118.5万亿元，权益50.3万亿元，境外总资产16.7万亿元: of a place of its own."""
_EACH = late_pattern("各(?:有|为)?$")
_OF_THEM_ALL = late_pattern("^(?:[在从])?(?:这[些几]|上述|以上)[^，。；0-9]{0,10}中，?[^，。；]{0,6}$")
"""男、女职工各85人 are so many of each; 这些建议中，292件已答复: of all that were told."""
_REACH = 24
_BACK, _FEW_DIGITS = 2, 3
"""So many paragraphs above may tell the whole."""
_GAPS = frozenset(str(digit * (10**length - 1)) for digit in range(1, 10) for length in range(1, 12)) | {*"123456789"}
"""What one wrong digit leaves, and what two swapped ones do, but for the zeros behind."""
_OF_A_PLAN = late_pattern("的[^，。；]{0,6}(?:目标|任务|计划)")
_PLAN = late_pattern("(?:目标|任务|计划)(?:数|值)?$")
_SHORT = 4
"""So long is the name of what was done where it has no subject of its own: 已审结."""
_ABOUT_TENFOLD = 5, 20
"""A digit too many or too few makes a figure so many times as large or as small."""


def sums_by_digits(rows: Sequence[Row]) -> Iterator[tuple[Passage, Statement]]:
    """The likeliest wrong sum of each unit in each paragraph; its whole may stand above."""
    told_before: list[dict[str, list[Told]]] = []
    for place, row in enumerate(rows):
        by_unit = amounts_by_unit(row)
        above = told_before[: -_BACK - 1 : -1]
        for unit, amounts in by_unit.items():
            if len(amounts) >= _FEWEST:
                wholes = [told for alike in above if unit in alike for told in (alike[unit][0], *alike[unit][:0:-1])]
                if any(map(_IS_UNREAD, (*amounts, *wholes))):
                    yield from _likeliest(amounts, wholes, Near(rows[max(place - _BACK, 0) : place + 1]))
        told_before.append(by_unit)


def _likeliest(amounts: Sequence[Told], wholes: Sequence[Told], near: Near) -> Iterator[tuple[Passage, Statement]]:
    explained: set[int] = set()
    suspects: list[Guess] = []
    for whole, (parts, number, half, largest, least), tried in guesses(amounts, wholes):
        total, rounding, chance = whole.weight
        gap, rounding = number - total, rounding + half
        if (
            not gap
            or 2 * max(largest, total) == gap + 2 * total
            or (-rounding <= gap <= rounding and adds_up(whole.mention, [part.mention for part in parts]))
        ):
            explained.update((id(whole), *map(id, parts)))
        elif largest >= total and 2 * largest == gap + total:
            continue  # one of the parts sums up the others
        elif (tried == 1 and _are_said(parts)) or (
            min(least, chance) * tried * (len(parts) + 1) < (_UNLIKELY if tried > 1 else _UNLIKELY_BY_WORDS)
            and _may_be_of_a_slip(whole, parts, gap)
        ):
            suspects.append(Guess(whole, parts, tried))
    likely = [
        (chance, guess)
        for guess in suspects
        if (chance := _chance(guess, explained, near)) < _UNLIKELY_BY_WORDS
        and chance < _limit(guess)
        and not any(map(_is_planned, guess.parts))
        and not _is_held_against_plans(guess)
        and not is_one_made_up_next([part.term for part in guess.parts], len(guess.parts))
    ]
    if likely:
        yield _told(min(likely, key=lambda each: each[0])[1])


def _is_planned(part: Told) -> bool:
    """新增就业1145万人，完成1100万人的全年目标任务: what was to be reached is no part of what was."""
    return _OF_A_PLAN.match(part.term.after) is not None


def _is_held_against_plans(guess: Guess) -> bool:
    """任务28人，实际118人: what was done is made up of no task, nor is a task of what was done."""
    return len({_PLAN.search(each.term.own_name) is None for each in (guess.whole, *guess.parts)}) > 1


def _may_be_of_a_slip(whole: Told, parts: Sequence[Told], gap: int) -> bool:
    """Whether one wrong digit or two swapped ones leave such a gap, or a lost one makes a figure a tenth or so."""
    step = 2 * max(whole.weight[1], parts[0].weight[1])
    for each in (gap, gap - step, gap + step) if step else (gap,):
        if str(each).strip("-0") in _GAPS:
            return True
    low, high = _ABOUT_TENFOLD
    for told in (whole, *parts):
        number = told.weight[0]
        wanted = number + gap if told is whole else number - gap
        if wanted > 0 and (low * number < wanted < high * number or low * wanted < number < high * wanted):
            return True
    return False


def _told(guess: Guess) -> tuple[Passage, Statement]:
    whole, parts, passage = guess.whole, guess.parts, guess.parts[0].passage
    if whole.passage is not passage:
        passage = joined(whole.passage, passage)
        parts = [moved(part, passage) for part in parts]
    mentions = [part.mention for part in parts]
    return passage, sum_statement(whole.mention, mentions, holds=False, confidence=Confidence.PROBABLE)


def _limit(guess: Guess) -> float:
    passage, names = guess.parts[0].passage, [part.term.own_name for part in guess.parts]
    if guess.whole.passage is not passage and passage.number is not None:
        return _NEVER
    if guess.tried == 1 and (
        _are_said(guess.parts) or _is_total_of(guess) or are_halves(names) or are_of_one_family(names)
    ):
        return _UNLIKELY_BY_WORDS
    is_near = guess.whole.passage is passage and _is_total_of(guess)
    is_near = is_near or all(part.sentence is guess.whole.sentence for part in guess.parts)
    return _UNLIKELY if is_near else _UNLIKELY_APART


def _are_said(parts: Sequence[Told]) -> bool:
    """Whether the parts begin with 其中 or the like, and stand in one sentence."""
    first = parts[0]
    return first.sentence is parts[-1].sentence and first.sentence.begins_parts(first.term)


def _is_total_of(guess: Guess) -> bool:
    """Whether the whole is named a total; told in a sentence behind that of its parts 总数达120家 is one of its own."""
    whole, last = guess.whole, guess.parts[-1]
    name = whole.term.name
    if whole.passage is last.passage and whole.sentence.start > last.sentence.start:
        return _SUMMED_UP.search(name) is not None
    return bool(words.STRONG_TOTAL.search(name) or words.WEAK_TOTAL.search(name) or "共" in name[-4:])


def _chance(guess: Guess, explained: Container[int], near: Near) -> float:
    """How often a gap like this one is left by chance; that of a copied figure tells nothing, so words must tie it."""
    listed = (guess.whole, *guess.parts)
    doubted = [each for each in listed if each.is_unread and id(each) not in explained]
    chances = [1.0, *_slip_chances(guess, [each for each in doubted if each.is_open])]
    if guess.tried == 1 and _are_said(guess.parts):
        chances += [copy_chance(each, listed, near) for each in doubted]
    chance = min(chances) * len(listed) * guess.tried
    return 1.0 if chance >= _UNLIKELY_BY_WORDS or _is_no_sum(guess) else chance


def _slip_chances(guess: Guess, doubted: Sequence[Told]) -> Iterator[float]:
    """Of each figure that one slip parts from what would make the sum come out."""
    tries = (len(guess.parts) + 1) * guess.tried
    limit = _UNLIKELY if guess.tried > 1 else _UNLIKELY_BY_WORDS
    short: Fraction | None = None
    for each in doubted:
        if each.weight[2] * tries >= limit:
            continue
        if short is None:
            mentions = [part.mention for part in guess.parts]
            short = summed(mentions) - guess.whole.mention.value
            half = _rounding(guess.whole.mention, mentions)
        wanted = each.mention.value + (short if each is guess.whole else -short)
        if wanted > 0:
            yield slip_chance(each.mention, Interval(wanted - half, wanted + half))


def _are_listed(whole: Told, part: Told) -> bool:
    """分别达到181个和105个: neither is the other's total."""
    first, second = sorted((whole, part), key=lambda each: each.term.index)
    if first.sentence is not second.sentence or second.term.index - first.term.index != 1:
        return False
    return "分别" in first.term.own_name and (second.term.mark == "、" or second.term.is_joined)


def _are_round_figures(guess: Guess) -> bool:
    """3,615.62万元，其中1,416万元、2,000万元: two round figures are not all of what is told to the last."""
    finest = max(part.mention.places for part in guess.parts)
    is_finer = guess.whole.term.unit == MONEY and guess.whole.mention.places - finest >= _FEWEST
    return is_finer and len(guess.parts) == _FEWEST


def _is_no_sum(guess: Guess) -> bool:
    """Whether equal parts are one told twice, parts have parts, or none makes another."""
    if guess.whole.is_summed and _are_of_other_sentences(guess):
        return True  # 粮食466吨，其中夏粮73吨，秋粮393吨。谷物396吨。肉类90吨
    if (
        tells_main_kinds(guess.whole.term)
        and summed([part.mention for part in guess.parts]) < guess.whole.mention.value
    ):
        return True  # 卫生机构101.4万个。其中医院3.4万个；基层机构96.0万个；专业机构1.7万个
    if any(WITH_OLD.search(part.sentence.words) for part in guess.parts):
        return True  # 受理196件。经审查后（含上期积存）批准158件，不批准33件
    are_apart = len({part.mention.value for part in guess.parts}) == len(guess.parts) or (
        guess.tried == 1 and _are_said(guess.parts)
    )
    if any(_EACH.search(part.term.own_name) or _OF_THEM_ALL.search(_ahead(part)) for part in guess.parts):
        return True
    if any(_are_listed(guess.whole, part) for part in guess.parts) or _are_round_figures(guess):
        return True
    if tells_a_bound(guess.parts[0].passage.text, [part.term.end for part in guess.parts]):
        return True
    is_nested = any(part.sentence.begins_parts(part.term) for part in guess.parts[1:])
    are_besides = any(
        part.term.name.startswith(_BESIDES) and part.mention.start > guess.whole.mention.start for part in guess.parts
    )
    is_total = any(_IS_TOTAL.search(part.term.own_name) for part in guess.parts) and not _is_total_of(guess)
    is_total = is_total or any(map(_OF_ITS_OWN.search, (part.term.own_name for part in guess.parts)))
    return (
        not are_apart
        or is_nested
        or are_besides
        or is_total
        or _is_one_of_a_row(guess)
        or _is_beside_its_parts(guess)
        or are_by_unlike_traits([part.term.own_name for part in guess.parts])
        or _is_done_of_the_other(guess)
        or _are_two_that_grew(guess)
        or are_of_a_bare_row((guess.whole, *guess.parts))
    )


def _are_of_other_sentences(guess: Guess) -> bool:
    """Whether each part stands in a sentence of its own behind that of the whole."""
    places = {part.sentence.start for part in guess.parts} - {guess.whole.sentence.start}
    return len(places) == len(guess.parts)


def _ahead(part: Told) -> str:
    """The words of its sentence before it."""
    return part.passage.text[max(part.sentence.start, part.term.start - _REACH) : part.term.start]


def _are_two_that_grew(guess: Guess) -> bool:
    """48.3亿吨。其中公路35.5亿吨，增长12.7%；水路8.4亿吨，增长11.1%: of few digits, the main kinds alone are told."""
    is_coarse = len(guess.whole.mention.number.as_tuple().digits) <= _FEW_DIGITS
    return is_coarse and len(guess.parts) == _BACK and all(map(_has_grown, guess.parts))


def _has_grown(part: Told) -> bool:
    behind = part.sentence.terms[part.term.index + 1 : part.term.index + _BACK]
    return bool(behind) and behind[0].unit == PERCENT and is_growth(behind[0])


def _is_done_of_the_other(guess: Guess) -> bool:
    """民事受理9,305件，审结9,022件: what was done of the first is none of two parts.

    Nor does 农村发展2,107名 hold 高校发展5,919名 and a part that is named otherwise.
    """
    names = [part.term.own_name for part in guess.parts]
    if _is_total_of(guess):
        return False
    own = guess.whole.term.own_name[-_FEWEST:]
    if len(own) == _FEWEST and len({name.endswith(own) for name in names}) > 1 and not _are_said(guess.parts):
        return True
    first, second = guess.parts[0].term, guess.parts[1].term
    is_row = len(names) == _FEWEST and guess.parts[0].sentence is guess.parts[1].sentence
    is_row = is_row and second.index - first.index == 1 == second.clause - first.clause
    is_less = second.mention.value <= first.mention.value
    return is_row and is_less and Rank.NONE < rank_of(first) < rank_of(second) and len(second.own_name) <= _SHORT


def _is_one_of_a_row(guess: Guess) -> bool:
    """古镇接待游客7万人次；公园接待游客4万人次；展馆接待游客2万人次: the first is told just as the others are."""
    told = (guess.whole, *guess.parts)
    stretches = {each.term.segment for each in told if each.sentence is guess.whole.sentence}
    if len(stretches) < len(told) or _is_total_of(guess):
        return False
    tail = common_end(*(each.term.own_name for each in told))
    return len(tail) >= _FEWEST and len(guess.whole.term.own_name) > len(tail)


def _is_beside_its_parts(guess: Guess) -> bool:
    """县级资金400万元已到位320万元；市级资金280万元、省级资金860万元: the whole is one more of their family."""
    own = guess.whole.term.own_name
    return not _is_total_of(guess) and all(are_of_one_family([own, part.term.own_name]) for part in guess.parts)


def _rounding(whole: Mention, parts: Sequence[Mention]) -> Fraction:
    """What rounding may leave; of amounts in one unit those without decimals had idle zeros."""
    told = (whole, *parts)
    is_one_scale = len({each.scale for each in told}) == 1 and whole.places == finest(told)
    return max(each.half(whole.places if is_one_scale else None) for each in told)

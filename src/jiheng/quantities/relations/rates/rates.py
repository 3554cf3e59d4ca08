"""Ratios told as percentages: 预算X，支出Y，执行率p; 占p; 完成预算的p; 合格率p."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise, takewhile
from typing import NamedTuple

from jiheng.core.finding import Confidence
from jiheng.core.numbers import round_half_up
from jiheng.core.quantity import Qualifier
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.names.percentages import is_growth, is_named, is_ratio, share_of
from jiheng.quantities.relations.rates.aims import is_gap
from jiheng.quantities.relations.rates.bases_behind import base_behind, gives, part_of_base
from jiheng.quantities.relations.rates.levels import are_from_and_to
from jiheng.quantities.relations.rates.negatives import is_negative
from jiheng.quantities.relations.rates.pairs import (
    FAR,
    HERE,
    NEAR,
    Pair,
    ahead_of_all,
    are_side_by_side,
    is_about,
    is_capped,
    is_credible,
    is_cut,
    is_guess,
    is_of_itself,
    is_of_other_things,
    is_sure_of_full,
    is_the_rest,
    matching,
    nearly,
    of_the_only_whole,
    of_the_two,
    only_reading,
)
from jiheng.quantities.relations.shares.together import listed_before, together
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import DURATIONS, PER_MILLE, PERCENT, PERCENTAGE_POINTS, TIMES, WHOLE_OF

_MOST_OPERANDS = 8
_MOST_FURTHER = 14
_CLOSE = 4
"""So many clauses before a rate its numerator may stand when its denominator stands further off."""
_BEHIND = 2
"""So many amounts behind a rate may be its own: 完好率98%，路灯12,500盏，完好12,250盏."""
_BARE = (PERCENT, PERCENTAGE_POINTS, TIMES, PER_MILLE)
_FULL = 100
_SAME = 1e-9
_SUBJECT = 8
_DONE_OF_PLAN = re.compile(
    "(?P<done>完成|支出|执行)了?(?:年度?|全年|年初)?(?:投资)?(?:计划|目标|任务|预算)(?:任务|投资)?的$"
)
_OF_PLACES = re.compile("(?:入住|上座|满座|床位使用|床位利用|入托|入学|到岗|招生完成)率")
_PLACES = frozenset({"张", "床", "床位", "个", "间", "套", "座", "学位"})
_TAKERS = frozenset({"人", "户"})
_PEOPLE = frozenset({"人"})
"""入住率 is of people over beds, 建档率 of files over people."""
_OF_DAYS = re.compile("优良|达标|出勤|有效|占")
_OF_IT = re.compile("^[^，。；]{0,7}的(?:比重|比例)?(?:约|达|为)*$")


class Rated(NamedTuple):
    """A rate, and the two amounts it links: `whole` and `part` may stand in an earlier passage."""

    statement: Statement
    rate: Term
    whole: Term
    part: Term


def rates(sentence: Sentence, near: Sequence[Sentence], far: Sequence[Sentence]) -> Iterator[Rated]:
    """The percentages of a sentence that are ratios; `near` stands before it in the passage, `far` before that."""
    shared: tuple[str, Term] | None = None
    is_of_other = False
    unknown: set[str] = set()
    for position, term in enumerate(sentence.terms):
        if (
            term.unit not in WHOLE_OF
            or is_growth(term)
            or not is_ratio(term, sentence.terms[position - 1] if position else None)
        ):
            continue
        if term.mention.qualifier in (Qualifier.AT_LEAST, Qualifier.AT_MOST):
            continue
        base = base_behind(sentence, position)
        if base is not None:
            part = part_of_base(sentence, position, base)
            if part is not None:
                pair = Pair(term, part, base, (), HERE, is_bound=True)
                told = _statement(term.mention, pair, holds=gives(part, base, term), confidence=Confidence.PROBABLE)
                yield Rated(told, term, base, part)
            continue
        of = share_of(term)
        found = _rate(sentence, position, near, far, shared)
        if found is not None and is_of_other and of == "" and not found[0].holds:
            continue  # 占总人口的14.7%，其中城镇24万人，占15.9%: of the urban population
        is_of_other = is_of_other if of == "" else bool(of) and found is None
        if found is None:
            unknown |= {of} if of else set()
            continue
        statement, pair = found
        if of and not statement.holds and _is_part_of_it(pair.denominator, of, (*near, *far)):
            continue  # 老年人口222万人，占总人口的16%。其中65岁以上144万人，占总人口的10.5%
        if of in unknown and not statement.holds:
            continue  # 下达11亿元，占预算安排的79%；拨付3.8亿元，占预算安排的27.1%: the whole is told nowhere
        if statement.holds and of is not None:
            shared = of, pair.denominator
        yield Rated(statement, term, pair.denominator, pair.numerator)


def _is_part_of_it(amount: Term, of: str, near: Sequence[Sentence]) -> bool:
    """Whether an earlier sentence tells an amount as a part of the very whole it is taken for."""
    for other in near:
        behind = other.terms[amount.index + 1] if amount.index + 1 < len(other.terms) else None
        if behind is not None and other.terms[amount.index] is amount:
            return behind.unit in WHOLE_OF and share_of(behind) == of
    return False


def _rate(
    sentence: Sentence,
    position: int,
    near: Sequence[Sentence],
    far: Sequence[Sentence],
    shared: tuple[str, Term] | None,
) -> tuple[Statement, Pair] | None:
    """The rate as right, wherever two amounts give it; as wrong, where it can be of two alone that do not."""
    term = sentence.terms[position]
    whole = _amounts(sentence.terms[:position], term)[-_MOST_OPERANDS:]
    behind = _told_next(sentence, position)
    here = [each for each in whole if each.segment == term.segment] or ([] if len(behind) == _BEHIND else whole)
    bound = list(_bound_pairs(sentence, position))
    pairs = [*bound, *_pairs(term, here, here, HERE)]
    if shared is not None and here and _is_share_of_same(term, here[-1], shared):
        pairs.append(Pair(term, here[-1], shared[1], here, NEAR, is_bound=True))
    found = matching(pairs)
    if found is None:
        pairs += _pairs(term, whole, whole, NEAR) if len(whole) > len(here) else ()
        pairs += _wider(sentence, position, here, near, far)
        found = matching(pairs)
    run = listed_before(sentence, position) if found is None else ()
    if run:
        here = [*(each for each in here if each not in run), together(run)]
        pairs = [*_pairs(term, here[-1:], here, HERE), *_wider(sentence, position, here, near, far)]
        found = matching(pairs)
    if found is not None:
        return _statement(term.mention, found, holds=True), found
    if _may_be_of_others(sentence, position, here, pairs, is_bound=bool(bound)):
        return None
    best = _told_wrongly(sentence, position, near, pairs, here, bound)
    if best is None or _is_doubtful(term, best) or any(_is_cut_of_another(pair) for pair in pairs):
        return None
    confidence = Confidence.CERTAIN if best.distance == HERE else Confidence.PROBABLE
    return _statement(term.mention, best, holds=False, confidence=confidence), best


def _may_be_of_others(
    sentence: Sentence, position: int, here: Sequence[Term], pairs: Sequence[Pair], *, is_bound: bool
) -> bool:
    """Whether the rate can be of sums, of opinions, or of the items of a list, which no pair stands for."""
    term = sentence.terms[position]
    return (
        (not is_bound and _fits_sums(term.mention, [*here, *_siblings(sentence, position)]))
        or is_capped(term.mention, pairs)
        or _is_of_opinions(term, here)
        or _is_in_a_list(sentence, position)
    )


def _told_wrongly(
    sentence: Sentence,
    position: int,
    near: Sequence[Sentence],
    pairs: Sequence[Pair],
    here: Sequence[Term],
    bound: Sequence[Pair],
) -> Pair | None:
    """The two amounts that the rate must be of although they do not give it: by the words, or by all that is there."""
    term = sentence.terms[position]
    told = [each.mention for other in (*near, sentence) for each in other.terms if each.unit == PERCENT]
    parts = [each for other in near for each in other.terms if other.is_part(each)]
    sure = next((pair for pair in bound if not sentence.is_part(pair.numerator)), None)
    sure = sure or next(iter(bound), None) or only_reading(pairs, here, parts)
    if sure is not None and (not is_credible(term.mention, sure) or is_guess(sure)):
        sure = None
    best = sure or nearly(pairs, told) or of_the_two(term, pairs, here, told)
    return best or ahead_of_all(pairs, here) or of_the_only_whole(pairs, here)


def _is_doubtful(term: Term, best: Pair) -> bool:
    """Whether the two amounts may after all not be meant."""
    rate = term.mention
    return (
        is_of_itself(rate, best)
        or are_from_and_to(best.numerator, best.denominator)
        or are_side_by_side(best)
        or is_of_other_things(best)
        or is_negative(term, best.denominator)
        or not is_credible(rate, best)
        or (rate.value == _FULL and not is_sure_of_full(best))
        or is_cut(best)
        or is_the_rest(best)
    )


def _is_cut_of_another(pair: Pair) -> bool:
    """43,897.73元÷108.520363万元＝4.045%, told as 4.04%: these are meant, and the rest was cut off."""
    return pair.distance != HERE and pair.fit > 1 and pair.is_fine and is_cut(pair)


def _is_share_of_same(term: Term, part: Term, shared: tuple[str, Term]) -> bool:
    """Whether a share names no other whole than the share before it did."""
    of, whole = shared
    return part.unit == whole.unit and term.name.startswith("占") and share_of(term) in ("", of)


def _is_in_a_list(sentence: Sentence, position: int) -> bool:
    """Whether it is one of several rates in a row, which belong to names told before: 占44.9%、39.4%和15.7%."""
    terms = sentence.terms
    if terms[position].name.endswith("率"):
        return False  # 履约率、开工率分别为98.8%、90%: each has got its name
    behind = terms[position + 1] if position + 1 < len(terms) else None
    is_followed = behind is not None and behind.unit == PERCENT and (behind.mark == "、" or behind.name in ("和", "及"))
    return is_followed or (
        position > 0
        and terms[position - 1].unit == PERCENT
        and (terms[position].mark == "、" or terms[position].name in ("和", "及"))
    )


def _amounts(terms: Sequence[Term], of: Term | None = None) -> list[Term]:
    """The amounts among the terms; what stands in brackets is beside the point unless the rate stands there too."""
    is_of_days = of is not None and _OF_DAYS.search(of.name) is not None
    return [
        term
        for term in terms
        if (term.unit not in DURATIONS or (is_of_days and term.unit == "天"))
        and term.unit not in _BARE
        and not term.is_attribute
        and not is_gap(term)
        and (term.depth == 0 if of is None else term.depth <= of.depth)
    ]


def _wider(
    sentence: Sentence, position: int, here: Sequence[Term], near: Sequence[Sentence], far: Sequence[Sentence]
) -> list[Pair]:
    term = sentence.terms[position]
    behind = _told_next(sentence, position)
    before = [each for other in near for each in _amounts(other.terms)][-_MOST_FURTHER:]
    earlier = [each for other in far for each in _amounts(other.terms)][-_MOST_FURTHER:]
    pairs: list[Pair] = []
    if behind and len(here) > 1 and _is_done_behind(term, behind[0]):
        pairs += _pairs(term, behind[:1], here, NEAR)
    if behind and len(here) < 2:
        both = [*here, *behind]
        are_told_next = not here and len(behind) == _BEHIND and behind[-1].clause - term.clause <= _BEHIND
        pairs += _pairs(term, both, both, HERE if are_told_next else NEAR)
    close = [each for each in here if term.clause - each.clause <= _CLOSE]
    pairs += _pairs(term, close, before, NEAR)
    pairs += _pairs(term, close, earlier, FAR)
    if not here and is_named(term):
        whose = term.name.rpartition("占")[0][-_SUBJECT:]
        pairs += _pairs(term, [each for each in before if each.own_name.endswith(whose)][-1:], earlier, FAR)
    if not here and term.index == 0:
        pairs += _pairs(term, before, before, NEAR)
        pairs += _pairs(term, before[-1:], earlier, FAR)
    return pairs


def _is_of_opinions(rate: Term, here: Sequence[Term]) -> bool:
    """满意300份、基本满意36份，满意度94.2%: several answers may be counted, each with a weight."""
    return "满意" in rate.name and sum(each.name.endswith("满意") and "不" not in each.name for each in here) > 1


def _is_done_behind(rate: Term, behind: Term) -> bool:
    """立案650件，调解率72.3%，调解470件; 已完成计划的50.4%，完成206.7亿元: what was done is told behind its rate."""
    planned = _DONE_OF_PLAN.search(rate.name)
    stem = planned["done"] if planned else rate.own_name.partition("率")[0]
    return len(stem) > 1 and behind.clause - rate.clause == 1 and stem[-2:] in behind.name


def _siblings(sentence: Sentence, position: int) -> list[Term]:
    """一般性补助30亿元，占补助的82%；专项补助6.6亿元: the next amount of the list is part of the whole as well."""
    rate, last = sentence.terms[position], sentence.terms[position - 1] if position else None
    if last is None or "占" not in rate.name:
        return []
    following = sentence.terms[position + 1 : position + 2]
    return [each for each in following if each.unit == last.unit and each.depth == rate.depth and each.mark == "；"]


def _told_next(sentence: Sentence, position: int) -> list[Term]:
    """The amounts right behind a rate, up to the next ； or the next rate with a name."""
    segment = sentence.terms[position].segment
    following = takewhile(lambda each: each.segment == segment and not _is_rate(each), sentence.terms[position + 1 :])
    return [each for each in following if each.unit not in _BARE][:_BEHIND]


def _is_rate(term: Term) -> bool:
    return term.unit in WHOLE_OF and "率" in term.name


def _bound_pairs(sentence: Sentence, position: int) -> Iterator[Pair]:
    """占年度投资4亿元的80%: the denominator stands between 占 and 的; the numerator is the last told, or its whole."""
    term = sentence.terms[position]
    if not position or term.mark or not _OF_IT.match(term.name):
        return
    denominator = sentence.terms[position - 1]
    if denominator.unit in _BARE or not denominator.mention.value:
        return
    for numerator in reversed(sentence.terms[: position - 1]):
        is_beside = numerator.index == position - 2 and denominator.clause - numerator.clause == 1
        is_amount = numerator.unit == denominator.unit and (not numerator.is_attribute or is_beside)
        is_near = numerator.segment == term.segment or all(
            each.depth > term.depth for each in sentence.terms[numerator.index + 1 : position - 1]
        )
        if is_amount and is_near and numerator.depth <= term.depth:
            yield Pair(term, numerator, denominator, (), HERE, is_bound=True)


def _pairs(rate: Term, numerators: Sequence[Term], denominators: Sequence[Term], distance: int) -> Iterator[Pair]:
    is_of_places = _OF_PLACES.search(rate.name) is not None
    is_of_files = rate.name.endswith(("建档率", "建档率为", "建档率达"))
    last = numerators[-1] if numerators else None
    for numerator in numerators:
        unit = numerator.unit
        places = _PLACES if is_of_places and unit in _TAKERS else _PEOPLE if is_of_files and unit == "份" else ()
        same = [each for each in denominators if each.unit == unit or each.unit in places]
        for denominator in same:
            if denominator is not numerator and denominator.mention.size:
                is_last = numerator is last and numerator.start < rate.start
                yield Pair(rate, numerator, denominator, same, distance, is_last=is_last)


def _fits_sums(rate: Mention, terms: Sequence[Term]) -> bool:
    """Whether a sum of two neighbours gives the rate: 合格6006批次，不合格129批次，合格率97.90%.

    A sum that is told itself (任务1.10万吨，轮换1.06万吨，少0.04万吨) says nothing new of its own parts.
    """
    by_unit: dict[str, list[Mention]] = {}
    for term in terms:
        by_unit.setdefault(term.unit, []).append(term.mention)
    stated = rate.bounds
    for same in by_unit.values():
        for one, other in pairwise(same):
            size = one.size + other.size
            is_told = any(abs(each.size - size) <= _SAME * size for each in same)
            for third in same:
                quotients = []
                is_one_of_them = third is one or third is other
                if is_about(third.size, size, rate) and not (is_told and is_one_of_them):
                    quotients.append(third.interval.over(one.interval + other.interval))
                if not is_one_of_them and is_about(size, third.size, rate):
                    quotients.append((one.interval + other.interval).over(third.interval))
                if any(
                    quotient is not None and quotient.times(WHOLE_OF[rate.unit]).meets(stated) for quotient in quotients
                ):
                    return True
    return False


def _statement(rate: Mention, pair: Pair, *, holds: bool, confidence: Confidence = Confidence.CERTAIN) -> Statement:
    numerator, denominator = pair.numerator.mention, pair.denominator.mention
    rounded = round_half_up(WHOLE_OF[rate.unit] * numerator.value / denominator.value, max(rate.places, 2))
    told = f"{rounded}{rate.unit}"
    arithmetic = f"{numerator.text}÷{denominator.text}＝{told}"
    if not holds:
        arithmetic += f"≠{rate.text}"
    elif Fraction(rounded) != rate.value:
        arithmetic += f"≈{rate.text}"
    operands = (denominator, numerator) if pair.distance == HERE else ()
    return Statement(Relation.RATE, rate, operands, holds, arithmetic, told, confidence)

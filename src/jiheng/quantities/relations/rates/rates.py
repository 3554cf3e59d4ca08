"""Ratios told as percentages: 预算X，支出Y，执行率p; 占p; 完成预算的p; 合格率p."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.quotients import rate_told
from jiheng.quantities.relations.arithmetic.taken_together import together
from jiheng.quantities.relations.names.from_and_to import are_from_and_to, shares_left, with_levels_that_are
from jiheng.quantities.relations.names.percentages import is_growth, is_ratio, share_of
from jiheng.quantities.relations.names.rates import is_over, names_its_part, says_of_what, tells_its_part
from jiheng.quantities.relations.rates.bare_shares import bare_share
from jiheng.quantities.relations.rates.bases_reduced import of_what_is_left
from jiheng.quantities.relations.rates.bases_told import base_told, gives, part_of_base
from jiheng.quantities.relations.rates.bounded import is_told_as_bound
from jiheng.quantities.relations.rates.by_columns import pair_by_columns, pair_of_any_column
from jiheng.quantities.relations.rates.candidates import (
    BEHIND,
    MARKS_OF_WHOLES,
    Ahead,
    amounts_among,
    bound_pairs,
    is_of_what_was_named,
    pairs_of,
    told_next,
    whole_before,
    wider_pairs,
)
from jiheng.quantities.relations.rates.choosing import (
    ahead_of_all,
    matching,
    nearly,
    of_the_last_whole,
    of_the_only_whole,
    of_the_two,
    of_those_since,
    only_reading,
)
from jiheng.quantities.relations.rates.counted_apart import is_of_things_counted_apart
from jiheng.quantities.relations.rates.doubts import (
    are_both_done,
    are_of_one_row,
    are_of_two_years,
    are_side_by_side,
    is_capped,
    is_credible,
    is_cut,
    is_given_by_another,
    is_guess,
    is_of_a_moment,
    is_of_a_plan_told_behind,
    is_of_another_choice,
    is_of_increases,
    is_of_its_other_half,
    is_of_itself,
    is_of_one_cause,
    is_of_other_things,
    is_of_profit,
    is_of_the_counted,
    is_of_the_plan_of_all,
    is_of_two_counted_alike,
    is_of_what_fell_due,
    is_of_what_passed,
    is_sure_of_full,
    is_the_rest,
)
from jiheng.quantities.relations.rates.in_lists import is_in_a_list, siblings_of
from jiheng.quantities.relations.rates.known_pairs import known_pair
from jiheng.quantities.relations.rates.left.negatives import is_negative
from jiheng.quantities.relations.rates.of_others import is_of_an_age, is_of_an_item, is_of_each, is_of_more_besides
from jiheng.quantities.relations.rates.of_sums import fits_sums
from jiheng.quantities.relations.rates.opinions import is_of_several_answers
from jiheng.quantities.relations.rates.pairs import FAR, HERE, NEAR, Pair
from jiheng.quantities.relations.rates.plans.aims import is_beyond
from jiheng.quantities.relations.rates.plans.untold_targets import is_of_an_untold_target
from jiheng.quantities.relations.rates.told_otherwise import is_of_a_common_whole, is_of_some_of_them, names_another
from jiheng.quantities.relations.rates.whose_rate import is_of_what_became, is_told_of_others
from jiheng.quantities.relations.shares.together import listed_before
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import PERCENT, WHOLE_OF

_MOST_OPERANDS = 8
"""So many before the rate may be its own, and the first of the sentence: 预算共546万元，其中…，实付355万元，占65%."""
_FULL, _TWO = 100, 2


class Shared(NamedTuple):
    """A rate, what it is of and what part, whose whole rates behind it may have too; `of`: how a share names that."""

    of: str | None
    rate: Term
    whole: Term
    part: Term


_LIMIT = late_pattern("(?:上限|下限|红线|警戒线|控制线)(?:值|比例)?[为是]?$")
"""管理人员比例上限为8.50%: what may be, not what is."""


class Rated(NamedTuple):
    """A rate, and the two amounts it links: `whole` and `part` may stand in an earlier passage."""

    statement: Statement
    rate: Term
    whole: Term
    part: Term


def rates(sentence: Sentence, near: Sequence[Sentence], far: Sequence[Sentence]) -> Iterator[Rated]:
    """The percentages of a sentence that are ratios; `near` stands before it in the passage, `far` before that."""
    shared: Shared | None = None
    plain: Shared | None = None  # 甲占42%，其中出口17亿元，占出口的51%；乙26亿元，占40%: what 甲 and 乙 are of
    siblings: list[Term] = []
    is_told_before = is_of_other = False
    unknown: set[str] = set()
    ahead = Ahead(near, far)
    left = shares_left(sentence)
    sentence = with_levels_that_are(sentence, left)
    for position, term in enumerate(sentence.terms):
        if (
            term.unit not in WHOLE_OF
            or position in left
            or is_growth(term)
            or ("超" in term.name and is_beyond(term))
            or (term.name[-1:] == "于" and is_told_as_bound(term))
            or _LIMIT.search(term.own_name)
            or not (
                is_ratio(term, sentence.terms[position - 1] if position else None)
                or is_of_what_was_named(sentence, position)
                or (term.mark in MARKS_OF_WHOLES and whole_before(sentence, term) is not None)
                or bare_share(sentence, term) is not None
            )
        ):
            continue
        if term.mention.qualifier in (Qualifier.AT_LEAST, Qualifier.AT_MOST):
            continue
        base = base_told(sentence, position)
        if base is not None:
            part = part_of_base(sentence, position, base)
            if part is not None:
                pair = Pair(term, part, base, (), HERE, is_bound=True)
                if is_of_what_became(sentence, pair, ahead):
                    continue
                told = _statement(term.mention, pair, holds=gives(part, base, term), confidence=Confidence.PROBABLE)
                is_named = base.start < term.start
                yield Rated(replace(told, is_other_way=is_named), term, base, part)
            continue
        known = known_pair(sentence, term, near)
        if known is not None:
            told = _statement(term.mention, known, holds=known.agrees, confidence=Confidence.PROBABLE)
            yield Rated(replace(told, is_other_way=not known.agrees), term, known.denominator, known.numerator)
            continue
        of = share_of(term)
        is_again = of == "" and shared is not None and bool(shared.of) and term.segment > shared.rate.segment
        found = _rate(sentence, position, ahead, plain if is_again and is_told_before else shared, siblings)
        is_told_before = is_told_before or of == ""
        if found is not None and is_of_other and of == "" and not (found[0].holds or says_of_what(term)):
            continue  # 占总人口的14.7%，其中城镇24万人，占15.9%: of the urban population
        is_of_other = is_of_other if of == "" else bool(of) and found is None
        if found is None:
            unknown |= {of} if of else set()
            if term.mention.value == _FULL and of is None:
                shared = _all_that_was_planned(sentence, position) or shared
            continue
        statement, pair = found
        if position - 1 in left and not statement.holds and pair.numerator.start > term.start:
            continue  # 由88.57%提高到92.19%，上年度为70个问题整改62个: of what was
        if position - 1 in left and not statement.holds and pair.gives(sentence.terms[position - 1].mention):
            # 上年抽检2,250批次、不合格54批次，不合格率由2.4%降至2.0%: they are what it was of
            was = sentence.terms[position - 1]
            yield Rated(_statement(was.mention, pair, holds=True), was, pair.denominator, pair.numerator)
            continue
        if of and not statement.holds and _is_part_of_it(pair.denominator, of, (*near, *far)):
            continue  # 老年人口222万人，占总人口的16%。其中65岁以上144万人，占总人口的10.5%
        if of in unknown and not statement.holds:
            continue  # 下达11亿元，占预算安排的79%；拨付3.8亿元，占预算安排的27.1%: the whole is told nowhere
        if statement.holds and of is not None:
            siblings = [*siblings, pair.numerator] if shared is not None and shared.whole is pair.denominator else []
            siblings = siblings or [pair.numerator]
            shared = Shared(of, term, pair.denominator, pair.numerator)
            plain = plain if of else shared
        elif (
            statement.holds
            and term is not sentence.terms[-1]
            and pair.distance != FAR
            and tells_its_part(term, pair.numerator)
        ):
            shared = Shared(None, term, pair.denominator, pair.numerator)
        yield Rated(statement, term, pair.denominator, pair.numerator)


def _all_that_was_planned(sentence: Sentence, position: int) -> Shared | None:
    """开工1,286户、竣工918户，开工率100%、竣工率71.4%: where all were begun, those begun are all there are."""
    rate = sentence.terms[position]
    begun = [each for each in sentence.terms[:position] if each.unit not in WHOLE_OF and names_its_part(rate, each)]
    return Shared(None, rate, begun[0], begun[0]) if len(begun) == 1 and begun[0].mention.is_exact else None


def _is_part_of_it(amount: Term, of: str, near: Sequence[Sentence]) -> bool:
    """Whether an earlier sentence tells an amount as a part of the very whole it is taken for, or of one like it."""
    for other in near:
        behind = [each for each in other.terms[amount.index + 1 :] if not is_growth(each)]
        if behind and other.terms[amount.index] is amount and behind[0].unit in WHOLE_OF:
            whole = share_of(behind[0]) or ""
            # 过亿企业产值合计139亿元，占园区的75%。…占产值的3%: of the output of all
            return whole == of or (len(of) > _TWO and whole.endswith(of)) or (whole != "" and len(of) <= _TWO)
    return False


def _rate(
    sentence: Sentence, position: int, ahead: Ahead, shared: Shared | None, siblings: Sequence[Term]
) -> tuple[Statement, Pair] | None:
    """The rate as right, wherever two amounts give it; as wrong, where it can be of two alone that do not."""
    term = sentence.terms[position]
    told = amounts_among(sentence.terms[:position], term)
    whole = [*told[:1], *told[1:][-_MOST_OPERANDS:]]
    behind = told_next(sentence, position)
    here = [each for each in whole if each.segment == term.segment] or ([] if len(behind) == BEHIND else whole)
    bound = [pair for pair in bound_pairs(sentence, position) if pair.denominator.mention.size]
    column = pair_by_columns(sentence, term, ahead.near) if here else None
    any_column = pair_of_any_column(sentence, term, ahead.near) if here else None
    bound += [any_column] if any_column is not None else []
    pairs = [column] if column is not None else [*bound, *pairs_of(term, here, here, HERE)]
    if shared is not None and here and shared.whole.mention.size and _is_share_of_same(term, here[-1], shared):
        distance = NEAR if shared.of is not None else HERE
        of_same = Pair(term, here[-1], shared.whole, here, distance, is_bound=True)
        pairs.append(of_same)
        bound += [of_same] if share_of(term) else []
    pairs = _of_no_sibling(sentence, pairs, siblings)
    found = matching(pairs)
    if found is None and column is not None:
        bound = [column]
    elif found is None:
        pairs += pairs_of(term, whole, whole, NEAR) if len(whole) > len(here) else ()
        pairs += wider_pairs(sentence, position, here, ahead)
        pairs = _of_no_sibling(sentence, pairs, siblings)
        found = _unless_told_here(term, matching(pairs), pairs, here)
    run = listed_before(sentence, position) if found is None else ()
    if run:
        here = [*(each for each in here if each not in run), together(run)]
        pairs = [*pairs_of(term, here[-1:], here, HERE), *wider_pairs(sentence, position, here, ahead)]
        found = matching(pairs)
    if found is not None:
        return _statement(term.mention, found, holds=True), found
    reduced = of_what_is_left(sentence, pairs)
    if reduced is not None:
        return _statement(term.mention, reduced, holds=True), reduced
    pairs = [pair for pair in pairs if not is_of_what_fell_due(pair)]
    best = _told_wrongly(sentence, position, ahead.near, pairs, here, bound)
    if best is None or _is_doubtful(term, best) or any(_is_cut_of_another(pair) for pair in pairs):
        return None
    if (
        _may_be_of_others(sentence, position, here, pairs, is_bound=bool(bound))
        or is_given_by_another(best, pairs)
        or is_of_the_plan_of_all(sentence, best, ahead.near)
        or names_another(sentence, best)
        or is_of_a_common_whole(sentence, best)
        or is_of_a_moment(sentence, best)
        or is_of_more_besides(best)
        or is_of_some_of_them(best)
        or is_told_of_others(sentence, best, ahead)
    ):
        return None
    confidence = Confidence.CERTAIN if best.distance == HERE else Confidence.PROBABLE
    return _statement(term.mention, best, holds=False, confidence=confidence), best


def _of_no_sibling(sentence: Sentence, pairs: list[Pair], siblings: Sequence[Term]) -> list[Pair]:
    """其中甲90万元，占支出的90%；乙7万元，占8%: 乙 is no share of 甲, which stands beside it."""
    parts = [each for each in siblings if sentence.is_part(each)]
    if not parts or not pairs or share_of(pairs[0].rate) != "":
        return pairs
    return [
        pair
        for pair in pairs
        if pair.numerator.segment == pair.denominator.segment or all(each is not pair.denominator for each in parts)
    ]


def _unless_told_here(rate: Term, found: Pair | None, pairs: Sequence[Pair], here: Sequence[Term]) -> Pair | None:
    """投入39.6万元，执行29.6万元，执行率100%: that 29.6 was granted somewhere before proves nothing."""
    if found is not None and found.numerator not in here and _is_of_both_here(rate, here):
        return None
    if found is None or rate.mention.value != _FULL or found.numerator.mention.value != found.denominator.mention.value:
        return found
    told = only_reading([pair for pair in pairs if pair.distance == HERE], here, ())
    is_sure = told is not None and is_sure_of_full(told) and told.numerator is found.numerator
    return None if told is not None and is_sure and not _is_doubtful(rate, told) else found


def _is_of_both_here(rate: Term, here: Sequence[Term]) -> bool:
    """抽检420批次，不合格13批次，不合格率3.1%: two amounts before it, of which the last bears its name."""
    if len(here) != _TWO or here[0].unit != here[1].unit or rate.clause - here[1].clause != 1:
        return False
    return names_its_part(rate, here[1]) and not names_its_part(rate, here[0])


def _may_be_of_others(
    sentence: Sentence, position: int, here: Sequence[Term], pairs: Sequence[Pair], *, is_bound: bool
) -> bool:
    """Whether the rate can be of sums, of opinions, or of the items of a list, which no pair stands for."""
    term = sentence.terms[position]
    return (
        is_in_a_list(sentence, position)
        or is_of_several_answers(term, here)
        or (not (is_bound or says_of_what(term)) and fits_sums(term.mention, [*here, *siblings_of(sentence, position)]))
        or (term.unit == PERCENT and not is_bound and is_of_things_counted_apart(term.mention, here))
        or is_capped(term.mention, pairs)
        or is_of_an_age(sentence, position)
        or is_of_an_item(sentence, position)
        or is_of_each(sentence, position)
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
    if sure is not None and sure.numerator.segment != term.segment and any(map(sure.gives, told)):
        return None  # 27个中有6个，占22.22%；…，50岁以上占48%: the two are told for
    best = of_those_since(term, pairs, here) or sure or nearly(pairs, told) or of_the_two(term, pairs, here, told)
    return best or ahead_of_all(pairs, here) or of_the_only_whole(pairs, here) or of_the_last_whole(pairs, here)


def _is_doubtful(term: Term, best: Pair) -> bool:
    """Whether the two amounts may after all not be meant."""
    rate = term.mention
    return (
        is_of_itself(rate, best)
        or are_from_and_to(best.numerator, best.denominator)
        or is_of_an_untold_target(term, best.denominator)
        or are_side_by_side(best)
        or are_of_one_row(best)
        or are_of_two_years(best)
        or is_of_the_counted(best)
        or (not best.is_bound and is_of_its_other_half(best))
        or is_of_other_things(best)
        or is_of_two_counted_alike(best)
        or is_of_what_passed(best)
        or is_of_profit(best)
        or _is_of_two_wholes(term, best)
        or is_of_another_choice(best)
        or is_negative(term, best.denominator)
        or not is_credible(rate, best)
        or (rate.value == _FULL and not is_sure_of_full(best))
        or is_cut(best)
        or is_of_one_cause(best)
        or (is_of_increases(term) and not best.is_bound)
        or (share_of(term) is not None and is_of_a_plan_told_behind(best))
        or are_both_done(best)
        or (is_the_rest(best) and not best.is_bound)
    )


def _is_of_two_wholes(rate: Term, pair: Pair) -> bool:
    """发放问卷326份，收回312份，满意度95.2%: neither tells who was content, and the rate is of the second."""
    return is_over(rate, pair.numerator) and not tells_its_part(rate, pair.numerator)


def _is_cut_of_another(pair: Pair) -> bool:
    """43,897.73元÷108.520363万元＝4.045%, told as 4.04%: these are meant, and the rest was cut off."""
    return pair.distance != HERE and pair.fit > 1 and pair.is_fine and not pair.agrees and is_cut(pair)


def _is_share_of_same(term: Term, part: Term, shared: Shared) -> bool:
    """Whether a share names no other whole than the share before it did.

    任务985户，动工985户，动工率100%；竣工730户，竣工率74.1%: nor does a rate named like the amount beside it.
    """
    if part.unit != shared.whole.unit or part is shared.whole:
        return False
    if shared.of is not None:
        return term.name.startswith("占") and share_of(term) in ("", shared.of)
    is_other = shared.rate.own_name != term.own_name and term.clause - part.clause <= 1
    return is_other and share_of(term) is None and tells_its_part(term, part) and not is_over(term, shared.part)


def _statement(rate: Mention, pair: Pair, *, holds: bool, confidence: Confidence = Confidence.CERTAIN) -> Statement:
    numerator, denominator = pair.numerator.mention, pair.denominator.mention
    value = WHOLE_OF[rate.unit] * numerator.value / denominator.value
    operands = (denominator, numerator) if pair.distance == HERE else ()
    working = f"{numerator.text}÷{denominator.text}"
    return rate_told(rate, operands, working, value, holds=holds, confidence=confidence)

"""Rates whose two amounts are known before any other pair is asked, whatever else would give them by chance."""

from collections.abc import Iterator, Sequence
from typing import TypeGuard

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.relations.names.percentages import share_of
from jiheng.quantities.relations.names.rates import names_its_part
from jiheng.quantities.relations.names.shares import is_the_very
from jiheng.quantities.relations.rates.doubts import is_cut
from jiheng.quantities.relations.rates.left.done_and_left import done_of_all
from jiheng.quantities.relations.rates.of_sources import is_of_one_source, of_all_sources
from jiheng.quantities.relations.rates.pairs import NEAR, Pair
from jiheng.quantities.sentence import Sentence, Term

_FULL, _NEAR = 100, 2
_YEAR = "(?:年度|全年|今年|本年度?|当年)"
_OF_THE_YEARS_PLAN = late_pattern(f"{_YEAR}(?:投资|目标|任务)?(?:计划|目标|任务)(?:投资|任务)?[数额]?")
_THE_YEARS_PLAN = late_pattern(f"{_YEAR}(?:度|内)?(?:计划|目标|任务|拟|安排)(?:完成|投资|投入|资金|为)*$")
_PAID = late_pattern("已(?:支付|支出|拨付|完成|使用|办结|整改|完工|竣工|发放)")
_DONE = late_pattern("完成|实现|已|支出|支付|到位")


def known_pair(sentence: Sentence, rate: Term, near: Sequence[Sentence]) -> Pair | None:
    """What was done over all that was to be done; what was spent over all that several sources gave."""
    done = done_of_all(sentence, rate, near)
    if _is_of_something(done) and not (rate.mention.value == _FULL or is_cut(done)):
        return done
    spent = of_all_sources(sentence, rate, near)
    if _is_of_something(spent) and (spent.agrees or spent.is_slipped or is_of_one_source(spent, (*near, sentence))):
        return spent
    part = sentence.terms[rate.index - 1] if rate.index else None
    if part is None or not part.is_plain or rate.clause - part.clause != 1 or rate.depth:
        return None
    return next(_other_than_those_that_give_it(rate, part, [*near[-_NEAR:], sentence]), None)


def _is_of_something(pair: Pair | None) -> TypeGuard[Pair]:
    """应办0件、已办0件: nothing is no part of nothing."""
    return pair is not None and pair.denominator.mention.value != 0


def _other_than_those_that_give_it(rate: Term, part: Term, told: Sequence[Sentence]) -> Iterator[Pair]:
    """The whole that the words mean, where the part over another one gives what is told, and over this does not."""
    alike = [
        (other, each)
        for other in told
        for each in other.terms
        if each.unit == part.unit and each.is_plain and each.mention.size and each.start < part.start
    ]
    giving = [(other, each) for other, each in alike if Pair(rate, part, each, (), NEAR).agrees]
    if not giving:
        return
    if _OF_THE_YEARS_PLAN.fullmatch(share_of(rate) or ""):
        meant = [each for _, each in alike if any(_is_the_years_plan(part, each, given) for _, given in giving)]
    else:
        meant = [each for other, each in alike if any(_is_meant(rate, part, each, other, given) for given in giving)]
    if len({each.mention.value for each in meant}) == 1:
        pair = Pair(rate, part, meant[0], (), NEAR, is_bound=True)
        if not pair.agrees and pair.computed <= _FULL:
            yield pair


def _is_paid_of_it(rate: Term, part: Term, whole: Term) -> bool:
    """下达2.4亿元，其中水利1.2亿元、已支付0.96亿元，支付进度40%: of the one right before it, by 、."""
    is_row = part.mark == "、" and part.index - whole.index == 1 and part.clause == whole.clause
    return is_row and share_of(rate) is None and _PAID.fullmatch(part.own_name) is not None and whole.mark != "、"


def _is_the_years_plan(part: Term, whole: Term, given: Term) -> bool:
    """总投资4.8亿元，今年计划投资1.6亿元。完成1.28亿元，占年度计划的26.7%."""
    if given is whole or _THE_YEARS_PLAN.search(given.own_name) or not _DONE.search(part.own_name):
        return False
    return _THE_YEARS_PLAN.search(whole.own_name) is not None


def _is_meant(rate: Term, part: Term, whole: Term, told_in: Sentence, given: tuple[Sentence, Term]) -> bool:
    sentence, other = given
    if other is whole:
        return False
    if is_the_very(rate, whole):
        return not is_the_very(rate, other)  # 自建房12,640栋，其中经营性1,872栋。整治1,610栋，占经营性自建房的12.7%
    if _is_paid_of_it(rate, part, whole):
        return True
    # 贷款286亿元，其中涉农98亿元。不良贷款3亿元，不良率3.2%: of all loans, as nothing speaks of that kind alone
    is_head = sentence is told_in and whole.index == other.index - 1 and sentence.begins_parts(other)
    if not is_head or part in sentence.terms or share_of(rate) is not None or not names_its_part(rate, part):
        return False
    kind = bigrams(other.own_name) - bigrams(whole.own_name) - bigrams("其中")
    is_of_all = not bigrams(part.own_name).isdisjoint(bigrams(whole.own_name))
    return is_of_all and bool(kind) and kind.isdisjoint(bigrams(part.own_name, rate.own_name))

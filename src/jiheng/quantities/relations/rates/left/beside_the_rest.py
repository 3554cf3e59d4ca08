"""Rates of what was spent, beside what is left of it: 支出441万元，执行率28%，结余9万元 leaves 450 as the whole."""

from collections.abc import Iterator

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.quotients import percent_of, share_of_both_told
from jiheng.quantities.relations.differences.balances.balances import Rank, rank_of
from jiheng.quantities.relations.names.rates import SPENDING_RATE
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import MONEY, PERCENT

_LEFT = late_pattern(
    "^(?:尚|还)?(?:(?:年末|滚存|资金|预算)?(?:结余|剩余)(?:资金)?|余款?|尚?余|未(?P<undone>支付|支出|使用|兑付|拨付|执行)(?:资金|金额)?|尾款)(?:为|共)?$"
)
_SPENT = late_pattern("付|支|发放|使用|执行|拨")
_ALL, _CLAUSES = 100, 2


def beside_the_rest(sentence: Sentence) -> Iterator[Statement]:
    """Each rate between the amount spent and the amount left, where these two do not give it."""
    if "余" not in sentence.words and "未" not in sentence.words and "尾款" not in sentence.words:
        return
    for rate in sentence.terms[1:-1]:
        if (
            rate.unit != PERCENT
            or rate.mention.value == _ALL
            or not rate.mention.is_exact
            or not SPENDING_RATE.search(rate.own_name)
        ):
            continue
        spent = next((term for term in reversed(sentence.terms[: rate.index]) if term.depth == rate.depth), None)
        left = sentence.terms[rate.index + 1]
        if spent is not None and _are_two_sides(spent, rate, left):
            yield from _told(spent, rate, left)


def _are_two_sides(spent: Term, rate: Term, left: Term) -> bool:
    are_money = spent.unit == left.unit == MONEY and spent.mention.is_exact and left.mention.is_exact
    are_beside = 0 < rate.clause - spent.clause <= _CLAUSES and 0 < left.clause - rate.clause <= _CLAUSES
    found = _LEFT.match(left.own_name)
    are_named = found is not None and _SPENT.search(spent.own_name) is not None
    if found is not None and found["undone"] and found["undone"][-1] not in spent.own_name:
        return False  # 执行92万元，未支付8万元: what is carried out need not be paid
    return are_money and are_beside and are_named and rank_of(spent) is not Rank.PLANNED and spent.mention.value > 0


def _told(spent: Term, rate: Term, left: Term) -> Iterator[Statement]:
    used, rest = spent.mention, left.mention
    share = percent_of(used.interval, used.interval + rest.interval)
    if share is not None and not share.meets(rate.mention.bounds):
        yield share_of_both_told(rate.mention, used, rest, holds=False)

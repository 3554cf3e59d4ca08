"""What stands right behind a rate and is the rest of its whole: 房源450套，已分配420套，分配率93.3%，空置30套.

And what a share leaves to the other side: 总投资6,850万元，省级占80%，县级配套1,370万元.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import round_half_up
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.signed import Signed, difference_told, fits, net
from jiheng.quantities.relations.arithmetic.sums import are_halves, are_of_one_family
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import MONEY, NO_AMOUNTS, PERCENT

_REST = late_pattern(
    "^(?:(?:[省市县区镇]级)?(?:资金|经费)?缺口|其余|剩余|尚余|余下|空置|闲置|空缺|空余|离线|停用|停业|故障|异常|损坏|破损|缺失|失效|无效|逾期|超期|缺席|缺勤|缺课|"
    "请假|死亡|流失|退回|反对|弃权|漏[\u4e00-\u9fff]|失败|(?:尚|仍|还)?[未不非待][\u4e00-\u9fff]{0,3})(?:的|为|约)?$"
)
_MORE, _NOT_YET = (
    late_pattern("^(?:还|尚|仍|另)有(?:约)?$|^另外?$"),
    late_pattern("[未待]|推迟|延期|限期|逾期|正在|继续|尚在"),
)
"""还有24处限期整改: what is told of it behind says that it is the rest."""
_DENIED = late_pattern("(?:尚|仍)?未(?P<what>[一-鿿]{2,4})(?:的|为|约)?$")
"""办结率99.5%；未办结4,320件: whatever mark stands between, it is what the rate leaves."""
_AFTER = 20
_SHARE = late_pattern("占(?:比|比例)?(?:为|约)?$")
_NEAR, _NEAR_REST, _NEAR_SHARE = Decimal("0.35"), Decimal("0.6"), Decimal("0.15")
_ALL, _TWO = 100, 2


class RightRate(NamedTuple):
    """A rate that holds, and the two amounts it links."""

    rate: Term
    whole: Term
    part: Term


def rests_behind_rates(sentence: Sentence, rates: Sequence[RightRate]) -> Iterator[Statement]:
    """Each figure behind a rate, where its one word says that it is what the part leaves of the whole."""
    for each in rates:
        rest = sentence.terms[each.rate.index + 1 : each.rate.index + _TWO]
        whole, part = each.whole.mention, each.part.mention
        if not rest or not _is_rest(rest[0], each) or whole.value <= part.value:
            continue
        signed: Signed = [(1, whole), (-1, part)]
        stated = rest[0].mention
        holds = fits(stated, signed)
        near = _NEAR_REST if _MORE.match(rest[0].name) else _NEAR
        if holds or is_close(stated.value, net(signed), near) or is_slip(stated, Interval.point(net(signed))):
            yield difference_told(Relation.REMAINDER, stated, signed, holds=holds, confidence=Confidence.PROBABLE)


def _is_rest(term: Term, rated: RightRate) -> bool:
    denied = _DENIED.match(term.own_name)
    is_denied = denied is not None and f"{denied['what']}率" in rated.rate.name
    is_beside = (is_denied or term.segment == rated.rate.segment) and term.clause - rated.rate.clause == 1
    is_told = term.mention.is_exact and term.unit == rated.whole.unit == rated.part.unit not in NO_AMOUNTS
    is_named = _REST.match(term.own_name) is not None or (
        _MORE.match(term.name) is not None and _NOT_YET.search(term.after[:_AFTER]) is not None
    )
    return is_beside and is_told and term.depth == rated.rate.depth and is_named


def rests_of_shares(sentence: Sentence) -> Iterator[Statement]:
    """总投资X，甲占p%，乙Y: Y is the rest of X where 甲 and 乙 are the two that pay."""
    for whole, share, rest in zip(sentence.terms, sentence.terms[1:], sentence.terms[_TWO:], strict=False):
        if whole.unit != rest.unit or whole.unit != MONEY or share.unit != PERCENT or not _SHARE.search(share.name):
            continue
        is_row = share.clause - whole.clause == rest.clause - share.clause == 1 and whole.depth == rest.depth
        are_exact = all(each.mention.is_exact for each in (whole, share, rest))
        are_two = are_halves(names := [share.own_name, rest.own_name]) or are_of_one_family(names)
        if is_row and are_exact and are_two and not rest.is_attribute and not _goes_on(sentence, rest):
            statement = _left(whole.mention, share.mention, rest.mention)
            if statement is not None:
                yield statement


def _goes_on(sentence: Sentence, rest: Term) -> bool:
    """Whether a third pays as well."""
    behind = sentence.terms[rest.index + 1 : rest.index + _TWO]
    return bool(behind) and behind[0].unit == MONEY and behind[0].segment == rest.segment


def _left(whole: Mention, share: Mention, rest: Mention) -> Statement | None:
    left = whole.operand * (Interval.point(_ALL) - share.operand).times(Fraction(1, _ALL))
    holds = left.meets(rest.interval)
    middle = (left.low + left.high) / _TWO
    if not holds and not (is_close(middle, rest.value, _NEAR_SHARE) or is_slip(rest, left)):
        return None
    computed = format(round_half_up(middle / rest.scale, rest.places), "f") + rest.unit_text
    arithmetic = f"{whole.text}×（1－{share.text}）＝{computed}" + ("" if holds else f"≠{rest.text}")
    return Statement(
        Relation.REMAINDER, rest, (whole, share), holds, arithmetic, computed, confidence=Confidence.PROBABLE
    )

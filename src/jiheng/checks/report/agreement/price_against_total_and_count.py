"""A price 10,000 times off what the total and the count beside it give."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Severity
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.digits import significant
from jiheng.quantities.sentence import Term
from jiheng.quantities.slips import TEN_THOUSANDFOLD
from jiheng.quantities.statement import Relation
from jiheng.quantities.units import MONEY

_PRICE = quick_pattern(
    r"(?:单|每一?|平均每|次均|(?P<average>人|户|台|亩|场|件|套|吨)(?:均|水))(?P<per>人次|人|名|户|次|场|台|套|亩|件|份|期|株|米|公里|平方米|车次|栋|间)?[^，。；]{0,8}$"
)
_PER = {
    "人": ("人", "人次"),
    "人次": ("人次",),
    "名": ("人",),
    "次": ("次", "人次", "场"),
    "场": ("场", "次"),
    "台": ("台", "台套"),
    "套": ("套", "台套"),
    "公里": ("千米",),
}
_WINDOW = 6
_FEWEST_DIGITS = 2
_CLOSE = Fraction(1, 100)


@check(
    id="RPT211",
    title="单价应与总额、数量相合，不差一万倍",
    why="单价与总额除以数量恰好差一万倍，多半是把“元”写成了“万元”，或反过来。",
    kind=Kind.UNIT_SLIP,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R43",),
    good=(
        "公益广告播放3,200万次。单次播放成本0.046元，支付费用147.2万元。",
        "慰问困难家庭350户，发放慰问金70万元。每户慰问金0.2万元。",
    ),
    bad=(
        Bad("公益广告播放3,200万次，完成目标。单次播放成本0.046万元，支付费用147.2万元。", says="0.046元"),
        Bad("年内慰问困难家庭350户，发放慰问金77万元，用款规范。每户0.22元。", says="0.22万元"),
    ),
)
def price_against_total_and_count(manuscript: Manuscript) -> Answers:
    """Every price with a total and a count of what it is for near it."""
    doubted = {
        (passage.index, mention.start)
        for passage, statement in manuscript.stated(Relation.UNIT_SLIP, Relation.AVERAGE, Relation.PRODUCT)
        if not statement.holds
        for mention in (statement.target, *statement.operands)
    }
    is_any = False
    terms = [
        (passage, term)
        for passage in manuscript.prose_with_figures
        for sentence in manuscript.readings[passage.index].sentences
        for term in sentence.terms
    ]
    for place, (passage, term) in enumerate(terms):
        if term.unit != MONEY or (found := _PRICE.search(term.name[-14:])) is None:
            continue
        is_any = True
        per = found["per"] or found["average"]
        if not per or (passage.index, term.start) in doubted:
            continue
        near = terms[max(0, place - _WINDOW) : place + _WINDOW + 1]
        right = _right_unit(term, per, [each for _, each in near])
        if right is not None:
            total, count = right
            home = next(each for each, member in near if member is total)
            price = term.mention.text
            better = price.replace("万元", "元") if "万元" in price else price.replace("元", "万元")
            yield Flaw(
                (passage.at(term.start, term.end), home.at(total.start, total.end)),
                f"“{price}”与{total.mention.text}、{count.mention.text}差一万倍，按总额和数量应是{better}；请核对计量单位。",
                f"{total.mention.text}÷{count.mention.text}≠{price}",
            )
    if not is_any:
        raise DoesNotApply("报告没有写单价或平均数")
    yield Holds((), "单价与总额、数量没有差一万倍的")


def _right_unit(price: Term, per: str, near: Sequence[Term]) -> tuple[Term, Term] | None:
    """The total and the count that the price misses by ten thousand; None where it fits any."""
    if len(significant(price.mention.number)) < _FEWEST_DIGITS or not price.mention.is_exact:
        return None
    missed = None
    for total, count in _pairs(price, per, near):
        ratio = price.mention.value * count.mention.value / total.mention.value
        if abs(ratio - 1) <= _CLOSE:
            return None
        if any(abs(ratio / off - 1) <= _CLOSE for off in TEN_THOUSANDFOLD):
            missed = total, count
    return missed


def _pairs(price: Term, per: str, near: Sequence[Term]) -> Iterator[tuple[Term, Term]]:
    units = _PER.get(per, (per,))
    counts = [term for term in near if term.unit in units and term.mention.value > 1 and not term.is_attribute]
    totals = [
        term
        for term in near
        if term.unit == MONEY and term is not price and term.mention.value and not _PRICE.search(term.name[-14:])
    ]
    return ((total, count) for total in totals for count in counts)

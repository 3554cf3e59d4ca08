"""Totals apart from what makes them up: 发放12万元。甲类100人，每人600元；乙类75人，每人800元.

Or behind it: 甲类100人，每人600元；乙类75人，每人800元。共发放12万元. A price is what each got, or what stands right
behind its number with a verb of giving or a ×: 一等奖2名奖励5,000元，二等奖5名奖励3,000元，共2.5万元.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.averages.tiers import AVERAGED, Tiers, priced_counts, tiers_against
from jiheng.quantities.relations.names.counted import counted_in, pers_of_price
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import MONEY, NO_AMOUNTS

SIGNS = ("每", "各", "×", "奖", "慰问")
_HANDED_OUT = late_pattern(
    "[\u4e00-\u9fff]{0,8}?(?:(?P<each>各[\u4e00-\u9fff]{0,4}|[×xX*])|(?:分别)?(?:奖励?|奖补|补助|补贴|资助|慰问|救助|给予)金?)(?:了|为)?"
)
_PAID = late_pattern("领|贷款|发放|补助|补贴|津贴|资助|支出|拨付|兑付|奖[励补]|救助|慰问|资金|经费|共|合计|金额")
_NOT_ALL = late_pattern("其中|结余|预算|计划|剩余|较|比|上年")
_IN_ALL = late_pattern(
    "(?:^|[，：])(?:以上|两项|全年|年度?|每月|月|累计|总)?(?:共计?|合计|总计?|需|发放|补助|补贴|支付|支出|兑付|应发|资金)"
)
_SUMMED = late_pattern("共|合计|总")
_KIND = late_pattern("(?:^|[，；：。])(?:其中|对)?(?P<kind>[\u4e00-\u9fff]{2,12}?)的?每[^，；。]*$")
_NOUN = late_pattern("[\u4e00-\u9fff]{2,12}")
_REACH = 30
_BRACKETED = late_pattern("（[^（）]*）")
_NO_COUNTS = NO_AMOUNTS | {MONEY}
_FEWEST = 2
_NEAR = Decimal("0.2")


def tiers_apart(sentence: Sentence, near: Sequence[Sentence], behind: Sequence[Sentence]) -> Iterator[Statement]:
    """The one amount told ahead of a row of numbers and prices, in their sentence or the one before, or behind them."""
    prices = [each for each in sentence.terms if each.unit == MONEY and _is_price(sentence, each)]
    if len(prices) > 1 and behind and not any(each.unit not in _NO_COUNTS for each in sentence.terms):
        yield from _counted_behind(sentence, prices, near, behind[0])
    if len(prices) < _FEWEST or any(AVERAGED.search(each.name) or not each.mention.is_exact for each in prices):
        return
    ways = (_total(sentence, prices, near), _last_of_all(sentence, prices), _total_behind(sentence, prices, behind))
    totals = [each for each in ways if each]
    counts = [each for each in sentence.terms if each.unit not in _NO_COUNTS] if totals else []
    pairs = priced_counts(prices, counts)
    if not pairs or not all(counted_in(count, _per(price)) for count, price in pairs):
        return
    for total in totals:
        tiers = tiers_against(total, pairs)
        if tiers.fits or (_is_meant_loosely if any(map(_is_loose, prices)) else _is_meant)(tiers):
            yield tiers.told()
            return
        slipped = tiers.but_for_a_unit()
        if slipped is not None:
            yield slipped
            return


def _counted_behind(
    sentence: Sentence, prices: Sequence[Term], near: Sequence[Sentence], behind: Sentence
) -> Iterator[Statement]:
    """投入712万元。市级馆每个补助40万元，县级馆每个补助16万元。共有3个市级馆、16个县级馆: each price by its name."""
    counts = [each for each in behind.terms if each.unit not in _NO_COUNTS and each.mention.is_exact]
    pairs = [(count, price) for price in prices for count in counts if _is_of_the_kind(count, price, sentence, behind)]
    totals = [each for each in (*sentence.terms, *behind.terms) if each.unit == MONEY and each not in prices]
    totals = totals or [each for other in near[-1:] for each in other.terms if each.unit == MONEY]
    are_all = len(pairs) == len(prices) == len(counts) == len({count.start for count, _ in pairs})
    if (
        not are_all
        or len(totals) != 1
        or any(AVERAGED.search(each.name) or not each.mention.is_exact for each in prices)
    ):
        return
    total = totals[0]
    if total.mention.is_exact and _PAID.search(total.name) and not (total.is_attribute or _NOT_ALL.search(total.name)):
        tiers = tiers_against(total, pairs)
        if tiers.fits or _is_meant(tiers):
            yield tiers.told()


def _is_of_the_kind(count: Term, price: Term, sentence: Sentence, behind: Sentence) -> bool:
    """84个乡镇综合文化站 of 乡镇文化站每个补助4万元: the noun stands behind the number, or before it."""
    ahead = _BRACKETED.sub("", sentence.text[max(price.start - _REACH, sentence.start) : price.start])
    kind = _KIND.search(ahead)
    told = _BRACKETED.sub("", behind.text[count.end : min(count.end + _REACH, behind.end)])
    noun = _NOUN.match(told)
    if kind is None or noun is None:
        return kind is not None and count.name.endswith(kind["kind"])
    return _has_in_order(noun[0], kind["kind"])


def _has_in_order(told: str, kind: str) -> bool:
    """Whether all characters of the kind stand in what is told, which begins and ends as it does."""
    characters = iter(told)
    return told[:1] == kind[:1] and all(each in characters for each in kind)


def _is_price(sentence: Sentence, term: Term) -> bool:
    """每人600元; 一等奖2个镇各120万元; 二等奖5名奖励3,000元."""
    if pers_of_price(term):
        return True
    count = sentence.terms[term.index - 1] if term.index and not term.mark else None
    return count is not None and count.mention.is_counted and _HANDED_OUT.fullmatch(term.name) is not None


def _is_loose(price: Term) -> bool:
    """Whether what is told may have been given to all of them together: 二等奖5名奖励1.5万元."""
    handed = None if pers_of_price(price) else _HANDED_OUT.fullmatch(price.name)
    return handed is not None and not handed["each"]


def _is_meant(tiers: Tiers) -> bool:
    return tiers.is_meant(_NEAR)


def _is_meant_loosely(tiers: Tiers) -> bool:
    """Only a slip shows that each was given so much, where the amounts do not add up to the total either."""
    stated, given = tiers.total.mention, sum((price.mention.value for _, price in tiers.pairs), Fraction(0))
    return is_slip(stated, Interval.point(tiers.made)) and not is_close(given, stated.value, _NEAR)


def _per(price: Term) -> str:
    return (pers_of_price(price) or ("",))[0]


def _total(sentence: Sentence, prices: Sequence[Term], near: Sequence[Sentence]) -> Term | None:
    """The only amount that is no price; what stands behind a price is a total of its own."""
    amounts = [each for each in sentence.terms if each.unit == MONEY and each not in prices]
    if not amounts and near:
        amounts = [each for each in near[-1].terms if each.unit == MONEY]
    elif amounts and amounts[0].index > prices[0].index:
        return None
    is_one = (
        len({each.mention.value for each in amounts}) == 1
        and amounts[0].mention.is_exact
        and not amounts[0].is_attribute
    )
    is_paid = is_one and _PAID.search(amounts[0].name) is not None and not _NOT_ALL.search(amounts[0].name)
    return amounts[0] if is_paid and pers_of_price(amounts[0]) is None else None


def _last_of_all(sentence: Sentence, prices: Sequence[Term]) -> Term | None:
    """，共2.5万元 right behind the row; where the prices say what they are per, the products read it."""
    last = prices[-1]
    behind = sentence.terms[last.index + 1 : last.index + _FEWEST]
    if any(map(pers_of_price, prices)) or not behind or behind[0].unit != MONEY or not behind[0].mention.is_exact:
        return None
    amounts = [each for each in sentence.terms[: behind[0].index] if each.unit == MONEY]
    name = behind[0].own_name
    is_sum = _SUMMED.search(name) is not None and not (_NOT_ALL.search(name) or behind[0].is_attribute)
    return behind[0] if is_sum and amounts == prices else None


def _total_behind(sentence: Sentence, prices: Sequence[Term], behind: Sequence[Sentence]) -> Term | None:
    """共发放12万元 at the head of the next sentence, where the row told none; 每月发放17.7万元 is of a month."""
    first = behind[0].terms[0] if behind else None
    if first is None or first.unit != MONEY or not first.mention.is_exact or first.is_attribute:
        return None
    is_sum = _IN_ALL.search(first.name) is not None and not _NOT_ALL.search(first.name)
    is_free = is_sum and [each for each in sentence.terms if each.unit == MONEY] == prices
    is_price = pers_of_price(first) is not None and first.mention.scale == 1
    return first if is_free and not is_price else None

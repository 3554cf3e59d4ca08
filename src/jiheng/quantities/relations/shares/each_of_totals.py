"""Shares in a row of totals told before: 火灾22起、亡10人，分别占火灾总数和亡人总数的35.2%、73.6%."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import round_half_up
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.quotients import is_percent_of, share_told
from jiheng.quantities.relations.shares.shares import Share, share_statements
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import MONEY, NO_AMOUNTS

_OF_TOTALS = late_pattern("占[^，。；]{0,20}总[数量额人体][^，。；]{0,20}$")
_EACH = late_pattern(
    "分别(?:约|各|只|仅|均)?占[^，。；]{0,24}$|占比(?:依次|分别)?(?:为|是|达)?$|^的?(?:比例|比重)(?:依次|分别)(?:为|是|达)?$"
)
_OF_IT = late_pattern("占[^，。；占]{0,8}$")
_EACH_OF_IT = late_pattern("分别(?:约|各|只|仅|均)?占[^，。；占]{0,24}$")
_ALL = 100
_TWO, _FINE = 2, 3
_SENTENCES_BACK = 6
_CLAUSES = 2
_NAME = 30
_NOUN = 2
_SHARP = Fraction(1, 40)
_Find = Callable[[Sentence, Term, Term], Term | None]
"""Which amount of a sentence is the total of a part, and of the rate that is told of it."""


def each_of_totals(sentence: Sentence, row: Sequence[Term], near: Sequence[Sentence]) -> Iterator[Statement]:
    """Percentages in a row, each of the amount before it that has its place."""
    is_each = _EACH.search(row[0].name[-_NAME:]) is not None
    whole = _whole_between(sentence, row[0])
    parts = _parts(sentence, row, whole)
    if not parts:
        return
    if whole is not None:
        for part, rate in zip(parts, row, strict=True):
            yield _told(part, whole, rate, holds=_fits(part, whole, rate))
        return
    units = {each.unit for each in parts}
    if _are_of_two_names(parts):
        known = list(_by_unit(parts, row, [*near[-_SENTENCES_BACK:], *_ahead(sentence, parts[0])], _namesake))
        if known:
            yield from known
            return
    if len(units) == 1 and is_each and not any(map(sentence.begins_parts, parts[1:])):
        shares = [Share(part, rate, "占") for part, rate in zip(parts, row, strict=True)]
        known = [statement for _, statement in share_statements(shares)]
        yield from known or (() if _OF_A_REGION.search(row[0].name) else _of_one_whole(shares))
    elif _is_of_several(parts):
        yield from _by_unit(parts, row, [*near[-_SENTENCES_BACK:], *_ahead(sentence, parts[0])], _of_unit)


def each_of_totals_above(sentence: Sentence, row: Sequence[Term], above: Sequence[Sentence]) -> Iterator[Statement]:
    """Percentages in a row, each of a total in its own unit that a passage further above tells beside the others."""
    parts = _parts(sentence, row, None)
    if parts and _is_of_several(parts):
        yield from _by_unit(parts, row, above, _of_unit)


_OF_A_REGION = late_pattern("占全[国省市区县](?:同期|同类|同行业)?的?$")
"""对甲地进出口2.22万亿元，对乙地2.25万亿元，分别占全国的32.3%、36.9%: each of what the country trades there."""


def _whole_between(sentence: Sentence, first: Term) -> Term | None:
    """占总数1,324人的比例分别为, 分别占总额96.8亿元的: the whole right before the row."""
    before = sentence.terms[first.index - 1] if first.index and not first.mark else None
    if before is None or not before.mention.is_exact or not before.mention.size:
        return None
    return before if (_OF_IT if _EACH.search(first.name) else _EACH_OF_IT).search(before.name) else None


def _parts(sentence: Sentence, row: Sequence[Term], whole: Term | None) -> Sequence[Term]:
    """The amounts before the row, as many as it has percentages, without the `whole` between them."""
    name = row[0].name[-_NAME:]
    if whole is None and not (_EACH.search(name) or _OF_TOTALS.search(name)):
        return ()
    ahead = sentence.terms[: (whole or row[0]).index]
    told = [each for each in ahead if each.unit not in NO_AMOUNTS and not each.is_attribute]
    told = [each for each in told if each.own_name or each.depth <= row[0].depth]  # 57.75万元（577,500元）
    parts = told[-len(row) :]
    if len(parts) < len(row) or not all(each.mention.is_exact for each in parts):
        return ()
    return parts if row[0].clause - parts[0].clause <= len(row) + _CLAUSES else ()


def _is_of_several(parts: Sequence[Term]) -> bool:
    """Whether no two are of one unit and one name: 亡10人，伤12人，损失3万元."""
    return len({each.unit for each in parts}) > 1 and len({(each.unit, each.name[-1:]) for each in parts}) == len(parts)


def _are_of_two_names(parts: Sequence[Term]) -> bool:
    """死亡543人、受伤347人: of one unit, each with a noun of its own."""
    nouns = {each.own_name[-_NOUN:] for each in parts}
    is_told = all(len(noun) == _NOUN for noun in nouns)
    return is_told and len(nouns) == len(parts) > len({each.unit for each in parts})


def _of_one_whole(shares: Sequence[Share]) -> Iterator[Statement]:
    """Two shares of one whole that nobody tells: where each asks for another, the one that is a slip is wrong."""
    if len(shares) != _TWO or any(len(each.rate.mention.number.as_tuple().digits) < _FINE for each in shares):
        return
    wholes = [each.whole for each in shares]
    if wholes[0] is None or wholes[1] is None or wholes[0].meets(wholes[1]):
        return
    for each, whole in zip(shares, reversed(wholes), strict=True):
        share = None if whole is None else each.part.mention.operand.over(whole)
        if whole is not None and share is not None and is_slip(each.rate.mention, share.times(_ALL)):
            about = round_half_up((share.low + share.high) * _ALL / 2, each.rate.mention.places)
            other = next(other for other in shares if other is not each)
            arithmetic = (
                f"按{other.part.mention.text}占{other.rate.mention.text}推算，{each.part.mention.text}应占{about}%"
                f"≠{each.rate.mention.text}"
            )
            operands = (each.part.mention,)
            rate = each.rate.mention
            yield Statement(Relation.RATE, rate, operands, False, arithmetic, f"{about}%", Confidence.PROBABLE)
            return


def _ahead(sentence: Sentence, first: Term) -> Sequence[Sentence]:
    """What the sentence itself tells before the parts."""
    before = sentence.terms[: first.index]
    return (Sentence(sentence.text, sentence.start, first.start, before),) if before else ()


def _by_unit(
    parts: Sequence[Term], row: Sequence[Term], before: Sequence[Sentence], find: _Find
) -> Iterator[Statement]:
    """Each against the total in its unit, told in one sentence with the others; where one fits, the others must."""
    for sentence in reversed(before):
        wholes = [find(sentence, part, rate) for part, rate in zip(parts, row, strict=True)]
        columns = [each for each in zip(parts, wholes, row, strict=True) if each[1] is not None]
        if len(columns) < len(row):
            continue
        fits = [whole is not None and _fits(part, whole, rate) for part, whole, rate in columns]
        if any(fit and _is_sharp(part, whole) for (part, whole, _), fit in zip(columns, fits, strict=True)):
            for (part, whole, rate), holds in zip(columns, fits, strict=True):
                assert whole is not None
                yield _told(part, whole, rate, holds=holds)
            return


def _of_unit(sentence: Sentence, part: Term, rate: Term) -> Term | None:
    """The amount of the very name, the one that gives the rate, one that shares the part's last word, or the first."""
    amounts = [
        each
        for each in sentence.terms
        if each.unit == part.unit and not each.is_attribute and 0 < each.mention.value >= part.mention.value
    ]
    namesake = next((each for each in amounts if part.name and each.own_name == part.own_name), None)
    if namesake is not None:
        return namesake
    fitting = next((each for each in amounts if _fits(part, each, rate)), None)
    if fitting is not None or not amounts:
        return fitting
    named = (each for each in amounts if part.name and each.name.endswith(part.name[-1]))
    return next(named, amounts[0])


def _namesake(sentence: Sentence, part: Term, _: Term) -> Term | None:
    """The amount of its unit with its noun before it or behind: 1,407人死亡 of 死亡543人."""
    noun = part.own_name[-_NOUN:]
    told = (each for each in sentence.terms if each.unit == part.unit and each.mention.value > 0)
    return next((each for each in told if each.name.endswith(noun) or each.after.startswith(noun)), None)


def _fits(part: Term, whole: Term, rate: Term) -> bool:
    return is_percent_of(rate.mention, _as_told(part.mention), _as_told(whole.mention))


def _is_sharp(part: Term, whole: Term | None) -> bool:
    """Whether the two tell their share well enough for no other to fit it by chance."""
    share = None if whole is None else _as_told(part.mention).over(_as_told(whole.mention))
    return share is not None and share.high - share.low <= _SHARP * share.high


def _as_told(mention: Mention) -> Interval:
    """2万起 is rounded, 2万元 may be as it is."""
    return mention.interval if mention.scale > 1 and mention.unit != MONEY else mention.operand


def _told(part: Term, whole: Term, rate: Term, *, holds: bool) -> Statement:
    return share_told(rate.mention, part.mention, whole.mention, holds=holds, operands=(part.mention,))

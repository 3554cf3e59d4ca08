"""Shares in a row of so many told before: 同城12.8亿件；异地95.7亿件；国际2.0亿件。三者占业务量的11.6%、86.6%和1.8%."""

from collections.abc import Iterator, Sequence

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.quotients import is_percent_of, rate_told
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import NO_AMOUNTS, PERCENT
from jiheng.quantities.words import JOINERS

_EACH = late_pattern(
    "(?:^|[，。；：])(?:上述|以上|这)?(?P<count>[两二三四五六七八九])[者项类](?:各自?)?(?:分别|依次)?占[^，。；、0-9]{0,18}$"
)
_FEWEST, _SENTENCES, _MOST_WHOLES, _REACH, _FULL = 2, 2, 8, 40, 100


def each_of_several(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """The shares of a row against as many amounts before it, where all but one are of one whole."""
    for rate in sentence.terms:
        if rate.unit != PERCENT or "占" not in rate.name:
            continue
        begin = max(rate.start - _REACH, sentence.start)
        found = _EACH.search(sentence.text[begin : rate.start])
        count = int(numeral_value(found["count"].replace("两", "二")) or 0) if found is not None else 0
        row = _row(sentence.terms[rate.index : rate.index + count])
        if found is not None and count >= _FEWEST and len(row) == count and all(each.mention.is_exact for each in row):
            before = [each for each in sentence.terms[: rate.index] if each.end <= begin + found.start("count")]
            yield from _judged([each.mention for each in row], _amounts(before, earlier))


def _row(terms: Sequence[Term]) -> Sequence[Term]:
    """The rates that stand beside each other: 11.6%、86.6%和1.8%."""
    first, *behind = terms or (None,)
    is_row = first is not None and all(each.unit == PERCENT and each.name in JOINERS for each in behind)
    return terms if is_row else ()


def _amounts(before: Sequence[Term], earlier: Sequence[Sentence]) -> Sequence[Term]:
    """The plain amounts before the row, in order; of one unit, that of the last."""
    told = [*(each for other in earlier[-_SENTENCES:] for each in other.terms), *before]
    amounts = [each for each in told if each.is_plain and each.unit not in NO_AMOUNTS and each.mention.value]
    return [each for each in amounts if each.unit == amounts[-1].unit]


def _judged(rates: Sequence[Mention], amounts: Sequence[Term]) -> Iterator[Statement]:
    parts, wholes = amounts[-len(rates) :], amounts[: -len(rates)][-_MOST_WHOLES:]
    if len(parts) < len(rates):
        return
    for whole in reversed(wholes):
        told = [_told(rate, part.mention, whole.mention) for rate, part in zip(rates, parts, strict=True)]
        wrong = [each for each in told if not each.holds]
        if not wrong or (len(wrong) == 1 and (len(told) > _FEWEST or _is_slipped(wrong[0]))):
            yield from told
            return


def _told(rate: Mention, part: Mention, whole: Mention) -> Statement:
    holds = is_percent_of(rate, part.operand, whole.operand)
    share, working = _FULL * part.value / whole.value, f"{part.text}÷{whole.text}"
    return rate_told(rate, (whole, part), working, share, holds=holds, confidence=Confidence.PROBABLE)


def _is_slipped(statement: Statement) -> bool:
    whole, part = statement.operands
    made = part.operand.over(whole.operand)
    return made is not None and is_slip(statement.target, made.times(_FULL))

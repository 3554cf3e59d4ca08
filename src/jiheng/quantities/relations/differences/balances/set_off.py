"""What is left of income and spending set off: 收入1493万元，上年结余140万元，支出1459万元。收支相抵，结余174万元."""

import re
from collections.abc import Iterator, Sequence

from jiheng.core.finding import Confidence
from jiheng.quantities.relations.arithmetic.signed import Signed, difference_told, fits, net
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import MONEY

_SET_OFF = re.compile(
    "(?:上述|以上)?收支(?:两项|品迭)?相抵[^，。；0-9]{0,2}，?(?:年终|年末|当年|本年|滚存|累计|净)*结[余转][^，。；0-9]{0,6}$"
)
_OUT = re.compile("支出|调出|上解|上缴|还本")
_IN = re.compile("收入|结[余转]|补助|调入|转贷")
_TOTALS = re.compile("(?:(?P<way>收入|支出)(?:总计|合计|总量)|总(?P<all>收入|支出))(?:为|是|完成)?$")
_FEWEST = _SENTENCES = 2


def set_off(sentence: Sentence, ahead: Sequence[Sentence]) -> Iterator[Statement]:
    """The first balance of a sentence against all that those before it tell of income and spending."""
    for term in sentence.terms[:1]:
        told = sentence.text[sentence.start : term.start]
        if not ahead or term.unit != MONEY or not term.mention.is_exact or not _SET_OFF.match(told):
            continue
        amounts = _amounts(ahead[-1])
        signed = _of_totals(amounts) or _of_all(amounts) or _of_totals(_heads(ahead[-_SENTENCES:]))
        if signed is not None and net(signed) > 0:
            holds = fits(term.mention, signed)
            confidence = Confidence.CERTAIN if holds else Confidence.PROBABLE
            yield difference_told(Relation.REMAINDER, term.mention, signed, holds=holds, confidence=confidence)


def _amounts(sentence: Sentence) -> list[Term]:
    return [each for each in sentence.terms if each.unit == MONEY and not each.depth and not each.is_attribute]


def _heads(sentences: Sequence[Sentence]) -> list[Term]:
    """总收入271万元，包括…。总支出244万元，包括…: what each begins with."""
    return [amount for sentence in sentences for amount in _amounts(sentence)[:1]]


def _of_totals(amounts: Sequence[Term]) -> Signed | None:
    """收入合计192万元…，支出合计101万元: what both sum up to."""
    ways = {
        found["way"] or found["all"]: each for each in amounts if (found := _TOTALS.search(each.own_name)) is not None
    }
    if len(ways) < _FEWEST or not all(each.mention.is_exact for each in ways.values()):
        return None
    return [(1, ways["收入"].mention), (-1, ways["支出"].mention)]


def _of_all(amounts: Sequence[Term]) -> Signed | None:
    """None where one of them plays no known part, is a part of another, or all come in."""
    signed: Signed = []
    for each in amounts:
        comes_in, goes_out = _IN.search(each.own_name), _OUT.search(each.own_name)
        if (
            not each.mention.is_exact
            or each.begins_parts
            or not (comes_in or goes_out)
            or _TOTALS.search(each.own_name)
        ):
            return None
        signed.append((-1 if goes_out else 1, each.mention))
    signed.sort(key=lambda each: -each[0])
    return signed if {sign for sign, _ in signed} == {1, -1} else None

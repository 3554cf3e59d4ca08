"""What is left of income and spending set off: 收入1493万元，上年结余140万元，支出1459万元。收支相抵，结余174万元."""

from collections.abc import Iterator, Sequence

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.signed import Signed, difference_told, fits, net
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import MONEY

SIGNS = ("相抵", "出大于收", "支大于收", "抵支", "不敷出", "年结余", "期结余", "收支结余", "年超支", "期超支")
_SET_OFF = late_pattern(
    "(?:(?:收支|两者|两项)(?:两项|品迭|总量|总计|总额)?相抵[^，。；0-9]{0,2}，?[^，。；0-9]{0,12}?|"
    "(?<![\u4e00-\u9fff0-9])(?P<flow>当年|本年|当期|本期)(?:收支)?)"
    "(?:结[余转]|结存|余额|(?P<short>赤字|缺口|超支))[^，。；0-9]{0,6}$|(?P<unmet>收不抵支|入不敷出|支出?大于收入?)(?:额|差额)?$"
)
_LONGEST = 32
_OUT = late_pattern("支出|调出|上解|上缴|还本")
_IN = late_pattern("收入|结[余转]|补助|调入|转贷")
_CARRIED = late_pattern("结[余转]")
_TOTALS = late_pattern("(?:(?P<way>收入|支出)(?:总计|合计|总量)|总(?P<all>收入|支出))(?:为|是|完成)?$")
_FEWEST = _SENTENCES = 2
_FURTHER = 4
"""So many sentences tell income and spending, each with what is added to it."""


def set_off(sentence: Sentence, ahead: Sequence[Sentence]) -> Iterator[Statement]:
    """Each such balance against all that is told of income and spending ahead of it, in its sentence or the last."""
    for term in sentence.terms:
        if term.unit != MONEY or not term.mention.is_exact or term.depth:
            continue
        found = _SET_OFF.search(sentence.text, max(sentence.start, term.start - _LONGEST), term.start)
        signed = (
            None if found is None else _told_ahead(sentence, term, ahead, is_flow=bool(found["flow"] or found["unmet"]))
        )
        if found is not None and signed is not None and (found["short"] or found["unmet"]):
            signed = [(-sign, mention) for sign, mention in reversed(signed)]
        if signed is not None and (net(signed) > 0 or len(signed) == _FEWEST):
            holds = fits(term.mention, signed)
            confidence = Confidence.CERTAIN if holds else Confidence.PROBABLE
            is_far = not _amounts(sentence.terms[: term.index]) and ahead[-1].text is not sentence.text
            yield difference_told(
                Relation.REMAINDER, term.mention, signed, holds=holds, confidence=confidence, is_far=is_far
            )


def _told_ahead(sentence: Sentence, term: Term, ahead: Sequence[Sentence], *, is_flow: bool) -> Signed | None:
    """`is_flow`: what was left of the years before is not in it."""
    own = _amounts(sentence.terms[: term.index])
    rows = [own] if own else [_amounts(ahead[-1].terms)] if ahead else []
    if not own and not is_flow and len(ahead) >= _SENTENCES:
        rows.append([amount for other in ahead[-_FURTHER:] for amount in _amounts(other.terms)])
    for row in rows:
        totals = None if is_flow else _of_totals(row)
        if totals is not None:
            return totals
        if row is rows[0] and (of_all := _of_all(row, is_flow=is_flow)) is not None:
            return of_all
    return None


def _amounts(terms: Sequence[Term]) -> list[Term]:
    return [each for each in terms if each.unit == MONEY and not each.depth and not each.is_attribute]


def _of_totals(amounts: Sequence[Term]) -> Signed | None:
    """收入合计192万元…，支出合计101万元: what both sum up to."""
    ways = {
        found["way"] or found["all"]: each for each in amounts if (found := _TOTALS.search(each.own_name)) is not None
    }
    if len(ways) < _FEWEST or not all(each.mention.is_exact for each in ways.values()):
        return None
    return [(1, ways["收入"].mention), (-1, ways["支出"].mention)]


def _of_all(amounts: Sequence[Term], *, is_flow: bool) -> Signed | None:
    """None where one of them plays no known part, is a part of another, or all come in."""
    signed: Signed = []
    for each in amounts:
        comes_in, goes_out = _IN.search(each.own_name), _OUT.search(each.own_name)
        is_total = not is_flow and _TOTALS.search(each.own_name)
        if not each.mention.is_exact or each.begins_parts or not (comes_in or goes_out) or is_total:
            return None
        if not (is_flow and _CARRIED.search(each.own_name)):
            signed.append((-1 if goes_out else 1, each.mention))
    signed.sort(key=lambda each: -each[0])
    return signed if {sign for sign, _ in signed} == {1, -1} else None

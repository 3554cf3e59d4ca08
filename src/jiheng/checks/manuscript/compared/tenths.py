"""Rates rounded to tenths in words, beside the rate itself: 竣工率超七成, 竣工率63.37%."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from jiheng.checks.manuscript.compared.comparison import Comparison, Side, judged
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.quantities.reading import Reading

_ABOVE, _BELOW = "超过?|逾|突破", "近|接近|不足|不到"
_CLAIM = re.compile(
    f"(?P<noun>[\u4e00-\u9fff]{{1,12}}(?:率|比重|占比|比例|度))(?:已|均|首次|达)?(?:(?P<above>{_ABOVE})|(?P<below>{_BELOW}))$"
)
SIGNS = ("成", "过半", "超半")
_NEARLY, _TENTH = ("近", "接近"), 10
_SHORTEST, _LONGEST = 3, 16
_OTHER_KIND = Fraction(30)
"""Rates so many points apart are not the same."""


def tenths_in(passage: Passage, reading: Reading, rates: Sequence[Fact]) -> Iterator[Comparison]:
    """Each such claim of the passage with the only rate of that name; `rates`: the percentages of the report."""
    for sentence in reading.sentences:
        for term in sentence.terms:
            if not term.mention.text.rstrip("多以上").endswith(("成", "半")):
                continue
            said = _CLAIM.search(sentence.text, max(sentence.start, term.start - _LONGEST), term.start)
            rate = _rate(said["noun"], rates) if said is not None else None
            if said is None or rate is None or abs(rate.mention.value - term.mention.value) > _OTHER_KIND:
                continue
            is_far = said["below"] in _NEARLY and rate.mention.value < term.mention.value - _TENTH
            side = Side.AT_LEAST if said["above"] or is_far else Side.AT_MOST
            place = passage.at(said.start(), term.end)
            yield judged((place, rate.place), place.quote, side, rate.mention, term.mention)


def _rate(noun: str, rates: Sequence[Fact]) -> Fact | None:
    """The only rate of the report that bears the name."""
    named = [each for each in rates if _bears(each, noun)]
    return named[0] if len({each.mention.value for each in named}) == 1 else None


def _bears(fact: Fact, noun: str) -> bool:
    if fact.is_planned or fact.is_other_year or fact.is_part or not fact.mention.is_exact:
        return False
    if not fact.mention.text[0].isdecimal():
        return False  # told in words as well
    shorter, longer = sorted((fact.left, noun), key=len)
    return len(shorter) >= _SHORTEST and longer.endswith(shorter)

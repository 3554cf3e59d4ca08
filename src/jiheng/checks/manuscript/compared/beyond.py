"""Lists of those beyond a bound: 竣工率超过80%的市有：临江市（99%）、北山市（88.79%）、东河市（83.6%）."""

import re
from collections.abc import Iterator

from jiheng.checks.manuscript.compared.comparison import Comparison, Side, compared
from jiheng.checks.manuscript.compared.members import members
from jiheng.checks.manuscript.compared.words_of_size import ON_ONE_SIDE, side_of
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.quantities.sentence import Sentence, Term

_BEFORE = re.compile(f"(?:{ON_ONE_SIDE})(?P<bound>[^，。；：、0-9]{{0,12}}（?)$")
_BEHIND = re.compile(
    "(?P<more>及?以上)?(?P<less>及?以下)?[）\u4e00-\u9fff]{0,12}?的[^，。；：]{0,16}?(?:有|是|为|包括|分别)?[0-9]{0,3}"
)
_MOST_ASTRAY = 3
"""Of so many listed one may be a slip; where more lie on the other side, but not all, the list tells something else."""


def listed_beyond(passage: Passage, sentence: Sentence, bound: Term) -> Iterator[Comparison]:
    """Each member of a list behind a bound, with the bound."""
    begin = sentence.terms[bound.index - 1].end if bound.index else sentence.start
    said = _BEFORE.search(sentence.text, max(begin, bound.start - 24), bound.start)
    behind = _BEHIND.match(sentence.text, bound.end) if said is not None else None
    side = side_of(said, bound.mention) if said is not None else None
    if said is None or behind is None or side is None:
        return
    side = _inclusive(side, behind)
    listed = members(sentence, bound.end, bound.unit)
    told = [compared(passage, (said.start(), behind.end()), side, term.mention, bound.mention) for term in listed]
    astray = [each for each in told if not each.holds]
    if told and len(astray) == len(told):
        yield astray[0]
    elif len(astray) * _MOST_ASTRAY <= len(told):
        yield from told


def _inclusive(side: Side, behind: re.Match[str]) -> Side:
    if behind["more"]:
        return Side.AT_LEAST
    return Side.AT_MOST if behind["less"] else side

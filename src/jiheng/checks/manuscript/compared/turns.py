"""Rates and results that turned: 由一季度的-2.3%回升至0.6%，由负转正; 利润1.2亿元，上年同期亏损2.3亿元，扭亏为盈."""

from collections.abc import Iterator

from jiheng.checks.manuscript.compared.comparison import Comparison
from jiheng.checks.manuscript.compared.sentence_at import sentence_at
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.scan import MINUS
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import MONEY, PERCENT

TURNS = quick_pattern("(?P<up>由负转正|扭亏|由亏转盈|转亏为盈)|(?P<down>由正转负|由盈转亏)")
_LOSS, _GAIN = late_pattern("亏损|亏空|负增长|为负"), late_pattern("盈利|利润|盈余|增[速幅长]")
_FROM, _TO = late_pattern("[由从]"), late_pattern("[到至为]")
_BEFORE = late_pattern("上年|去年|同期|上[月季]")
_NOT_SAID = late_pattern("力争|确保|有望|推动|预计|其中|尚未|未能|没有")
_FARTHEST = 2


def turns_in(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each such claim with the two figures before it, what was and what is."""
    for said in TURNS.finditer(passage.text):
        sentence = sentence_at(reading.sentences, said.start())
        if sentence is None or _NOT_SAID.search(passage.text, passage.clause_start(said.start()), said.start()):
            continue
        told = [each for each in sentence.terms if each.end <= said.start()][-2:]
        if len(told) <= 1 or passage.text.count("，", told[-1].end, said.start()) >= _FARTHEST:
            continue
        was, now = _in_turn(*told)
        signs = [_is_up(each) for each in (was, now)]
        if was is None or now is None or None in signs:
            continue
        holds = signs == ([False, True] if said["up"] else [True, False])
        place = passage.at(told[0].name_start, said.end())
        figures = "，".join(f"{each.name}{each.mention.text}" for each in (was, now))
        yield Comparison((place,), said[0], figures, holds)


def _in_turn(one: Term, other: Term) -> tuple[Term, Term] | tuple[None, None]:
    """What was, and what is; nothing where no word tells which."""
    if one.unit != other.unit or one.unit not in (PERCENT, MONEY) or other.clause - one.clause > 1:
        return None, None
    if _FROM.search(one.name) and _TO.search(other.name):
        return one, other
    if _BEFORE.search(other.name) and not _BEFORE.search(one.name):
        return other, one
    return (one, other) if _BEFORE.search(one.name) and not _BEFORE.search(other.name) else (None, None)


def _is_up(term: Term | None) -> bool | None:
    """Whether it is a growth or a profit; None where its words leave that open."""
    if term is None:
        return None
    if term.name[-1:] in MINUS or _LOSS.search(term.name):
        return False
    way = direction(_TO_A_LEVEL.sub("", term.name))
    return way if way is not None else True if _GAIN.search(term.name) or term.unit == PERCENT else None


_TO_A_LEVEL = late_pattern("(?:回升|上升|提高|下降|回落|降|升|增加|减少|收窄|扩大)[到至为].*$")
"""回升至0.6% tells a level, not a change."""

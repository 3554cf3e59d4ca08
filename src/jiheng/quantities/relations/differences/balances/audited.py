"""What was asked for, what an audit cut of it and what it settled, in any order: 送审52万元，审减3万元，审定49万元."""

from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.signed import difference_told, fits, is_slipped_from, net
from jiheng.quantities.relations.arithmetic.sums import unit_slip
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import MONEY

SIGNS = ("审减", "核减")
_ASKED, _CUT, _ADDED, _SETTLED = "asked", "cut", "added", "settled"
_ROLE = late_pattern(
    r"(?P<cut>(?<!初审)(?:审减|核减|净减))|(?P<added>核增|审增)|(?P<asked>送审|报审|申报|上报|申请)"
    r"|(?P<settled>审定|核定|(?:审[核计查]|评审|核减)后)"
)
_SOME = late_pattern("其中|已审|已[评核]审|部分")
_OTHERS = late_pattern("累计|上年|去年|平均|率|比例|初审|复审|拟|每")
"""What was audited at another time, or by whom first."""
_BESIDE = late_pattern("合同|概算|预算|中标|控制价|限价|批复")
"""合同价1,850万元 may stand between them."""
_LONGEST = 14
_NEAR = Decimal("0.4")


def audited(sentence: Sentence) -> Iterator[Statement]:
    """Three figures of three roles that follow on each other, with what was added where that is told.

    What was cut told last is a rest like any other, but for a unit: 送审67万元，审定53亿元，审减14万元.
    """
    for by_role in _runs(sentence):
        if not {_ASKED, _CUT, _SETTLED} <= by_role.keys():
            continue
        asked, cut, settled = by_role[_ASKED], by_role[_CUT], by_role[_SETTLED]
        slipped = unit_slip(asked.mention, [cut.mention, settled.mention]) if _ADDED not in by_role else None
        if slipped is not None:
            yield slipped
        elif next(reversed(by_role)) != _CUT:
            yield from _judged(asked, cut, by_role.get(_ADDED), settled)


def _runs(sentence: Sentence) -> Iterator[dict[str, Term]]:
    """The amounts with a role that follow on each other, each role once; what has none, or tells a part, parts them."""
    run: dict[str, Term] = {}
    for term in sentence.terms:
        if term.unit != MONEY or _BESIDE.search(term.own_name[:_LONGEST]):
            continue
        role = _role(term)
        if role is None or role in run:
            yield run
            run = {}
        if role is not None:
            run[role] = term
    yield run


def _role(term: Term) -> str | None:
    """What its last word says: 已审定项目送审 was asked for."""
    found = next(reversed([*_ROLE.finditer(term.own_name)]), None)
    if found is None or not term.mention.is_exact or term.depth or _OTHERS.search(term.own_name):
        return None
    return None if found.lastgroup == _SETTLED and _SOME.search(term.own_name) else found.lastgroup


def _judged(asked: Term, cut: Term, added: Term | None, settled: Term) -> Iterator[Statement]:
    signed = [(1, asked.mention), (-1, cut.mention)]
    signed += [(1, added.mention)] if added is not None else []
    holds = fits(settled.mention, signed)
    if holds or is_close(settled.mention.value, net(signed), _NEAR) or is_slipped_from(settled.mention, signed):
        yield difference_told(Relation.REMAINDER, settled.mention, signed, holds=holds, confidence=Confidence.PROBABLE)

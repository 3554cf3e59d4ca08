"""Things counted by the state they are in: 12个项目推进缓慢，3个项目已完工，5个项目已开工，4个项目正在办理手续."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.quantities.relations.arithmetic.sums import adds_up, sum_statement, summed
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import NOT_ADDED

_STATE = re.compile("(?:均|全部|基本)?(?:已|正|尚|未|仍|还|待|完成|完工|竣工|开工|在建|处于|进入|整改|办结|销号|投产)")
_UNDER_WAY = re.compile("正|尚|未|仍|还|待|处于|进入|在建")
"""Who tells what is not yet done tells all."""
_REST = re.compile("其余|余下")
_BARE = re.compile("(?:其中|现有|有|目前|已有|另有|其余|余下)?(?:的)?")
_THINGS = frozenset("项个件处条座")
_NOUN, _FEWEST, _MOST = 2, 2, 6
_NEAR = Decimal("0.35")


_STAGES = tuple(
    map(
        re.compile,
        (
            "(?:已经?|全部|均已)?(?:完工|竣工|完成|建成)",
            "在建|(?:正在)?(?:施工|建设|推进|实施)",
            "(?:尚|还)?未(?:开工|动工|启动|实施)|待建|未建",
        ),
    )
)
"""Whatever is built is done, under way or not begun."""


def by_state(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """The numbers of one noun, each with a state, against the number of that noun before them."""
    terms = sentence.terms
    if "建" in sentence.words and "未" in sentence.words:
        yield from _of_all_stages(terms)
    yield from _without_a_noun(terms)
    for place, whole in enumerate(terms[:-_FEWEST]):
        noun = whole.after[:_NOUN]
        if len(noun) < _NOUN or whole.unit in NOT_ADDED or whole.is_attribute:
            continue
        if not _STATE.match(whole.after, _NOUN):
            yield from _judged(whole, _in_states(terms[place + 1 : place + 1 + _MOST], whole))
        elif not place and earlier:
            told = _told_before(earlier[-1], whole)
            yield from _judged(told, _in_states(terms[:_MOST], whole)) if told is not None else ()


def _of_all_stages(terms: Sequence[Term]) -> Iterator[Statement]:
    """项目46个，已完工39个，在建5个，未开工2个: one number for each stage, right behind that of all."""
    for whole, *parts in zip(*(terms[at:] for at in range(len(_STAGES) + 1)), strict=False):
        if any(part.unit != whole.unit or not part.mention.is_exact or part.depth for part in parts):
            continue
        if not all(stage.fullmatch(part.own_name) for stage, part in zip(_STAGES, parts, strict=True)):
            continue
        mentions = [part.mention for part in parts]
        if whole.is_plain and is_close(whole.mention.value, summed(mentions), _NEAR):
            holds = adds_up(whole.mention, mentions)
            yield sum_statement(whole.mention, mentions, holds=holds, confidence=Confidence.PROBABLE)


def _without_a_noun(terms: Sequence[Term]) -> Iterator[Statement]:
    """12项实事中，8个完成目标，1个基本完成，1个未完成; 涉及76个项目，其中17项已完成，其余59项正在推进."""
    parts: list[Term] = []
    for term in terms[1:]:
        is_one = _STATE.match(term.after) is not None and _BARE.fullmatch(term.own_name) is not None
        if is_one and term.is_plain and (not parts or term.unit == parts[0].unit):
            parts.append(term)
            continue
        if len(parts) >= _FEWEST:
            break
        parts = []
    if len(parts) < _FEWEST:
        return
    whole = terms[parts[0].index - 1]
    if whole.unit in _THINGS and parts[0].unit in _THINGS and whole.is_plain and not _STATE.match(whole.after):
        is_rest = any(_REST.match(part.own_name) for part in parts[-1:]) or parts[-1].after.startswith(("未", "尚未"))
        if is_rest or sum(part.mention.size for part in parts) >= whole.mention.size:
            yield from _judged(whole, parts, 0)


def _told_before(sentence: Sentence, first: Term) -> Term | None:
    """民生项目10个，投资2亿元。其中8个项目完成…: the last number of the noun in the sentence before."""
    noun = first.after[:_NOUN]
    alike = (term for term in reversed(sentence.terms) if term.unit == first.unit and not term.is_attribute)
    return next((term for term in alike if term.own_name.endswith(noun) or term.after.startswith(noun)), None)


def _in_states(row: Sequence[Term], like: Term) -> list[Term]:
    parts: list[Term] = []
    for term in row:
        is_like = term.unit == like.unit and term.after[:_NOUN] == like.after[:_NOUN] and term.mention.is_exact
        if not is_like or not _STATE.match(term.after, _NOUN) or not _BARE.fullmatch(term.own_name):
            break
        parts.append(term)
    return parts


def _judged(whole: Term, parts: Sequence[Term], behind: int = _NOUN) -> Iterator[Statement]:
    """`behind`: so many characters behind the figures the state is told."""
    mentions = [part.mention for part in parts]
    if not whole.mention.is_exact or len(parts) < _FEWEST:
        return
    holds = adds_up(whole.mention, mentions)
    is_complete = _UNDER_WAY.match(parts[-1].after, behind) is not None
    is_near = is_close(whole.mention.value, summed(mentions), _NEAR)
    if holds or (is_complete and (is_near or _are_all_states(parts, behind))):
        yield sum_statement(whole.mention, mentions, holds=holds, confidence=Confidence.PROBABLE)


def _are_all_states(parts: Sequence[Term], behind: int) -> bool:
    """8个项目完成目标，1个项目基本完成，1个项目未完成: the last are all that are not what the first are."""
    first, last = (part.after[behind:] for part in (parts[0], parts[-1]))
    return last[:1] == "未" and first.startswith(last[1 : 1 + _NOUN])

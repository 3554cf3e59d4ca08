"""Things counted by the state they are in: 12个项目推进缓慢，3个项目已完工，5个项目已开工，4个项目正在办理手续."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.quantities.relations.arithmetic.sums import adds_up, sum_statement, summed
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import NO_AMOUNTS, SCORE

_STATE = re.compile("(?:均|全部|基本)?(?:已|正|尚|未|仍|还|待|完成|完工|竣工|开工|在建|处于|进入|整改|办结|销号|投产)")
_UNDER_WAY = re.compile("正|尚|未|仍|还|待|处于|进入|在建")
"""Who tells what is not yet done tells all."""
_BARE = re.compile("(?:其中|现有|有|目前|已有|另有)?")
_NOUN, _FEWEST, _MOST = 2, 2, 6
_NEAR = Decimal("0.35")
_NOT_COUNTED = NO_AMOUNTS | {SCORE}


def by_state(sentence: Sentence) -> Iterator[Statement]:
    """The numbers of one noun, each with a state behind it, against the number of that noun right before them."""
    terms = sentence.terms
    for place, whole in enumerate(terms[:-_FEWEST]):
        noun = whole.after[:_NOUN]
        if len(noun) < _NOUN or whole.unit in _NOT_COUNTED or _STATE.match(whole.after, _NOUN) or whole.is_attribute:
            continue
        parts = _in_states(terms[place + 1 : place + 1 + _MOST], whole)
        if len(parts) >= _FEWEST:
            yield from _judged(whole, parts)


def _in_states(behind: Sequence[Term], whole: Term) -> list[Term]:
    parts: list[Term] = []
    for term in behind:
        is_like = term.unit == whole.unit and term.after[:_NOUN] == whole.after[:_NOUN] and term.mention.is_exact
        if not is_like or not _STATE.match(term.after, _NOUN) or not _BARE.fullmatch(term.own_name):
            break
        parts.append(term)
    return parts


def _judged(whole: Term, parts: Sequence[Term]) -> Iterator[Statement]:
    mentions = [part.mention for part in parts]
    if not whole.mention.is_exact:
        return
    holds = adds_up(whole.mention, mentions)
    is_complete = _UNDER_WAY.match(parts[-1].after, _NOUN) is not None
    if holds or (is_complete and is_close(whole.mention.value, summed(mentions), _NEAR)):
        yield sum_statement(whole.mention, mentions, holds=holds, confidence=Confidence.PROBABLE)

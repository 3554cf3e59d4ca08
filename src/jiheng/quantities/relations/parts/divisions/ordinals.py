"""Parts that are counted through: 一档45人，二档213人，三档460人; 第1批13亿元，第2批8.5亿元; A类22件，B类68件."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.quantities.relations.arithmetic.sums import adds_up, is_sure_slip, is_swapped, sum_statement, summed
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import NO_AMOUNTS, SCORE

_NUMBERS = ("一二三四五六七八九", "123456789", "ABCDEFGH", "甲乙丙丁戊")
_KIND = "档|级|类|等|批|期|轮|标段|阶段|组"
_ORDINAL = re.compile(f"第?(?P<number>[{''.join(_NUMBERS)}])(?P<kind>{_KIND})(?!以[上下])")
_CUES = (*(f"{number}{kind}" for number in "二2" for kind in _KIND.split("|")), "B类", "B级", "乙类", "乙级")
_FEWEST, _MOST_WHOLES, _SWAPPED = 2, 4, 2
_ABOVE = Decimal("0.12")
_NOT_ADDED = NO_AMOUNTS | {SCORE}


def has_ordinals(text: str) -> bool:
    """Whether anything in the text is the second of its kind."""
    return any(map(text.__contains__, _CUES))


def ordinals(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """The parts counted through against a total before them: none belongs to two, so that they are never more."""
    for parts in _runs(sentence):
        before = [term for term in sentence.terms[: parts[0].index] if _is_amount(term, parts[0])]
        is_told = bool(before)
        if not is_told and earlier and (len(parts) > _FEWEST or sentence.begins_parts(parts[0])):
            before = [term for term in earlier[-1].terms if _is_amount(term, parts[0])]
        yield from _judged(before[::-1][:_MOST_WHOLES], parts, is_told=is_told)


def _runs(sentence: Sentence) -> Iterator[list[Term]]:
    """The first amounts behind 一, 二, 三 … of one kind."""
    run: list[Term] = []
    kind, since = "", sentence.start
    for term in sentence.terms:
        if _ORDINAL.fullmatch(term.mention.text):
            continue
        found = None
        if not term.depth and term.unit not in _NOT_ADDED and term.mention.is_exact:
            found = _ORDINAL.search(sentence.text, since, term.start)
            since = term.end
        if found is None:
            continue
        place = max(numbers.find(found["number"]) for numbers in _NUMBERS)
        if place == len(run) and (not run or (found["kind"] == kind and term.unit == run[0].unit)):
            run.append(term)
            kind = found["kind"]
            continue
        if len(run) >= _FEWEST:
            yield run
        run, kind = ([term], found["kind"]) if not place else ([], "")
    if len(run) >= _FEWEST:
        yield run


def _is_amount(term: Term, like: Term) -> bool:
    return term.unit == like.unit and term.mention.is_exact and not term.depth and not term.is_attribute


def _judged(wholes: Sequence[Term], parts: Sequence[Term], *, is_told: bool) -> Iterator[Statement]:
    mentions = [part.mention for part in parts]
    right = next((whole for whole in wholes if adds_up(whole.mention, mentions)), None)
    if right is not None:
        yield sum_statement(right.mention, mentions, holds=True)
        return
    wrong = next((whole for whole in wholes if is_swapped(whole.mention, mentions, fewest=_SWAPPED)), None)
    wrong = wrong or next((whole for whole in wholes if is_sure_slip(whole.mention, mentions)), None)
    if wrong is None and is_told:
        largest = max(wholes, key=lambda each: each.mention.value)
        is_above = summed(mentions) > largest.mention.value
        wrong = largest if is_above and is_close(largest.mention.value, summed(mentions), _ABOVE) else None
    if wrong is not None:
        yield sum_statement(wrong.mention, mentions, holds=False, confidence=Confidence.PROBABLE)

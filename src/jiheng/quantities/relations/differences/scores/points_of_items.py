"""Full marks, points got and points lost of one item, in whatever order: 综合管理得13.6分（满分15分，扣1.4分）."""

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from jiheng.core.finding import Confidence
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.signed import difference_told
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import SCORE

_ITEM = "(?:其中|因此|另外|而)?(?P<item>[\u4e00-\u9fff“”]{0,12}?)(?:类|指标|方面|部分|维度|一项|项)?"
_KINDS = {
    "full": re.compile(f"{_ITEM}(?:满分|权重|分值|标准分)(?:为|是|值)?"),
    "lost": re.compile(f"{_ITEM}(?:被|共|应|实际)?[扣失](?:分|了|掉|减|除)?(?:为)?"),
    "got": re.compile(f"{_ITEM}(?:实际|自评|实|自|共|仅|只)?得(?:分)?(?:为|了)?"),
}
_BARE = re.compile(_ITEM)
"""党的建设28.4分、经济发展23.6分: points got, where the same item has more as its full marks."""
SIGNS = ("扣", "失")
_IS_A_RULE = re.compile("每|如|若|最[多低高]|扣完|按|不足")
_DIVIDED = re.compile("[，；：（]?(?:其中|具体|包括|分别|[扣失]分)|：")
_START = attrgetter("start")


class _Points(NamedTuple):
    """What the passage tells of an item, each once."""

    full: Mention
    got: Mention
    lost: Mention


def points_of_items(sentences: Sequence[Sentence]) -> Iterator[Statement]:
    """What each item lost or got, whichever is told last, where the passage tells all three just once."""
    for full, got, lost in _items(sentences):
        if got.value <= full.value:
            first, last = sorted((got, lost), key=_START)
            holds = full.value - first.value == last.value
            if holds and _DIVIDED.match(sentences[0].text, last.end):
                continue  # 扣2分，其中数量扣1分、时效扣0.5分: its own parts are held against it
            signed = [(1, full), (-1, first)]
            yield difference_told(Relation.SCORE, last, signed, holds=holds, confidence=Confidence.PROBABLE)


def _items(sentences: Sequence[Sentence]) -> Iterator[_Points]:
    told: dict[str, dict[str, list[Mention]]] = {}
    for sentence in sentences:
        item = ""
        for term in sentence.terms:
            if term.unit != SCORE or not term.mention.is_exact:
                continue
            kind, name = ("", "") if _is_of_a_rule(sentence, term) else _kind_of(term)
            if kind and (name or item):
                told.setdefault(name or item, {}).setdefault(kind, []).append(term.mention)
            # what has no name is of the item before, but not of the last of a row: 投入15分、过程25分，满分40分
            item = "" if kind in ("", "bare") else name or item
    for kinds in told.values():
        got = kinds.get("got") or kinds.get("bare", [])
        row = (kinds.get("full", []), got, kinds.get("lost", []))
        if all(len(each) == 1 for each in row):
            yield _Points(row[0][0], row[1][0], row[2][0])


def _is_of_a_rule(sentence: Sentence, term: Term) -> bool:
    """每低1个百分点扣1分: what an item may lose."""
    begin = max(sentence.text.rfind(mark, sentence.start, term.start) for mark in "，；。（：")
    return _IS_A_RULE.search(sentence.text, max(begin, sentence.start), term.start) is not None


def _kind_of(term: Term) -> tuple[str, str]:
    """Whether it tells full marks, points got or lost, and of what item; both empty where it tells none of them."""
    for kind, pattern in _KINDS.items():
        found = pattern.fullmatch(term.own_name)
        if found is not None:
            return kind, found["item"]
    found = _BARE.fullmatch(term.own_name)
    return ("bare", found["item"]) if found is not None and found["item"] else ("", "")

"""Posts that are free: 编制186个，实有179人，空编7个; 行政编制24名、事业编制18名，实有39人，空编3名."""

from collections.abc import Iterator

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.signed import Signed, difference_told, fits
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement

_FREE = late_pattern("^(?:尚有|还有)?(?P<over>超编|超员)?(?:空编|缺编|空岗|空缺|缺员|缺额)?(?:为|约|人员)?$")
_POSTS = late_pattern("编制|定编|岗位|核定|定员")
_STAFFED = late_pattern("实有|实际|现有|在编|在岗|在职|到岗")
_COUNTED = frozenset({"个", "人"})
SIGNS = ("空编", "缺编", "空岗", "空缺", "缺员", "缺额", "超编", "超员")


def posts(sentence: Sentence) -> Iterator[Statement]:
    """Each number of free posts right behind those there are and those who hold them."""
    for staffed, free in zip(sentence.terms[1:], sentence.terms[2:], strict=False):
        found = _FREE.match(free.own_name) if free.own_name else None
        if found is None or not _STAFFED.search(staffed.name) or _POSTS.search(staffed.own_name.partition("在")[0]):
            continue
        planned = _planned(sentence, staffed)
        if not planned or free.clause - staffed.clause != 1 or not _are_counted((*planned, staffed, free)):
            continue
        signed: Signed = [*((1, each.mention) for each in planned), (-1, staffed.mention)]
        if found["over"]:
            signed = [(1, staffed.mention), *((-1, each.mention) for each in planned)]
        holds = fits(free.mention, signed)
        if not holds and free.begins_parts:
            continue  # 编制126名，实有112名，其中工勤空编6名
        confidence = Confidence.PROBABLE
        yield difference_told(Relation.COMPARISON, free.mention, signed, holds=holds, confidence=confidence)


def _planned(sentence: Sentence, staffed: Term) -> list[Term]:
    """The posts in the clause before, of one kind and more."""
    row: list[Term] = []
    for term in reversed(sentence.terms[: staffed.index]):
        is_beside = staffed.clause - term.clause == 1 and (not row or row[-1].mark == "、" or row[-1].is_joined)
        if not is_beside or not _POSTS.search(term.own_name):
            break
        row.append(term)
    return row[::-1]


def _are_counted(terms: tuple[Term, ...]) -> bool:
    return all(term.unit in _COUNTED and term.mention.is_exact and not term.depth for term in terms)

"""Totals whose own words name the two amounts they add: 补贴与手续费合计435.1万元, told in whatever sentence before."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.likely_sums import likely_sum, within
from jiheng.quantities.relations.arithmetic.sums import is_slipped
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import NOT_ADDED

_DONE = "支出|投入|发放|拨付|到位|安排|使用|收入|筹集|完成|新增"
_BOTH = re.compile(
    "^(?:上述|以上)?(?P<one>[\u4e00-\u9fff（）]{2,12}?)(?:和|与|及|加)(?P<other>[\u4e00-\u9fff（）]{2,12}?)"
    "(?:[两二]者)?(?:合计|共计|总计|之和|相加|合起来|共(?=[支投发拨到安使收筹完新]))"
    f"(?P<verb>(?:{_DONE})?)(?:共|约|为|达|是|了)*$"
)
_BEFORE = late_pattern("^(?:另外?|其中|同时|全年|当年|本年|全市|全县|全区)+|(?:共计|合计|约|为|达|共)+$")
_TWO_ITEMS = frozenset(("两项", "二项", "2项"))
_IS_NEAR = within(Decimal("0.2"))
_SHORTEST = 2
SIGNS = ("合计", "共计", "总计", "之和", "相加", "合起来", *(f"共{each}" for each in _DONE.split("|")))


def named_addends(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """Each total of the sentence that is told of two amounts by their names."""
    for total in sentence.terms:
        found = _BOTH.match(_words(sentence, total))
        if found is None or total.unit in NOT_ADDED or not total.mention.is_exact:
            continue
        told = [*(each for other in earlier for each in other.terms), *sentence.terms[: total.index]]
        told = [each for each in told if each.unit == total.unit and not each.is_attribute]
        parts = [_called(_BEFORE.sub("", found[which]), found["verb"], told) for which in ("one", "other")]
        if parts[0] is None or parts[1] is None or parts[0] is parts[1]:
            continue
        mentions = [part.mention for part in parts if part is not None]
        if all(each.is_exact for each in mentions):
            yield from likely_sum([total.mention], mentions, _IS_NEAR, is_slipped)


def _words(sentence: Sentence, total: Term) -> str:
    """Its name; 两项 in it is a figure of its own: 新建和维修两项共计39座."""
    before = sentence.terms[total.index - 1] if total.index else None
    is_of_both = before is not None and not total.mark and before.mention.text in _TWO_ITEMS
    return before.own_name + total.name if before is not None and is_of_both else total.own_name


def _called(name: str, verb: str, told: Sequence[Term]) -> Term | None:
    """The one amount of that name; the very name before one that ends with it (平台服务费 for 服务费).

    The `verb` of the total may stand in it: 物资支出价值 for 物资价值 of what was 支出.
    """
    named = (
        [each for each in told if _own(each) in (name, name + verb)]
        or [each for each in told if _ends_with(each, name)]
        or [each for each in told if verb and verb in each.own_name and _has_in_order(each, name)]
    )
    return named[-1] if len({each.mention.value for each in named}) == 1 else None


def _own(term: Term) -> str:
    return _BEFORE.sub("", words.bare(term.own_name))


def _has_in_order(term: Term, name: str) -> bool:
    characters = iter(_own(term))
    return all(each in characters for each in name)


def _ends_with(term: Term, name: str) -> bool:
    own = _own(term)
    return len(own) >= _SHORTEST and (own.endswith(name) or own.startswith(name) or name.endswith(own))

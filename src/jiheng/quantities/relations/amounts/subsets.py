"""Those of a kind against all of the kind: 全县行政村210个，已通公交的行政村205个."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.amounts.stage_words import EXAMINED
from jiheng.quantities.relations.arithmetic.likely_sums import part_beside
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import COUNTED_TIMES, DURATIONS, MONEY, PERCENT, PERCENTAGE_POINTS

_CHOSEN = re.compile(
    "^(?:其中)?(?:已|未|尚未|符合|达到|具备|享受|参加|纳入|通过|完成|领取|加入|入股|参与|获得|接受|办理|签订|发展|从事|开展|"
    "实现|使用|申请|有|持有|设有|配备)[^，。；的]{0,16}的(?P<kind>[\u4e00-\u9fff]{2,8}?)(?:有|共|为|达|共有)?$"
)
_ALL = late_pattern(
    "^(?:（[一二三四五六七八九十]{1,3}）)?(?:其中)?(?:全[县市区镇乡校院省局州旗村]|辖区|[村镇乡县区]里|现有|共有|目前|有|登记|在册)?(?:共有|现有|有|共|登记)?"
    "(?P<kind>[\u4e00-\u9fff]{2,8}?)(?:共有|共|为|有)?$"
)
_SHARES = frozenset({MONEY, PERCENT, PERCENTAGE_POINTS})
_NOT_YET_ALL = late_pattern("新增|新|本年|当年|计划|目标|上年|去年|减少|增加")
_MOSTLY = late_pattern("的?[一-鿿]{0,4}的?(?:绝?大部分|绝?大多数|多数|一半|近半|半数|主体|全部)")
"""溶栓136例，占收治128例的大部分: part and whole beside each other."""
_NEAR = 2
"""So many sentences back all of them may have been counted."""
_ALL_OVER = late_pattern("^(?:其中)?(?:全|辖区|现有|共有|目前)")


def subsets(sentence: Sentence, earlier: Sequence[Sentence] = ()) -> Iterator[Statement]:
    """Each count of those that have something, behind the count of all."""
    for one, other in pairwise(sentence.terms):
        is_head = COUNTED_TIMES.get(one.unit) == other.unit
        if is_head and "其中" in other.name[:2] and other.mention.value > one.mention.value:
            yield part_beside(other.mention, one.mention)
        is_of_one = one.unit == other.unit and one.mention.is_exact and other.mention.is_exact
        if is_of_one and other.own_name.startswith("占") and _MOSTLY.match(other.after) and not one.is_attribute:
            yield part_beside(one.mention, other.mention)
    if "的" not in sentence.words:
        return
    for part in sentence.terms:
        if part.unit in _SHARES or part.unit in DURATIONS or not part.mention.is_exact:
            continue
        found = _CHOSEN.match(part.name)
        if found is None:
            continue
        told = [*(each for before in earlier[-_NEAR:] for each in before.terms), *sentence.terms[: part.index]]
        is_said = sentence.terms[: part.index]
        whole = next(
            (
                each
                for each in reversed(told)
                if each.unit == part.unit and _is_all(each, found["kind"], is_beside=each in is_said)
            ),
            None,
        )
        if whole is not None and whole.mention.is_exact:
            yield part_beside(part.mention, whole.mention)


def _is_all(whole: Term, kind: str, *, is_beside: bool) -> bool:
    """Whether the figure counts all of the kind: 全县行政村, 有脱贫户; in one sentence, 用水户协会 of 协会 too."""
    if is_beside and EXAMINED.search(whole.own_name) and whole.own_name.endswith(kind):
        return True  # 走访企业320家，有贷款需求的企业260家
    found = _ALL.match(whole.own_name)
    if found is None or _NOT_YET_ALL.search(whole.name):
        return False
    return found["kind"] == kind or (
        (is_beside or bool(_ALL_OVER.match(whole.own_name))) and found["kind"].endswith(kind)
    )

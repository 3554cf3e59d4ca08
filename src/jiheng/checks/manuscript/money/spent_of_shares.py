"""What places or units spent, against the shares that a list gave to each: 分配北陵县630万元 and 北陵县支出639万元."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities.units import MONEY

_KINDS = "[省市县区镇乡村旗局站所馆院]|街道|社区|中心|大队|分局|学校|小学|中学|幼儿园|管委会|公司"
_HOLDER = re.compile(f"(?:.*(?:资金中|追加|安排|下达|分配|拨付))?(?P<holder>[\u4e00-\u9fff]{{1,8}}(?:{_KINDS}))")
_GIVEN = re.compile("分配|追加|安排|下达|分解|切块|核定|拨付|预算|额度|指标")
_SPENT = late_pattern(
    "(?P<holder>[\u4e00-\u9fff]{2,9}?)(?:已|实际|累计|全年|共)*(?:支出|使用|支付|执行|兑付|列支)(?:资金)?"
)
_FEWEST, _FAR = 2, 2


@value(slots=False)
class SpentOfShare:
    """`spent` is more than the `share` that its holder was given."""

    holder: str
    share: Fact
    spent: Fact


def spent_above_shares(facts: Sequence[Fact]) -> Iterator[SpentOfShare]:
    """Each holder that is given one share in the report, and spent more."""
    shares = _shares(facts)
    if not shares:
        return
    for fact in facts:
        found = _SPENT.fullmatch(fact.own_left) if fact.mention.unit == MONEY and not fact.is_other_year else None
        share = None if found is None else shares.get(found["holder"])
        if found is None or share is None or share.sentence is fact.sentence or share.is_other_year:
            continue
        if share.mention.value < fact.mention.value < share.mention.value * _FAR:
            yield SpentOfShare(found["holder"], share, fact)


def _shares(facts: Sequence[Fact]) -> dict[str, Fact | None]:
    """By its holder each share; None where more is told of the holder."""
    shares: dict[str, Fact | None] = {}
    for _, group in groupby((fact for fact in facts if fact.mention.unit == MONEY), key=_sentence):
        money = list(group)
        is_given = len(money) >= _FEWEST and _GIVEN.search(money[0].sentence.words) is not None
        if not (is_given or shares):
            continue
        found = [(told["holder"], fact) for fact in money if (told := _HOLDER.fullmatch(fact.own_left)) is not None]
        is_list = is_given and len(found) >= _FEWEST and _GIVEN.search(found[0][1].ahead)
        for holder, fact in found:
            if is_list or holder in shares:
                shares[holder] = None if holder in shares else fact
    return shares


def _sentence(fact: Fact) -> int:
    return id(fact.sentence)

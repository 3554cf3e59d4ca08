"""How many vehicles there are, told under two names: 公务用车保有量2辆, and 年末共有车辆3辆，均为一般公务用车.

The vehicles that a unit keeps for its duties are told with what they cost, and again among all that it owns. Of all
there may be more, where some are of a kind that is kept for nothing but that: 特种专业技术用车, or 其他用车.
"""

from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern

_UNIT = "辆"
_KEPT = late_pattern("(?:公务用车|公务车|车辆)(?:年末|财政拨款)?保有(?:量|数量)?$")
_OWNED = late_pattern(
    "(?:部门|单位|[我本全]局|我[院校站]|^)共?有(?:公务)?(?:车辆|用车|汽车)$|(?:实有|共有)(?:公务)?(?:车辆|用车)$"
)
_OF_OTHERS = late_pattern("特种|特殊|其他用车|其它用车|租|借用|待报废|报废|下属|所属|非财政|自收自支|企业")
"""Vehicles that are no 公务用车, or of another body."""


def vehicles_kept(facts: Sequence[Fact]) -> Iterator[Restatement]:
    """The one number of vehicles kept, where the one number of all of them is another."""
    told = [fact for fact in facts if fact.mention.unit == _UNIT and not (fact.is_other_year or fact.is_planned)]
    kept = [fact for fact in told if _KEPT.search(fact.own_left)]
    owned = [fact for fact in told if _OWNED.search(fact.own_left) and not fact.is_part]
    if len(kept) != 1 or len(owned) != 1 or kept[0].passage is owned[0].passage:
        return
    fewer = owned[0].mention.value < kept[0].mention.value
    texts = "，".join(fact.passage.text for fact in (kept[0], owned[0]))
    if owned[0].mention.value != kept[0].mention.value and (fewer or not _OF_OTHERS.search(texts)):
        one, other = sorted((kept[0], owned[0]), key=lambda fact: fact.where)
        yield Restatement(one, other, "公务用车", agrees=False, confidence=Confidence.ASK)

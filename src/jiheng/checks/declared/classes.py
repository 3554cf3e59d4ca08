"""The classes of indicators: which are missing, which an indicator does not belong to, which stand in for a name."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.checks.check import Flaw
from jiheng.checks.declared.indicator import Declared
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import plain
from jiheng.figures.indicators import MONEY_UNITS
from jiheng.schema.cells.characters import compact
from jiheng.schema.form_tables.vocabulary import Meaning

_CLASS_NAMES = late_pattern(
    r"(?:产出|效益|满意度|成本|数量|质量|时效|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度)指标"
)
_USUAL = late_pattern(r"数量|质量|时效|经济效益|社会效益|生态效益|可持续|满意度")
_COUNTED = late_pattern(r"(?:完成率|次数|场次|期数|份数|个数|篇数|数量)$")
_GOOD_OUTCOME = late_pattern(
    r"事故|投诉|案件|信访|上访|发生|违规|死亡|游客|受益|惠及|服务|带动|新增就业|使用|参与|到访|客流|下降|减少|增加|增长"
)
_FELT = late_pattern(r"满意度")
_MOST_WEIGHT = Decimal(30)
_FEWEST = 5


def shows_usual_classes(indicators: Sequence[Declared]) -> bool:
    """Whether the list is a whole one by the usual classes; a local scheme, or a part, is not judged by them."""
    level2 = {each.level2 for each in indicators if _USUAL.search(each.level2)}
    return len(indicators) >= _FEWEST and len(level2) > 2


def missing_classes(indicators: Sequence[Declared]) -> Iterator[Flaw]:
    """数量, 质量, 成本 and 效益 always; 满意度 wherever somebody is served."""
    if not shows_usual_classes(indicators):
        return
    levels = {each.levels for each in indicators}
    required = {"数量指标": "数量", "质量指标": "质量", "成本指标": "成本", "效益指标": "效益"}
    missing = [title for title, word in required.items() if not any(word in level for level in levels)]
    first = indicators[0].at(Meaning.LEVEL2)
    if missing:
        names = "、".join(f"“{title}”" for title in missing)
        yield Flaw((first,), f"指标表没有{names}；请补充，确实不宜设置的说明理由。")
    if not any("满意" in level for level in levels) and not any(each.is_satisfaction for each in indicators):
        message = "指标表没有“满意度指标”；有服务对象的请补充，不直接面向公众的请说明并把分值转入效益指标。"
        yield Flaw((first,), message, confidence=Confidence.ASK)


def misplaced_indicators(indicators: Sequence[Declared]) -> Iterator[Flaw]:
    """Work done told as an outcome, or the other way round."""
    for each in indicators:
        name = compact(each.name)
        if each.is_outcome and not each.is_output and _COUNTED.search(name) and not _GOOD_OUTCOME.search(name):
            message = (
                f"“{each.name}”是工作量，放在“{each.level2 or each.level1}”下；请移到产出指标，效益指标写带来的变化。"
            )
            yield Flaw((each.at(Meaning.NAME),), message)
        elif each.is_output and _FELT.search(name) and "满意" not in each.levels:
            message = f"“{each.name}”是满意度，放在“{each.level2 or each.level1}”下；请移到满意度指标。"
            yield Flaw((each.at(Meaning.NAME),), message)


def class_names_as_indicators(indicators: Sequence[Declared]) -> Iterator[Flaw]:
    """社会成本指标 is the name of a class: it does not say what is measured."""
    for each in indicators:
        name = compact(each.name)
        if _CLASS_NAMES.fullmatch(name) or (name and name == each.level2 and name.endswith("指标")):
            message = f"三级指标“{each.name}”是类别名称，没有说明衡量什么；请改为具体的指标名称。"
            yield Flaw((each.at(Meaning.NAME),), message)


def costs_of_zero(indicators: Sequence[Declared]) -> Iterator[Flaw]:
    """A cost of nothing cannot be kept to."""
    for each in indicators:
        is_money = each.unit in MONEY_UNITS or not each.unit
        if each.is_cost and is_money and isinstance(each.target, Decimal) and each.target == 0:
            message = f"成本指标“{each.name}”的指标值是0；请填写成本控制数，不涉及成本的删去这一项。"
            yield Flaw((each.at(Meaning.TARGET),), message)


def lopsided_weights(indicators: Sequence[Declared]) -> Iterator[Flaw]:
    """One indicator that outweighs the rest, or a whole class that hangs on one."""
    if not shows_usual_classes(indicators):
        return
    for each in indicators:
        if each.weight is not None and each.weight > _MOST_WEIGHT:
            message = (
                f"“{each.name}”一项占{plain(each.weight)}分，超过{plain(_MOST_WEIGHT)}分；"
                "请核对分值是否过于集中，必要时拆分为几项指标。"
            )
            yield Flaw((each.at(Meaning.WEIGHT),), message)
    for level1 in dict.fromkeys(each.level1 for each in indicators):
        own = [each for each in indicators if each.level1 == level1]
        if len(own) == 1 and ("产出" in level1 or "效益" in level1):
            message = f"“{level1}”下只有“{own[0].name}”一项；请补充，使主要产出和效益都有指标衡量。"
            yield Flaw((own[0].at(Meaning.NAME),), message)


def mostly_qualitative(indicators: Sequence[Declared]) -> Iterator[Flaw]:
    """More than half in words."""
    told = [each for each in indicators if each.target is not None]
    words = [each for each in told if each.is_qualitative]
    if len(told) >= _FEWEST and len(words) * 2 > len(told):
        message = (
            f"{len(told)}项指标中有{len(words)}项是定性指标，超过一半；请尽量改为可计量的指标，定性指标写明分级标准。"
        )
        yield Flaw(tuple(each.at(Meaning.TARGET) for each in words), message)

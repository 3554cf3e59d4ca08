"""Indicators marked 定量 whose target is words."""

from collections.abc import Iterator, Sequence

from jiheng.checks.check import Flaw
from jiheng.checks.declared.indicator import Declared
from jiheng.core.indicator_values import Nature
from jiheng.schema.form_tables.vocabulary import Meaning


def words_marked_quantitative(indicators: Sequence[Declared]) -> Iterator[Flaw]:
    """A plan such as 按月安排 is no number, whatever the column says."""
    for each in indicators:
        if each.nature is Nature.QUANTITATIVE and each.words and not any(map(str.isdigit, each.words)):
            if each.target is not None and not isinstance(each.target, str):
                continue
            message = (
                f"“{each.name}”标的是“定量”，指标值“{each.words}”却是文字；请改填数值和计量单位，"
                "或把指标性质改为“定性”。"
            )
            yield Flaw((each.at(Meaning.TARGET), each.at(Meaning.CHARACTER)), message)

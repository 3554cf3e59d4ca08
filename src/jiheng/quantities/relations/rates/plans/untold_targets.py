"""Rates of targets that the text does not tell: 带动就业259人；培训676人，省级指标完成率155%."""

import re

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.sentence import Term

_REACHED = re.compile("(?:指标|目标|任务|计划)完成率")
_TARGET = late_pattern("指标|目标|任务|计划|下达")


def is_of_an_untold_target(rate: Term, whole: Term) -> bool:
    """Whether the rate names a target, and the amount it would be of stands further off and is none."""
    is_of_target = _REACHED.search(rate.name) is not None and whole.segment != rate.segment
    return is_of_target and not _TARGET.search(whole.name)

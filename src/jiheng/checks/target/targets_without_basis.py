"""Targets for which nobody says where they come from."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.declared.indicator import place_of
from jiheng.core.case import Case
from jiheng.core.finding import Severity
from jiheng.core.indicator import Indicator
from jiheng.core.indicator_values import Nature

_HEAD = "指标\n| 三级指标 | 年度指标值 | 计量单位 | 指标值依据 | 目标测算 |\n"
_SHOWN = 3


@check(
    id="TGT121",
    title="指标值应写明依据（合理可行）",
    why="目标要经过论证：按计划、行业标准、历史数据还是支出标准定的；没有依据，审核时无法判断高低。",
    kind=Kind.TARGET,
    severity=Severity.NOTICE,
    references=("财预〔2015〕88号",),
    good=(f"{_HEAD}| 检测批次 | 600 | 批 | 年度抽检计划 | |\n| 检测经费 | 90 | 万元 | | 600批×1500元 |",),
    bad=(
        Bad(
            f"{_HEAD}| 检测批次 | 600 | 批 | | |\n| 公开及时率 | 100 | % | 食品安全条例 | |",
            says="1项定量指标没有写指标值依据或测算：“检测批次”",
        ),
    ),
)
def targets_without_basis(case: Case) -> Answers:
    """One answer for the case."""
    if not case.indicators:
        raise DoesNotApply("案卷里没有指标")
    own = [each for each in case.indicators if case.unit_code(each) == case.profile.budget_unit]
    bare = [each for each in own if _is_number(each) and not (each.target_basis or each.calculation)]
    if bare:
        names = "、".join(f"“{each.name}”" for each in bare[:_SHOWN]) + ("等" if len(bare) > _SHOWN else "")
        message = (
            f"{len(bare)}项定量指标没有写指标值依据或测算：{names}；请在“指标值依据”栏写明计划、行业、历史或支出标准。"
        )
        yield Flaw(tuple(place_of(each.code, "target_basis") for each in bare[:_SHOWN]), message)


def _is_number(indicator: Indicator) -> bool:
    return indicator.nature is Nature.QUANTITATIVE and indicator.target is not None

"""What a sentence concludes from a plan and a result right before it."""

import pytest

from jiheng.checks.manuscript.claims.verdicts import OF_VERDICTS, verdicts
from jiheng.checks.manuscript.manuscript import Manuscript


def told(text: str) -> list[str]:
    manuscript = Manuscript.of_text(text)
    passages = manuscript.whole_text.passages_where(OF_VERDICTS)
    return [each.told for each in verdicts(passages, manuscript.readings)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对照目标，新建护栏任务80公里，实际完成76.5公里，目标实现。", ["76.5公里＜80公里"]),
        ("数量指标：培训船员1,200人次，实际完成1,150人次，超额完成年度指标。", ["1,150人次＜1,200人次"]),
        ("全年举办渡口招聘会48场（目标50场），目标任务超额完成。", ["48场＜50场"]),
        ("目标：改造渡口15处。实际改造12处，达到年度目标。", ["12处＜15处"]),
        # the plan last, with the rate of both behind it
        ("接待费支出决算4.2万元，完成预算3.8万元的110.5%，控制在预算范围内。", ["4.2万元＞3.8万元"]),
        ("“三公”经费支出18.6万元，较预算17.5万元，未突破预算。", ["18.6万元＞17.5万元"]),
        ("会议费支出5.6万元，比年初预算5万元增加0.6万元，未超年初预算。", ["5.6万元＞5万元"]),
        ("化解债务2.36亿元，完成年度化债计划2.5亿元，超额完成化债任务。", ["2.36亿元＜2.5亿元"]),
        # what was not to be passed
        ("单位成本控制在380元/人以内，实际人均成本为395元，成本指标达标。", ["395元＞380元/人以内"]),
        ("计划工期180天，实际工期195天，项目按期竣工。", ["195天＞180天"]),
        ("核定编制45名，实有在职人员48名，无超编情况。", ["48名＞45名"]),
        ("项目周期12个月，实际用14个月完成，未超过计划周期。", ["14个月＞12个月"]),
        ("失业率控制目标4%以内，年末实际为4.26%，控制在目标以内。", ["4.26%＞4%以内"]),
        ("计划开工安置房960套。截至7月底，开工建设812套，已完成全年目标任务。", ["812套＜960套"]),
        # what was to be paid
        ("应收水费86.4万元，实收水费82.1万元，水费全额收缴。", ["82.1万元＜86.4万元"]),
        ("贴息资金98.6万元，年初预算100万元，预算执行率达到100%。", ["98.6万元＜100万元"]),
        ("计划检测样品800份，实际检测860份，未完成年度检测任务。", ["860份＞800份"]),
    ],
)
def test_a_verdict_that_its_two_figures_deny_is_told(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "对照目标，新建护栏任务80公里，实际完成86.5公里，目标实现。",
        "项目预算120万元，实际支出108万元，年度任务全面完成。",  # done for less
        "计划培训500人，实际培训480人，力争明年完成目标任务。",
        "计划培训500人，实际培训480人，没有全部完成年度任务。",
        "计划工期180天，实际工期175天，项目按期竣工。",
        "设备故障率目标≤2%，实际为1.6%，达到预期指标。",
        "应退役船员安置56人，实际安置54人；渡口改造任务全面完成。",
        "计划培训500人，服务群众300人次，达到年度目标。",  # of two things
        "渡口满意度95%，不低于90%的目标已经实现。",
        "应检设备1,280台，实检1,268台，检验率100%。",  # the rate is reckoned elsewhere
        "达到年度目标。",
        "2022年计划投资2.6亿元，2023年完成投资2.4亿元，完成年度投资计划。",
        "巡查隐患46处，整改44处，台账资料全部整改。",
    ],
)
def test_a_verdict_that_holds_or_is_of_something_else_is_not_told(text: str) -> None:
    assert told(text) == []

"""Where indicators stand, what they weigh, and what is said when they do not fit the standard."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from jiheng.core.case import Case
from jiheng.evaluation.result import Evaluation
from tests.evaluation.test_preconditions import changed, errors


def test_a_type_that_the_standard_does_not_have_names_the_nearest(
    womens_federation: Case, conghua_evaluation: Evaluation
) -> None:
    case = changed("indicators", "1", level1="产出指标")(womens_federation)
    (finding,) = errors(case, conghua_evaluation)
    assert str(finding) == (
        "指标[1].一级指标 CASE201 评分标准里没有“产出指标”这一类；最接近的是：产出、投入、效率。请改成标准里的名称。"
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            changed("indicators", "1", weight=Decimal(9)),
            ["指标.分值 CASE212 全部指标分值合计101分，应为100分，相差1分；请调整分值。"],
        ),
        (
            changed("indicators", "1", weight=None),
            ["指标[1].分值 CASE202 “妇女小额贴息贷款发放金额完成率”没有分值；请填写。"],
        ),
        (changed("indicators", "1", weight=Decimal(-8)), ["指标[1].分值 CASE202 分值不能为负数；请改正。"]),
    ],
    ids=["101 points in all", "no weight", "a negative weight"],
)
def test_weights_are_refused_for(
    change: Callable[[Case], Case], said: list[str], womens_federation: Case, conghua_evaluation: Evaluation
) -> None:
    assert [str(finding) for finding in errors(change(womens_federation), conghua_evaluation)] == said


def test_the_points_of_a_level_may_not_move_to_another(elderly_care: Case, care_evaluation: Evaluation) -> None:
    heavier = changed("indicators", "1", weight=Decimal(12))
    lighter = changed("indicators", "7", weight=Decimal(8))
    found = [str(finding) for finding in errors(heavier(lighter(elderly_care)), care_evaluation)]
    assert found[:2] == [
        "指标.分值 CASE211 “产出指标”下6项指标的分值合计52分，标准规定50分，相差2分；请调整分值。",
        "指标.分值 CASE211 “效益指标”下4项指标的分值合计28分，标准规定30分，相差2分；请调整分值。",
    ]


def test_an_unknown_scoring_method_lists_the_usable_ones(
    womens_federation: Case, conghua_evaluation: Evaluation
) -> None:
    (finding,) = errors(changed("indicators", "1", method="猜的")(womens_federation), conghua_evaluation)
    assert str(finding).startswith("指标[1].记分法 CASE203 评分标准里没有叫“猜的”的记分法；")


COUNTED = {"actual_measure": "", "numerator": Decimal(190), "denominator": Decimal(200)}


@pytest.mark.parametrize(
    ("code", "values", "said"),
    [
        ("3", {"actual": None}, "CASE321 “女性进入村（社区）“两委”完成率”没有实际完成值；请填写，确不适用的写“不适用：原因”。"),
        ("3", {"target": None}, "CASE321 “女性进入村（社区）“两委”完成率”没有年度指标值；请填写。"),
        ("3", {"target": Decimal(0)}, "CASE321 “女性进入村（社区）“两委”完成率”的年度指标值是0，越高越好的指标不能按比例计算；"
         "请改目标值，或把方向改为反向、符号改为“＝”。"),
        ("3", {"actual": "基本完成"}, "CASE306 年度指标值是数字，实际完成值“基本完成”是文字，不能以“按完成比例”记分；请填数字。"),
        ("3", {"actual": Decimal(90)}, "CASE323 “女性进入村（社区）“两委”完成率”扣0.4分，没有写原因；请填写偏差原因。"),
        ("4", {"actual": Decimal(5)}, "CASE324 “建立省级“妇女之家”示范点数量”完成250.00%，超过目标较多（130%线）；"
         "请说明原因（财预〔2020〕10号要求分析原因）。"),
        ("17", {"baseline_year": None}, "CASE311 “服务妇女儿童数量提高率”要与某一年比较；请填写基准年度。"),
        ("14", {"actual_measure": "贷款.收回率"}, "CASE302 没有叫“贷款.收回率”的数字；可用的名称见网页“台账”里的“数字”，或 jiheng figures。"),
        ("14", {"actual_measure": "贷款.借款人数"}, "CASE303 “贷款.借款人数”的单位是“名”，指标的计量单位是“%”；请改成一致。"),
        ("27", {"actual": Decimal(96), **COUNTED}, "CASE305 按分子÷分母算得95，实际完成值写的是96；请核对。"),
        ("27", {**COUNTED, "numerator": None}, "CASE304 分子和分母要同时填写；请补齐。"),
    ],
)  # fmt: skip
def test_an_indicator_is_refused_with(
    code: str, values: dict[str, object], said: str, womens_federation: Case, conghua_evaluation: Evaluation
) -> None:
    found = errors(changed("indicators", code, **values)(womens_federation), conghua_evaluation)
    assert said in [f"{finding.id} {finding.message}" for finding in found]


def test_people_and_person_times_never_stand_for_one_another(
    womens_federation: Case, conghua_evaluation: Evaluation
) -> None:
    case = changed(
        "indicators", "4", actual=None, actual_measure="活动.儿童培训.人次", unit_of_measure="人", reason="试"
    )(womens_federation)
    assert [finding.id for finding in errors(case, conghua_evaluation)] == ["CASE303"]


def test_an_indicator_of_another_unit_is_not_scored_here(
    womens_federation: Case, conghua_evaluation: Evaluation
) -> None:
    case = replace(
        womens_federation,
        indicators=tuple(
            replace(each, budget_unit="FL03") if each.code == "12" else each for each in womens_federation.indicators
        ),
    )
    assert "CASE212" in [finding.id for finding in errors(case, conghua_evaluation)]

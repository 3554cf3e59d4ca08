"""Verdicts that open their sentence, before the two figures that bear them out or not."""

import pytest

from tests.checks.manuscript.claims.test_verdicts import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("群众满意度达到预期目标，目标值为95%，实际为92.3%。", ["92.3%＜95%"]),
        ("接待费只减不增，支出18.6万元，上年为17.2万元。", ["18.6万元＞17.2万元"]),
        ("渡口改造按期完工，计划工期180天，实际用时195天。", ["195天＞180天"]),
        ("未完成年度目标任务，目标120场，实际完成126场。", ["126场＞120场"]),
        ("就业人数较上年有所增加，2022年560人，2023年520人。", ["520人＜560人"]),
        ("巡查任务超额完成，计划120场，实际完成118场，完成率98.3%。", ["118场＜120场"]),
    ],
)
def test_a_verdict_that_the_two_figures_behind_it_deny_is_told(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "群众满意度达到预期目标，目标值为90%，实际为92.3%。",
        "接待费只减不增，支出16.6万元，上年为17.2万元。",
        "渡口改造按期完工，合同工期180天，质保期730天。",
        "各项任务圆满完成，培训计划500人，第一季度培训480人。",
        "任务全面完成，计划120场，其中线上40场。",
        "年初设定的目标全部完成，年初预算320万元，实际支出298万元。",  # work done for less money
        "未完成目标的原因是天气影响，计划120场，实际完成118场。",
        "产业规模进一步扩大，上年产值6.2亿元，今年上半年产值3.4亿元。",
        "惠及面进一步扩大，缴存单位452个，职工16,979人，分别比上年增长8.8%和3.3%。",
        "资金已全部发放，应发320万元，扣除停发22万元，实发298万元。",
    ],
)
def test_a_verdict_that_holds_or_that_other_figures_bear_out_is_not_told(text: str) -> None:
    assert told(text) == []

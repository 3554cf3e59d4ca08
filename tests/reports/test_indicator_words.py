"""Indicators in sentences: each method of scoring has its own way of saying what was aimed at and reached."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.reports.small_case import CASE

from jiheng.core.absence import NotApplicable
from jiheng.core.indicator import Indicator
from jiheng.core.indicator_values import ActualValue, Operator, Span, TargetValue, Tier
from jiheng.evaluation.evaluate import evaluate
from jiheng.evaluation.result import ScoredIndicator
from jiheng.figures.cells import value_text
from jiheng.reports.indicator_words import actual_words, results, target_on_form, target_text, targets
from jiheng.rules.library import load_library, rule_day
from jiheng.rules.standard import Method, ScoringRule

TEMPLATE = evaluate(CASE, load_library().standard(CASE.profile.standard, rule_day(CASE.year))).row("1")


def row(
    target: TargetValue | None, actual: ActualValue | None, method: Method = Method.PROPORTIONAL, **fields: object
) -> ScoredIndicator:
    """A row as the evaluation would give it, met unless told otherwise."""
    given = {"name": "甲", "unit_of_measure": "个", **fields}
    indicator: Indicator = replace(TEMPLATE.indicator, target=target, **given)  # type: ignore[arg-type]
    sign = "%" if indicator.unit_of_measure == "%" else ""
    texts = ["" if each is None or isinstance(each, NotApplicable) else plain(each) + sign for each in (target, actual)]
    return replace(
        TEMPLATE,
        indicator=indicator,
        rule=ScoringRule(method),
        actual=actual,
        target_text=texts[0],
        actual_text=texts[1],
        is_met=True,
    )


def plain(value: TargetValue) -> str:
    return str(value) if isinstance(value, Decimal) else value_text(value)


def told(*rows: ScoredIndicator) -> str:
    return "；".join("".join(run.text for run in item) for item in results(rows))


@pytest.mark.parametrize(
    ("target", "operator", "sentence", "form"),
    [
        (Decimal(5), Operator.AT_LEAST, "不低于5个", "≥5个"),
        (Decimal(5), Operator.ABOVE, "高于5个", "＞5个"),
        (Decimal(5), Operator.AT_MOST, "不超过5个", "≤5个"),
        (Decimal(5), Operator.BELOW, "低于5个", "＜5个"),
        (Decimal(0), Operator.EQUAL, "0个", "＝0个"),
        (Span(Decimal(80), Decimal(120)), Operator.WITHIN, "80～120个", "80～120个"),
        (date(2024, 6, 30), Operator.AT_MOST, "不晚于2024年6月30日", "2024年6月30日前"),
        ("明显改善", Operator.NONE, "“明显改善”", "明显改善"),
        (None, Operator.NONE, "", ""),
    ],
)
def test_a_target_in_a_sentence_and_on_a_form(
    target: TargetValue | None, operator: Operator, sentence: str, form: str
) -> None:
    scored = row(target, Decimal(5), operator=operator)
    assert (target_text(scored), target_on_form(scored).text) == (sentence, form)


@pytest.mark.parametrize(
    ("scored", "words"),
    [
        (row(Decimal(5), Decimal(4)), "实际4个"),
        (row(Decimal(5), None), "实际未填"),
        (row(Decimal(5), NotApplicable("没有到期")), "不适用（没有到期）"),
        (row(None, None, Method.TIERS, tier=Tier.PARTLY), "部分达成年度指标并具有一定效果"),
        (row(None, "有所改善", Method.TIERS, tier=Tier.PARTLY), "实际有所改善（部分达成年度指标并具有一定效果）"),
        (row(None, None, Method.CHECKLIST), "没有缺项"),
        (row(None, None, Method.CHECKLIST, missing_items="内控制度、台账"), "缺2项（内控制度、台账）"),
        (row(None, Decimal(3), Method.CHECKLIST), "缺3项"),
        (row(None, "是", Method.BOOLEAN), "结果为“是”"),
        (
            row(Decimal(9), Decimal(12), Method.EITHER_OR, unit_of_measure="%", alternative_name="变动率",
                alternative_operator=Operator.AT_MOST, alternative_target=Decimal(-30),
                alternative_actual=Decimal(-41)),
            "实际12%；或变动率目标不超过-30%、实际-41%",
        ),
    ],
)  # fmt: skip
def test_what_was_reached_in_words(scored: ScoredIndicator, words: str) -> None:
    assert "".join(run.text for run in actual_words(scored)) == words


def test_indicators_that_read_alike_are_told_together_and_counted() -> None:
    alike = (row(Decimal(5), Decimal(5), name="甲"), row(Decimal(5), Decimal(5), name="乙"))
    other = row(Decimal(5), Decimal(6), name="丙")
    assert told(alike[0], other, alike[1]) == "甲、乙共2项，目标均不低于5个，实际均为5个；丙目标不低于5个、实际6个"


def test_an_indicator_that_missed_its_target_is_told_alone() -> None:
    one = row(Decimal(5), Decimal(4), name="甲")
    missed = [replace(one, is_met=False, indicator=replace(one.indicator, name=name, code=name)) for name in "甲乙"]
    assert told(*missed) == "甲目标不低于5个、实际4个；乙目标不低于5个、实际4个"


def test_a_supposed_target_is_not_told_together_with_a_stated_one() -> None:
    stated = row(Decimal(5), Decimal(5), name="甲")
    supposed = row(Decimal(5), Decimal(5), name="乙", assumed=("target",))
    items = [[(run.text, run.assumed) for run in item if run.text] for item in targets((stated, supposed))]
    assert items == [[("甲", False), ("不低于5个", False)], [("乙", False), ("不低于5个", True)]]


def test_what_has_no_target_says_how_it_is_scored() -> None:
    rows = (row(None, None, Method.TIERS, tier=Tier.ACHIEVED, name="甲"), row(None, None, Method.CHECKLIST, name="乙"))
    assert ["".join(run.text for run in item) for item in targets(rows)] == ["甲为定性指标", "乙按“缺项扣分”记分"]

"""Rules and forms of declared targets: what our files say, and what is refused."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.library import load_library
from jiheng.rules.standard import StandardScope
from jiheng.rules.target_rules import AdjustmentReasons, ExAnteThreshold, ReviewScheme, TargetClasses

from .texts import changed, files_of, mistakes

LIBRARY = load_library()
DAY = date(2025, 12, 31)

REVIEW = """\
kind: target_rule
type: review
id: test.review
title: 试验审核
values:
  - effective_from: 2020-01-01
    evidence: V2
    reference: {title: 试验办法}
    value:
      dimensions:
        - {code: whole, name: 整体, items: [{code: form, name: 规范, points: 100, question: 是否规范。}]}
      grades:
        - {label: 优, minimum: 90, path: proceed}
        - {label: 差, minimum: 0, path: refuse}
"""

TARGET_FORM = """\
kind: target_form
id: test.target_form
title: 试验申报表
scope: project
values:
  - effective_from: 2020-01-01
    evidence: V2
    reference: {title: 试验申报表}
    value:
      title: 试验申报表
      blocks: [basic_information, indicators]
      basic: [{field: project_name, head: 项目名称}]
      indicator_title: 绩效指标
      indicators: [{kind: level1, head: 一级, width: 40}, {kind: level3, head: 三级, width: 60}]
"""

SUBMISSION = """\
kind: target_rule
type: submission
id: test.submission
title: 试验提交
values:
  - effective_from: 2020-01-01
    evidence: I
    reference: {title: 试验, is_document: false}
    value: [{column: responsible, case: always, words: 责任人}]
"""


def test_the_nearest_regions_rule_governs() -> None:
    own = LIBRARY.target_rule(TargetClasses, "510117", DAY)
    national = LIBRARY.target_rule(TargetClasses, "440117", DAY)
    assert own is not None
    assert national is not None
    assert (own.provenance.id, national.provenance.id) == ("pidu.target_classes", "cn.target_classes")


def test_before_its_first_day_a_rule_does_not_govern() -> None:
    assert LIBRARY.target_rule(ReviewScheme, "000000", date(2015, 5, 20)) is None
    assert LIBRARY.target_rule(ReviewScheme, "000000", date(2015, 5, 21)) is not None


def test_two_million_and_more_have_to_be_assessed_in_pidu() -> None:
    threshold = LIBRARY.target_rule(ExAnteThreshold, "510117", DAY)
    assert threshold is not None
    assert threshold.value == ExAnteThreshold(Decimal(2_000_000), only_new=True)


def test_reasons_for_adjustment_can_be_chosen() -> None:
    reasons = LIBRARY.target_rule(AdjustmentReasons, "440117", DAY)
    assert reasons is not None
    assert [each.code for each in reasons.value.reasons if each.needs_document] == ["budget", "policy"]


def test_a_form_fits_what_is_declared() -> None:
    project = LIBRARY.target_form(StandardScope.PROJECT, "440117", DAY)
    whole = LIBRARY.target_form(StandardScope.WHOLE_DEPARTMENT, "440117", DAY)
    assert (project.id, whole.id) == ("cn.project_target", "cn.whole_department_target")
    with pytest.raises(UnknownRuleError, match="没有2010-01-01可用的“项目支出”绩效目标申报表式"):
        LIBRARY.target_form(StandardScope.PROJECT, "440117", date(2010, 1, 1))


def test_small_files_are_read(tmp_path: Path) -> None:
    files = files_of(tmp_path, REVIEW, TARGET_FORM, SUBMISSION)
    assert sorted(files.target_rules) == ["test.review", "test.submission"]
    assert list(files.target_forms) == ["test.target_form"]


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        (
            changed(REVIEW, "minimum: 0,", "minimum: 95,"),
            "rules/1.yaml:第13行 values[1].value.grades “差”的最低分95不低于上一档的90；请从高到低排列。",
        ),
        (
            changed(REVIEW, "minimum: 0,", "minimum: 10,"),
            "rules/1.yaml:第13行 values[1].value.grades 最低一档的 minimum 须是 0，否则有的得分没有归处；请改正。",
        ),
        (changed(REVIEW, "type: review\n", ""), "rules/1.yaml:第1行 缺少“type”；请补写。"),
        (
            changed(SUBMISSION, "column: responsible", "column: 负责人"),
            "指标表没有“负责人”这一栏",
        ),
        (
            changed(TARGET_FORM, "width: 60", "width: 50"),
            "rules/1.yaml:第14行 values[1].value.indicators 各栏宽度合计90，应为100；请调整 width。",
        ),
        (
            changed(TARGET_FORM, "[basic_information, indicators]", "[basic_information, objectives, indicators]"),
            "表里有“总体目标”一块，却没有写“objectives”；请补写。",
        ),
        (
            changed(TARGET_FORM, "[basic_information, indicators]", "[indicators, indicators]"),
            "“indicators”写了两次；请只留一处。",
        ),
    ],
)  # fmt: skip
def test_mistakes_are_told_with_their_place(tmp_path: Path, text: str, mistake: str) -> None:
    assert any(mistake in each for each in mistakes(tmp_path, text)), mistakes(tmp_path, text)

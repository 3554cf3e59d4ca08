"""Monitoring rules and forms: what the files take and refuse, and what holds where and when."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from jiheng.core.light import LightLevel
from jiheng.core.observation import DeviationReason, Likelihood
from jiheng.rules.library import load_library
from jiheng.rules.monitoring import (
    Attainment,
    Checkpoint,
    DeviationReasons,
    ExecutionFloor,
    ExecutionLag,
    Freshness,
    MonitoringPeriods,
    MonitoringValue,
    PeriodEnd,
    ProgressGap,
    RectificationTerms,
    TargetLag,
    YearCalendar,
    regions_above,
)
from jiheng.rules.monitoring_words import monitoring_in_words
from jiheng.rules.standard import Evidence

from .test_parameters import of_type, value_of
from .texts import changed, mistakes

FORM = """\
kind: monitoring_form
id: test.monitoring_form
title: 试验监控表
region: "440117"
scope: project
values:
  - effective_from: 2020-01-01
    evidence: V2
    reference: {title: 试验监控表, number: 试财〔2020〕1号}
    value:
      title: 试验监控表
      basic:
        - {field: project_name, head: 项目名称}
      money_title: 资金
      money_columns:
        - {kind: source, head: 来源, width: 60}
        - {kind: spent, head: 执行数, width: 40}
      money_rows:
        - {kind: total, head: 总额}
      objective_title: 目标
      indicator_title: 指标
      columns:
        - {kind: level3, head: 三级指标, width: 40}
        - {kind: certain, head: 确定能, width: 20, group: 可能性}
        - {kind: possible, head: 有可能, width: 20, group: 可能性}
        - {kind: note, head: 备注, width: 20}
"""

VALUES: list[tuple[str, str, MonitoringValue, str]] = [
    (
        "execution_floor",
        "{checkpoints: [{month: 6, share: 0.4}, {month: 9, share: 0.7}], level: attention}",
        ExecutionFloor((Checkpoint(6, Decimal("0.4")), Checkpoint(9, Decimal("0.7"))), LightLevel.ATTENTION),
        "6月末低于40%；9月末低于70%：关注",
    ),
    (
        "execution_lag",
        "{attention: 0.1, warning: 0.2}",
        ExecutionLag(Decimal("0.1"), Decimal("0.2")),
        "执行率落后序时进度超过10个百分点关注，超过20个百分点预警",
    ),
    (
        "target_lag",
        "{attention: 0.1, warning: 0.1}",
        TargetLag(Decimal("0.1"), Decimal("0.1")),
        "累加指标的完成率落后序时进度超过10个百分点关注，超过10个百分点预警",
    ),
    (
        "progress_gap",
        "{share: 0.15, level: warning}",
        ProgressGap(Decimal("0.15"), LightLevel.WARNING),
        "目标实现程度与预算执行进度相差超过15个百分点：预警",
    ),
    (
        "attainment",
        "{certain: 1, possible: 0.6}",
        Attainment(Decimal(1), Decimal("0.6")),
        "全年预计完成率达到100%“确定能”，达到60%“有可能”，其余“完全不可能”",
    ),
    (
        "deviation_reasons",
        "{reasons: [funding, other], likelihoods: [certain]}",
        DeviationReasons((DeviationReason.FUNDING, DeviationReason.OTHER), (Likelihood.CERTAIN,)),
        "偏差原因：经费保障、其他；完成目标可能性：确定能",
    ),
    ("freshness", "{days: 31}", Freshness(31), "早于监控日31天以上的填报数不再据以判断"),
    (
        "monitoring_periods",
        "{periods: [{month: 7, due_month: 8, due_day: 31}, {month: 10}]}",
        MonitoringPeriods((PeriodEnd(7, 8, 31), PeriodEnd(10, None, None))),
        "截至7月末，8月31日前报送；截至10月末",
    ),
    (
        "rectification",
        "{reply_workdays: 5, options: [调整, 取消], on_timeout: 自动暂停}",
        RectificationTerms(5, ("调整", "取消"), "自动暂停"),
        "5个工作日内回复，从中择一：调整、取消；超时自动暂停",
    ),
    (
        "working_days",
        "{holidays: [{name: 元旦, first: 2020-01-01, last: 2020-01-02}, {name: 节, first: 2020-05-01, last: 2020-05-01}],"
        " working_days: [2020-01-19]}",
        YearCalendar(frozenset({date(2020, 1, 1), date(2020, 1, 2), date(2020, 5, 1)}), frozenset({date(2020, 1, 19)})),
        "放假：1月1日至1月2日、5月1日；上班：1月19日",
    ),
]


@pytest.mark.parametrize(("type", "text", "value", "words"), VALUES, ids=[each[0] for each in VALUES])
def test_each_monitoring_rule_is_read_and_told(
    tmp_path: Path, type: str, text: str, value: MonitoringValue, words: str
) -> None:
    assert value_of(tmp_path, of_type(type, text)) == value
    assert monitoring_in_words(value) == words


AT = "rules/1.yaml:第9行 values[1].value"


@pytest.mark.parametrize(
    ("type", "text", "mistake"),
    [
        (
            "execution_floor",
            "{checkpoints: [{month: 6, share: 0.4}, {month: 4, share: 0.5}], level: warning}",
            f"{AT}.checkpoints 4月（0.5）排在6月（0.4）之后；请按月份先后写，后一条不低于前一条。",
        ),
        (
            "execution_lag",
            "{attention: 0.2, warning: 0.1}",
            f"{AT}.warning warning 写的是0.1，小于另一条界限0.2；请核对。",
        ),
        (
            "monitoring_periods",
            "{periods: [{month: 13}]}",
            f"{AT}.periods[1].month “13”不是月份；请写 1 到 12。",
        ),
        (
            "working_days",
            "{holidays: [{name: 元旦, first: 2020-01-02, last: 2020-01-01}]}",
            f"{AT}.holidays[1].last 从2020-01-02到2020-01-01是0天，不像一个假期；请照通知核对。",
        ),
        (
            "working_days",
            "{holidays: [], working_days: [2020-01-20]}",
            f"{AT}.working_days[1] 2020-01-20不是周六或周日，本来就上班；请照通知核对。",
        ),
        (
            "working_days",
            "{holidays: [{name: 春节, first: 2020-01-18, last: 2020-01-19}], working_days: [2020-01-19]}",
            f"{AT} 2020-01-19既放假又上班；请照通知核对。",
        ),
    ],
)
def test_a_mistake_in_a_monitoring_rule_is_refused(tmp_path: Path, type: str, text: str, mistake: str) -> None:
    assert mistakes(tmp_path, of_type(type, text)) == [mistake]


@pytest.mark.parametrize(
    ("share", "likelihood"),
    [
        (Fraction(1), Likelihood.CERTAIN),
        (Fraction(99, 100), Likelihood.POSSIBLE),
        (Fraction(6, 10), Likelihood.POSSIBLE),
        (Fraction(59, 100), Likelihood.IMPOSSIBLE),
    ],
)
def test_an_expected_completion_amounts_to_a_likelihood(share: Fraction, likelihood: Likelihood) -> None:
    assert Attainment(Decimal(1), Decimal("0.6")).likelihood(share) is likelihood


def test_regions_widen_up_to_the_country() -> None:
    assert list(regions_above("510117")) == ["510117", "510100", "510000", "000000"]
    assert list(regions_above("000000")) == ["000000"]


def ids(region: str, on: date, *, only_official: bool = False) -> list[str]:
    rules = load_library().monitoring(region, on, only_official=only_official)
    return [each.id for each in rules.provenance]


def test_the_nearest_rule_in_force_holds() -> None:
    autumn, summer, next_year = date(2025, 10, 31), date(2025, 7, 31), date(2026, 7, 31)
    assert ids("510117", autumn)[:3] == ["sichuan.execution_floor", "cn.target_lag", "sichuan.progress_gap"]
    assert ids("510117", summer)[:3] == ["cn.execution_lag", "cn.target_lag", "cn.attainment"]
    assert "pidu.rectification" in ids("510117", summer)
    assert "sichuan.rectification" in ids("510117", next_year)
    assert "cn.rectification" in ids("440117", autumn)


def test_only_what_a_text_says_can_be_asked_for() -> None:
    assert ids("440117", date(2022, 7, 31), only_official=True) == [
        "cn.deviation_reasons",
        "cn.monitoring_periods",
        "cn.execution_rate_line",
    ]


def test_nothing_held_before_there_were_rules() -> None:
    assert ids("440117", date(2018, 7, 31)) == []


def test_a_default_of_ours_says_so() -> None:
    rules = load_library().monitoring("510000", date(2025, 10, 31))
    assert rules.execution is not None
    assert rules.target_lag is not None
    assert [each.provenance.evidence is Evidence.I for each in (rules.execution, rules.target_lag)] == [False, True]


def test_columns_of_a_group_stand_together(tmp_path: Path) -> None:
    assert mistakes(tmp_path, FORM) == []
    torn = changed(FORM, "head: 有可能, width: 20, group: 可能性", "head: 有可能, width: 20")
    torn = changed(torn, "head: 备注, width: 20", "head: 备注, width: 20, group: 可能性")
    assert mistakes(tmp_path, torn) == [
        "rules/1.yaml:第23行 values[1].value.columns “可能性”下的各栏没有排在一起；请调整次序。"
    ]


def test_the_official_form_has_five_reasons_and_three_likelihoods() -> None:
    form = load_library().monitoring_form("cn.project_monitoring", date(2022, 7, 31)).text
    groups = [(column.group, column.head) for column in form.columns if column.group]
    assert groups == [
        *(("偏差原因分析", head) for head in ("经费保障", "制度保障", "人员保障", "硬件条件保障", "其他", "原因说明")),
        *(("完成目标可能性", head) for head in ("确定能", "有可能", "完全不可能")),
    ]

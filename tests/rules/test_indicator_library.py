"""The indicator library: its files, its search, and what holds for every entry of ours."""

from datetime import date
from pathlib import Path

import pytest

from jiheng.core.indicator_values import Nature
from jiheng.rules.indicator_library import LibraryIndicator, search
from jiheng.rules.library import load_library
from jiheng.rules.standard import Evidence

from .texts import changed, files_of, mistakes

LIBRARY = load_library()
PARTS = LIBRARY.indicator_parts("000000", date(2024, 12, 31))
ALL = [each for part in PARTS for each in part.indicators]

TEXT = """\
kind: indicator_library
id: test.indicators
title: 试验指标
sector: 试验
values:
  - effective_from: 2020-01-01
    evidence: I
    reference: {title: 试验写法, is_document: false}
    value:
      - code: one.first
        name: 巡查次数
        level2: 数量指标
        unit: 次
        calculation: 实际巡查的次数
        source: 巡查记录
      - code: one.second
        name: 巡查合格率
        level2: 质量指标
        unit: "%"
        calculation: 合格÷巡查
        source: 巡查记录
"""


def names(query: str) -> list[str]:
    return [each.indicator.name for each in search(PARTS, query)]


def test_there_are_at_least_150_entries() -> None:
    assert len(ALL) >= 150


def test_codes_are_unique_over_all_parts() -> None:
    assert len({each.code for each in ALL}) == len(ALL)


@pytest.mark.parametrize("entry", ALL, ids=lambda each: each.code)
def test_every_entry_says_how_it_is_measured(entry: LibraryIndicator) -> None:
    assert entry.calculation
    assert entry.data_source
    assert entry.unit_of_measure or entry.nature is Nature.QUALITATIVE


def test_every_second_hand_entry_can_be_looked_up() -> None:
    for each in search(PARTS, ""):
        if each.evidence is Evidence.V2:
            assert each.reference.url or each.reference.number, each.indicator.code


def test_a_word_in_the_name_goes_before_a_word_behind() -> None:
    assert names("满意度")[0].endswith("满意度")
    assert names("贷款 回收")[0] == "贷款回收率"


def test_another_name_of_the_same_finds_it() -> None:
    assert names("放款执行率") == ["贷款发放金额完成率"]


def test_where_no_entry_has_every_word_the_most_alike_are_found() -> None:
    assert "贷款回收率" in names("小额贷款回收率")
    assert names("星际航行") == []


def test_retired_and_merged_entries_are_found_only_when_asked_for() -> None:
    assert names("放款进度") != ["放款进度"]
    found = [each.indicator.name for each in search(PARTS, "放款进度", with_retired=True)]
    assert found == ["放款进度"]


def test_an_empty_query_finds_all_usable_in_order() -> None:
    assert len(search(PARTS, "  ")) == sum(each.is_usable for each in ALL)


def test_a_library_is_read(tmp_path: Path) -> None:
    rule = files_of(tmp_path, TEXT).indicator_libraries["test.indicators"]
    first, second = rule.value_on(date(2020, 1, 1)).indicators
    assert (first.level1, first.level2, first.evidence) == ("产出指标", "数量指标", None)
    assert second.unit_of_measure == "%"


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        (
            changed(TEXT, "one.second", "one.first"),
            "rules/1.yaml:第16行 values[1].value[2] 指标编号“one.first”用了两次；请换一个。",
        ),
        (
            changed(TEXT, "level2: 质量指标", "level2: 质地指标"),
            "rules/1.yaml:第18行 values[1].value[2].level2 “质地指标”不属于成本、产出、效益、满意度各类；"
            "请写二级指标的全名，如 数量指标。",
        ),
        (
            changed(TEXT, "        unit: 次\n", ""),
            "rules/1.yaml:第10行 values[1].value[1] 定量指标“巡查次数”没有计量单位；请补写 unit。",
        ),
        (
            changed(TEXT, "        source: 巡查记录\n      - code: one.second", "        source: 巡查记录\n        replaced_by: one.third\n      - code: one.second"),
            "rules/1.yaml:第10行 values[1].value[1] 并入的指标“one.third”不在本文件；请核对编号。",
        ),
        (
            changed(TEXT, "name: 巡查合格率\n        level2: 质量指标", "name: 巡查次数\n        level2: 数量指标"),
            "rules/1.yaml:第16行 values[1].value[2] “数量指标”下有两个“巡查次数”；请合并。",
        ),
    ],
)  # fmt: skip
def test_mistakes_are_told_with_their_place(tmp_path: Path, text: str, mistake: str) -> None:
    assert mistakes(tmp_path, text) == [mistake]

"""Dated values: each side of a date, repeals, and dates that cannot be."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from jiheng.rules.dated import DatedRule
from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.parameter import Grades, ParameterValue
from jiheng.rules.standard import Evidence, GradeBand, Provenance, Reference

from .texts import GRADES, changed, files_of, mistakes

SECOND = """\
  - effective_from: 2023-07-01
    evidence: V
    reference: {title: 试验办法（修订）, number: 试财〔2023〕8号, article: 第五条}
    notes: [中档取消。]
    value:
      - {grade: excellent, label: 优, minimum: 85}
      - {grade: poor, label: 差, minimum: 0}
"""

REPEAL = """\
  - effective_from: 2025-01-01
    evidence: V
    reference: {title: 关于废止试验办法的通知, number: 试财〔2024〕99号, article: 第一条}
    value: null
"""


def grades(folder: Path, text: str) -> DatedRule[ParameterValue]:
    return files_of(folder, text).parameters["test.grades"]


def lowest_excellent(rule: DatedRule[ParameterValue], day: date) -> Decimal:
    value = rule.value_on(day)
    assert isinstance(value, Grades)
    return value.bands[0].minimum


def test_the_value_changes_on_the_day_and_not_before(tmp_path: Path) -> None:
    rule = grades(tmp_path, GRADES + SECOND)
    assert lowest_excellent(rule, date(2020, 1, 1)) == 90
    assert lowest_excellent(rule, date(2023, 6, 30)) == 90
    assert lowest_excellent(rule, date(2023, 7, 1)) == 85


def test_an_edition_holds_everything_that_was_written_about_it(tmp_path: Path) -> None:
    edition = grades(tmp_path, GRADES + SECOND).on(date(2024, 1, 1))
    bands = (GradeBand("excellent", "优", Decimal(85)), GradeBand("poor", "差", Decimal(0)))
    assert edition.value == Grades(bands)
    assert edition.reference == Reference("试验办法（修订）", "试财〔2023〕8号", "第五条")
    assert (edition.evidence, edition.notes, edition.period) == (Evidence.V, ("中档取消。",), "2023-07-01起")


def test_the_first_edition_ends_on_the_eve_of_the_second(tmp_path: Path) -> None:
    first, second = grades(tmp_path, GRADES + SECOND).editions
    assert (first.period, second.period) == ("2020-01-01至2023-06-30", "2023-07-01起")


def test_provenance_names_the_edition_that_was_used(tmp_path: Path) -> None:
    rule = grades(tmp_path, GRADES + SECOND)
    edition = rule.on(date(2020, 5, 1))
    assert rule.provenance(edition) == Provenance(
        "test.grades",
        "试验分档",
        date(2020, 1, 1),
        Evidence.V2,
        Reference("试验办法", "试财〔2020〕1号"),
        edition.content_hash,
    )


def test_before_the_first_day_there_is_no_value(tmp_path: Path) -> None:
    with pytest.raises(UnknownRuleError) as told:
        grades(tmp_path, GRADES + SECOND).on(date(2019, 12, 31))
    assert str(told.value) == (
        "“试验分档”（test.grades）在2019-12-31没有有效的版本，它的有效期是：2020-01-01至2023-06-30、2023-07-01起"
    )


def test_after_its_repeal_a_rule_says_by_which_text(tmp_path: Path) -> None:
    rule = grades(tmp_path, GRADES + SECOND + REPEAL)
    assert lowest_excellent(rule, date(2024, 12, 31)) == 85
    with pytest.raises(UnknownRuleError) as told:
        rule.on(date(2025, 1, 1))
    assert str(told.value) == (
        "“试验分档”（test.grades）已自2025-01-01废止，依据《关于废止试验办法的通知》（试财〔2024〕99号）第一条；"
        "2025-01-01没有有效的版本"
    )
    assert rule.latest.effective_from == date(2023, 7, 1)


def test_after_a_stated_last_day_there_is_no_value(tmp_path: Path) -> None:
    rule = grades(
        tmp_path,
        changed(GRADES, "effective_from: 2020-01-01", "effective_from: 2020-01-01\n    effective_to: 2020-12-31"),
    )
    assert lowest_excellent(rule, date(2020, 12, 31)) == 90
    with pytest.raises(UnknownRuleError):
        rule.on(date(2021, 1, 1))


def test_the_hash_is_of_the_content_and_not_of_its_form(tmp_path: Path) -> None:
    reordered = changed(
        GRADES,
        "    reference: {title: 试验办法, number: 试财〔2020〕1号}\n",
        "    reference:  # the same, written otherwise\n      number: 试财〔2020〕1号\n      title: '试验办法'\n",
    )
    first = grades(tmp_path, GRADES).editions[0].content_hash
    assert grades(tmp_path, reordered).editions[0].content_hash == first
    assert grades(tmp_path, changed(GRADES, "minimum: 90", "minimum: 91")).editions[0].content_hash != first
    assert grades(tmp_path, changed(GRADES, "minimum: 90", "minimum: '90'")).editions[0].content_hash == first
    assert len(first) == 64


OVERLAPPING = "各条按日期先后排列，后一条的施行日须晚于前一条的最后一日。"


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        (
            GRADES + changed(SECOND, "2023-07-01", "2020-01-01"),
            f"rules/1.yaml:第12行 values[2] 施行日2020-01-01与前一条（2020-01-01起）重叠；{OVERLAPPING}",
        ),
        (
            GRADES + changed(SECOND, "2023-07-01", "2019-07-01"),
            f"rules/1.yaml:第12行 values[2] 施行日2019-07-01与前一条（2020-01-01起）重叠；{OVERLAPPING}",
        ),
        (
            changed(GRADES, "from: 2020-01-01", "from: 2020-01-01\n    effective_to: 2023-12-31") + SECOND,
            f"rules/1.yaml:第13行 values[2] 施行日2023-07-01与前一条（2020-01-01至2023-12-31）重叠；{OVERLAPPING}",
        ),
        (
            changed(GRADES, "from: 2020-01-01", "from: 2020-01-01\n    effective_to: 2019-12-31"),
            "rules/1.yaml:第6行 values[1] 最后一日2019-12-31早于施行日2020-01-01；请核对日期。",
        ),
        (
            GRADES.split("values:")[0] + "values: []\n",
            "rules/1.yaml:第5行 values 没有一个带日期的值；请至少写一条 effective_from 和 value。",
        ),
        (
            GRADES.split("values:")[0] + "values:\n" + REPEAL,
            "rules/1.yaml:第6行 values 所有的值都是 null（废止）；请写明废止前的值。",
        ),
        (
            GRADES.split("    value:")[0],
            "rules/1.yaml:第6行 values[1] 缺少“value”；废止也要写 value: null，并引用废止它的文件。",
        ),
        (
            changed(GRADES, "    reference: {title: 试验办法, number: 试财〔2020〕1号}\n", ""),
            "rules/1.yaml:第6行 values[1] 缺少“reference”；请补写。",
        ),
        (
            changed(GRADES, "evidence: V2", "evidence: V"),
            "rules/1.yaml:第6行 values[1] 证据标记是 V（已核原文），引用却没有写条款；请补写 article，没有见到原文的改标 V2。",
        ),
        (
            changed(GRADES, "evidence: V2", "evidence: K"),
            "rules/1.yaml:第7行 values[1].evidence “K”不是可选的值；"
            "可选：" + "、".join(f"{each.value}（{each.label}）" for each in Evidence) + "。",
        ),
        (
            changed(GRADES, "试财〔2020〕1号", "'试财[2020]1号'"),
            "rules/1.yaml:第8行 values[1].reference.number "
            "文号“试财[2020]1号”不合公文格式；年份用六角括号〔〕，写成 财预〔2020〕10号。",
        ),
        (
            changed(GRADES, "number: 试财〔2020〕1号", "url: www.example.cn"),
            "rules/1.yaml:第8行 values[1].reference.url “www.example.cn”不是网址；请以 https:// 开头。",
        ),
        (
            changed(GRADES, "id: test.grades", "id: 试验"),
            "rules/1.yaml:第3行 id 编号“试验”只能用小写英文字母、数字、下划线和点，如 cn.grade_bands。",
        ),
        (
            changed(GRADES, "title: 试验分档", "title: 试验分档\nregion: 广东"),
            "rules/1.yaml:第5行 region “广东”不是六位行政区划代码；全国写 000000。",
        ),
        (
            changed(GRADES, "title: 试验分档", "tilte: 试验分档"),
            "rules/1.yaml:第1行 缺少“title”；请补写。",
        ),
    ],
)
def test_a_mistake_in_a_dated_value_is_refused(tmp_path: Path, text: str, mistake: str) -> None:
    assert mistakes(tmp_path, text)[0] == mistake


@pytest.mark.parametrize(
    "number", ["试财(2020)1号", "试财（2020）1号", "试财【2020】1号", "试财2020年1号", "试财〔20〕1号"]
)
def test_only_the_brackets_of_official_documents_are_taken(tmp_path: Path, number: str) -> None:
    assert mistakes(tmp_path, changed(GRADES, "试财〔2020〕1号", number)) == [
        f"rules/1.yaml:第8行 values[1].reference.number 文号“{number}”不合公文格式；"
        "年份用六角括号〔〕，写成 财预〔2020〕10号。"
    ]


@pytest.mark.parametrize("number", ["中发〔2018〕34号", "国务院令第729号"])
def test_official_document_numbers_are_taken(tmp_path: Path, number: str) -> None:
    assert grades(tmp_path, changed(GRADES, "试财〔2020〕1号", number)).editions[0].reference.number == number

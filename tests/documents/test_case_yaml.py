"""case.yaml keeps a case whole, reads like a text, and tells every mistake at once."""

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given

from jiheng.core.case import Case
from jiheng.core.finding import CaseError
from jiheng.core.narrative import StatedFigure
from jiheng.documents.case_files import read_case
from jiheng.documents.case_json import case_digest, case_to_json
from jiheng.documents.case_yaml import read_case_yaml, write_case_yaml
from tests.schema.case_strategy import FEW, cases
from tests.schema.full_case import FULL_CASE


def written(case: Case, folder: Path) -> Path:
    path = folder / "case.yaml"
    path.write_text(write_case_yaml(case), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cases")


def messages(path: Path) -> list[str]:
    with pytest.raises(CaseError) as error:
        read_case_yaml(path)
    return [f"{finding.location.place} {finding.id} {finding.message}" for finding in error.value.findings]


@FEW
@given(case=cases())
def test_any_case_survives_being_written_and_read(case: Case, folder: Path) -> None:
    assert read_case_yaml(written(case, folder)) == case


def test_a_case_that_uses_every_column_survives(folder: Path) -> None:
    assert read_case_yaml(written(FULL_CASE, folder)) == FULL_CASE


def test_writing_what_was_read_gives_the_same_text(folder: Path) -> None:
    text = write_case_yaml(FULL_CASE)
    assert write_case_yaml(read_case_yaml(written(FULL_CASE, folder))) == text


def test_a_folder_stands_for_the_case_in_it(folder: Path) -> None:
    written(FULL_CASE, folder)
    assert read_case(folder) == FULL_CASE


def test_blank_values_are_left_out_and_paragraphs_stand_as_blocks() -> None:
    lines = write_case_yaml(FULL_CASE).split("\n")
    start = lines.index("duties:")
    assert lines[start : start + 8] == [
        "duties:",
        "  - code: Z1",
        "    text: 提供公共阅读服务。",
        "  - code: Z2",
        "    text: |-",
        "      保护地方文献；",
        "",
        "        ——整理、数字化、公开。",
    ]


def test_every_mistake_is_told_at_once_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text(
        """\
profile:
  title: 某区图书馆自评
  year: 二〇二三
  budget_unit: D1
  region: 000000
  as_of: 2023-12-31
budget_units:
  - {code: D01, name: 某馆}
  - {code: D01, name: 某分馆}
indicators:
  - code: 1
    level1: 产出指标
    name: 借阅率
    unit_of_measure: "%"
    target: 0.95
    duties: [Z1]
    wieght: 5
projets: []
loans: 无
""",
        encoding="utf-8",
    )
    told = messages(path)
    assert [line.partition("；")[0] for line in told] == [
        "第18行 SCH004 不认识的键“projets”，最接近的是“projects”",
        "第17行 指标[1] SCH004 不认识的键“wieght”，最接近的是“weight”",
        "第19行 贷款 SCH006 “loans”应是列表",
        "第3行 基本信息.评价年度 SCH102 “评价年度”写的是“二〇二三”，应为四位年份，如 2022",
        "第2行 基本信息.评分标准 SCH101 “评分标准”没有填，这一栏必填",
        "第15行 指标[1].年度指标值 SCH102 “年度指标值”写的是“0.95”，应为写明百分号的数",
        "第9行 单位[2].单位编码 SCH104 单位编码“D01”与第8行 单位[1].单位编码重复",
        "第4行 基本信息.单位编码 SCH103 “单位编码”写的是“D1”，“单位”表里没有，最接近的是“D01”",
        "第16行 指标[1].对应职责 SCH103 “对应职责”写的是“Z1”，“职责”表里没有",
    ]


def test_units_that_stand_above_each_other_in_a_circle_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    text = write_case_yaml(FULL_CASE).replace("name: 某区图书馆（本级）", "name: 某区图书馆（本级）\n    parent: D02")
    path.write_text(text, encoding="utf-8")
    assert [line.partition("；")[0] for line in messages(path)] == [
        "第26行 单位[1].上级单位编码 SCH105 上级单位绕成了圈：D01 → D02 → D01"
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", " FILE102 文件是空的（0字节）"),
        (b"# \xe7\xa9\xba\n", " SCH106 不是案卷：应以“profile:”等键开头"),
        (b"[1, 2]\n", " SCH106 不是案卷：应以“profile:”等键开头"),
        (b"profile: [\n", "第2行 SCH001 不是有效的 YAML"),
        (b"\xff\xfeprofile", "第1行 SCH001 第1行不是 UTF-8 编码的文字"),
    ],
)
def test_what_is_no_case_is_refused_in_words(content: bytes, told: str, tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_bytes(content)
    assert messages(path)[0].partition("；")[0].startswith(told)


def test_a_missing_file_and_a_strange_file_are_told(tmp_path: Path) -> None:
    (tmp_path / "case.txt").write_text("案卷", encoding="utf-8")
    for name, told in (("none.yaml", "找不到这个文件"), ("case.txt", "不认识“.txt”这种文件")):
        with pytest.raises(CaseError, match=told):
            read_case(tmp_path / name)


def test_the_canonical_json_tells_types_apart_and_keeps_amounts_exact() -> None:
    told = json.loads(case_to_json(FULL_CASE))
    indicators = told["indicators"]
    assert [each["target"] for each in indicators] == [
        {"number": "2.4"},
        {"number": "0.5"},
        {"span": {"low": "80", "high": "120"}},
        {"date": "2023-11-30"},
        {"words": "有所提升"},
        {"number": "-3.5"},
    ]
    assert indicators[5]["actual"] == {"not_applicable": "尚无到期图书"}
    assert told["budget_lines"][1]["actual_expenditure"] == "226000.01"
    assert told["activities"][0]["people"] == {"value": "300", "qualifier": "below", "wording": "近300"}


def test_the_digest_changes_with_the_case_and_not_with_how_a_number_was_typed() -> None:
    same = replace(FULL_CASE, stated_figures=(StatedFigure(name="部门整体.全年预算数", value=Decimal("156.0567890")),))
    other = replace(FULL_CASE, stated_figures=())
    assert case_digest(same) == case_digest(FULL_CASE) != case_digest(other)


def test_values_of_the_wrong_shape_are_told(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    text = (
        write_case_yaml(FULL_CASE)
        .replace("  year: 2023 #", "  year: [2023] #")
        .replace("    duties: [Z1]", "    duties: [[Z1]]")
    )
    path.write_text(text + "budget_unit:\n  - 5\n", encoding="utf-8")
    assert [line.partition("；")[0].partition(" ")[2] for line in messages(path)] == [
        "SCH004 不认识的键“budget_unit”，最接近的是“budget_units”",
        "基本信息.评价年度 SCH006 “评价年度”应为一个值",
        "指标[1].对应职责 SCH006 “对应职责”应为一个编号的列表，如 [Z1, Z2]",
    ]

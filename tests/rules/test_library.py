"""The library: what can be asked of it, what it answers, and what it refuses to load."""

from datetime import date
from pathlib import Path

import pytest

from jiheng.rules.errors import RuleError, UnknownRuleError, UnreadRuleError
from jiheng.rules.library import load_library, rule_day
from jiheng.rules.standard import Evidence, StandardStatus

from .texts import GRADES, STANDARD, changed, library_with, write


def test_a_years_rules_are_those_of_its_last_day() -> None:
    assert rule_day(2022) == date(2022, 12, 31)


def test_our_own_rules_are_read_once() -> None:
    assert load_library().files is load_library().files


def test_a_folder_of_ones_own_stands_beside_our_rules(tmp_path: Path) -> None:
    library = library_with(tmp_path, STANDARD)
    ids = [standard.id for standard in library.standards()]
    assert "test.standard" in ids
    assert "cn.project_self_evaluation" in ids
    assert "test.standard" not in [standard.id for standard in load_library().standards()]


def test_standards_come_by_region_then_id() -> None:
    listed = [(standard.region, standard.id) for standard in load_library().standards()]
    assert listed == sorted(listed)


def test_an_edition_that_has_ended_is_still_listed() -> None:
    assert "conghua.whole_department" in [standard.id for standard in load_library().standards()]


def test_a_rule_cannot_be_overwritten(tmp_path: Path) -> None:
    with pytest.raises(RuleError) as error:
        library_with(tmp_path, changed(STANDARD, "id: test.standard", "id: cn.project_self_evaluation"))
    assert str(error.value) == (
        f"{tmp_path}/1.yaml 编号“cn.project_self_evaluation”已由 "
        "rules/data/cn/standards/project_self_evaluation.yaml 使用；"
        "规则不能覆盖，请换一个编号，或在原文件里添一条新日期的值。"
    )


def test_two_files_of_one_folder_cannot_share_an_id(tmp_path: Path) -> None:
    with pytest.raises(RuleError) as error:
        library_with(tmp_path, GRADES, GRADES)
    assert f"{tmp_path}/2.yaml 编号“test.grades”已由 {tmp_path}/1.yaml 使用" in str(error.value)


def test_the_mistakes_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(RuleError) as error:
        library_with(
            tmp_path, changed(GRADES, "minimum: 0}", "minimum: 1}"), changed(STANDARD, "form: cn.project", "form: x")
        )
    lines = str(error.value).splitlines()
    assert [line.split(" ")[0] for line in lines] == [
        f"{tmp_path}/1.yaml:第10行",
        f"{tmp_path}/2.yaml:values[1].value.form",
    ]


def test_an_error_names_what_was_expected_where_the_message_does_not(tmp_path: Path) -> None:
    with pytest.raises(RuleError) as error:
        library_with(tmp_path, changed(GRADES, "2020-01-01", "soon"))
    assert str(error.value) == (
        f"{tmp_path}/1.yaml:第6行 values[1].effective_from “soon”不是日期；请写成 2020-02-25 这样。（应为：年-月-日）"
    )
    assert [(each.found, each.expected) for each in error.value.findings] == [("soon", "年-月-日")]


def test_an_unknown_kind_says_nothing_of_the_other_keys(tmp_path: Path) -> None:
    with pytest.raises(RuleError) as error:
        library_with(tmp_path, changed(GRADES, "kind: parameter", "kind: parametre"))
    assert len(error.value.findings) == 1


@pytest.mark.parametrize("is_there", [True, False])
def test_a_folder_without_rules_is_refused(tmp_path: Path, is_there: bool) -> None:
    folder = tmp_path / "rules"
    if is_there:
        folder.mkdir()
    with pytest.raises(RuleError) as error:
        load_library(folder)
    what = "文件夹里没有 .yaml 规则文件" if is_there else "没有这个规则文件夹"
    assert str(error.value) == f"{folder} {what}；请核对路径。"


def test_a_huge_file_is_not_even_read(tmp_path: Path) -> None:
    (tmp_path / "huge.yaml").write_text("a: " + "x" * 2_000_000, encoding="utf-8")
    with pytest.raises(RuleError) as error:
        load_library(tmp_path)
    assert str(error.value) == f"{tmp_path}/huge.yaml 文件超过1024KB，不像规则文件；请核对。"


def test_a_broken_file_is_told_like_any_other_mistake(tmp_path: Path) -> None:
    with pytest.raises(RuleError) as error:
        library_with(tmp_path, "kind: [", "")
    assert [f"{each.location}" for each in error.value.findings] == [
        f"{tmp_path}/1.yaml:第2行",
        f"{tmp_path}/2.yaml:第1行",
    ]


def test_files_deeper_down_are_found_and_others_left_alone(tmp_path: Path) -> None:
    (tmp_path / "county" / "2024").mkdir(parents=True)
    write(tmp_path / "county" / "2024", GRADES)
    (tmp_path / "README.md").write_text("nothing of ours", encoding="utf-8")
    assert "test.grades" in load_library(tmp_path).parameters


@pytest.mark.parametrize(
    ("id", "told"),
    [
        (
            "cn.project_selfevaluation",
            "没有编号为“cn.project_selfevaluation”的评分标准，最接近的是“cn.project_self_evaluation”",
        ),
        ("完全不同", "没有编号为“完全不同”的评分标准"),
    ],
)
def test_an_unknown_standard_is_told_with_the_nearest_id(id: str, told: str) -> None:
    with pytest.raises(UnknownRuleError) as error:
        load_library().standard(id, rule_day(2022))
    assert str(error.value) == told


def test_unknown_ids_of_every_kind_are_told_by_their_kind() -> None:
    library = load_library()
    messages = []
    for ask in (
        lambda: library.outline("cn.x", rule_day(2022)),
        lambda: library.form("cn.x", rule_day(2022)),
        lambda: library.parameter("cn.x"),
        lambda: library.standard_rule("cn.x"),
    ):
        with pytest.raises(UnknownRuleError) as error:
            ask()
        messages.append(str(error.value).split("，")[0])
    assert messages == [
        "没有编号为“cn.x”的报告提纲",
        "没有编号为“cn.x”的表式",
        "没有编号为“cn.x”的参数",
        "没有编号为“cn.x”的评分标准",
    ]


def test_the_evaluation_of_a_year_keeps_that_years_rules() -> None:
    library = load_library()
    assert library.standard("conghua.whole_department", rule_day(2022)).effective_to == rule_day(2022)
    with pytest.raises(UnknownRuleError) as error:
        library.standard("conghua.whole_department", rule_day(2023))
    assert str(error.value) == (
        "“从化区部门整体支出绩效自评（2022年，复原）”（conghua.whole_department）在2023-12-31没有有效的版本，"
        "它的有效期是：2022-01-01至2022-12-31"
    )


@pytest.mark.parametrize(
    ("evidence", "marks"),
    [
        ("K-medium", [("test.standard", Evidence.K_MEDIUM)]),
        ("K-low", [("test.standard", Evidence.K_LOW)]),
        ("K-high", []),
        ("I", []),
    ],
)
def test_what_nobody_has_read_is_off_unless_chosen(
    tmp_path: Path, evidence: str, marks: list[tuple[str, Evidence]]
) -> None:
    library = library_with(tmp_path, changed(STANDARD, "evidence: V2", f"evidence: {evidence}"))
    chosen = library.standard("test.standard", rule_day(2022), allow_unread=True)
    assert [(each.id, each.evidence) for each in chosen.unread_marks] == marks
    if marks:
        with pytest.raises(UnreadRuleError) as error:
            library.standard("test.standard", rule_day(2022))
        assert str(error.value) == "“试验标准”（test.standard）有1处未核原文，默认不启用：试验标准"
    else:
        assert library.standard("test.standard", rule_day(2022)) == chosen


def test_one_unread_parameter_or_node_marks_the_whole_standard(tmp_path: Path) -> None:
    text = changed(STANDARD, "cn.grade_bands", "test.grades")
    text = changed(text, "weight: 40, open: true", "weight: 40, open: true, evidence: K-low")
    library = library_with(tmp_path, text, changed(GRADES, "evidence: V2", "evidence: K-medium"))
    chosen = library.standard("test.standard", rule_day(2022), allow_unread=True)
    assert [(each.id, each.title, each.evidence) for each in chosen.unread_marks] == [
        ("test.grades", "试验分档", Evidence.K_MEDIUM),
        ("test.standard#output.quality", "产出指标—质量指标", Evidence.K_LOW),
    ]
    with pytest.raises(UnreadRuleError) as error:
        library.standard("test.standard", rule_day(2022))
    assert str(error.value) == "“试验标准”（test.standard）有2处未核原文，默认不启用：试验分档；产出指标—质量指标"


def test_a_skeleton_can_be_had_so_that_it_can_say_what_is_missing() -> None:
    skeleton = load_library().standard("guangdong.whole_department", rule_day(2024))
    assert skeleton.status is StandardStatus.SKELETON
    assert skeleton.must_import
    assert skeleton.unread_marks


def test_an_outline_and_a_form_come_with_their_provenance() -> None:
    library = load_library()
    outline = library.outline("conghua.whole_department", rule_day(2022))
    form = library.form("hubei.project", rule_day(2022))
    assert (outline.provenance.id, outline.provenance.evidence) == ("conghua.whole_department", Evidence.V2)
    assert (form.provenance.id, form.provenance.evidence, len(form.notes)) == ("hubei.project", Evidence.V2, 3)

"""The unit's own words: figures named in them are printed, and what is wrong with them is told with its place."""

import re

import pytest

from jiheng.core.finding import Findings
from jiheng.evaluation.result import Evaluation
from jiheng.reports.enumeration import enumerations
from jiheng.reports.narrative import Narrator, split_paragraphs


def told(text: str, evaluation: Evaluation) -> tuple[str, list[str]]:
    """The printed text, and the ids and messages of what was found."""
    findings = Findings()
    narrator = Narrator(evaluation.figures, enumerations(evaluation), findings)
    paragraphs = narrator.paragraphs(text, "叙述[x].正文")
    return "\n".join(paragraph.text for paragraph in paragraphs), [str(each) for each in findings.items]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("发放{{ 贷款.发放金额 }}。", "发放<贷款.发放金额>。"),
        ("发放{{贷款.发放金额}}。", "发放<贷款.发放金额>。"),
        ("发放{{ 贷款.发放金额 | 数 }}万元。", "发放<贷款.发放金额>。"),
        ("发放{{ 贷款.人均金额 | 2位 }}。", "发放15.00万元。"),
        ("志愿者{{ 活动.巾帼志愿者.人数 }}。", "志愿者近300名。"),
        ("没有数字。", "没有数字。"),
        ("第一段。\n\n第二段。", "第一段。\n第二段。"),
    ],
)
def test_a_text_is_printed(text: str, printed: str, conghua_evaluation: Evaluation) -> None:
    figures = conghua_evaluation.figures
    expected = re.sub("<(.*?)>", lambda found: figures[found[1]].told(), printed)
    assert told(text, conghua_evaluation) == (expected, [])


def test_a_list_tells_its_own_count(conghua_evaluation: Evaluation) -> None:
    text, found = told("{{ 清单.重点任务 }}。", conghua_evaluation)
    assert text == "思想引领、疫情防控志愿服务、创业就业服务、家庭家教家风建设、维权关爱，以上共5项。"
    assert found == []
    everything, _ = told("{{ 清单.绩效指标 }}", conghua_evaluation)
    assert everything.endswith(f"，以上共{len(conghua_evaluation.case.indicators)}项")


def test_unknown_names_are_told_all_at_once_with_place_and_nearest(conghua_evaluation: Evaluation) -> None:
    _, found = told("发放{{ 贷款.发放额 }}，就业{{ 贷款.就业 }}。", conghua_evaluation)
    assert [each.split(" ")[0:3] for each in found] == [
        ["叙述[x].正文", "第3字", "TEXT101"],
        ["叙述[x].正文", "第18字", "TEXT101"],
    ]
    assert "最接近的是“贷款.发放金额”" in found[0]


@pytest.mark.parametrize(
    "text",
    [
        "实际发放{{ 贷款.发放目标 }}。",
        "全年已发放贷款{{ 贷款.发放目标 }}。",
        "年初目标{{ 贷款.发放金额 }}。",
        "计划发放贷款{{ 贷款.发放金额 }}。",
        "累计支出{{ 创业贷款贴息.全年预算数 }}。",
    ],
)
def test_a_plan_may_not_be_told_as_done_nor_the_other_way_round(text: str, conghua_evaluation: Evaluation) -> None:
    _, found = told(text, conghua_evaluation)
    assert [each.split(" ")[2] for each in found] == ["TEXT103"]


@pytest.mark.parametrize(
    "text",
    [
        "年初目标{{ 贷款.发放目标 }}，实际发放{{ 贷款.发放金额 }}。",
        "实际完成年初目标{{ 贷款.发放目标 }}的{{ 贷款.发放完成率 }}。",
        "年初目标已发放{{ 贷款.发放金额 }}。",
        "全年预算{{ 创业贷款贴息.全年预算数 }}，支出{{ 创业贷款贴息.执行数 }}。",
        "未完成{{ 贷款.发放目标 }}的目标。",
        "向{{ 贷款.借款人数 }}创业妇女发放贷款{{ 贷款.发放金额 }}，比目标{{ 贷款.发放目标 }}少{{ 贷款.未完成金额 }}。",
    ],
)
def test_plans_and_actuals_in_their_own_words_pass(text: str, conghua_evaluation: Evaluation) -> None:
    assert told(text, conghua_evaluation)[1] == []


def test_a_number_typed_by_hand_is_offered_its_name(conghua_evaluation: Evaluation) -> None:
    amount = conghua_evaluation.figures["贷款.发放金额"].told()
    (found,) = told(f"全年发放贷款{amount}。", conghua_evaluation)[1]
    assert "TEXT105" in found
    assert "{{ 贷款.发放金额 }}" in found


@pytest.mark.parametrize(
    "text", ["2022年12月31日前。", "《2022年工作规范》第3条。", "“两癌”筛查。", "第2项指标。", "完成率100%。"]
)
def test_years_titles_ordinals_and_names_are_no_typed_numbers(text: str, conghua_evaluation: Evaluation) -> None:
    assert told(text, conghua_evaluation)[1] == []


@pytest.mark.parametrize(
    ("text", "id"),
    [("发放{{ 贷款.发放金额 。", "TEXT102"), ("发放{{ 贷款.发放金额 | 大写 }}。", "TEXT104")],
)
def test_what_is_not_written_right_is_told(text: str, id: str, conghua_evaluation: Evaluation) -> None:
    assert [each.split(" ")[2 if "第" in each else 1] for each in told(text, conghua_evaluation)[1]] == [id]


def test_paragraphs_part_at_blank_lines_and_numbered_items() -> None:
    assert split_paragraphs("甲。\n 乙。\n\n（一）丙\n（二）丁") == ("甲。乙。", "（一）丙", "（二）丁")

"""The names that are joined in what is said of measures."""

import pytest

from jiheng.checks.manuscript.by_name.names import more_than, names_in


@pytest.mark.parametrize(
    ("subject", "names"),
    [
        ("护栏、浮标完好率均", ["护栏完好率", "浮标完好率"]),
        ("2023年全县船员满意度和护栏完好率均已", ["船员满意度", "护栏完好率"]),
        ("东滩、西滩两镇改造率均", ["东滩镇改造率", "西滩镇改造率"]),
        ("各镇渡船改造率均", ["各镇渡船改造率"]),
        ("年度内抢修船只数量", ["抢修船只"]),
        ("浮标安装数量", ["浮标安装"]),
        ("新式浮标安装数量", ["新式浮标"]),
        ("3", []),
        ("均", []),
    ],
)
def test_the_names_in_a_subject(subject: str, names: list[str]) -> None:
    assert [each.text for each in names_in(subject)] == names


def test_the_class_of_those_of_whom_all_are_meant() -> None:
    assert [(each.each, each.rate) for each in names_in("各县（区）满意率均")] == [("县（区", "满意度")]


def test_what_a_told_name_has_besides() -> None:
    assert (more_than("主干道护栏", "护栏"), more_than("接收捐赠", "捐赠收入")) == ("主干道", "")

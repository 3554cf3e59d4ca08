"""Indicators told in prose with their targets and results."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript


def told(text: str) -> list[tuple[str, str, str | None]]:
    return [
        (each.name, each.target.mention.text, each.result.mention.text if each.result is not None else None)
        for each in Manuscript.of_text(text).told_targets
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("路灯安装数量不少于120盏。", [("路灯安装数量", "120盏", None)]),
        ("路灯安装数量目标不少于120盏，实际126盏，完成率105%。", [("路灯安装数量", "120盏", "126盏")]),
        ("路灯安装数量年初指标值为≥120盏，全年实际完成值118盏。", [("路灯安装数量", "120盏", "118盏")]),
        ("路灯安装数量：目标120盏、实际118盏。", [("路灯安装数量", "120盏", "118盏")]),
        (
            "路灯安装完好率、护栏（含桥栏）完好率共2项，目标均不低于95%，实际均为98%。",
            [("路灯安装完好率", "95%", "98%"), ("护栏（含桥栏）完好率", "95%", "98%")],
        ),
        (
            "第一，路灯完好率不低于95%；第二，护栏完好率不低于90%；伤亡事故次数为0次。",
            [("路灯完好率", "95%", None), ("护栏完好率", "90%", None), ("伤亡事故次数", "0次", None)],
        ),
        (
            "年度目标：好路率达到85%以上，养护里程240公里。",
            [("好路率", "85%以上", None), ("养护里程", "240公里", None)],
        ),
        ("渡船航行时长≥928小时，实际航行时长909.5小时。", [("渡船航行时长", "928小时", "909.5小时")]),
        ("渡船数量≥6艘，实际渡口4处。", [("渡船数量", "6艘", None)]),
        ("上年路灯安装数量不少于120盏。", []),
        ("中期目标：路灯安装数量不少于360盏。", []),
        ("三季度路灯安装目标为60盏。", []),
        ("路灯安装数量120盏。", []),
        ("工期不少于30天。", []),
    ],
)
def test_a_target_is_told_under_the_name_before_it(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected


def test_targets_of_another_year_are_left_out() -> None:
    assert told("某局2023年度自评报告\n2022年路灯安装数量不少于120盏。\n2023年护栏安装数量不少于80米。") == [
        ("护栏安装数量", "80米", None)
    ]

"""How measures changed, by the names that stand with the change."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript


def _changes(text: str) -> list[tuple[str, bool, str, str]]:
    manuscript = Manuscript.of_text(f"东洲市2023年工作总结\n{text}")
    return [
        (each.name, each.is_up, each.rate.text if each.rate else "", each.since)
        for each in manuscript.named_changes.all
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("接报火灾876起，火灾起数同比下降4.78%。", [("火灾起", False, "4.78%", "")]),
        ("收入增速为6.02%。", [("收入", True, "6.02%", "")]),
        ("检修浮标640座，增长5.2%。", [("检修浮标", True, "5.2%", "")]),
        (
            "检修浮标640座，比2020年的720座减少80座。",
            [("检修浮标", False, "", "2020"), ("检修浮标", False, "", "2020")],
        ),
        (
            "检修浮标640座。同比上年的600座增加40座，增长6.7%。",
            [("检修浮标", True, "", ""), ("检修浮标", True, "", ""), ("检修浮标", True, "6.7%", "")],
        ),
        ("完好率99.1%，上年为99.1%。", []),
        ("检修浮标640座，比计划增加40座，一季度环比增长5%。", []),
        ("2022年检修浮标640座，增长5.2%。", []),
        ("目标是：检修浮标640座，增长5.2%。", []),
        ("检修浮标640座，投入12万元，增长5.2%。", [("投入", True, "5.2%", "")]),
        ("增长5.2%。", []),
        ("检修浮标640座，投诉3起，增加5起。", []),
    ],
)
def test_changes_bear_the_names_of_what_changed(text: str, expected: list[tuple[str, bool, str, str]]) -> None:
    assert _changes(text) == expected

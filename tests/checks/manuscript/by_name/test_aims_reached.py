"""Aims told with their bounds and said to be all reached."""

import pytest

from jiheng.checks.manuscript.by_name.aims_reached import REACHED, aims_reached
from jiheng.checks.manuscript.manuscript import Manuscript


def _told(claim: str) -> list[str]:
    manuscript = Manuscript.of_text(f"某站2023年工作总结\n亮灯率97.6%，故障率1.4%，年末用灯860盏。\n{claim}")
    passages = manuscript.whole_text.passages_where(REACHED)
    return [each.told for each in aims_reached(passages, manuscript.readings, manuscript.measures)]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("“亮灯率达到98%、故障率控制在2%以内”两项目标都如期实现了。", ["97.6%＜98%"]),
        ("亮灯率达到97%、故障率降到1%以下的年度目标均已实现。", ["1.4%＞1%"]),
        ("“亮灯率不低于98%”的指标，全部如期完成。", ["97.6%＜98%"]),
    ],
)
def test_it_is_told(claim: str, expected: list[str]) -> None:
    assert _told(claim) == expected


@pytest.mark.parametrize(
    "claim",
    [
        "“亮灯率达到97%、故障率控制在2%以内”两项目标都如期实现了。",
        "亮灯率达到98%的目标力争全部实现。",
        "亮灯率达到98%的目标基本实现。",
        "在线率达到98%的目标均已实现。",
    ],
)
def test_what_is_reached_or_still_aimed_at_is_left(claim: str) -> None:
    assert _told(claim) == []

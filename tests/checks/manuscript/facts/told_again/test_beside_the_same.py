"""Two figures told together again, of which one is another."""

import pytest

from jiheng.checks.manuscript.facts.told_again.beside_the_same import beside_the_same
from jiheng.checks.manuscript.manuscript import Manuscript


def _told(text: str) -> list[tuple[str, str]]:
    facts = Manuscript.of_text(text).facts
    return [(each.earlier.mention.text, each.later.mention.text) for each in beside_the_same(facts)]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("涉及6个乡镇、21个村。\n对涉及的8个乡镇、21个村开展“回头看”。", ("6个", "8个")),
        ("抽查12个单位、36个项目。\n上述抽查的12个单位、39个项目均已整改。", ("36个", "39个")),
        ("逾期42万元，涉及5笔。\n逾期5笔24万元，主要是餐饮贷款。", ("42万元", "24万元")),
    ],
)
def test_it_is_told(text: str, both: tuple[str, str]) -> None:
    assert _told(text) == [both]


@pytest.mark.parametrize(
    "text",
    [
        "涉及6个乡镇、21个村。\n对涉及的6个乡镇、21个村开展“回头看”。",
        "审计涉及6个乡镇、21个村。\n第二批检查涉及8个乡镇、21个村。",
        "逾期42万元，涉及5笔。\n2020年逾期5笔24万元。",
        "涉及6个乡镇、21个村。\n对涉及的8个乡镇、26个村开展“回头看”。",
    ],
)
def test_the_same_and_other_matters_are_left(text: str) -> None:
    assert _told(text) == []

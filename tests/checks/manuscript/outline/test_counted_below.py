"""How many items stand as paragraphs of their own below one that announces them."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.counted_below import Below, items_below
from jiheng.core.document import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("抓好两项工作：\n第一，修路。\n第二，引水。", Below(2, ("修路。", "引水。"))),
        ("分两个阶段：\n第一阶段：动员。\n第二阶段：验收。", Below(2, ("：动员。", "：验收。"))),
        ("内容包括两项：\n——修路；\n——引水。\n两项均已完成。", Below(2, ("修路；", "引水。"))),
        ("抓好三项工作。一是修路。\n二是引水。\n三是通电。", Below(3, ("引水。", "通电。"))),
        ("抓好三项工作。一是修路；二是引水。\n三是通电。", Below(3, ("通电。",))),
        ("立项三件：\n1.修路。\n2.引水。\n其余年底立项。", Below(2, ("修路。", "引水。"), leaves_some=True)),
        (
            "受理两件。\n（一）受理情况\n已受理。\n（二）办理情况\n已办结。",
            Below(2, ("受理情况", "办理情况"), are_sections=True),
        ),
        ("抓好两项工作：\n1.修路。\n（2）引水。", Below(1, ("修路。",))),
        ("抓好两项工作：\n修路。\n引水。", Below(0, ())),
    ],
)
def test_paragraphs_counted_through_in_one_style_are_items(text: str, expected: Below) -> None:
    manuscript = Manuscript(Document.of_text(text))
    assert items_below(manuscript.passages[0], manuscript.prose_after(manuscript.passages[0])) == expected

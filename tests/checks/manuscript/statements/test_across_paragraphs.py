"""What two paragraphs state together."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.stated import places_of
from jiheng.core.document import Document

AUDITS = "全年完成审计46个，查出问题金额3.86亿元。"
KINDS = "按类型分，预算执行审计18个，经济责任审计16个，专项审计"
TOLD = ["18＋16＋21＝55个≠46个，相差9个"]


def told(text: str) -> list[str]:
    return [each.statement.arithmetic for each in Manuscript(Document.of_text(text)).across_paragraphs]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (f"{AUDITS}\n{KINDS}21个。", TOLD),
        (f"{AUDITS.removesuffix('。')}\n{KINDS}21个。", TOLD),
        (f"{AUDITS}\n{KINDS}12个。", []),
        (
            "卫生支出决算86.4万元，完成预算96万元的90%。\n比上年减少9.6万元，下降1%，主要是压缩开支。",
            ["9.6万元÷（86.4万元＋9.6万元）＝10.00%≠1%"],
        ),
        (
            "全年采购预算合计1280.5万元。\n实际采购1196.2万元，节约资金48.3万元。",
            ["1280.5－1196.2＝84.3万元≠48.3万元，相差36万元"],
        ),
        # a whole that is announced above and summed up behind its list
        (
            "全镇登记在册志愿者5620人。\n按年龄分，青年2310人，中年2156人，老年1136人，共计5602人。",
            ["2310＋2156＋1136＝5602人≠5620人，相差18人"],
        ),
        # what a paragraph tells wrongly by itself is told there
        (f"{AUDITS}\n{KINDS}21个，三类共46个。", []),
        # a heading or a number begins another matter
        (f"{AUDITS}\n（一）审计类型\n{KINDS}21个。", []),
        (f"{AUDITS}\n2.{KINDS}21个。", []),
        # headed by a name
        ("东山景区接待游客0.36万人次。\n南溪：其中古寨景区接待0.37万人次。", []),
        # a sentence that divides a number of its own, and amounts of two units of money
        ("重仓股票仅甲、乙、丙三家。\n另一机构持股49只，其中过亿元的不过丁、戊、己、庚和辛五家。", []),
        ("本支基金销售近2亿元。\n代销基金44只，首发规模达到550亿元。", []),
        # too far off to be meant
        ("全年完成审计4600个。\n按类型分，预算执行审计18个，经济责任审计16个，专项审计21个。", []),
        ("修建公路1260公里。\n全年养护公路412公里，绿化公路86公里。", []),
    ],
)
def test_a_break_between_two_paragraphs_parts_nothing(text: str, wrong: list[str]) -> None:
    assert told(text) == wrong


def test_every_figure_is_shown_where_it_stands() -> None:
    (found,) = Manuscript(Document.of_text(f"{AUDITS}\n{KINDS}21个。")).across_paragraphs
    places = places_of(found.passage, found.statement)
    assert [(each.paragraph, each.quote) for each in places] == [(1, "46个"), (2, "18个"), (2, "16个"), (2, "21个")]

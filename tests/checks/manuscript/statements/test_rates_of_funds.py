"""Rates of money whose two amounts are told sentences apart."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.statements.rates_of_funds import rates_of_funds


def told(*paragraphs: str) -> list[tuple[bool, str, str]]:
    manuscript = Manuscript.of_text("\n".join(paragraphs))
    found = rates_of_funds(manuscript.prose, manuscript.readings)
    return [(statement.holds, statement.arithmetic, statement.confidence.label) for _, statement in found]


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        # what was spent stands beside the rate, what was granted before it
        (
            "县财政局下达沟渠整治资金1260万元，其中中央840万元、省级420万元。",
            "截至12月底，项目单位实际支付工程款1134万元，支付率为92%。",
            [(False, "1134万元÷1260万元＝90%≠92%", "很可能")],
        ),
        # and the other way round
        (
            "全年执行数312.5万元，其中中央资金200万元、县级资金112.5万元。",
            "全年预算数320万元，预算执行率79.66%。",
            [(False, "312.5万元÷320万元＝97.66%≠79.66%", "很可能")],
        ),
        # all of it was spent
        ("下达农机补贴资金430万元。", "已兑付430万元，兑付率93%。", [(False, "430万元÷430万元＝100%≠93%", "很可能")]),
        ("下达农机补贴资金430万元。", "已兑付399.9万元，兑付率93%。", [(True, "399.9万元÷430万元＝93%", "很可能")]),
        # less was spent than all of it
        (
            "安排管网改造资金700万元。",
            "已拨付工程款370万元，执行率100%。",
            [(False, "370万元÷700万元＝52.86%≠100%", "请核实")],
        ),
        ("到位资金700万元，其中首批370万元。", "已拨付工程款370万元，执行率100%。", []),
        # another fund, one of several, one of last year
        ("安排水库加固资金300万元。", "道路养护支出240万元，执行率85%。", []),
        ("下达救灾资金500万元，县级配套安排资金120万元。", "支出114万元，执行率92%。", []),
        ("上年结转安排资金500万元。", "支出430万元，执行率92%。", []),
        # a part has a plan of its own
        ("安排资金8,000万元。", "其中县本级支出7,200万元，支出率98%。", []),
        # other amounts near by give it
        ("到位资金240万元，应付货款250万元。", "支出225万元，支付率90%。", []),
    ],
)
def test_the_amount_of_the_other_kind_told_before_makes_the_rate(
    before: str, text: str, expected: list[tuple[bool, str, str]]
) -> None:
    assert told(before, text) == expected


def test_a_rate_is_borne_out_by_the_only_two_amounts_that_give_it() -> None:
    amounts = [f"下达第{place}批护林资金{100 + place}万元，支出{3 * place + 1}万元。" for place in range(2, 9)]
    assert told(*amounts, "护林资金执行率20.95%。") == [(True, "22万元÷105万元＝20.95%", "很可能")]


def test_among_very_many_amounts_none_bears_out_a_rate() -> None:
    amounts = [f"下达第{place}批护林资金{100 + place}万元，支出{3 * place + 1}万元。" for place in range(2, 60)]
    assert told(*amounts, "护林资金执行率20.95%。") == []

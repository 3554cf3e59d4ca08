"""Growth of one thing told for two years in two sentences."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

BEFORE = "2023年，拨付养老床位补贴478万元，惠及1.6万户。"

STATED: dict[str, list[Told]] = {
    f"{BEFORE}2024年，安排养老床位补贴562万元，同比增长17.6%。": [
        (Relation.GROWTH, True, "（562万元－478万元）÷478万元＝17.57%≈17.6%")
    ],
    f"{BEFORE}2024年，安排养老床位补贴562万元，同比增长71.6%。": [
        (Relation.GROWTH, False, "（562万元－478万元）÷478万元＝17.57%≠71.6%")
    ],
    f"{BEFORE}2024年，安排养老床位补贴430万元，同比下降12%。": [
        (Relation.GROWTH, False, "（478万元－430万元）÷478万元＝10.04%≠12%")
    ],
    # another thing, another span, another base, or far from anything
    f"{BEFORE}2024年，安排取暖补助562万元，同比增长71.6%。": [],
    f"{BEFORE}2025年，安排养老床位补贴562万元，同比增长71.6%。": [],
    f"{BEFORE}2024年，安排养老床位补贴562万元，同口径增长71.6%。": [],
    f"{BEFORE}2024年，安排养老床位补贴562万元，同比增长95%。": [],
    "2023年，拨付养老床位补贴0万元。2024年，安排养老床位补贴562万元，同比增长71.6%。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_growth_is_measured_by_the_same_thing_of_the_year_before(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(
    ("text", "failing"),
    [
        (
            "2022年度收入4,125.49万元，比2021年减少1,267.86万元，下降30.73%。",
            ["1,267.86万元÷（4,125.49万元＋1,267.86万元）＝23.51%≠30.73%"],
        ),
        ("2022年度收入4,125.49万元，比2021年减少1,267.86万元，下降23.51%。", []),
        ("2021年收入80万元，2022年增加5万元，增长6.25%。", []),
        ("2021年收入80万元，2022年比2021年增加5万元，增长6.25%。", []),
    ],
)
def test_a_change_against_the_year_before_is_no_share_of_this_year(text: str, failing: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == failing


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("参训学员2,460人，上期参训学员2,150人，本期增长12.6%。", ["（2,460人－2,150人）÷2,150人＝14.42%≠12.6%"]),
        ("上月签约97户，本月签约132户，环比增长26.5%。", ["（132户－97户）÷97户＝36.08%≠26.5%"]),
        ("清运量一季度1.26万吨，二季度1.48万吨，环比增长15.46%。", ["（1.48万吨－1.26万吨）÷1.26万吨＝17.46%≠15.46%"]),
        ("举办展览86场，2022年为72场，场次同比增长16.28%。", ["（86场－72场）÷72场＝19.44%≠16.28%"]),
        ("二季度1.48万吨，三季度1.26万吨，同比增长15.46%。", []),
        ("上月签约97户，本月签约132户，环比增长36.1%。", []),
    ],
)
def test_the_base_may_be_the_month_the_quarter_or_the_round_before(text: str, wrong: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == wrong

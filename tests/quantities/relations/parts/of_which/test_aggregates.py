"""Lists in which one figure lies within another, or beside it by another trait, and so are not added up."""

import pytest

from tests.quantities.stated import stated

NOT_ADDED = (
    # one is in the other
    "财政总收入24.60亿元，其中一般公共预算收入13.53亿元，占55.00%；税收收入11.50亿元。",
    "财政总收入24.60亿元，其中一般公共预算收入13.53亿元，占55.00%；税收收入11.50亿元，非税收入2.03亿元。",
    "全市财政收入320.5亿元，其中地方财政收入180.2亿元、税收收入150.6亿元、非税收入29.6亿元。",
    "生产总值412.6亿元，其中第二产业256.3亿元，工业221.8亿元，建筑业34.5亿元。",
    # what is large may be of high technology as well
    "年末规上企业140家，户均产值3.04亿元；其中亿元以上企业86家、高新技术企业97家。",
    "有规模工业企业62家，其中产值十亿元以上企业12家，专精特新企业55家。",
    "有限上企业62家，其中亿元以上企业41家、百强企业35家。",
    # each fund has its income, spending and balance
    "当期结余13.26亿元；其中统筹基金收入30.30亿元、支出15.82亿元，当期结余14.48亿元，个人账户当期收不抵支1.22亿元。",
    "当期结余6.20亿元，其中甲基金收入12.40亿元，支出9.10亿元，结余3.30亿元；乙基金结余2.9亿元。",
    # one of the towns counted
    "集中在甲镇、乙镇、丙镇三个镇，其中甲镇2,394个。",
    "抽查三个乡镇，其中青山镇46个。",
)
ADDED = {
    "资产清查涉及8个村，其中示范村9个。": "9个＞8个",
    "财政总收入24.60亿元，其中一般公共预算收入13.53亿元，上划中央收入11.50亿元。": "13.53＋11.50＝25.03亿元≠24.60亿元，相差0.43亿元",
    "协议资金12.6亿元，签约项目18个，其中亿元以上项目5个、5000万元至1亿元项目6个、5000万元以下项目8个。": "5＋6＋8＝19个≠18个，相差1个",
    "当期结余6.20亿元，其中甲基金结余3.30亿元，乙基金结余2.5亿元。": "3.30＋2.5＝5.8亿元≠6.20亿元，相差0.4亿元",
}


@pytest.mark.parametrize("text", NOT_ADDED)
def test_what_lies_within_or_across_another_part_is_not_added_to_it(text: str) -> None:
    assert [each for each in stated(text) if not each[1]] == []


@pytest.mark.parametrize("text", ADDED)
def test_parts_that_lie_apart_must_make_up_their_total(text: str) -> None:
    assert [told for _, holds, told in stated(text) if not holds] == [ADDED[text]]

"""Averages and products by whom they are of and for how long."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import stated

READ = frozenset((Relation.AVERAGE, Relation.PRODUCT))
WRONG = {
    # of a month beside all the year
    "高龄补贴每人每月50元，享受老人3620人，全年支出18.1万元。": "50元×3620人×12＝217.2万元≠18.1万元",
    # each person is no group
    "接待来访36批次、420人次，支出5.04万元，人均1,400元。": "5.04万元÷420人次＝120元≠1,400元",
    # the parts told between are all of them
    "接待游客86.4万人次，其中过夜31.2万人次、一日游55.2万人次；收入5.62亿元，人均消费560元。": (
        "5.62亿元÷86.4万人次＝650.46元≠560元"
    ),
    "2022年、2023年分别接待318万人次和486万人次，两年年均接待420万人次。": "（318＋486）÷2＝402万人次≠420万人次",
    "前11个月用气量1210万立方米，月均100.8万立方米。": "1210万立方米÷11＝110万立方米≠100.8万立方米",
    "三年分别培训1260人、1380人和1500人，三年平均1320人。": "（1260＋1380＋1500）÷3＝1380人≠1320人",
}
RIGHT = (
    "高龄补贴每人每月50元，享受老人3620人，全年支出217.2万元。",
    "补贴每人每月600元，全年发放2160人次，全年支出129.6万元。",
    "护理补贴一级每人每月120元、二级每人每月80元，全年共发放1,460人、168.7万元。",
    "补贴标准为每亩120元，申报面积3.2万亩，经核减后实际发放372万元。",
    "3户新建、5户修缮，补助资金11.7万元：新建户均2.4万元，修缮户均0.9万元。",
    "困难职工每户每月补助300元，共86户，8月起执行，全年支出12.9万元。",
    "三年分别培训1260人、1380人和1500人，三年平均1380人。",
)


@pytest.mark.parametrize("text", WRONG)
def test_what_the_words_mean_is_told(text: str) -> None:
    assert [arithmetic for relation, holds, arithmetic in stated(text) if relation in READ and not holds] == [
        WRONG[text]
    ]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_of_others_or_not_all_the_time_is_not_told(text: str) -> None:
    assert all(holds for _, holds, _ in stated(text))

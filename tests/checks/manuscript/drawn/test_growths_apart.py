"""Growths of which the base or the amount stands elsewhere, found by the base before them or by one short name."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

TOLD = {
    # the base right before the rate
    "改造户内管12,500户，比计划多500户。\n加装装置12,380套。\n与2022年的9,600户相比，改造户数增长23.20%。": [
        "第1段、第3段：（12,500户－9,600户）÷9,600户＝30.21%≠23.20%"
    ],
    "2023届学员4,860人，其中女学员2,187人。上届学员4,500人，本届增长7.41%。": [
        "（4,860人－4,500人）÷4,500人＝8.00%≠7.41%"
    ],
    "本次登记单位3,860个。与第三次登记的3,120个相比，增长23.72%。": [],
    "本次登记单位3,860个。与第三次登记的3,120个相比，增长19.17%。": ["（3,860个－3,120个）÷3,120个＝23.72%≠19.17%"],
    "上届学员4,500人，就业率增长1.2个百分点，升学增长7.4%。\n2023届学员4,860人，升学612人。": [],
    "2023年办件96,400件。\n较2022年的82,300件，办件量下降14.63%。": [],
    # the whole of the list before the rate
    "追回基金318.40万元，其中甲类276.90万元、乙类41.50万元，同比增长21.05%。\n上年同期追回265.00万元。": [
        "第1段、第2段：（318.40万元－265.00万元）÷265.00万元＝20.15%≠21.05%"
    ],
    "追回基金318.40万元，其中甲类276.90万元、乙类41.50万元，同比增长20.15%。\n上年同期追回265.00万元。": [],
    # right behind its amount, and against nothing but the year before
    "完成财政收入6,420万元，增长9.00%；固定资产投资5.25亿元。\n二、建设\n上年财政收入6,000万元。": [
        "第1段、第3段：（6,420万元－6,000万元）÷6,000万元＝7.00%≠9.00%"
    ],
    "完成财政收入6,420万元，增长7.00%；固定资产投资5.25亿元。\n二、建设\n上年财政收入6,000万元。": [],
    "完成工业产值6,420万元，增长9.00%。\n二、建设\n上年工业产值6,000万元。": [],
    # one word that is all they are called
    "全县税收23,184万元，非税15,456万元。\n去年同期税收21,950万元、非税14,850万元。\n税收同比增长6.52%，非税收入同比增长4.08%。": [
        "第1段、第2段：（23,184万元－21,950万元）÷21,950万元＝5.62%≠6.52%"
    ],
    "1—6月税收11,240万元，同比增长6.8%。\n全年税收23,184万元，上年税收21,950万元，增长5.62%。": [],
}


@pytest.mark.parametrize(("text", "wrong"), TOLD.items())
def test_a_growth_is_held_against_its_base_and_what_it_has_come_to(text: str, wrong: list[str]) -> None:
    told = Manuscript.of_text(text).drawn
    assert [statement.arithmetic for _, statement in told if not statement.holds] == wrong


@pytest.mark.parametrize(
    ("gap", "wrong"),
    [
        ("20,810元", ["第2段：41580－21400＝20180元≠20,810元，相差630元"]),
        ("20,180元", []),
    ],
)
def test_what_parts_town_from_land_is_held_against_both(gap: str, wrong: list[str]) -> None:
    text = (
        "二、居民生活\n城镇居民收入41,580元，比上年39,600元增长5.00%；农村居民收入21,400元。\n"
        f"三、小结\n总的看，城乡居民收入相差{gap}。"
    )
    told = Manuscript.of_text(text).drawn
    assert [statement.arithmetic for _, statement in told if not statement.holds] == wrong

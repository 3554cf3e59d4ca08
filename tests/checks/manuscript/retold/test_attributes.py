"""Changes and averages told otherwise in another place."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        # of one amount
        ("全年归集额486.27亿元，比上年增长11.6%。", "全年归集额486.27亿元，同比增长11.9%。", [("11.6%", "11.9%")]),
        ("产量86,616吨，比上年增加5,891吨，增长7.3%。", "粮食86,616吨，比上年增长7.9%。", [("7.3%", "7.9%")]),
        ("产量86,616吨，比计划增加5,891吨，增长7.3%。", "粮食86,616吨，比上年增长7.9%。", []),
        # of one noun
        (
            "全市农村饮水困难发生率下降2.6个百分点。",
            "全市农村饮水困难发生率4.2%，比上年末下降2.3个百分点。",
            [("2.6个百分点", "2.3个百分点")],
        ),
        ("5月福利彩票同比增长27.4%。", "福利彩票网点销售12.6亿元，同比增长24.7%。", [("27.4%", "24.7%")]),
        # of one noun, of which one stands behind an amount, or the time opens the paragraph
        ("农民人均可支配收入21,680元，比上年增长8.6%。", "农民人均可支配收入同口径增长6.8%。", [("8.6%", "6.8%")]),
        (
            "1—9月，全县组织财政收入15.48亿元，同比增长9.4%，一般公共预算收入10.21亿元，增长9.3%。",
            "1—9月运行平稳，财政收入突破15亿元、一般公共预算收入突破10亿元，同比分别增长9.1%和9.3%。",
            [("9.4%", "9.1%")],
        ),
        ("全年接待游客人次、旅游收入分别增长18.4%和27.1%。", "旅游收入同比增长21.7%。", [("27.1%", "21.7%")]),
        # of what whole
        (
            "地方收入6,213万元，占财政收入的35.1%，同比下降18.2%。",
            "累计完成地方收入6,213万元，减收1,385万元，占财政收入的38%。",
            [("35.1%", "38%")],
        ),
        ("地方收入6,213万元，占财政收入的35.1%。", "地方收入6,213万元，占地区收入的31.5%。", []),
        # compared with two amounts
        (
            "收入568万元，比报告数564万元增加4万元，增长0.7%；比2019年决算数增长12%。",
            "支出551万元，比报告数564万元减少13万元，下降2.3%；比2019年决算数增长11.2%。",
            [],
        ),
        # of one thing each
        (
            "平均每辆车的运行维护费4.36万元。",
            "公务用车62辆，平均每辆车运行维护费约4.39万元。",
            [("4.36万元", "4.39万元")],
        ),
        # of two times, two places, or compared with another month
        ("2021年农机总动力增长4.26%。", "2022年农机总动力增长4.29%。", []),
        ("全国快递业务量增长24.6%。", "全省快递业务量增长24.9%。", []),
        ("全年归集额486.27亿元，比上年增长11.6%。", "全年归集额486.27亿元，环比增长11.9%。", []),
        # of two amounts under one name, and of amounts that several tell
        ("技工学校招生3.62万人，增长8.6%。", "技工学校招生1.94万人，增长8.9%。", []),
        ("城镇低保户36户，增长12.5%。", "特困供养户36户，增长12.9%。", []),
        ("整车交货量增长15.1%，达到136.1万辆。", "整车交货量92.7万辆，增长16.1%。", []),
        # of amounts of so few digits under two names
        ("一般贸易出口1.95万亿元，下降11.3%。", "机电产品出口1.95万亿元，下降11.5%。", []),
        # the other way, and as often as there are things
        ("水产品产量增长3.62%。", "水产品产量下降3.26%。", []),
    ],
)
def test_a_change_or_an_average_is_told_again_as_it_was(first: str, second: str, told: list[tuple[str, str]]) -> None:
    manuscript = Manuscript.of_text(f"某市2022年工作总结\n{first}\n二、成效\n{second}")
    assert [(each.earlier.mention.text, each.later.mention.text) for each in manuscript.retold] == told

"""Figures of a title that the text tells otherwise."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("关停5家查封18家", "检查单位612家，临时查封13家，责令停业5家。", [("18家", "13家")]),
        ("平山县提前完成27项民生实事", "平山县已提前完成26项民生实事项目，9项进展偏慢。", [("27项", "26项")]),
        ("全市已安排近4.86亿元衔接资金", "全市已安排衔接资金46813万元。", [("4.86亿元", "46813万元")]),
        ("春运发送旅客近5000万人次", "全省发送旅客累计达3642.18万人次。", [("5000万人次", "3642.18万人次")]),
        ("“三公”预算同比降17.4%", "“三公”经费预算总额8,620万元，同比下降13.4%。", [("17.4%", "13.4%")]),
        ("一年来新设企业开业率近9成", "跟踪调查显示，新设企业开业率为68.7%。", [("9成", "68.7%")]),
        ("补助资金覆盖全县86个村", "全年安排补助到68个村，实施项目92个。", [("86个", "68个")]),
        (
            "我市上半年新签约项目239个，全省排名第三",
            "上半年，全市新签约项目293个，同比增长61.9%。",
            [("239个", "293个")],
        ),
        # what is planned, a batch, half of the year
        ("今年计划新建车位3600个", "全市已新建车位3200个，完成任务的88.9%。", []),
        ("补助资金覆盖全县86个村", "第一批补助安排到68个村，实施项目92个。", []),
        ("全年举办招聘会18场", "上半年举办招聘会8场，下半年举办10场。", []),
        # all but its leading digits are left out; and the first of a list is no title
        ("信托自营亏6000万元", "信托自营全年共亏6214万元。", []),
        ("《甲书》东岭出版社2005年 25.00元", "《乙书》东岭出版社2005年 15.00元", []),
        # the text tells it too, rounded or in another place
        ("新设企业开业率近七成", "新设企业开业率为68.7%，首年开业率58.7%。", []),
        ("全市已安排近4.86亿元衔接资金", "全市已安排衔接资金48562万元。", []),
        ("查封18家", "检查单位612家，查封13家。次月又查封18家。", []),
        # what the year before told, and what the title does not speak of
        ("接待游客268万人次", "接待游客较上年的261万人次多出7万人次。", []),
        ("企业突破360家", "新增个体工商户4,120户，注销企业96家。", []),
        # a number of the list, and words that count nothing
        ("十件实事全部落地", "年初确定的民生实事中12件已办结。", []),
    ],
)
def test_a_title_is_held_against_the_text_below_it(title: str, text: str, told: list[tuple[str, str]]) -> None:
    manuscript = Manuscript.of_text(f"{title}\n{text}")
    assert [(each.earlier.mention.text, each.later.mention.text) for each in manuscript.retold] == told

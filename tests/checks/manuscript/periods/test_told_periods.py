"""Stretches of time told with their length."""

import pytest

from jiheng.checks.manuscript.periods.measured import fits, right_length
from jiheng.checks.manuscript.periods.told_periods import told_periods


def lengths_told(text: str) -> list[tuple[str, bool]]:
    """What each length should be, and whether it is."""
    return [(right_length(each.length, each.stretch), fits(each.length, each.stretch)) for each in told_periods(text)]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("项目自2022年3月开工，2022年10月完工，工期为9个月。", "8个月"),
        ("2022年9月启动，历时6个月，于2023年5月完成验收。", "9个月"),
        ("项目建设周期为3年，自2020年1月至2023年12月。", "4年"),
        ("合同期为三年，从2020年6月1日起至2022年5月31日止。", "2年"),
        ("借款人于2021年8月10日借款20万元，2022年8月9日到期，借款期限2年。", "1年"),
        ("三年攻坚行动（2019年1月—2022年12月）圆满收官。", "4年"),
        ("实施期限自2021年4月至2022年12月，共18个月。", "21个月"),
        ("开工日期为2022年5月12日，竣工日期为2022年11月8日，总工期160天。", "181天"),
        ("服务合同自2021年10月1日起生效，至2022年9月30日止，合同期限2年。", "1年"),
        ("整治行动从3月初持续到11月底，历时7个月。", "9个月"),
        ("项目执行期18个月（2021年1月至2022年12月）。", "24个月"),
        ("隔离点运行自3月14日至5月12日，共50天。", "60天"),
        ("工程2021年10月动工，次年6月完工，历时11个月。", "9个月"),
        ("4月动工，6月完工，工期200天。", "3个月"),
        ("贷款期限1年零6个月，自2021年3月至2022年3月。", "13个月"),
        ("连续三年（2019—2022年）被评为先进单位。", "4年"),
        ("3月15日开工，计划工期150天，实际于7月22日完工，历时120天，提前30天。", "130天"),
        ("一期2021年3月启动，历时10个月，于2021年11月完成；二期2022年2月启动。", "9个月"),
    ],
)
def test_a_length_is_doubted_beside_a_beginning_and_an_end(text: str, right: str) -> None:
    assert lengths_told(text) == [(right, False)]


@pytest.mark.parametrize(
    "text",
    [
        "项目自2022年3月开工，2022年10月完工，工期为7个月。",
        "服务期限1年，自2021年7月1日至2022年6月30日。",
        "第一书记任期2年，自2021年5月至2023年5月。",
        "2019年3月启动，历经四年，2022年12月建成。",
        "2021年1月至2022年6月，历时一年半完成建设。",
        "公示期为7天，自2022年6月1日至7日。",
        "连续四年（2019—2022年）被评为先进单位。",
        "3月开工，5月完工，工期60天。",
        "2020—2022年，三年来投入逐年增加。",
    ],
)
def test_the_first_and_the_last_month_may_be_counted_or_not(text: str) -> None:
    assert [holds for _, holds in lengths_told(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "2022年3月至10月，为期3天的培训班共举办12期。",
        "项目于2021年11月开工，2022年12月竣工，合同工期10个月，因疫情延期3个月。",
        "设施建于2015年3月，2022年8月完成改造，使用期限20年。",
        "项目自2022年3月启动，实施期2年，截至2022年12月底完成投资的40%。",
        "2022年5月发放贷款30笔，贷款期限12个月，6月完成贴息审核。",
        "2022年1月至12月，发放6个月以上临时救助32人次。",
        "一期2022年3月开工，二期2022年8月完工，工期2个月。",
        "11月开工，3月完工，工期6个月。",
        "2022年2月31日至6月30日，共计9个月。",
        "自13月至15月，历时5个月。",
        "合同约定工期90天，2022年5月10日开工，实际于8月25日完工，逾期18天。",
        "项目工期180天，2022年3月至12月期间，累计停工3个月。",
        "2022年7月开工，预计2022年12月完工，历时10个月。",
    ],
)
def test_a_length_of_something_else_is_no_length_of_the_stretch(text: str) -> None:
    assert lengths_told(text) == []

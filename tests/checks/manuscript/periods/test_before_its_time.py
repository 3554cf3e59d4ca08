"""What is told for a time before it can be."""

import pytest

from jiheng.checks.manuscript.periods.before_its_time import came_and_went, told_before_their_time


def doubts(text: str) -> list[str]:
    return [each.doubt for each in told_before_their_time(text)]


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("2022年11月20日，市审计局公布2023年度市级预算执行审计结果。", "2023年的事写成2022年就已做完"),
        ("2021年8月，县人大常委会批准了2022年县级财政决算。", "2022年的事写成2021年就已做完"),
        ("2021年下达护林补助320万元，全部于2012年11月拨付到位。", "2021年的事写成2012年就已做完"),
        ("2022年造林3.2万亩，当年完成2.8万亩，剩余0.4万亩于2021年4月完成。", "2022年的事写成2021年就已做完"),
        ("2022年11月提前下达2022年护林补助86万元。", "2022年提前下达的应是以后年度的，写的是2022年"),
        ("2021年度护林补助于2021年11月提前下达。", "2021年提前下达的应是以后年度的，写的是2021年"),
        (
            "连同2022年10月提前下达的73.8万元，2021年护林补助106.4万元已拨付。",
            "2022年提前下达的应是以后年度的，写的是2021年",
        ),
        (
            "第一批补助于2022年6月15日下达，第二批补助于2022年3月20日下达。",
            "第二批的2022年3月20日早于第一批的2022年6月15日",
        ),
    ],
)
def test_what_is_told_before_its_time_is_doubted(text: str, doubt: str) -> None:
    assert doubt in doubts(text)


@pytest.mark.parametrize(
    "text",
    [
        "2022年11月20日，市审计局公布2021年度市级预算执行审计结果。",
        "2022年11月印发2023年度预算编制通知，2022年12月开展2023年度绩效自评培训。",
        "2022年安排护林补助286万元，已于2021年12月提前下达，2022年收到上年结转86万元于2021年5月支付。",
        "2022年造林36处，其余5处于2023年3月完成。",
        "2021年1月提前下达2021年护林补助86万元，2021年11月提前下达2022年护林补助96万元。",
        "2023年第二批4,500万元，2022年发行的第一批3,200万元。",
        "第二批补助于2021年9月下达，第三批补助于2021年9月下达。",
    ],
)
def test_what_is_told_in_its_time_is_not_doubted(text: str) -> None:
    assert set(doubts(text)) <= {""}


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("整改时限为2021年3月至9月，已于2020年8月31日前完成整改。", "2021年的事写成2020年就已做完"),
    ],
)
def test_nothing_is_done_of_what_is_given_or_asked_for_later(text: str, doubt: str) -> None:
    assert doubts(text) == [doubt]


@pytest.mark.parametrize(
    "text",
    [
        "整改时限为2021年3月至9月，已于2020年12月提前完成整改。",
    ],
)
def test_what_came_early_is_not_doubted(text: str) -> None:
    assert [each for each in doubts(text) if each] == []


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("2022年12月收到补助60万元，已于当年10月发放到户。", "2022年12月才到的资金写成当年10月就已用出"),
        ("2022年9月收到拨款36万元，2022年7月已全部用于购置设备。", "2022年9月才到的资金写成2022年7月就已用出"),
        ("资金于2022年8月下达，2022年6月已全部支付。", "2022年8月才到的资金写成2022年6月就已用出"),
        ("2022年10月收到补助60万元，已于当年12月发放到户。", ""),
    ],
)
def test_money_is_paid_out_when_it_has_come(text: str, doubt: str) -> None:
    assert [each.doubt for each in came_and_went(text)] == [doubt]


@pytest.mark.parametrize(
    "text",
    [
        "2022年12月收到补助60万元，10月发放的补贴由本级垫付。",
        "2022年12月下达2023年资金，2022年10月已全部支付2022年资金。",
        "2022年8月收到第二批资金60万元，第一批已于2022年6月拨付。",
        "2022年3月批复预算150万元，其中80万元已于2022年1月提前下达并支付。",
    ],
)
def test_money_of_another_batch_or_advanced_may_be_paid_before(text: str) -> None:
    assert list(came_and_went(text)) == []


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (
            "2022年7月30日县政府会议后，林业局出具清单；整改情况于2021年11月22日上报。",
            "2022年7月30日以后的事写成2021年11月22日就已做完",
        ),
        ("2022年5月巡察反馈后，局党组于2021年6月制定方案。", "2022年5月以后的事写成2021年6月就已做完"),
        ("合作社2019年3月注册成立，2018年带动农户86户。", "2019年3月以后的事写成2018年就已做完"),
        ("合作社成立于2019年3月，2018年带动农户86户。", "2019年3月以后的事写成2018年就已做完"),
        ("2022年筹集资金86万元，2021年12月全部用于护林。", "2022年的事写成2021年就已做完"),
        ("2022年8月，县人大批准2022年县级决算。", "2022年还没有过完，写的却是它的决算"),
        ("建设期为2022年3月至2023年6月，已于2021年12月完工。", "2022年的事写成2021年就已做完"),
    ],
)
def test_what_comes_after_something_is_not_done_before_it(text: str, doubt: str) -> None:
    assert [each for each in doubts(text) if each] == [doubt]


@pytest.mark.parametrize(
    "text",
    [
        "2022年7月30日县政府会议后，林业局出具清单；整改情况于2022年11月22日上报。",
        "2022年7月会议后，对于2021年11月完成立项的项目进行清理。",
        "2022年7月会议后，林业局公布于2021年11月制定的方案。",
        "2022年7月反馈后，查明该款于2021年11月支付。",
        "2022年7月批复下达后项目开工，此前已于2021年11月完成招标。",
        "2022年8月，县人大审议2022年上半年预算执行和2021年财政决算。",
        "2022年6月公开2022年部门预算和2021年部门决算。",
        "2022年11月听取2022年决算编制情况。",
        "合作社前身为林场，2019年3月注册成立，2018年带动农户86户。",
        "公司成立于2019年3月，2018年获批立项，2020年带动农户86户。",
        "2022年筹集资金86万元，2021年12月全部使用上年结转的36万元。",
    ],
)
def test_what_was_done_before_may_be_told_behind(text: str) -> None:
    assert [each for each in doubts(text) if each] == []


def test_a_thirteenth_month_is_no_moment() -> None:
    assert doubts("2022年13月会议后，于2021年11月报告了整改情况。") == []

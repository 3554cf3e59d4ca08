"""Nothing is known of a time behind that at which it was found out."""

import pytest

from jiheng.checks.manuscript.periods.known_until import told_too_early


def doubts(text: str, report: str = "") -> list[str]:
    return [each.doubt for each in told_too_early(text, report or text) if each.doubt]


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (
            "审计组于2021年3月至5月对2020年护林资金进行了审计。截至2022年6月末，林场滞留资金86万元。",
            "检查只到2021年5月，那时说不出2022年6月末的数",
        ),
        (
            "对2018年至2020年护林资金进行了审计；审计于2021年4月12日至6月20日进行，期末（2022年末）结余86万元。",
            "检查只到2021年6月20日，那时说不出2022年末的数",
        ),
        (
            "2021年8月，检查组对2020年护林补助开展专项检查，至2022年3月末，有12个镇未发放。",
            "检查只到2021年8月，那时说不出2022年3月末的数",
        ),
        (
            "检查组于2022年4月对12个镇的2021年护林资金进行了抽查。至2022年11月底，3个镇滞拨资金86万元。",
            "检查只到2022年4月，那时说不出2022年11月底的数",
        ),
        ("据《2020年度林业发展报告》，2021年全县造林8.6万亩。", "公报只到2020年，那时说不出2021年的数"),
        (
            "报告期为2020年1月1日至2020年12月31日。2021年，林场实现收入86.3万元。",
            "报告期只到2020年12月31日，那时说不出2021年的数",
        ),
    ],
)
def test_a_later_time_than_that_of_the_finding_is_doubted(text: str, doubt: str) -> None:
    assert doubts(text) == [doubt]


def test_a_report_that_tells_of_that_time_elsewhere_was_written_later() -> None:
    text = "审计组于2021年3月至5月对2020年护林资金进行了审计。截至2022年6月末，林场滞留资金86万元。"
    assert doubts(text, f"{text}\n2022年9月，县里通报了各镇的情况。") == []


@pytest.mark.parametrize(
    "text",
    [
        "审计组于2021年3月至5月对2020年护林资金进行了审计，截至2020年末，林场结余86万元。",
        "2021年3月至5月，审计局对2020年护林资金进行了审计。截至2021年12月底，促进拨付资金86万元，已整改9个。",
        "2021年3月对2020年12家林场进行了检查，截至2021年12月底，仍有3家未达标。",
        "2021年5月开展2020年资金检查，计划截至2022年5月检查林场36个。",
        "2021年4月起对2020年造林进行核查，截至2022年3月底共核查林场86个。",
        "2020年11月开展执法检查。截至2021年6月，全县受理投诉126件。",
        "对2018年3月至2020年5月的收支进行审计，截至2020年12月末，结余资金86万元。",
        "《2021年全县林业统计公报》于2022年3月发布，2022年力争有林场40个。",
        "报告期为2020年1月1日至2020年12月31日。2021年，林场将收入86.3万元。",
    ],
)
def test_what_goes_on_behind_it_is_not_doubted(text: str) -> None:
    assert doubts(text) == []


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (
            "2022年3月至5月，审计局对2022年度本级预算执行情况进行了审计。",
            "2022年5月对2022年的审计，那时2022年还没有过完",
        ),
        ("2021年3月，审计局对2022年护林资金进行了审计。", "2021年3月对2022年的审计，那时2022年还没有过完"),
    ],
)
def test_a_year_is_audited_when_it_is_over(text: str, doubt: str) -> None:
    assert doubts(text) == [doubt]


@pytest.mark.parametrize(
    "text",
    [
        "2022年3月至5月，审计局对2022年重点项目进行跟踪审计。",
        "2022年10月，审计局对2023年预算编制情况进行审计。",
        "2022年3月至5月，审计局对2020年1月至2022年2月财政收支进行了审计。",
        "2022年3月至5月，审计局对2021年度预算执行情况进行了审计。",
        "2022年9月，审计局对2022年护林资金进行了审计。",
        "2021年10月至2022年1月，审计局对2021年度财务收支进行审计。",
    ],
)
def test_an_audit_on_the_way_is_not_doubted(text: str) -> None:
    assert doubts(text) == []

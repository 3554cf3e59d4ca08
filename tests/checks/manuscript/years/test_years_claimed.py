"""Claims without figures that are made of the year beside the report's."""

import pytest

from tests.checks.manuscript.years.told import years_told


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("入住率达到92%，2022年全年未发生较大安全责任事故。", "2022≠2023"),
        ("2022年，全年未发生欺老虐老事件。", "2022≠2023"),
        ("2022年全市未发生欺老虐老事件。", "2022≠2023"),
        ("2022年护理补贴资金均已按时发放。", "2022≠2023"),
        ("2024年度已按期付息。", "2024≠2023"),
        ("2024年各项目均达到合同要求。", "2024≠2023"),
        ("三批养老机构补贴于2022年全部发放。", "2022≠2023"),
        ("五、下一步计划\n全部床位均于2024年更新完毕。", "2024≠2023"),
        ("各项任务已于2022年底前全部完成。", "2022≠2023"),
        ("五、改进措施\n2024年将多走访，2024年全市床位建设任务已如期完成。", "2024≠2023"),
    ],
)
def test_a_claim_about_another_year_is_told(text: str, arithmetic: str) -> None:
    assert years_told(text) == [arithmetic]


@pytest.mark.parametrize(
    "text",
    [
        "2022年项目前期工作已全部完成。",
        "2022年审计反馈的整改任务均已按时完成。",
        "一、项目背景\n2022年全市未发生欺老虐老事件。",
        "五、下一步计划\n2024年各项任务均达到合同要求。",
        "养老院改造工程于2022年全部完工。",
        "各项任务于2022年9月全部完成。",
        "2022年改造工作总体平稳，2023年明显加快。",
        "2022年改造任务均已按时交付。2023年新开工3处。",
        "与上年一样，2022年全市未发生欺老虐老事件。",
    ],
)
def test_a_claim_with_a_reason_is_left(text: str) -> None:
    assert years_told(text) == []

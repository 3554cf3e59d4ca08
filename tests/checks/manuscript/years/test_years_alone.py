"""A year beside the report's that stands nearly alone in it."""

import pytest

from tests.checks.manuscript.years.told import years_told


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("一、资金情况\n2022年项目预算资金162.4万元，其中省级补助64.4万元。", "2022≠2023"),
        ("（一）资金情况。2022年床位补助资金50万元，当年支出50万元。", "2022≠2023"),
        ("一、任务完成情况\n根据上级要求，我市2022年床位建设任务115张，实际建成120张。", "2022≠2023"),
        ("2024年收入合计1,286.45万元，其中：一般公共预算财政拨款收入1,198.2万元。", "2024≠2023"),
        ("全市2024年计划和实际补助机构33家，补贴资金86.6万元。", "2024≠2023"),
        # the year of the report on both sides
        ("一是2023年补助机构33家。二是2022年收到资金149.6万元。三是2023年培训护理员60人。", "2022≠2023"),
        ("下达我市2023年补助资金86万元。2022年全市有机构33家，其中公办12家。", "2022≠2023"),
        ("2024年年初预算补助87万元，随月发放82万元，结余5万元。", "2024≠2023"),
        ("一、完成情况\n2022年度项目资金专款专用。", "2022≠2023"),
        # the comparison is of the report's own year
        ("一、完成情况\n2022年“三公”经费支出46.9万元，比上年的52.4万元下降10.5%。", "2022≠2023"),
        # the date of the signature is no title of another year
        ("一、收支情况\n2024年度收入总计986.3万元，支出总计986.3万元。\n某市民政局\n2024年3月20日", "2024≠2023"),
        # what has a reason is not counted
        (
            "2022年3月立项，2022年5月开工，较2022年同期提前。\n2022年度项目资金162.4万元全部到位，专款专用。",
            "2022≠2023",
        ),
        ("项目资金2,179万元，截止2022年12月8日，已拨付2,113万元，执行率97%。", "2022≠2023"),
        ("受市财政局委托，评价组对2022年度补贴资金进行了评价。", "2022≠2023"),
        # the base of a comparison tells nothing of its own
        ("2022年度收入合计1,238.16万元。\n2023年度支出1,226万元，比2022年减少5万元。", "2022≠2023"),
    ],
)
def test_a_year_that_stands_alone_is_told(text: str, arithmetic: str) -> None:
    assert years_told(text) == [arithmetic]


@pytest.mark.parametrize(
    "text",
    [
        # one year after the other
        "2022年补助机构30家，资金80万元。2023年补助机构33家，资金86.6万元。",
        "2023年补助机构33家，资金86.6万元。2022年补助机构30家，资金80万元。",
        "2023年“三公”经费预算21万元。\n2022年“三公”经费支出20万元。",
        # told often enough to be meant
        "2022年机构30家。\n2022年护理员50人。\n2022年床位400张。\n2023年机构33家。",
        # a reason to tell it
        "一、资金情况\n2022年上级提前下达资金60万元。",
        "一、资金情况\n2022年结转资金60万元。",
        "一、完成情况\n2022年收入80万元，2021年收入75万元。",
        "一、完成情况\n2022年支出80万元，比2021年增长6%。",
        "一、完成情况\n2022年研发投入80万元，比上年增长6%。",
        "2.阶段性目标。2024年年底前完成32处改造。",
        "支出减少的原因：一是人员减少；二是2022年下拨一次性资金74万元。",
        # how things came about, and what is to come
        "一、项目背景\n2022年全市有机构30家，床位4,000张。",
        "一、下一步工作\n2024年已落实资金90万元。",
        "力争机构扩面；2024年补助机构达到40家。",
        "2024年预算安排90万元。",
        "2024年3月，第三方抽查机构12家。",
        # no figure
        "一、完成情况\n2022年资金如数安排。",
    ],
)
def test_a_year_with_a_reason_is_left_alone(text: str) -> None:
    assert years_told(text) == []


def test_the_figure_of_a_year_before_that_has_another_beside_it_is_left() -> None:
    assert years_told("全市救助老人3,120人。\n2022年全市救助老人2,986人。") == []
    assert years_told("养老院开放312天，接待3.65万人次。\n2022年养老院共接待3.33万人次。") == []


def test_the_end_of_a_year_further_back_is_told_where_it_stands_once() -> None:
    assert years_told("2021年末全市供养老人1,842人。") == ["2021≠2023"]
    assert years_told("2021年全市供养老人1,842人。") == []

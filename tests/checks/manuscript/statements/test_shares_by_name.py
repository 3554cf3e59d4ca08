"""Shares whose amounts are told in other passages."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.statements.shares_by_name import shares_by_name
from jiheng.core.document import Document
from tests.work import calls

BEFORE = "某中心2023年度绩效自评报告\n全年支出840万元，其中：人员经费支出252万元，项目支出588万元。\n"
HOSPITALITY = "某中心2023年度绩效自评报告\n全年“三公”经费用去24万元。\n二、分项\n公务接待费6万元（其中：外事接待费1万元），占“三公”经费的"
CASES = "某院2023年度绩效自评报告\n全年共受理各类案件198件。\n受理诉讼类案件123件，同比上升7%；受案数量占全院总收案数的"

MOVED = "某乡2023年度绩效自评报告\n全年接报险情480起，转移1250人，安置960人。\n其中河道险情210起，转移815人，转移人数占总数的"


def told(text: str) -> list[tuple[bool, str]]:
    manuscript = Manuscript(Document.of_text(text))
    found = shares_by_name(manuscript.prose, manuscript.readings, manuscript.facts)
    return [(statement.holds, statement.arithmetic) for _, statement in found]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (f"{BEFORE}从结构看，人员经费占总支出的比重为30%。", [(True, "252万元÷840万元＝30.00%")]),
        (
            "某中心2023年度绩效自评报告\n到位资金900万元。\n全年支出846万元，结余54万元。\n支出占到位资金的比例为95%。",
            [(False, "846万元÷900万元＝94.00%≠95%")],
        ),
        (
            "某馆2023年度绩效自评报告\n全年支出200万元。其中公益演出84万元、培训56万元。演出支出占比40.2%。",
            [(False, "84万元÷200万元＝42.00%≠40.2%")],
        ),
        # of the total that it and others make up
        (
            "某县2023年度绩效自评报告\n总投资1,600万元，其中中央补助640万元、省级补助240万元、县级720万元。\n从构成看，省级补助占16%。",
            [(False, "240万元÷1,600万元＝15.00%≠16%")],
        ),
        # of two totals the one that gives about so much
        (
            "某市2023年度决算报告\n一、公共预算\n支出决算458,600万元。\n二、基金预算\n支出决算174,800万元。\n三、科目\n卫生支出55,032万元，占支出决算数的11.00%。",
            [(False, "55,032万元÷458,600万元＝12.00%≠11.00%")],
        ),
        (f"{BEFORE}从结构看，人员经费占总支出的比重为33%。", [(False, "252万元÷840万元＝30.00%≠33%")]),
        (
            "某区2023年度绩效自评报告\n一般公共预算收入40亿元，增长2%。\n其中税收收入33亿元，税收占比85.2%。",
            [(False, "33亿元÷40亿元＝82.50%≠85.2%")],
        ),
        # the amount before the bracket, and two wholes of which one gives the share but for a slip
        (f"{HOSPITALITY}25%。", [(True, "6万元÷24万元＝25.00%")]),
        (
            f"{HOSPITALITY}22.65%。“三公”经费预算30万元。".replace("费6万元", "费6.30万元"),
            [(False, "6.30万元÷24万元＝26.25%≠22.65%")],
        ),
        # the only total of the unit gives it, or gives it but for a slip
        (f"{CASES}62.12%。", [(True, "123件÷198件＝62.12%")]),
        (f"{CASES}61.22%。", [(False, "123件÷198件＝62.12%≠61.22%")]),
        # told before under the very name of the part
        (f"{MOVED}65.2%。", [(True, "815人÷1250人＝65.20%")]),
        (f"{MOVED}62.5%。", [(False, "815人÷1250人＝65.20%≠62.5%")]),
    ],
)
def test_a_share_is_held_against_the_amounts_of_its_names(text: str, statements: list[tuple[bool, str]]) -> None:
    assert told(text) == statements


@pytest.mark.parametrize(
    "text",
    [
        # two wholes of different value
        f"{BEFORE}人员经费支出252万元，占总支出的40%；公用经费支出378万元。",
        f"{CASES}41.35%。",
        f"{HOSPITALITY}33%。“三公”经费预算30万元。",
        # a name that no amount has, a plan, far off, last year's
        f"{BEFORE}设备购置费占总支出的41%。",
        "某中心2023年度绩效自评报告\n全年支出840万元。\n物资采购预算252万元。\n物资采购占总支出的33%。",
        f"{BEFORE}人员经费占总支出的4%。",
        "某中心2023年度绩效自评报告\n上年支出840万元，上年人员经费支出252万元。\n人员经费占总支出的33%。",
    ],
)
def test_what_the_names_leave_open_is_passed_over(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("whole", ["{}号街人员总数", "全部案件总数"])
def test_twice_as_many_shares_are_looked_up_in_twice_the_time(whole: str) -> None:
    def work(size: int) -> int:
        rows = [
            f"{place}号街人员{200 + place * 3}人，占{whole.format(place + 5)}的{place % 90 + 3}.{place % 9}%。"
            for place in range(size)
        ]
        manuscript = Manuscript.of_text("\n".join(rows))
        prose, readings, facts = manuscript.prose, manuscript.readings, manuscript.facts
        return calls(lambda: list(shares_by_name(prose, readings, facts)))

    assert work(240) <= 2.3 * work(120)

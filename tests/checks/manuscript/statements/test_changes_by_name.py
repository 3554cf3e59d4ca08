"""Changes whose two amounts stand in other passages."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

BOTH = "2023年度“三公”经费预算总计21.8万元。\n2022年度“三公”经费合计支出20.12万元，其中公务用车费7.73万元。\n2023年度公务用车费10万元。\n"


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("2023年度“三公”经费预算较2022年度增加1.68万元。", [(True, "21.8万元－20.12万元＝1.68万元")]),
        ("2023年度“三公”经费预算较2022年度增加1.86万元。", [(False, "21.8万元－20.12万元＝1.68万元≠1.86万元")]),
        # the rate behind it
        (
            "2023年度公务用车费较2022年度增加2.27万元，增长29.37%。",
            [(True, "10万元－7.73万元＝2.27万元"), (True, "2.27万元÷7.73万元＝29.37%")],
        ),
        (
            "2023年度公务用车费较2022年度增加2.27万元，增长27.93%。",
            [(True, "10万元－7.73万元＝2.27万元"), (False, "2.27万元÷7.73万元＝29.37%≠27.93%")],
        ),
        # a rate alone, right behind the amount
        ("2023年度公务用车费10.7万元，比上年决算数增长38.42%。", [(True, "（10.7万元－7.73万元）÷7.73万元＝38.42%")]),
        (
            "2023年度公务用车费10.7万元，比上年决算数增长34.82%。",
            [(False, "（10.7万元－7.73万元）÷7.73万元＝38.42%≠34.82%")],
        ),
        # two digits that changed places, however far that goes; the year told in the sentence before
        ("2023年度“三公”经费预算较2022年度增加6.18万元。", [(False, "21.8万元－20.12万元＝1.68万元≠6.18万元")]),
        ("2023年度支出有所增加。公务用车费较上年增加2.72万元。", [(False, "10万元－7.73万元＝2.27万元≠2.72万元")]),
        # the level of the year is all that is told under the name
        (
            "2023年度公务接待费4万元。\n公务接待费比2022年减少4万元，下降5%。",
            [(False, "4万元÷（4万元＋4万元）＝50.00%≠5%")],
        ),
        (
            "2023年度公务接待费4万元。\n公务接待费比2022年减少4万元，下降50%。",
            [(True, "4万元÷（4万元＋4万元）＝50.00%")],
        ),
        # a change that its parts make up
        (
            "2023年度车辆购运费75万元。\n车辆购运费比2022年减少45万元，下降73.5%。其中：运行减少10万元，购置减少35万元。",
            [(False, "45万元÷（75万元＋45万元）＝37.50%≠73.5%")],
        ),
        # another name, another year, far off, no year
        ("2023年度公务接待费较2022年度增加1.86万元。", []),
        ("2023年度“三公”经费预算较2021年度增加1.86万元。", []),
        ("2023年度“三公”经费预算较2022年度增加18.6万元。", []),
        ("“三公”经费预算较上年增加1.86万元。", []),
    ],
)
def test_a_change_is_held_against_the_amounts_of_both_years(text: str, statements: list[tuple[bool, str]]) -> None:
    found = Manuscript.of_text(f"某局部门预算说明\n{BOTH}{text}").changes
    assert [(each.holds, each.arithmetic) for _, each in found] == statements

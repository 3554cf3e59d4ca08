"""How the “三公” costs moved, together and each."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.statements.public_cost_changes import SIGNS, public_cost_changes

HEAD = "2023年“三公”经费预算数为52.36万元，比2022年预算减少{}万元。\n"
BELOW = (
    "（一）因公出国（境）费0万元，与2022年预算持平。主要原因是没有出国安排。\n"
    "（二）公务用车购置及运行费48.16万元，比2022年预算减少{}万元，主要原因是新购公务用车1辆。"
    "其中：公务用车购置费18万元，比2022年预算增加6万元；公务用车运行费30.16万元，比2022年预算减少15万元。\n"
    "（三）公务接待费4.2万元。{}"
)


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            HEAD.format(12) + BELOW.format(9, "比2022年预算减少3万元，主要原因是来访减少。"),
            [(True, "9＋3＝12万元"), (True, "15－6＝9万元")],
        ),
        (
            HEAD.format(21) + BELOW.format(9, "比2022年预算减少3万元，主要原因是来访减少。"),
            [(False, "9＋3＝12万元≠21万元，相差9万元"), (True, "15－6＝9万元")],
        ),
        (HEAD.format(9) + BELOW.format(9, "与2022年预算持平。"), [(True, "各项合计减少9万元"), (True, "15－6＝9万元")]),
        # 3万元 beside 4.2万元 is not rounded
        (
            HEAD.format(11) + BELOW.format(9, "比2022年预算减少3万元。"),
            [(False, "9＋3＝12万元≠11万元，相差1万元"), (True, "15－6＝9万元")],
        ),
        # the other way
        (
            "“三公”经费支出比上年度增加0.36万元，其中：因公出国（境）费支出与上年度持平；"
            "公务用车购置及运行费支出与上年度持平；公务接待费支出决算减少0.36万元。",
            [(False, "各项合计减少0.36万元≠增加0.36万元")],
        ),
        # against the budget of the year, and against the year before
        (
            "“三公”经费决算3.5万元，比年初预算减少1.5万元，比上年减少0.5万元。因公出国（境）费0万元，与年初预算持平，与上年持平。"
            "公务用车购置及运行费2.5万元，比年初预算减少0.5万元，比上年增加0.2万元。"
            "公务接待费1万元，比年初预算减少1万元，比上年减少0.7万元。",
            [(True, "0.7－0.2＝0.5万元"), (True, "0.5＋1＝1.5万元")],
        ),
        # a part of the receptions is not all of them
        (
            "“三公”经费决算3.5万元，比上年减少0.5万元。因公出国（境）费与上年持平，公务用车购置及运行费比上年减少0.3万元。"
            "公务接待费1万元。其中，国内公务接待支出0.8万元，比上年减少0.1万元。",
            [],
        ),
        # receptions are not told, and what follows is no cost
        (
            "“三公”经费决算3.5万元，比上年减少0.5万元。因公出国（境）费与上年持平，公务用车购置及运行费比上年减少0.3万元。"
            "公务接待费1万元。机关运行经费支出12万元，比上年增加4万元。",
            [],
        ),
    ],
)
def test_the_costs_moved_together_by_what_each_moved(text: str, statements: list[tuple[bool, str]]) -> None:
    manuscript = Manuscript.of_text(f"某局部门预算说明\n{text}")
    told = public_cost_changes(manuscript.prose_with(*SIGNS), manuscript.readings)
    assert [(each.holds, each.arithmetic) for _, each in told] == statements

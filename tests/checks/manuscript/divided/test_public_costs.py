"""The “三公” costs against their total, wherever they stand."""

import pytest

from jiheng.checks.manuscript.divided.public_costs import public_costs
from tests.checks.manuscript.divided.told import told


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        # each in a paragraph of its own, however far off
        (
            (
                "2023年“三公”经费预算安排52万元，与2022年预算持平。",
                "一、因公出国（境）费预算17万元，与2022年预算相比增加17万元。",
                "二、公务用车购置及运行费预算15万元，其中公务用车运行费15万元；公务用车购置费0万元。",
                "三、公务接待费预算2万元。",
            ),
            [(True, "15万元", ["0万元", "15万元"]), (False, "52万元", ["17万元", "15万元", "2万元"])],
        ),
        # the account and not the budget
        (
            (
                "“三公”经费年初预算为2.85万元，支出决算为0.39万元，完成预算的13.68%。",
                "因公出国（境）费决算为0.00万元；公务用车购置及运行维护费支出决算为0.00万元；公务接待费支出决算为0.39万元。",
            ),
            [(True, "0.39万元", ["0.00万元", "0.00万元", "0.39万元"])],
        ),
        # cars bought and run apart
        (
            (
                "“三公”经费支出合计36.6万元。",
                "其中：因公出国（境）费0元；公务用车购置费0元；公务用车运行维护费28.6万元；公务接待费4万元。",
            ),
            [(False, "36.6万元", ["0元", "0元", "28.6万元", "4万元"])],
        ),
        # of the cars as well
        (
            (
                "“三公”经费决算总额2771万元。因公出国（境）经费决算120万元；公务接待费决算1033万元；公务用车购置及运行费决算1618万元，"
                "其中：公务用车购置费决算414万元，增长7.5%；公务用车运行费决算1204亿元。",
            ),
            [(False, "1618万元", ["414万元", "1204亿元"]), (True, "2771万元", ["120万元", "1618万元", "1033万元"])],
        ),
        # two years, each by its own
        (
            (
                "“三公”经费2022年预算20万元，2023年预算22万元。",
                "2022年，因公出国（境）费2万元，公务用车购置及运行费12万元，公务接待费6万元。",
                "2023年，因公出国（境）费2万元，公务用车购置及运行费12万元，公务接待费8万元。",
            ),
            [(True, "20万元", ["2万元", "12万元", "6万元"]), (True, "22万元", ["2万元", "12万元", "8万元"])],
        ),
        # one of them is not told
        (("“三公”经费支出36.6万元。", "公务用车运行费28.6万元，公务接待费4万元。"), []),
    ],
)
def test_the_three_costs_make_up_their_total(
    paragraphs: tuple[str, ...], expected: list[tuple[bool, str, list[str]]]
) -> None:
    assert told(public_costs, *paragraphs) == expected

"""When a figure in the text agrees with a figure of the ledger."""

from decimal import Decimal

import pytest

from jiheng.checks.manuscript.ledger import Ledger, agrees, measures
from jiheng.core.figure import Figure, FigureUnit
from jiheng.core.quantity import Qualifier
from jiheng.quantities.scan import mentions
from jiheng.schema.case_text import case_of_text


def figure(value: str, unit: FigureUnit, word: str = "", qualifier: Qualifier = Qualifier.EXACT) -> Figure:
    return Figure("id", "名", unit, Decimal(value), "", word=word, qualifier=qualifier)


@pytest.mark.parametrize(
    ("text", "known", "is_measured", "is_same"),
    [
        ("支出27.5万元", figure("274999", FigureUnit.MONEY), True, True),
        ("支出27.5万元", figure("275600", FigureUnit.MONEY), True, False),
        ("支出约27万元", figure("275600", FigureUnit.MONEY), True, True),
        ("支出超27万元", figure("275600", FigureUnit.MONEY), True, True),
        ("支出近27万元", figure("275600", FigureUnit.MONEY), True, False),
        ("执行率93.4%", figure("93.41", FigureUnit.PERCENT), True, True),
        ("得95.03分", figure("95.03", FigureUnit.POINTS), True, True),
        ("受益42人", figure("42", FigureUnit.COUNT, "名"), True, True),
        ("受益42人", figure("41", FigureUnit.COUNT, "名"), True, False),
        ("受益42人次", figure("42", FigureUnit.COUNT, "名"), False, True),
        ("建成3处", figure("3", FigureUnit.COUNT, "个"), True, True),
        ("受益近300人", figure("300", FigureUnit.COUNT, "名", Qualifier.BELOW), True, True),
        ("受益3人", figure("3", FigureUnit.TEXT), False, True),
    ],
)
def test_units_digits_and_qualifiers_decide(text: str, known: Figure, is_measured: bool, is_same: bool) -> None:
    (mention,) = mentions(text)
    assert (measures(mention, known), agrees(mention, known)) == (is_measured, is_same)


def test_a_case_that_cannot_be_scored_still_has_its_figures() -> None:
    ledger = Ledger(case_of_text("基本信息\n| 评分标准 |\n| 没有的标准 |\n指标\n| 三级指标 | 年度指标值 |\n| 甲 | 3 |"))
    assert ledger.evaluation is None
    assert ledger.number("指标.1.目标值") is not None
    assert ledger.number("没有的数") is None

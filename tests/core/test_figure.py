"""How a figure is shown in a table and told in a sentence."""

from decimal import Decimal

import pytest

from jiheng.core.absence import NotApplicable
from jiheng.core.figure import Figure, FigureSet, FigureUnit
from jiheng.core.quantity import Qualifier


def figure(value: str | NotApplicable | None, unit: FigureUnit, word: str = "", **more: object) -> Figure:
    number = Decimal(value) if isinstance(value, str) else value
    return Figure("id", "名", unit, number, "", word=word, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "shown", "told"),
    [
        (figure("5032000", FigureUnit.MONEY), "503.20", "503.2万元"),
        (figure("100000", FigureUnit.MONEY), "10.00", "10万元"),
        (figure("98.01271860095389507154", FigureUnit.PERCENT), "98.01", "98.01%"),
        (figure("100", FigureUnit.PERCENT), "100.00", "100%"),
        (figure("69.300000001", FigureUnit.PERCENT), "69.30", "69.30%"),
        (figure("7.11", FigureUnit.POINTS), "7.11", "7.11分"),
        (figure("16", FigureUnit.COUNT, "名"), "16", "16名"),
        (figure(None, FigureUnit.MONEY), "", "（未填）"),
        (figure(NotApplicable("本年没有到期的贷款"), FigureUnit.PERCENT), "—", "不适用"),
        (figure("300", FigureUnit.COUNT, "名", qualifier=Qualifier.BELOW, wording="近300"), "近300", "近300名"),
        (figure("30000", FigureUnit.COUNT, "人次", qualifier=Qualifier.ABOVE, wording="超3万"), "超3万", "超3万人次"),
        (figure("50000", FigureUnit.MONEY, qualifier=Qualifier.ABOVE, wording="5万多元"), "5万多元", "5万多元"),
        (figure(None, FigureUnit.TEXT, text="优"), "优", "优"),
    ],
)
def test_a_figure_is_shown_in_tables_and_told_in_sentences(given: Figure, shown: str, told: str) -> None:
    assert (given.shown(), given.told()) == (shown, told)


def test_thousands_are_separated_where_asked() -> None:
    assert figure("12345678900", FigureUnit.MONEY).shown(thousands=True) == "1,234,567.89"


def test_missing_and_not_applicable_are_not_known() -> None:
    known = [figure("0", FigureUnit.COUNT), figure(None, FigureUnit.TEXT, text="优")]
    unknown = [figure(None, FigureUnit.COUNT), figure(NotApplicable("没有"), FigureUnit.COUNT)]
    assert [each.is_known for each in (*known, *unknown)] == [True, True, False, False]


def test_a_set_of_figures_takes_no_name_twice() -> None:
    one = FigureSet({"甲": figure("1", FigureUnit.COUNT)})
    both = one.joined({"乙": figure("2", FigureUnit.COUNT)})
    assert (list(both), len(both), both["乙"].value) == (["甲", "乙"], 2, Decimal(2))
    with pytest.raises(AssertionError, match="甲"):
        one.joined({"甲": figure("3", FigureUnit.COUNT)})

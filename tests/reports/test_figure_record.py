"""A figure comes back from plain data as it was."""

import json
from decimal import Decimal

import pytest

from jiheng.core.absence import NotApplicable
from jiheng.core.case import Case
from jiheng.core.figure import Figure, FigureUnit, RecordSource
from jiheng.core.quantity import Qualifier
from jiheng.figures.registry import figures_of
from jiheng.reports.figure_record import figure_of_record, figure_record

SOURCES = (RecordSource("loans", "D1", "disbursed_amount", "150000", assumed=True),)


@pytest.mark.parametrize(
    "figure",
    [
        Figure("a", "金额", FigureUnit.MONEY, Decimal("12345.67"), "合计", inputs=("甲", "乙"), sources=SOURCES),
        Figure("b", "比率", FigureUnit.PERCENT, NotApplicable("没有到期的贷款"), "甲÷乙"),
        Figure("c", "人数", FigureUnit.COUNT, None, "合计", word="名"),
        Figure(
            "d", "大概", FigureUnit.COUNT, Decimal(300), "合计", word="名", qualifier=Qualifier.ABOUT, wording="近300"
        ),
        Figure("e", "日期", FigureUnit.TEXT, None, "", text="2022年11月30日", assumed=True),
    ],
)
def test_a_figure_comes_back_from_its_record(figure: Figure) -> None:
    assert figure_of_record(json.loads(json.dumps(figure_record(figure)))) == figure


def test_every_figure_of_the_worked_case_comes_back_told_the_same(womens_federation: Case) -> None:
    for figure in figures_of(womens_federation).values():
        back = figure_of_record(json.loads(json.dumps(figure_record(figure))))
        assert (back.told(), back.value, tuple(back.sources)) == (figure.told(), figure.value, tuple(figure.sources))

"""How sure a statement that fails is: as its words where one slip explains it, else one step less."""

from dataclasses import replace
from decimal import Decimal

import pytest

from jiheng.core.finding import Confidence
from jiheng.quantities.reading import Reading
from jiheng.quantities.scan import mentions
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.sureness import sureness

CERTAIN, PROBABLE, ASK = Confidence.CERTAIN, Confidence.PROBABLE, Confidence.ASK


def told(text: str) -> list[tuple[Confidence, Confidence]]:
    """Of each statement that fails how sure its words are, and how sure it is."""
    return [(each.confidence, sureness(each)) for each in Reading(text).statements if not each.holds]


@pytest.mark.parametrize(
    "text",
    [
        # two digits swapped in the total, and one wrong in a part
        "支出528.6万元，其中基本支出314.2万元，项目支出241.4万元。",
        "支出555.6万元，其中基本支出314.2万元，项目支出271.4万元。",
        # one wrong in the rate, and one in the amount that it is of
        "预算256.4万元，支出238.2万元，执行率92.50%。",
        "预算256.4万元，支出283.2万元，执行率92.90%。",
        # off in the last digit
        "支出555.8万元，其中基本支出314.2万元，项目支出241.4万元。",
        # points told as a share
        "合格率由86.20%提高到92.34%，提高6.14%。",
    ],
)
def test_what_one_slip_explains_is_as_sure_as_its_words(text: str) -> None:
    ((words, sure),) = told(text)
    assert sure is words


@pytest.mark.parametrize(
    "text",
    [
        "支出632.9万元，其中基本支出314.2万元，项目支出241.4万元。",
        "预算256.4万元，支出238.2万元，执行率83.61%。",
        "支出60万元，其中基本支出30万元，项目支出20万元。",
    ],
)
def test_what_no_slip_explains_is_one_step_less_sure(text: str) -> None:
    ((words, sure),) = told(text)
    assert (words, sure) in ((CERTAIN, PROBABLE), (PROBABLE, ASK))


def test_a_figure_below_nought_has_no_slips() -> None:
    _, *parts = mentions("差额1,626.68万元，其中300.00万元、200.00万元")
    total = replace(parts[0], number=Decimal("-1626.68"))
    failing = Statement(Relation.SUM, total, tuple(parts), holds=False, arithmetic="", computed="500.00万元")
    assert (total.number < 0, sureness(failing)) == (True, PROBABLE)

"""What was divided among places, one behind the other."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "下达补助2,846万元。按因素分配泉县812万元，河口县594万元，云岭市966万元，城区474万元。": [
        (Relation.SUM, True, "812＋594＋966＋474＝2846万元")
    ],
    "下达补助2,846万元。按因素分配泉县812万元，河口县594万元，云岭市966万元，城区447万元。": [
        (Relation.SUM, False, "812＋594＋966＋447＝2819万元≠2,846万元，相差27万元")
    ],
    # of a total behind them, not of the one of the item before
    "补助广播站300万元。按人口分配泉县93万元，河口县62万元，云岭市45万元，城区37万元，共计237万元。": [
        (Relation.SUM, True, "93＋62＋45＋37＝237万元")
    ],
    # not all of them
    "下达补助2,846万元。其中泉县812万元，河口县594万元，云岭市318万元，城区207万元。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_the_shares_of_all_places_make_up_the_total(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements

"""Things counted by the state they are in."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "对12个项目推进缓慢问题，3个项目已完工，5个项目已开工，4个项目正在办理手续。": [
        (Relation.SUM, True, "3＋5＋4＝12个")
    ],
    "对12个项目推进缓慢问题，3个项目已完工，5个项目已开工，6个项目正在办理手续。": [
        (Relation.SUM, False, "3＋5＋6＝14个≠12个，相差2个")
    ],
    # nothing says that the last are the rest
    "对12个项目推进缓慢问题，3个项目已完工，5个项目已开工。": [],
    # other things
    "对12个项目推进缓慢问题，3个项目已完工，2个村庄正在办理手续。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_the_numbers_in_each_state_make_up_all(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements

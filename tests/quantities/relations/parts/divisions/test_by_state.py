"""Things counted by the state they are in."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # no noun behind the numbers, and one more word for a thing
    "年度安排12项实事，8个完成目标，1个基本完成，1个未完成。": [(Relation.SUM, False, "8＋1＋1＝10项≠12项，相差2项")],
    "涉及76个项目，其中17项已完成，其余50项正在推进。": [(Relation.SUM, False, "17＋50＝67个≠76个，相差9个")],
    "整改任务86项，其中62项已完成，18项正在推进。": [],
    # all stages of what is built
    "改造道路46条，已完工39条，在建5条，未开工2条。": [
        (Relation.SUM, True, "39＋5＋2＝46条"),
        (Relation.REMAINDER, True, "46－39－5＝2条"),
    ],
    "改造道路46条，已完工39条，在建5条，未开工4条。": [(Relation.SUM, False, "39＋5＋4＝48条≠46条，相差2条")],
    "改造道路46条，已完工39条，在建5条。": [],
    "新开工道路46条，完工39条，在建42条，投资12亿元。": [],
    # the total stands in the sentence before; 未完成 are all that are not 完成
    "桥梁维护项目13个，投资2亿元。其中4个项目完成，3个项目基本完成，6个项目未完成。": [
        (Relation.SUM, True, "4＋3＋6＝13个")
    ],
    "桥梁维护项目80个，投资2亿元。其中4个项目完成，3个项目基本完成，6个项目未完成。": [
        (Relation.SUM, False, "4＋3＋6＝13个≠80个，相差67个")
    ],
    "桥梁维护项目80个，投资2亿元。其中4个项目完成，3个项目基本完成，6个项目正在施工。": [],
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

"""What indicators lost, and their rates, against lists of full marks and points."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

LISTS = "决策、产出、效益三类指标权重分别为20分、50分、30分，得分依次为18分、46分、28.5分。"
BESIDE = "产出50分、效益30分、满意度20分，自评得分依次为49分、28.5分、20分。"
BRACKETS = "决策12.6分（权重14分）、过程17.9分（权重21分）、产出28分（权重35分）。"
SHARES: dict[str, list[Told]] = {
    "投入类得14.4分，占权重15分的96%；过程类得23分，占权重25分的90%。": [
        (Relation.RATE, True, "14.4分÷15分＝96%"),
        (Relation.RATE, False, "23分÷25分＝92%≠90%"),
    ],
    "决策得16分、得分率90%（满分20分），产出得36分、得分率90%（满分40分）。": [
        (Relation.RATE, False, "16分÷20分＝80%≠90%"),
        (Relation.RATE, True, "36分÷40分＝90%"),
    ],
    "过程管理得分18.2分，占该部分总分20分的91%。": [(Relation.RATE, True, "18.2分÷20分＝91%")],
    "产出得分48分，占总得分92分的52.17%。": [(Relation.RATE, True, "48分÷92分＝52.17%")],
}


@pytest.mark.parametrize(("text", "statements"), SHARES.items())
def test_points_are_a_share_of_their_full_marks(text: str, statements: list[Told]) -> None:
    assert [each for each in stated(text) if each[0] is Relation.RATE] == statements


BEHIND: dict[tuple[str, str], list[Told]] = {
    (BRACKETS, "产出类得分率为80%。"): [(Relation.RATE, True, "28分÷35分＝80%")],
    (BRACKETS, "产出类得分率为84%。"): [(Relation.RATE, False, "28分÷35分＝80%≠84%")],
    (LISTS, "产出类扣4分。"): [(Relation.SCORE, True, "50－46＝4分")],
    (LISTS, "产出类扣5分。"): [(Relation.SCORE, False, "50－46＝4分≠5分，相差1分")],
    (LISTS, "效益类得分率95%。"): [(Relation.RATE, True, "28.5分÷30分＝95%")],
    (LISTS, "效益类得分率96%。"): [(Relation.RATE, False, "28.5分÷30分＝95%≠96%")],
    (BESIDE, "效益指标扣1.5分。"): [(Relation.SCORE, True, "30－28.5＝1.5分")],
    (BESIDE, "效益指标扣2.5分。"): [(Relation.SCORE, False, "30－28.5＝1.5分≠2.5分，相差1分")],
    # of one thing among others, and of an indicator that the lists do not tell
    (LISTS, "产出类时效扣1分，管理类扣2分。"): [],
}


@pytest.mark.parametrize(("both", "statements"), BEHIND.items())
def test_what_an_indicator_lost_is_what_its_full_marks_and_points_leave(
    both: tuple[str, str], statements: list[Told]
) -> None:
    lists, behind = both
    known = stated(lists)
    assert [each for each in stated(lists + behind) if each not in known] == statements


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("自评总分91.4分。共扣8.6分，主要在产出。", True),
        ("自评总分91.4分。共扣9.6分，主要在产出。", False),
        ("投入14分、过程24分、产出57分，共95分。扣分6分。", False),
    ],
)
def test_all_that_was_lost_is_what_is_missing_to_a_hundred(text: str, *, holds: bool) -> None:
    assert [told for relation, told, _ in stated(text) if relation is Relation.SCORE][-1:] == [holds]


def test_points_lost_of_one_matter_need_not_be_all() -> None:
    assert stated("自评总分91.4分。产出方面不足，共扣3分。") == []

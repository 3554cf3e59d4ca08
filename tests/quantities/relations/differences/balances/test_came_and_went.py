"""Changes with what came and went behind them."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("在职人员增加1人（调入2人、退休1人），退休人员增加1人。", [(True, "2－1＝1人")]),
        ("在职人员增加2人（调入2人、退休1人）。", [(False, "2－1＝1人≠2人，相差1人")]),
        ("在职人员减少5人，其中退休4人、调出2人、调入1人，年末38人。", [(True, "4＋2－1＝5人")]),
        ("在职人员减少8人，其中退休4人、调出2人、调入1人。", [(False, "4＋2－1＝5人≠8人，相差3人")]),
        ("专业社工增加36人，其中新招录58人，离职减少12人，退休10人。", [(True, "58－12－10＝36人")]),
        ("公办园增加118所，其中新建140所，关停减少5所。", []),
        ("公办园增加118所，其中新建140所，关停减少32所。", [(False, "140－32＝108所≠118所，相差10所")]),
        ("医院增加917个，其中公立医院减少66个，民营医院增加98个。", [(False, "98－66＝32个≠917个，相差885个")]),
        # all went, one of them neither came nor went, or nothing explains the change
        ("在职人员减少6人（退休4人、调出1人）。", []),
        ("在职人员减少6人（退休4人、调入1人、借调1人）。", []),
        ("在职人员减少6人，退休4人，调入1人。", []),
        ("在职人员减少约6人（退休4人、调入1人）。", []),
        ("在职人员减少6人（退休约4人、调入1人）。", []),
        ("在职人员减少6人（退休4名、调入1户）。", []),
        ("经费减少6万元（退休4人、调入1人）。", []),
    ],
)
def test_a_change_is_what_came_less_what_went(text: str, statements: list[tuple[bool, str]]) -> None:
    assert [each[1:] for each in stated(text) if each[0] is Relation.GROWTH] == statements

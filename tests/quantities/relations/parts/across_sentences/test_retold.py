"""A total and, in the next sentence, its kinds."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "志愿者走访了130名园丁、50名骑手、565名护林员和40名学生。本次共慰问795名。": [
        (Relation.SUM, False, "130＋50＋565＋40＝785名≠795名，相差10名")
    ],
    "分别慰问了130名工人、50名骑手、565名环卫工和50名群众。本次共慰问795名。": [
        (Relation.SUM, True, "130＋50＋565＋50＝795名")
    ],
    "分别慰问了130名工人、50名骑手、565名环卫工和50名群众。本次共慰问759名。": [
        (Relation.SUM, False, "130＋50＋565＋50＝795名≠759名，相差36名")
    ],
    "今年全县慰问334人。慰问军属5人，残疾人46人，退休职工12人，其他人员271人。": [
        (Relation.SUM, True, "5＋46＋12＋271＝334人")
    ],
    "今年全县慰问334人。慰问军属5人，残疾人64人，退休职工12人，其他人员271人。": [
        (Relation.SUM, False, "5＋64＋12＋271＝352人≠334人，相差18人")
    ],
    # not all kinds are told
    "今年全县慰问334人。慰问军属5人，残疾人64人，退休职工12人。": [],
    # another thing is told
    "今年全县慰问334人。培训教师5人，医生46人，会计12人，其他人员291人。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_the_kinds_of_a_total_told_before_add_up(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements

"""Things graded, grade by grade."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

GRADED: dict[str, list[Told]] = {
    "抽评项目20个，等级为优6个、良11个、中2个、差1个。": [(Relation.SUM, True, "6＋11＋2＋1＝20个")],
    "抽评项目20个，等级为优6个、良11个、中2个、差2个。": [(Relation.SUM, False, "6＋11＋2＋2＝21个≠20个，相差1个")],
    # one grade has more than all
    "组织23个项目自评。结果为优68个、良4个、中1个。": [(Relation.SUM, False, "68＋4＋1＝73个≠23个，相差50个")],
    # the count in the sentence before
    "对6个项目开展评价。结果为优2个、良3个、中2个。": [(Relation.SUM, False, "2＋3＋2＝7个≠6个，相差1个")],
    # what all before makes up
    "办理建议9件，其中林业5件、水利4件。办理结果为A类6件、B类4件、C类1件。": [
        (Relation.SUM, True, "5＋4＝9件"),
        (Relation.SUM, False, "6＋4＋1＝11件≠9件，相差2件"),
    ],
    # between each two ；, with grades that nothing got
    "自评项目4个，得分99分（其中，绩效评级为“优”的项目3个；评级为“良”的项目0个；评级为“合格”的项目0个）。": [
        (Relation.SUM, False, "3＋0＋0＝3个≠4个，相差1个")
    ],
    # the others may have no grade
    "参评单位20家，评为优秀6家、良好11家，受到批评2家。": [],
    "评价为优的项目6个、良的8个，其余未评级，共评价18个。": [],
    # a grade told twice, one alone, and far fewer than all
    "抽评项目20个，等级为优6个、优11个。": [],
    "抽评项目20个，等级为优6个，良11件。": [],
    "抽评项目20个，等级为优2个、良3个。": [],
}


@pytest.mark.parametrize(("text", "statements"), GRADED.items())
def test_the_grades_make_up_what_was_graded(text: str, statements: list[Told]) -> None:
    assert [each for each in stated(text) if each[0] is Relation.SUM] == statements

"""What is graded alike must have no lower grade counted beside it."""

import pytest

from jiheng.checks.manuscript.claims.grades_of_all import grades_of_all
from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("自评结果为“优”的18个、“良”的4个、“中”的1个，全部项目自评结果均为优。", ["“中”的1个"]),
        ("重点评价优5个、良9个、中3个、差1个，18个项目全部达到良好以上。", ["差1个"]),
        ("优秀等次12家、良好等次28家、一般等次2家，均达到良好及以上等次。", ["一般等次2家"]),
        ("抽检产品86批，合格83批，不合格3批，产品均为合格。", ["不合格3批"]),
        ("6个项目评为优，2个项目评为良，8个项目均为优。", ["2个项目评为良"]),
        ("重点评价优5个、良13个，全部达到良好以上。", []),
        ("优5个、良9个、中3个，优和良占比82%。", []),
        ("除1个项目外其余项目均为优，良的1个。", []),
        ("其中3个、另5个为优，全部为合格。", []),
    ],
)
def test_the_lowest_grade_below_that_of_all_is_found(text: str, told: list[str]) -> None:
    assert [each.told for each in grades_of_all(Manuscript.of_text(text).prose)] == told

"""What is left where the passage no longer says of what."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.quantities.statement import Relation

REPORT = "一、收支情况\n1.收入：386.4万元。\n2.支出：371.8万元。\n3.结余：{}万元。"


@pytest.mark.parametrize(
    ("left", "told"),
    [
        ("14.6", [(True, "386.4－371.8＝14.6万元")]),
        ("16.4", [(False, "386.4－371.8＝14.6万元≠16.4万元，相差1.8万元")]),
        # nothing says that it is left of these two
        ("19.3", []),
    ],
)
def test_a_remainder_is_measured_by_what_the_paragraphs_before_it_tell(left: str, told: list[tuple[bool, str]]) -> None:
    stated = Manuscript.of_text(REPORT.format(left)).stated(Relation.REMAINDER)
    assert [(statement.holds, statement.arithmetic) for _, statement in stated] == told

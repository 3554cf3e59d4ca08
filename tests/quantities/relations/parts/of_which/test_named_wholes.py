"""Totals that the words before 中 name."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated


def test_of_two_totals_told_before_the_one_is_divided_that_the_words_name() -> None:
    told = stated("个体贷款412笔，企业贷款16笔。个体贷款中，种植186笔、养殖64笔、加工98笔、其他74笔。")
    assert [each for each in told if not each[1]] == [(Relation.SUM, False, "186＋64＋98＋74＝422笔≠412笔，相差10笔")]


@pytest.mark.parametrize(
    ("text", "failing"),
    [
        (
            "职工96人，其中公务员64人、事业人员32人；事业人员中，管理岗12人、专业技术岗15人、工勤岗4人。",
            [(Relation.SUM, False, "12＋15＋4＝31人≠32人，相差1人")],
        ),
        ("职工96人，其中公务员64人、事业人员32人；事业人员中管理岗12人、专业技术岗16人、工勤岗4人。", []),
        # nobody is told under the name, or two are
        ("职工96人，其中公务员64人、事业人员32人；聘用人员中，管理岗12人、工勤岗15人。", []),
        ("护士12人，护士15人；护士中，主管护师4人、护师6人。", []),
    ],
)
def test_a_part_that_is_named_again_is_divided_further(text: str, failing: list[Told]) -> None:
    assert [each for each in stated(text) if not each[1]] == failing

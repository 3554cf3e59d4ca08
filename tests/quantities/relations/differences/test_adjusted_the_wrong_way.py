"""Adjustments told the wrong way round."""

import pytest

from tests.quantities.stated import stated

WRONG = {
    "年初预算724万元，调整后预算为698万元，调增26万元。": "724－698＝26万元，与“调增”相反",
    "年初预算698万元，调整后为724万元，减少26万元。": "724－698＝26万元，与“减少”相反",
}


@pytest.mark.parametrize("text", WRONG)
def test_the_way_is_that_of_the_two_budgets(text: str) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == [WRONG[text]]


def test_an_adjustment_of_a_part_goes_its_own_way() -> None:
    assert all(holds for _, holds, _ in stated("年初预算698万元，调整后724万元，其中人员经费调减26万元。"))

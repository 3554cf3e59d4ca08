"""What was there before, what was new, and what it came to in all."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "10月新增参训318人，累计参训4,276人，截至9月底为3,985人。": [
        (Relation.SUM, False, "3985＋318＝4303人≠4,276人，相差27人")
    ],
    "10月新增参训318人，累计参训4,276人，截至9月底为3,958人。": [(Relation.SUM, True, "3958＋318＝4276人")],
    "截至上季末在贷余额18.6亿元，本季新增2.3亿元，累计29.0亿元。": [
        (Relation.SUM, False, "18.6＋2.3＝20.9亿元≠29.0亿元，相差8.1亿元")
    ],
    "10月新增参训318人，累计参训4,276人，截至9月底累计结业3,122人。": [],
}


@pytest.mark.parametrize("text", STATED)
def test_what_it_came_to_in_all(text: str) -> None:
    assert stated(text) == STATED[text]

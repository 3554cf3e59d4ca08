"""What averages are over, by whatever noun it is counted."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "完成4个重点工程审计，共核减工程款1925万元，平均每个项目核减418.25万元。",
            [(Relation.AVERAGE, False, "1925万元÷4个＝481.25万元≠418.25万元")],
        ),
        (
            "完成4个标段审计，共核减工程款1925万元，平均每个项目核减481.25万元。",
            [(Relation.AVERAGE, True, "1925万元÷4个＝481.25万元")],
        ),
        ("走访4个重点乡镇，共核减工程款1925万元，平均每个项目核减418.25万元。", []),
    ],
)
def test_works_are_projects(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements

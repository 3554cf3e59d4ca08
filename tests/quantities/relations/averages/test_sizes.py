"""Amounts of several sizes with the number of each."""

import pytest

from tests.quantities.stated import stated

LENT = "发放贷款270万元，"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{LENT}其中20万元的6笔、15万元的8笔、10万元的3笔。", [(True, "6笔×20万元＋8笔×15万元＋3笔×10万元＝270万元")]),
        (
            f"{LENT}其中20万元8人、15万元6人、10万元5人。",
            [(False, "8人×20万元＋6人×15万元＋5人×10万元＝300万元≠270万元")],
        ),
        (f"{LENT}20万元的6笔，15万元的8笔，10万元的3笔。", [(True, "6笔×20万元＋8笔×15万元＋3笔×10万元＝270万元")]),
        # nothing says that those are all of it
        (f"{LENT}20万元的8笔，15万元的6笔。", []),
        (f"{LENT}其中20万元8人、15万元6户。", []),
        (f"{LENT}其中近20万元8人、15万元6人。", []),
        ("其中20万元8人、15万元6人。", []),
    ],
)
def test_the_sizes_times_their_numbers_make_the_amount(text: str, expected: list[tuple[bool, str]]) -> None:
    assert [(holds, arithmetic) for _, holds, arithmetic in stated(text) if "×" in arithmetic] == expected

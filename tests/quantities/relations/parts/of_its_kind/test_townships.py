"""Towns, townships and subdistricts against the count of all."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "全县辖8镇4乡，共13个乡镇。": [(Relation.SUM, False, "8镇＋4乡＝12个≠13个，相差1个")],
    "全县辖8镇4乡，共12个乡镇。": [(Relation.SUM, True, "8镇＋4乡＝12个")],
    "全县辖12个乡镇（8镇5乡）。": [(Relation.SUM, False, "8镇＋5乡＝13个≠12个，相差1个")],
    "现有9镇3乡2个街道，共15个乡镇（街道）。": [(Relation.SUM, False, "9镇＋3乡＋2个＝14个≠15个，相差1个")],
    # subdistricts are none of them unless they are named
    "现有9镇3乡2个街道，共12个乡镇。": [(Relation.SUM, True, "9镇＋3乡＝12个")],
    "全县辖6个镇、3个乡，206个村。": [],
    "全县12个乡镇中，8个镇已建成，3个乡在建。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_towns_and_townships_are_all_there_are(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements

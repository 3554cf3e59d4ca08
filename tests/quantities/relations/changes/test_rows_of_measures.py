"""Changes of several measures beside their bases."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "放贷126笔、1,860万元，比上年多发18笔、320万元，上年为118笔、1,540万元。",
            [(False, "126－18＝108笔≠118笔，相差10笔"), (True, "1860－320＝1540万元")],
        ),
        (
            "接待86批612人，较上年减少14批98人，去年同期接待100批720人。",
            [(True, "86＋14＝100批"), (False, "612＋98＝710人≠720人，相差10人")],
        ),
        (
            "上年放贷108笔、1,540万元，今年放贷126笔、1,860万元，比上年多18笔、320万元。",
            [(True, "126－18＝108笔"), (True, "1860－320＝1540万元"), (True, "126笔－108笔＝18笔")],
        ),
        (
            "返还126家企业386万元，较上年98家、312万元分别增加28家、84万元。",
            [(True, "126－28＝98家"), (False, "386－84＝302万元≠312万元，相差10万元")],
        ),
        # about so many, other measures, another base
        (
            "接待约86批612人，较上年减少14批98人，去年接待130批710人。",
            [(True, "612＋98＝710人")],
        ),
        ("接待86批612人，较上年减少14批98次，去年接待130批710人。", []),
        ("接待86批612人，较预算减少14批98人，去年接待130批720人。", []),
    ],
)
def test_each_measure_is_what_its_base_and_change_make(text: str, statements: list[tuple[bool, str]]) -> None:
    rows = [each[1:] for each in stated(text) if each[0] is Relation.GROWTH]
    assert rows == statements

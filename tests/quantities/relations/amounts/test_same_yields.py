"""Yields told once more of another measure of land."""

import pytest

from jiheng.quantities.relations.amounts.same_yields import same_yields
from jiheng.quantities.scan import mentions
from jiheng.quantities.sentence import sentences

TOLD: dict[str, list[tuple[bool, str]]] = {
    "谷物单产6075公斤/公顷（405公斤/亩），增加85公斤/公顷（5.7公斤/亩），增长1.4%。": [
        (True, "6075公斤÷15＝405公斤"),
        (True, "85公斤÷15＝5.667公斤"),
    ],
    "谷物单产6075公斤/公顷（485公斤/亩）。": [(False, "6075公斤÷15＝405公斤≠485公斤")],
    "全县水稻单产每公顷8250公斤，折合每亩550公斤。": [(True, "8250公斤÷15＝550公斤")],
    "全县水稻单产每公顷8250公斤（每亩560公斤）。": [(False, "8250公斤÷15＝550公斤≠560公斤")],
    "蔬菜单产42.6吨/公顷（2480公斤/亩）。": [(False, "42.6吨÷15＝2840公斤≠2480公斤")],
    "补贴标准1500元/公顷（150元/亩）。": [(False, "1500元/公顷÷15＝100元/亩≠150元/亩")],
    "单产6075公斤/公顷，亩均增产25公斤/亩。": [],
    "玉米6075公斤/公顷（比上年增加5公斤/亩）。": [],
    "补贴标准1500元/公顷（另补150元/亩）。": [],
    "每公顷施肥600公斤（每亩）。": [],
}


@pytest.mark.parametrize(("text", "told"), TOLD.items())
def test_a_yield_of_one_measure_of_land_is_that_of_the_other(text: str, told: list[tuple[bool, str]]) -> None:
    (sentence,) = sentences(text, mentions(text))
    assert [(each.holds, each.arithmetic) for each in same_yields(sentence)] == told

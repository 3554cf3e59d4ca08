"""Arithmetic that holds is found by trying, and what is off by more than its rounding is not."""

import pytest
from benchmarks.check_accuracy.agreeing import GROWTH, MULTIPLE, POINTS, RATE, SUM, agreements


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        ("培训480人，其中妇女305人、青年175人。", [(SUM, ["305人", "175人", "480人"])]),
        ("培训480人，其中妇女305人、青年165人。", []),
        ("预算86.4万元，支出79.2万元，执行率91.67%。", [(RATE, ["79.2万元", "86.4万元", "91.67%"])]),
        ("预算86.4万元，支出79.2万元，执行率91.76%。", []),
        # from one level to another; by an amount to a level
        ("上年发放190笔，今年发放218笔，增长14.7%。", [(GROWTH, ["218笔", "190笔", "14.7%"])]),
        ("余额3256.4万元，比上月末增加34.0万元，升幅1.06%。", [(GROWTH, ["3256.4万元", "34.0万元", "1.06%"])]),
        ("余额3256.4万元，比上月末减少34.0万元，降幅1.03%。", [(GROWTH, ["3256.4万元", "34.0万元", "1.03%"])]),
        ("由2.4万人次增至6.2万人次，是原来的2.6倍。", [(MULTIPLE, ["6.2万人次", "2.4万人次", "2.6倍"])]),
        ("合格率96.5%，上年94.2%，提高2.3个百分点。", [(POINTS, ["96.5%", "94.2%", "2.3个百分点"])]),
        # a rate of one digit, and figures of another unit
        ("预算80万元，支出72万元，执行率90%。", []),
        ("培训480人，发放305份、175套。", []),
    ],
)
def test_what_agrees_is_found_with_its_figures(paragraph: str, found: list[tuple[str, list[str]]]) -> None:
    assert [(each.kind, [figure.text for figure in each.figures]) for each in agreements(paragraph)] == found


def test_within_its_rounding_a_changed_figure_still_agrees() -> None:
    (agreement,) = agreements("预算86.4万元，支出79.2万元，执行率91.67%。")
    assert agreement.holds_in("预算86.4万元，支出79.2万元，执行率91.76%。")
    assert not agreement.holds_in("预算86.4万元，支出79.2万元，执行率97.61%。")
    assert not agreement.holds_in("预算84.6万元，支出79.2万元，执行率91.67%。")

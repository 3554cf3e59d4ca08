"""Percentages alone in a bracket."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("受理提案92件，已办结88件（98%）。", [(False, "88件÷92件＝95.65%≠98%")]),
        ("受理提案92件，已办结88件（96%）。", [(True, "88件÷92件＝95.65%≈96%")]),
        ("170件法律援助已完成148件（97%），3个小区正在施工。", [(False, "148件÷170件＝87.06%≠97%")]),
        ("计划投资920万元，已完成投资828万元（90%）。", [(True, "828万元÷920万元＝90.00%")]),
        ("任务500户，截至6月底完成320户（46%）。", [(False, "320户÷500户＝64.00%≠46%")]),
    ],
)
def test_what_was_done_is_held_against_all_before_it(text: str, expected: list[tuple[bool, str]]) -> None:
    assert [(holds, arithmetic) for _, holds, arithmetic in stated(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("党员40人，其中女党员9人（25.2%）。", [(True, "9人≤40人"), (False, "9人÷40人＝22.50%≠25.2%")]),
        ("党员40人，其中女党员9人（22.5%）。", [(True, "9人≤40人"), (True, "9人÷40人＝22.50%")]),
        # of a plan of its own, and what changed
        ("已支付286万元，其中乡镇支付120万元（92%）。", [(True, "120万元≤286万元")]),
        ("收入120万元，其中税收收入80万元（5.2%）。", [(True, "80万元≤120万元")]),
    ],
)
def test_a_part_is_held_against_its_whole_where_no_more_than_a_slip_parts_them(
    text: str, expected: list[tuple[bool, str]]
) -> None:
    assert sorted((holds, arithmetic) for _, holds, arithmetic in stated(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "本科以上学历26人（65%），中级以上职称18人（45%）。",
        "受理信访58件，来电40件（95%）。",
        "完成收入88万元（-5%）。",
    ],
)
def test_nothing_is_said_where_no_words_bind_them(text: str) -> None:
    assert stated(text) == []

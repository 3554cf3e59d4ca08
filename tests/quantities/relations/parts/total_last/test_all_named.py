"""Totals behind a list that are named as all there is."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("干部86人，工勤132人，聘用54人，全局人员282人。", ["86＋132＋54＝272人≠282人，相差10人"]),
        (
            "核桃1.2万亩，花椒0.8万亩，油茶0.56万亩，经济林面积达到2.66万亩。",
            ["1.2＋0.8＋0.56＝2.56万亩≠2.66万亩，相差0.1万亩"],
        ),
        ("一标段126万元、二标段98万元、三标段76万元，全部工程310万元。", ["126＋98＋76＝300万元≠310万元，相差10万元"]),
        ("一类村12个，二类村26个，三类村9个，全镇48个村。", ["12＋26＋9＝47个≠48个，相差1个"]),
        ("干部86人，工勤132人，聘用54人，全局人员272人。", []),
        ("本科126人，硕士48人，博士12人，全院职工320人。", []),
        ("甲村修路3.2公里，乙村修路2.6公里，丙村修路1.8公里，全镇公路里程达到86公里。", []),
        ("第一批12个，第二批16个，全部86个村将在三年内完成。", []),
        ("设备126万元，维修84万元，培训32万元，全年项目支出286万元。", []),
    ],
)
def test_a_list_makes_up_what_is_named_as_all_of_it(text: str, wrong: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("危房改造：C级126户，D级84户，共220户。", ["126＋84＝210户≠220户，相差10户"]),
        (
            "拨款4,920万元，加上事业收入680万元和其他收入270万元，收入共5,860万元。",
            ["4920＋680＋270＝5870万元≠5,860万元，相差10万元"],
        ),
        ("充电桩520根，城东180根、城西160根、城南100根、城北90根。", ["180＋160＋100＋90＝530根≠520根，相差10根"]),
        ("充电桩520根，城东180根、城西160根、城南100根等。", []),
        ("在校生520人，入学180人、毕业160人、转学200人。", []),
    ],
)
def test_kinds_by_a_letter_and_places_alone_are_all_there_are(text: str, wrong: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == wrong

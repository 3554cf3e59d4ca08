"""A figure that refers to the list right before it is all of that list."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("text", "working"),
    [
        (
            "采购电脑35台、打印机12台、复印机3台。\n上述52台设备全部通过验收。",
            "第2段：35＋12＋3＝50台≠52台，相差2台",
        ),
        ("采购电脑35台、打印机12台。以上57台设备已登记入账。", "35＋12＝47台≠57台，相差10台"),
        ("发放微型贷款12笔、小型贷款9笔。\n对22笔贷款逐笔开展检查。", "第2段：12＋9＝21笔≠22笔，相差1笔"),
        ("创建市级站点6个、区级站点14个。在现有22个站点的基础上再创建5个。", "6＋14＝20个≠22个，相差2个"),
        ("培训甲班48人、乙班52人。\n对110人全部组织了考核。", "第2段：48＋52＝100人≠110人，相差10人"),
    ],
)
def test_another_number_than_all_of_it_is_told(text: str, working: str) -> None:
    assert _told(text) == [(working, False)]


@pytest.mark.parametrize(
    "text",
    [
        "采购电脑35台、打印机12台、复印机3台。\n上述50台设备全部通过验收。",
        "甲村安装路灯86盏，乙村安装72盏。丙村安装路灯40盏。以上198盏路灯均已通电。",
        "发放小额贷款9笔。\n对0笔贷款逐笔开展检查。",
        "东片改造危房217户，西片改造54户，中片35户未改造。\n上述271户危房均通过验收。",
    ],
)
def test_all_of_it_or_of_several_lists_holds(text: str) -> None:
    assert [holds for _, holds in _told(text)] in ([], [True])


@pytest.mark.parametrize(
    "text",
    [
        "检查食品企业46家、药品企业28家。\n对60家医院均开展了检查。",
        "发放微型贷款12笔、小型贷款9笔。\n上年发放16笔。\n对37笔贷款逐笔检查。",
        "创建市级站点6个、区级站点14个。在现有126个村级站点的基础上再创建5个。",
        "表彰先进集体12个、先进个人45名。上述45名个人均为一线职工。",
        "采购电脑35台、打印机12台，租用复印机3台。\n上述47台设备已入账。",
        "全年培训甲类213名，乙类112名，丙类115名。\n县级以上单位对436名骨干开展培训。",
    ],
)
def test_what_refers_to_some_of_it_or_to_other_things_is_left(text: str) -> None:
    assert [working for working, holds in _told(text) if not holds] == []


def _told(text: str) -> list[tuple[str, bool]]:
    manuscript = Manuscript.of_text(f"一、基本情况\n{text}")
    return [(statement.arithmetic, statement.holds) for _, statement in manuscript.drawn]

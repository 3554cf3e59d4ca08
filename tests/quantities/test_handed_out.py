"""Names told ahead of 分别为 and 依次为."""

import pytest

from jiheng.quantities.reading import Reading

NAMED: dict[str, list[tuple[str, str]]] = {
    "预算数、执行数分别为160万元、152万元。": [("预算数", "160万元"), ("执行数", "152万元")],
    # what they are told of is the name of each
    "甲、乙、丙三类补助标准分别为每人每月420元、350元、260元。": [
        ("甲补助标准", "420元"),
        ("乙补助标准", "350元"),
        ("丙补助标准", "260元"),
    ],
    # a list further ahead
    "项目设培训、宣传、维权三项任务，预算依次为20万元、8万元、5万元。": [
        ("培训预算", "20万元"),
        ("宣传预算", "8万元"),
        ("维权预算", "5万元"),
    ],
    # figures of their own, in the sentence before
    "培训20万元、宣传8万元、维权5万元。支出依次为19万元、8万元、4万元。": [
        ("培训", "20万元"),
        ("宣传", "8万元"),
        ("维权", "5万元"),
        ("培训支出", "19万元"),
        ("宣传支出", "8万元"),
        ("维权支出", "4万元"),
    ],
    # two acts done to the same, and two names in one word
    "招录和结业学员分别为860元和812元。": [("招录学员", "860元"), ("结业学员", "812元")],
    "存贷款余额分别为286亿元和198亿元。": [("存款余额", "286亿元"), ("贷款余额", "198亿元")],
    # three names are none for two figures
    "项目设培训、宣传、维权三项任务，预算依次为20万元、8万元。": [("预算依次为", "20万元"), ("", "8万元")],
}


@pytest.mark.parametrize(("text", "named"), NAMED.items())
def test_each_figure_gets_the_name_told_for_it(text: str, named: list[tuple[str, str]]) -> None:
    terms = [term for sentence in Reading(text).distributed for term in sentence.terms if term.unit == "元"]
    assert [(term.name, term.mention.text) for term in terms] == named

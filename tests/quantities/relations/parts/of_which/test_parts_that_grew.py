"""Totals and parts that are each told with how much they grew, as statistics do."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "failing"),
    [
        # the total says of which parts it is
        (
            "公路、铁路、水路共运送旅客912万人次，增长2.1%。其中公路运送旅客611万人次，下降1.3%；"
            "铁路运送旅客232万人次，增长8.2%；水路运送旅客29万人次，增长6.6%。",
            ["611＋232＋29＝872万人次≠912万人次，相差40万人次"],
        ),
        # a kind of what is counted is more than all
        (
            "新设经营主体412户，增长3.1%。其中，新设企业309户，增长4.2%；新设个体户688户，增长2.0%；新设合作社35户，下降6.3%。",
            ["688户＞412户"],
        ),
        (
            "新设经营主体412户，增长3.1%。其中，新设企业412户，增长4.2%；新设个体户688户，增长2.0%；新设合作社35户，下降6.3%。",
            ["688户＞412户"],
        ),
        # two halves
        (
            "销售彩票18.4亿元，增长2.1%。其中，福利彩票销售7.9亿元，下降1.3%；体育彩票销售11.5亿元，增长8.2%。",
            ["7.9＋11.5＝19.4亿元≠18.4亿元，相差1亿元"],
        ),
        ("到期债券本息9.16亿元。其中：本金7.26亿元，利息2.90亿元。", ["7.26＋2.90＝10.16亿元≠9.16亿元，相差1亿元"]),
        (
            "行政事业性国有资产总额80.8亿元，其中行政单位资产10.1亿元，事业单位资产23.4亿元。",
            ["10.1＋23.4＝33.5亿元≠80.8亿元，相差47.3亿元"],
        ),
        # all others stand before the last
        (
            "受理案件812件（增长6.1%），其中民事案件514件（增长7.2%），刑事案件76件（下降9.1%），其他案件9件，执行案件223件。",
            ["514＋76＋9＋223＝822件≠812件，相差10件"],
        ),
        # what rounding leaves open is no other unit
        (
            "已安排资金31268万元。其中，中央资金12052万元，省级资金8557万元，市县两级共安排资金10559万元。",
            ["12052＋8557＋10559＝31168万元≠31268万元，相差100万元"],
        ),
        # the main kinds, and kinds that share members
        ("新设经营主体912户，增长3.1%。其中，新设企业309户，增长4.2%；新设个体户288户，增长2.0%。", []),
        ("出口42.7亿元，增长16%。其中，一般贸易出口30.1亿元，增长8%；民营企业出口19.5亿元，增长9%。", []),
        ("受理案件812件，其中民事案件514件，其他案件298件，结案706件。", []),
    ],
)
def test_a_list_of_what_grew_is_held_against_its_total_where_the_words_leave_no_part_out(
    text: str, failing: list[str]
) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == failing

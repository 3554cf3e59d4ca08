"""The three sectors of an economy, in amounts, shares and structures."""

import pytest

from jiheng.quantities.reading import Reading
from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the structure of a year, each share against its amount
        (
            "生产总值184413万元，增长6.0%。第一产业29811万元，第二产业62947万元，第三产业91655万元。"
            "三次产业结构为16.2:34.1:39.7。",
            ["16.2＋34.1＋39.7＝90≠100", "91655万元÷184413万元＝49.7≠39.7"],
        ),
        # amounts told in one row
        (
            "全年地区生产总值126.3亿元，一、二、三产业增加值分别为18.8亿元、4.9亿元和57.6亿元，三次产业比例14.9:39.5:45.6。",
            ["18.8＋4.9＋57.6＝81.3亿元≠126.3亿元，相差45亿元", "4.9亿元÷126.3亿元＝3.88≠39.5"],
        ),
        # far from a product that is one of the three by mistake
        (
            "地区生产总值561472万元。第一产业208573万元，第二产业157841万元，第三产业561472万元。",
            ["208573＋157841＋561472＝927886万元≠561472万元，相差366414万元"],
        ),
        # shares in a row behind the amounts
        (
            "地区生产总值927886万元。第一产业208573万元，第二产业157841万元，第三产业561472万元，"
            "占比分别为2.5%、17.0%和60.5%。",
            ["208573万元÷927886万元＝22.48%≠2.5%"],
        ),
        # how each share moved
        (
            "三次产业结构由上年的17.1:32.4:50.5调整为16.2:34.1:49.7，其中第一产业比重下降0.9个百分点，"
            "第二产业提高0.9个百分点，第三产业下降0.8个百分点。",
            ["34.1－32.4＝1.7个百分点≠0.9个百分点，相差0.8个百分点"],
        ),
        ("三次产业结构比为16.2:34.1:34.1。", ["16.2＋34.1＋34.1＝84.4≠100"]),
        # the sectors by their short names, and a product that lost a digit
        (
            "全县生产总值30659万元。一产8123万元；二产11987万元，其中建筑业2047万元；三产286480万元。",
            ["8123＋11987＋286480＝306590万元≠30659万元，相差275931万元"],
        ),
        (
            "全市固定资产投资120.5亿元。一产6.02亿元，二产54.23亿元，三产60.25亿元，投资比重由上年的6.1:44.0:49.9变为5.0:54.0:50.0。",
            ["5.0＋54.0＋50.0＝109≠100", "54.23亿元÷120.5亿元＝45≠54.0"],
        ),
        # what the one gains the others lose
        (
            "与上年相比，第一产业比重下降1.42个百分点，第二、第三产业分别提高1.08和0.36个百分点。",
            [],
        ),
        (
            "与上年相比，第一产业比重下降1.42个百分点，第二、第三产业分别提高1.80和0.34个百分点。",
            ["1.80＋0.34＝2.14个百分点≠1.42个百分点，相差0.72个百分点"],
        ),
        ("第一产业增速提高1.4个百分点，第二产业增速回落1.8个百分点，第三产业增速提高0.3个百分点。", []),
        # the last digit moved so that all make 100
        (
            "生产总值466.14亿元。第一产业105.35亿元，第二产业173.67亿元，第三产业187.12亿元，三次产业结构为22.6:37.2:40.2。",
            [],
        ),
        # another product than that of the three
        ("全市生产总值9260亿元。第一产业20.1亿元，第二产业31.2亿元，第三产业40.4亿元。", []),
        ("三次产业结构由5.7:49.3:45.0调整为6.6:45.8:47.6，第三产业占比提高2.6个百分点。", []),
    ],
)
def test_the_three_sectors_make_up_the_product_and_their_shares_follow(text: str, expected: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == expected


def test_a_structure_is_held_against_the_amounts_of_the_paragraph_before_it() -> None:
    above = Reading("全县生产总值306590万元。一产8123万元；二产21987万元，其中建筑业2047万元；三产276480万元。")
    below = Reading("三次产业结构为2.65:7.17:91.80。", above.sentences)
    assert [each.arithmetic for each in below.statements if not each.holds] == [
        "2.65＋7.17＋91.80＝101.62≠100",
        "276480万元÷306590万元＝90.18≠91.80",
    ]

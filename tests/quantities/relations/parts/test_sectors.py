"""The three sectors of an economy, in amounts, shares and structures."""

import pytest

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

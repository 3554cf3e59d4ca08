"""Gaps told against a plan, whatever verb tells them."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("基金收入完成12,600万元，为预算18,000万元的70%，比预算短收5,400万元。", []),
        (
            "基金收入完成12,600万元，为预算18,000万元的70%，比预算短收4,500万元。",
            ["18000－12600＝5400万元≠4,500万元，相差900万元"],
        ),
        (
            "全年行驶里程702万公里；年初目标680万公里，完成率103.24%，多行驶12万公里。",
            ["702－680＝22万公里≠12万公里，相差10万公里"],
        ),
        # 超 right before the gap tells the gap, not that it was more
        ("计划改造小区28个、6,420户，实际改造28个、6,492户，多改造62户。", ["6492－6420＝72户≠62户，相差10户"]),
        ("签约目标12,000人，实签12,480人，超460人。", ["12480－12000＝480人≠460人，相差20人"]),
        ("享受补贴2,268户；目标为不少于2,200户，完成率103.09%，超目标86户。", ["2268－2200＝68户≠86户，相差18户"]),
        ("修缮面积计划2,600平方米，完成2,685平方米，增加35平方米。", ["2685－2600＝85平方米≠35平方米，相差50平方米"]),
        ("实际单方成本213.75元，低于计划的250元，单方节约37.25元。", ["250－213.75＝36.25元≠37.25元，相差1元"]),
        # an average between them
        (
            "运营里程702万公里，平均每辆4.5万公里；年初目标680万公里，完成率103.24%，多运营12万公里。",
            ["702－680＝22万公里≠12万公里，相差10万公里"],
        ),
        # neither of the two is a plan; the way does not fit; another year is meant
        ("东片702户，西片680户，多12户。", []),
        ("计划培训640人，实训612人，多培训38人。", []),
        ("计划培训640人，实训668人，比上年多38人。", []),
    ],
)
def test_a_gap_that_is_not_the_distance_from_the_plan_is_told(text: str, wrong: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == wrong

"""Kinds told one by one, apart from the total of their noun."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

HEADING = "某市2023年度市场主体情况"
TOTAL = f"{HEADING}\n全市新登记主体5,353户，增长5%，其中企业3,543户，下降5%，个体户1,810户，增长33%。"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # of so many a few are no kind left out, and no more than all
        (
            f"{TOTAL}\n2.按月看，新登记内资企业21户，下降4%；新登记私营企业3,490户，增长6%；新登记外资企业31户，增长2%。",
            ["21＋3490＋31＝3542户≠3,543户，相差1户"],
        ),
        (f"{TOTAL}\n新登记内资企业22户，下降4%；新登记私营企业3,490户，增长6%；新登记外资企业31户，增长2%。", []),
        # the total behind them
        (
            f"{HEADING}\n小学专任教师3,209人，增加12人；初中专任教师1,661人，减少8人；高中专任教师722人，增加3人。"
            "全县教职工6,750人，其中专任教师5,591人。",
            ["3209＋1661＋722＝5592人≠5,591人，相差1人"],
        ),
        # two more of the noun in sentences of their own
        (
            f"{HEADING}\n完成固定资产投资32,451亿元。\n完成铁路建设投资8,029亿元。完成公路建设投资21,895亿元，增长2%；"
            "完成水运建设投资1,137亿元，下降4%；完成其他建设投资420亿元。完成民航建设投资969亿元，增长13%。",
            [],
        ),
        # the main kinds only; of another year; of another noun
        (f"{TOTAL}\n新登记内资企业22户，下降4%；新登记私营企业3,190户，增长6%。", []),
        (
            f"{HEADING}\n去年登记企业3,543户。\n内资企业22户，下降4%；私营企业3,491户，增长6%；外资企业31户，增长2%。",
            [],
        ),
        (f"{HEADING}\n走访商户3,543户。\n内资企业22户，下降4%；私营企业3,491户，增长6%；外资企业31户，增长2%。", []),
    ],
)
def test_kinds_that_miss_the_total_of_their_noun_are_doubted(text: str, told: list[str]) -> None:
    assert [statement.arithmetic for _, statement in Manuscript.of_text(text).by_digits] == told

"""Nothing of a kind is said to have happened, though the sentence counts it."""

import pytest

from jiheng.checks.manuscript.claims.none_of_it import NONE_OR_ALL, none_of_it_in
from jiheng.checks.manuscript.manuscript import Manuscript


def told(text: str) -> list[str]:
    manuscript = Manuscript.of_text(text)
    return [each.told for each in none_of_it_in(manuscript.whole_text.passages_where(NONE_OR_ALL), manuscript.readings)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("渔业事故18起、死亡16人，水上事故102起、死亡41人，各类事故均未造成人员死亡。", ["死亡41人"]),
        ("全年发生火灾86起，死亡2人，受伤5人，未造成人员伤亡。", ["受伤5人"]),
        ("抽检186批次，不合格3批次，未发现不合格样品。", ["不合格3批次"]),
        ("满意144件，基本满意2件，全部为满意。", ["基本满意2件"]),
        ("按期办结1,228件，逾期32件，未发生逾期情况。", ["逾期32件"]),
    ],
)
def test_a_claim_of_none_beside_its_count_is_told(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "渔业事故18起、死亡16人，水上事故未造成人员死亡。",
        "发生事故18起，受伤6人，未造成人员死亡。",
        "抽检186批次，不合格3批次，复检后全部合格。",
        "满意80份，基本满意6份，未收到不满意答卷。",
        "上年死亡16人，今年未造成人员死亡。",
        "一季度死亡2人，二季度未发生死亡。",
        "渔业事故死亡16人；旅游形势稳定，未造成人员伤亡。",
        "发生事故18起，直接损失12万元，均未造成人员伤亡。",
        "因病死亡2人，未造成人员死亡。",
        "死亡人数由上年2人降为0，未造成人员死亡。",
        "办结86件，逾期0件，未发生逾期。",
        "全年发生事故3起，未发生较大以上事故。",
        "死亡2人，下一步力争不发生死亡事故。",
        "死亡人数比上年减少2人，未造成人员伤亡。",
    ],
)
def test_a_claim_of_none_that_no_count_denies_is_left_alone(text: str) -> None:
    assert told(text) == []

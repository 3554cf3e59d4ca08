"""Points told in the sentence behind the whole score."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

TOLD: dict[str, list[Told]] = {
    "自评扣4分：调整率超过10%扣2分，结转率偏高扣1分，公开不及时扣1分，自评得分96分。": [
        (Relation.SCORE, True, "2＋1＋1＝4分"),
        (Relation.SCORE, True, "100－4＝96分"),
    ],
    "综合得分91.2分，评价等级为“优”。决策18分，过程17.6分，产出31.8分，效益23.8分。": [
        (Relation.SCORE, True, "18＋17.6＋31.8＋23.8＝91.2分")
    ],
    "综合得分91.2分，评价等级为“优”。决策18分，过程16.6分，产出31.8分，效益23.8分。": [
        (Relation.SCORE, False, "18＋16.6＋31.8＋23.8＝90.2分≠91.2分，相差1分")
    ],
    # full marks of all prove that the points are all; a total behind a heading, and what a whole score lost
    "该项目得分为88.6分，其中：决策满分20分，得18.5分；过程满分20分，得17.1分；产出满分60分，得52分。": [
        (Relation.SCORE, False, "18.5＋17.1＋52＝87.6分≠88.6分，相差1分")
    ],
    "数量20分，得20分；质量30分，得29分。产出指标合计50分，得分48分。": [
        (Relation.SCORE, True, "20＋30＝50分"),
        (Relation.SCORE, False, "20＋29＝49分≠48分，相差1分"),
    ],
    "整体支出自评得分94分。扣分项目为：编制扣2分，资产扣1分，采购扣2分。": [
        (Relation.SCORE, False, "100－2－1－2＝95分≠94分")
    ],
    "社会效益10分、生态效益10分、满意度10分，共计35分，本项目得28分。": [
        (Relation.SCORE, False, "10＋10＋10＝30分≠35分，相差5分")
    ],
    # full marks beside losses and points are no parts of the next full marks, and chief losses are not all
    "投入总分15分，扣0.5分，得分14.5分；过程总分25分，扣2.4分，得分22.6分。": [
        (Relation.SCORE, True, "15－0.5＝14.5分"),
        (Relation.SCORE, True, "25－2.4＝22.6分"),
    ],
    "评价得分85分，扣分主要集中在产出指标，扣6分。": [],
    "评估得93分，其中组织19分、台账18.5分、质量36分、机制19.5分，满分100分，扣7分。": [
        (Relation.SCORE, True, "19＋18.5＋36＋19.5＝93分")
    ],
    # items whose names begin with that of the total
    "产出数量得分18分（20分），产出质量得分20分（20分），产出时效得分10分（10分），产出指标得分47分。": [
        (Relation.SCORE, False, "18＋20＋10＝48分≠47分，相差1分")
    ],
    # what is added or taken off besides, some of the parts, and what a part is made up of itself
    "投入得9分，过程得18分，产出得45分，另有加分2分，总得分74分。": [],
    "复核得分90分，其中产出得分44分、效益得分28分。": [],
    "预算执行10分，得9.7分；产出50分，得48分，其中数量得20分，质量得28分；效益30分，得28分；合计得85.7分。": [
        (Relation.SCORE, True, "20＋28＝48分"),
        (Relation.SCORE, True, "9.7＋48＋28＝85.7分"),
    ],
    # full marks, last year's points, deductions and points of something else
    "综合得分91.2分，等级为优。决策20分、过程20分、产出35分、效益25分。": [],
    "综合得分91.2分，等级为优。权重决策20分、过程20分、产出35分。": [],
    "综合得分91.2分，等级为优。决策扣2分，过程扣2.4分，产出扣3.2分。": [],
    "综合得分91.2分，等级为优。制度建设8分，档案管理7分，公示公开5分。": [],
}


@pytest.mark.parametrize(("text", "statements"), TOLD.items())
def test_points_behind_a_whole_score_make_it_up(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements

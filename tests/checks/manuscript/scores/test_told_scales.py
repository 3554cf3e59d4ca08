"""Scores held against the scale that the report itself tells."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.scores.told_scales import graded_by_told_scales

PRIZES = "95分以上为一等奖，90分至95分（不含）为二等奖。"
LETTERS = "90分以上为A级，80至89分为B级，70至79分为C级。"


def _read(text: str) -> list[tuple[str, str, str | None, bool]]:
    graded = graded_by_told_scales(Manuscript.of_text(text).prose)
    return [(each.score, each.grade, each.expected, each.holds) for each in graded]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{PRIZES}我镇得95.4分，获二等奖。", ("95.4分", "二等奖", "一等奖", False)),
        (f"{PRIZES}我镇得95.4分，获一等奖。", ("95.4分", "一等奖", "一等奖", True)),
        (f"{LETTERS}\n中心卫生院得分88分，评为A级。", ("88分", "A级", "B级", False)),
        (f"{LETTERS}\n中心卫生院得分89.5分，评为B级。", ("89.5分", "B级", "B级", True)),
        ("900分以上为4A级，800分至899分为3A级。总得分922分，被评定为3A级。", ("922分", "3A级", "4A级", False)),
        ("90分以上为优良工程。\n自评94分只能定为一般工程。", ("94分", "一般工程", "优良工程", False)),
        ("90分以上为优良工程。\n自评85分，定为一般工程。", ("85分", "一般工程", None, True)),
        ("90分以上为优秀，80分以上不足90分为良好。\n我县得分87.6分，列优秀等次。", ("87.6分", "优秀", "良好", False)),
        ("90分以上优秀，80至90分良好。\n我市86.2分，为“优秀”档；其余不计。", ("86.2分", "优秀", "良好", False)),
        ("95分以上为特等，90分至95分为一等。\n我县得91.5分，跨入“特等”行列。", ("91.5分", "特等", "一等", False)),
        ("对标A等90分标准。\n我院得分88.7分，获评“A等”。", ("88.7分", "A", None, False)),
        ("指数75以上为优，55至75为良。\n环境状况指数74.6，等级为“优”。", ("74.6分", "优", "良", False)),
        ("测评得分84.37分，达到85分的优秀线。", ("84.37分", "达到优秀线", "未达到优秀线", False)),
        ("测评得分86.37分，未达到85分的优秀线。", ("86.37分", "未达到优秀线", "达到优秀线", False)),
        ("测评得分84.37分，未达到85分的优秀线。", ("84.37分", "未达到优秀线", "未达到优秀线", True)),
        (
            "学校设定4.20分为优良线。\n综合评分4.12分，达到学校设定的优良线。",
            ("4.12分", "达到优良线", "未达到优良线", False),
        ),
        (
            "学校设定4.20分为优良线。\n综合评分4.32分，达到学校设定的优良线。",
            ("4.32分", "达到优良线", "达到优良线", True),
        ),
        ("90分以上授予“示范馆”的办法。\n91分的我们与“示范馆”还差一步。", ("91分", "差一步到示范馆", "示范馆", False)),
        ("90分以上授予“示范馆”的办法。\n89分的我们与“示范馆”还差一步。", ("89分", "差一步到示范馆", None, True)),
        ("实得88.6分，属于90分以上档次。", ("88.6分", "90分以上", None, False)),
        ("实得86.6分，处于85分至95分区间。", ("86.6分", "85分至95分", None, True)),
    ],
)
def test_a_score_is_graded_by_the_bands_of_the_report(text: str, expected: tuple[str, str, str | None, bool]) -> None:
    assert _read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "得95.4分，获二等奖。",
        "95分以上为特等，90分至95分为一等。\n去年得91.5分，明年要跨入“特等”行列。",
        "95分以上为特等，90分至95分为一等。\n得91.5分，距“特等”还差3.5分。",
        "测评得分84.37分，距85分的优秀线还差0.63分。",
        "测评得分84.37分，列全省第3位，跨入先进行列。",
        "90分以上为优秀，80至89分为良好。\n得分87.6分，列优秀等次的有3个县。",
        f"{PRIZES}去年得95.4分，获二等奖。",
        f"{LETTERS}中心卫生院得分91分，因事故降为B级。",
        f"{LETTERS}中心卫生院得分88分，距A级还差2分。",
        f"{LETTERS}中心卫生院得分88分，加分后为A级。",
        f"{LETTERS}单项技能得8.8分，评为A级。",
        f"{LETTERS}学校85分以上为A级，75分以上为B级。一中得分88分，评为A级。",
        "80分以上为合格村，不足的限期整改。东村得分82分，评为示范村庄。",
    ],
)
def test_a_grade_of_another_scale_or_time_is_left_alone(text: str) -> None:
    assert _read(text) == []

"""Changes taken together."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "工程决算核减0.6亿元，工程结算净核减7.33亿元，全年共核减投资7.39亿元。": [
        (Relation.GROWTH, False, "0.6＋7.33＝7.93亿元≠7.39亿元，相差0.54亿元")
    ],
    "会议费减少6.4万元、差旅费减少5.1万元、培训费增加8.2万元，合计减少3.3万元。": [
        (Relation.GROWTH, True, "6.4＋5.1－8.2＝3.3万元")
    ],
    "会议费减少6.4万元、差旅费减少5.1万元、培训费增加8.2万元，合计减少4.3万元。": [
        (Relation.GROWTH, False, "6.4＋5.1－8.2＝3.3万元≠4.3万元，相差1万元")
    ],
    # rates between them
    "会议费增加6.4万元，增长8%；差旅费增加5.1万元，增长6%；两项合计增加15.5万元。": [
        (Relation.GROWTH, False, "6.4＋5.1＝11.5万元≠15.5万元，相差4万元")
    ],
    # one change is no sum
    "会议费减少6.4万元，合计减少4.3万元。": [],
    # the total of the changes behind a word that stands by itself
    "运行费减少34万元，接待费减少24万元，购置费增加56万元，增减相抵，总费用比上年增加2万元。": [
        (Relation.GROWTH, False, "56－34－24＝-2万元≠2万元，相差4万元")
    ],
    "运行费减少34万元，接待费减少24万元，购置费增加56万元，增减相抵，总费用比上年减少2万元。": [
        (Relation.GROWTH, True, "34＋24－56＝2万元")
    ],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_changes_are_added_up_with_their_signs(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
